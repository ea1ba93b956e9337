/** Finds quoted stretches and who speaks them: "..." the statement read; split and continued quotations too. */
import type { Article } from '../core/article.js'
import type { Party, Quote } from '../core/reading.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Span } from '../core/span.js'
import type { CueIndex } from '../knowledge/cues.js'
import { type Speech, type SpeechContext, speakerOfNoun, speechOf } from './attribution.js'
import { lemmaOf } from './candidate.js'
import { agentsOf } from './clause.js'
import { type ActorsAt, partiesOf } from './parties.js'
import type { Tree } from './tree.js'

/** A parsed sentence with its tree and actors. */
export interface QuotedSentence {
  readonly sentence: Sentence
  readonly tree: Tree
  readonly actors: ActorsAt
}

/**
 * The stretches inside quotation marks, marks left out. Curly and straight marks; a paragraph that opens with a
 * mark and does not close it runs to its end, as newspapers continue a quotation.
 */
export function findQuotations(article: Article): Span[] {
  return article.blocks
    .filter(block => block.kind === 'paragraph' || block.kind === 'dek' || block.kind === 'title')
    .flatMap(block => quotationsIn(article.text, block))
}

/** Quotes with their speakers. Words that are merely in quotation marks ("so-called 'republic'") need a cue to count. */
export function findQuotes(
  article: Article,
  quotations: readonly Span[],
  sentences: readonly QuotedSentence[],
  cues: CueIndex,
): Quote[] {
  const quotes: Quote[] = []
  let issuer: Party | null = null
  let read = 0
  const inQuotation = (token: Token) =>
    quotations.some(span => span.start <= token.start && token.end <= span.end)
  for (const span of quotations) {
    while (read < sentences.length && sentences[read]!.sentence.start < span.end) {
      issuer = issuerIn(sentences[read]!, cues) ?? issuer
      read += 1
    }
    const at = sentences.filter(
      ({ sentence }) => sentence.start < span.end && span.start < sentence.end,
    )
    const first = at[0]
    if (!first) continue
    const text = article.text.slice(span.start, span.end)
    const around = paragraphOf(article, span)
    const speech = speechAround(span, at, sentences, around, { cues, issuer, quoted: inQuotation })
    const before = quotes.at(-1)
    // "known as the "road map"": a name is nobody's words.
    if (speech && (speech.speaker !== null || wordsIn(text) >= 5 || /[,.!?]$/.test(text))) {
      quotes.push({
        text,
        ...span,
        sentence: first.sentence.index,
        speaker: speech.speaker,
        cue: speech.cue,
      })
    } else if (
      (wordsIn(text) >= 5 || isWholeSentence(text, first.sentence, span)) &&
      before &&
      around &&
      before.start >= around.start
    ) {
      // A quotation further on in the paragraph goes on with the same speaker.
      quotes.push({
        text,
        ...span,
        sentence: first.sentence.index,
        speaker: before.speaker,
        cue: before.cue,
      })
    } else if (wordsIn(text) >= 8) {
      quotes.push({ text, ...span, sentence: first.sentence.index, speaker: null, cue: null })
    }
  }
  return quotes
}

function quotationsIn(text: string, block: Span): Span[] {
  const found: Span[] = []
  let open: { at: number; close: string } | null = null
  for (let i = block.start; i < block.end; i++) {
    const mark = text[i]!
    if (open) {
      if (mark === open.close) {
        found.push({ start: open.at, end: i })
        open = null
      } else if (mark === '“') open = { at: i + 1, close: '”' }
      continue
    }
    if (mark === '“') open = { at: i + 1, close: '”' }
    else if (mark === '"') open = { at: i + 1, close: '"' }
    else if (mark === '«') open = { at: i + 1, close: '»' }
  }
  // Continued in the next paragraph, which opens with a mark of its own.
  if (open && text.slice(block.start, open.at).trim().length <= 1)
    found.push({ start: open.at, end: block.end })
  return found.filter(span => text.slice(span.start, span.end).trim() !== '')
}

/** "For now.": a short sentence that stands in marks by itself goes on with what was said. */
function isWholeSentence(text: string, sentence: Sentence, span: Span): boolean {
  return (
    wordsIn(text) >= 2 &&
    /^\p{Lu}/u.test(text) &&
    /[.!?]$/.test(text) &&
    sentence.start >= span.start - 1 &&
    sentence.end <= span.end + 2
  )
}

type QuoteContext = Pick<SpeechContext, 'cues' | 'issuer' | 'quoted'>

interface Cued {
  readonly speaker: Party | null
  readonly cue: string
}

