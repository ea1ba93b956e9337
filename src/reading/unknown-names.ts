/** Names of an article that no entry of the directory and no place of the gazetteer has. */
import type { Article } from '../core/article.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Meaning } from '../knowledge/directory.js'
import { foldTokens } from '../knowledge/fold.js'
import type { Knowledge } from '../knowledge/load.js'
import { type Engine, prepareArticle } from './read.js'

/** One place in an article where somebody or something unknown is named. */
export interface UnknownName {
  /** The longest form of the name that the article gives: "Ilse Marn" where it later says "Marn". */
  readonly name: string
  /** The sentence, its white space made plain. */
  readonly sentence: string
}

/** Stretches of capitalised names without titles, nationalities, dates and all that is known. */
export function findUnknownNames(engine: Engine, given: Article): UnknownName[] {
  const { article, sentences, mentions } = prepareArticle(engine, given)
  const isTime = (token: Token) =>
    mentions.times.some(time => time.start <= token.start && token.end <= time.end)
  const found = sentences.flatMap(sentence =>
    unknownIn(engine.knowledge, sentence, isTime).map(({ start, end }) => ({
      name: plain(article.text.slice(start, end)),
      sentence: plain(article.text.slice(sentence.start, sentence.end)),
    })),
  )
  const names = [...new Set(found.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  return found.map(({ name, sentence }) => ({
    name: names.find(longer => longer.endsWith(` ${name}`)) ?? name,
    sentence,
  }))
}

function unknownIn(
  knowledge: Knowledge,
  { tokens }: Sentence,
  isTime: (token: Token) => boolean,
): { start: number; end: number }[] {
  const known = knownTokens(knowledge, tokens)
  const stretches: Token[][] = []
  let open: Token[] = []
  tokens.forEach((token, index) => {
    const isName = token.upos === 'PROPN' && /^\p{Lu}/u.test(token.form) && !isTime(token)
    // "Al-Harun": a hyphen between two parts of a name is of the name.
    const joins = /^[-\u2010\u2011]$/.test(token.form) && open.length > 0 && !token.spaceAfter
    if ((isName || joins) && known[index] !== 'whole') open.push(token)
    else {
      stretches.push(open)
      open = []
    }
  })
  stretches.push(open)
  return stretches.flatMap(stretch => {
    const isKnown = stretch.every(token => known[token.id - 1] !== undefined)
    const last = stretch.findLast(token => /\p{L}/u.test(token.form))
    if (!last || isKnown || /^\p{Lu}\.?$/u.test(last.form)) return []
    return [{ start: stretch[0]!.start, end: last.end }]
  })
}

/**
 * What is known of each token: `whole` is a name, a title or a place by itself; `part` a surname or a
 * first name, which may belong to somebody else who is not known: "Kim" in "Kim Tolvan".
 */
function knownTokens(
  { directory, gazetteer }: Knowledge,
  tokens: readonly Token[],
): ('whole' | 'part' | undefined)[] {
  const known: ('whole' | 'part' | undefined)[] = tokens.map(() => undefined)
  const words = foldTokens(tokens)
  for (let from = 0; from < words.length; ) {
    const actors = directory.match(words, from)
    const places = gazetteer.match(words, from)
    const to = Math.max(actors?.to ?? 0, places?.to ?? 0)
    const isPart = !places && !!actors && actors.meanings.every(isShort)
    for (const { token } of words.slice(from, to)) known[token] = isPart ? 'part' : 'whole'
    from = Math.max(to, from + 1)
  }
  return known
}

function isShort(meaning: Meaning): boolean {
  return meaning.kind === 'person' && meaning.short
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
