/** The coding stage: every sentence of an article to events, and those to quotes, claims, engagements, positions and questions. */
import { isOnlyRole } from '../core/actor-code.js'
import type { Article, IsoDate } from '../core/article.js'
import { goldsteinOf, ploverOf } from '../core/cameo.js'
import type { Mentions } from '../core/mention.js'
import type { EventMention, Party, Reading, Uncoded } from '../core/reading.js'
import type { Sentence, Token } from '../core/sentence.js'
import { overlaps, type Span } from '../core/span.js'
import { findClaims } from './claims.js'
import { asReply, isTopicOf } from './discourse.js'
import type { CodingKnowledge } from './drafts.js'
import { findEngagements } from './engagements.js'
import { type CodedEvent, type CodedSentence, codeSentence } from './events.js'
import { actorsAt } from './parties.js'
import { findPositions } from './positions.js'
import { findQuestions, isQuestion } from './questions.js'
import { withQuoteSpeaker } from './quoted-events.js'
import { findQuotations, findQuotes, issuerIn } from './quotes.js'
import { withSameWars } from './same-war.js'
import { indexTree } from './tree.js'

export type Coding = Pick<
  Reading,
  'events' | 'quotes' | 'claims' | 'engagements' | 'positions' | 'questions' | 'uncoded'
>

/** `published` is the day that "Monday" is reckoned from; null when it is not known. */
export function codeArticle(
  knowledge: CodingKnowledge,
  article: Article,
  published: IsoDate | null,
  sentences: readonly Sentence[],
  mentions: Mentions,
): Coding {
  const quotations = findQuotations(article)
  const quoted = (token: Token) =>
    quotations.some(span => span.start <= token.start && token.end <= span.end)
  const actorsIn = groupBySentence(mentions.actors)
  const timesIn = groupBySentence(mentions.times)
  const placesIn = groupBySentence(mentions.places)
  const uncoded: Uncoded[] = []
  const coded: CodedEvent[] = []
  const quotedSentences = sentences.map(sentence => ({
    sentence,
    tree: indexTree(sentence),
    actors: actorsAt(actorsIn(sentence), placesIn(sentence), timesIn(sentence)),
  }))
  let earlier: EventMention | null = null
  let issuer: Party | null = null
  for (const sentence of sentences) {
    if (earlier && sentence.index - earlier.sentence > 2) earlier = null
    const reason = whyNotCoded(article, sentence)
    issuer = issuerIn(quotedSentences[sentence.index]!, knowledge.cues) ?? issuer
    const result: CodedSentence | null = reason
      ? null
      : codeSentence(knowledge, {
          articleId: article.id,
          published,
          sentence,
          actors: actorsIn(sentence),
          times: timesIn(sentence),
          places: placesIn(sentence),
          quoted,
          earlier,
          issuer,
        })
    const events = result?.events ?? []
    const others = events.filter(each => !isTopicOf(each, [...coded, ...events]))
    coded.push(...others.map(each => asReply(each, coded)))
    if (others.length === 0 && events.length > 0)
      uncoded.push({
        sentence: sentence.index,
        reason: 'tells what a meeting already told of is about',
      })
    earlier = result?.events.map(each => each.event).findLast(isMeeting) ?? earlier
    const why = reason ?? result?.reason
    if (why) uncoded.push({ sentence: sentence.index, reason: why })
  }
  const isHead = isInHead(article, sentences)
  const quotes = findQuotes(article, quotations, quotedSentences, knowledge.cues)
  const kept = withoutHeadlineCopies(
    isHead,
    withHeadlineMeans(knowledge, isHead, withSameWars(coded)),
  ).map(each => withQuoteSpeaker(knowledge.cues, quotes, each))
  for (const sentence of sentences)
    if (
      coded.some(each => each.event.sentence === sentence.index) &&
      !kept.some(each => each.event.sentence === sentence.index)
    )
      uncoded.push({ sentence: sentence.index, reason: 'told again in the body' })
  return {
    events: kept.map(each => each.event),
    quotes,
    claims: findClaims(kept),
    engagements: findEngagements(kept),
    positions: findPositions(kept),
    questions: findQuestions(article.text, sentences, mentions.actors, sentence =>
      quotations.some(span => overlaps(span, sentence)),
    ),
    uncoded: uncoded.sort((a, b) => a.sentence - b.sentence),
  }
}

function isMeeting(event: EventMention): boolean {
  return (
    event.mutual &&
    event.plover.type === 'CONSULT' &&
    event.source.length > 0 &&
    event.target.length > 0
  )
}

/** Reasons that hold before anything is looked for. */
function whyNotCoded(article: Article, sentence: Sentence): string | null {
  const block = article.blocks.find(
    each => each.start <= sentence.start && sentence.end <= each.end,
  )
  if (block && ['furniture', 'byline', 'caption'].includes(block.kind)) return block.kind
  return isQuestion(sentence) ? 'question' : null
}

/**
 * By what means two spoke who only "spoke", where the headline says so: "Tolvan's Call with Marn" over "Tolvan spoke today
 * with Marn" is a call of today.
 */
function withHeadlineMeans(
  { codes }: CodingKnowledge,
  isHead: (event: EventMention) => boolean,
  coded: readonly CodedEvent[],
): CodedEvent[] {
  const calls = coded.filter(({ event }) => isHead(event) && event.bare === '041')
  return coded.map(each => {
    const { event } = each
    const isSpeaking = event.bare === '040' && SPEAKING.has(each.candidate.trigger.lemma)
    if (isHead(event) || !isSpeaking || !calls.some(call => isCopy(call.event, event))) return each
    const cameo = event.cameo === '040' ? '041' : event.cameo
    const told = {
      ...event,
      cameo,
      bare: '041',
      plover: ploverOf(codes, '041'),
      goldstein: goldsteinOf(codes, cameo),
    }
    return { ...each, event: told }
  })
}

const SPEAKING = new Set(['speak', 'talk', 'confer'])

function isInHead(
  article: Article,
  sentences: readonly Sentence[],
): (event: EventMention) => boolean {
  const heads: Span[] = article.blocks.filter(
    block => block.kind === 'title' || block.kind === 'dek',
  )
  return event => heads.some(span => overlaps(span, sentences[event.sentence]!))
}

/** A headline or standfirst tells again what the body tells better: its event goes when the body has it. */
function withoutHeadlineCopies(
  isHead: (event: EventMention) => boolean,
  coded: readonly CodedEvent[],
): CodedEvent[] {
  const body = coded.map(each => each.event).filter(event => !isHead(event))
  return coded.filter(({ event }) => !isHead(event) || !body.some(other => isCopy(event, other)))
}

function isCopy(head: EventMention, body: EventMention): boolean {
  const sides = (event: EventMention) =>
    new Set(
      [...event.source, ...event.target]
        .map(party => party.country ?? party.code)
        .filter(side => side !== null),
    )
  const own = sides(head)
  const others = sides(body)
  // "President to meet Greek premier": whose president is told in the body.
  const placed = [...own].filter(side => !isOnlyRole(side))
  const asked = placed.length > 0 ? placed : [...own]
  return head.plover.type === body.plover.type && asked.every(side => others.has(side))
}

function groupBySentence<Found extends { readonly sentence: number }>(
  mentions: readonly Found[],
): (sentence: Sentence) => readonly Found[] {
  const groups = new Map<number, Found[]>()
  for (const mention of mentions) {
    const group = groups.get(mention.sentence)
    if (group) group.push(mention)
    else groups.set(mention.sentence, [mention])
  }
  return sentence => groups.get(sentence.index) ?? []
}