/** The word of saying outside the quotation: in its own sentence first, then before it, then after it. */
function speechAround(
  span: Span,
  at: readonly QuotedSentence[],
  sentences: readonly QuotedSentence[],
  paragraph: Span | null,
  context: QuoteContext,
): Cued | null {
  for (const each of at) {
    const cued = cueIn(each, span, context)
    if (cued) return cued
  }
  const first = at[0]!.sentence.index
  const before = sentences.find(({ sentence }) => sentence.index === first - 1)
  const inParagraph = (sentence: Sentence) =>
    paragraph !== null && sentence.start >= paragraph.start && sentence.end <= paragraph.end
  if (before && inParagraph(before.sentence) && endsWithColon(before.sentence)) {
    const cued = cueIn(before, span, context)
    if (cued) return cued
  }
  const after = sentences.find(({ sentence }) => sentence.index === at.at(-1)!.sentence.index + 1)
  if (
    after &&
    inParagraph(after.sentence) &&
    after.sentence.tokens.length <= 14 &&
    startsAfter(after.sentence, span)
  )
    return cueIn(after, span, context)
  return null
}

function cueIn(each: QuotedSentence, span: Span, context: QuoteContext): Cued | null {
  const { cues, quoted } = context
  let best: { cued: Cued; distance: number } | null = null
  for (const token of each.sentence.tokens) {
    if (quoted(token)) continue
    const isSaying =
      token.upos === 'VERB' &&
      cues.find('verb', lemmaOf(token)).some(cue => cue.effect.kind === 'speech')
    const isAccording = lemmaOf(token) === 'accord' || lemmaOf(token) === 'according'
    const isJudging =
      token.upos === 'VERB' &&
      ((JUDGING.has(lemmaOf(token)) && token.end < span.start && !isName(each, span)) ||
        ASKING.has(lemmaOf(token)))
    if (!isSaying && !isAccording && !isJudging) continue
    const speech: Speech | null = isSaying
      ? speechOf({ ...context, tree: each.tree, actors: each.actors }, token, 'direct', null)
      : null
    const judge = isJudging
      ? agentsOf(each.tree, token).flatMap(agent => partiesOf(agent, each.tree, each.actors))[0]
      : undefined
    if (!isSaying && !isAccording && !judge) continue
    const named = speech?.speaker ?? judge ?? (isAccording ? accordingTo(each, token) : null)
    const distance = token.start >= span.end ? token.start - span.end : span.start - token.end + 2
    // Judged words are the judge's, whoever reports the judgement.
    const cost = distance + (named && named.code !== null ? 0 : 40) - (judge ? 30 : 0)
    if (!best || cost < best.distance)
      best = { cued: { speaker: named, cue: token.form }, distance: cost }
  }
  return best?.cued ?? null
}

/** Verbs of judging, whose quoted words are the judge's: "called the raid "a barbaric act"". */
const JUDGING = new Set(
  'call describe condemn denounce criticise criticize brand label dub hail praise accuse slam blast decry deplore characterise characterize dismiss reject welcome mock speak'.split(
    ' ',
  ),
)

/** "calls the hill "Big Sister"": words with capitals name, and do not judge. */
function isName({ sentence }: QuotedSentence, span: Span): boolean {
  return sentence.tokens
    .filter(token => span.start <= token.start && token.end <= span.end)
    .every(token => /^[\p{Lu}\P{L}]/u.test(token.form))
}

/** ""Who gave the order?" the ambassador asked." */
const ASKING = new Set('ask wonder shout cry'.split(' '))

function accordingTo(each: QuotedSentence, marker: Token): Party | null {
  const noun = each.tree.token(marker.head)
  const mention = noun && each.actors.at(noun)
  if (!mention) return noun ? speakerOfNoun(each.tree, noun, each.actors) : null
  const referent = mention.referents[0]
  return {
    text: mention.text,
    start: mention.start,
    end: mention.end,
    code: referent?.code ?? null,
    country: referent?.country ?? null,
    sector: referent?.sector ?? null,
    actor: referent?.actor ?? null,
  }
}

/** Whoever a sentence says issued a statement: the speaker of a later "the statement read", "it read". */
export function issuerIn(each: QuotedSentence, cues: CueIndex): Party | null {
  for (const token of each.sentence.tokens) {
    if (token.upos !== 'NOUN') continue
    if (!cues.find('noun', lemmaOf(token)).some(cue => cue.effect.kind === 'document')) continue
    const owner = speakerOfNoun(each.tree, token, each.actors)
    if (owner && owner.code !== null) return owner
  }
  return null
}

function paragraphOf(article: Article, span: Span): Span | null {
  return article.blocks.find(block => block.start <= span.start && span.end <= block.end) ?? null
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length
}

function endsWithColon(sentence: Sentence): boolean {
  return sentence.tokens.at(-1)?.form === ':'
}

function startsAfter(sentence: Sentence, span: Span): boolean {
  return sentence.start >= span.end
}
