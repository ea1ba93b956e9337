/** Cuts a sentence into pieces that name or describe something: known names, titles, kinds of actor, unknown names. */
import { HELD_GROUND } from '../core/held-ground.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Directory, Meaning } from '../knowledge/directory.js'
import { foldTokens, type TextWord } from '../knowledge/fold.js'
import type { Gazetteer } from '../knowledge/gazetteer.js'
import type { Towns } from '../knowledge/towns.js'
import type { PlaceEntry } from '../notation/places.js'

/** What the mention stage needs of the knowledge. */
export interface MentionKnowledge {
  readonly directory: Directory
  readonly gazetteer: Gazetteer
  /** Towns beyond the gazetteer; absent: none. */
  readonly towns?: Towns | undefined
}

/** A stretch of tokens [from, to) with all that it may mean; no meanings and no places: an unknown name. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly meanings: readonly Meaning[]
  readonly places: readonly PlaceEntry[]
}

/** The pieces of a sentence in order, before names that are one are made one; they do not overlap. */
export function cutNames(knowledge: MentionKnowledge, sentence: Sentence): Piece[] {
  const known = findKnown(knowledge, sentence)
  const whole = known.flatMap(piece => [...sharerBefore(knowledge, sentence, piece, known), piece])
  const meant = whole.filter(piece => !isMereAdjective(sentence, piece, whole))
  return addUnknown(sentence, meant)
}

/** "North and South Korea", "North and South Korean officials": a country that shares the last word of the next one's name. */
function sharerBefore(
  { directory }: MentionKnowledge,
  { tokens }: Sentence,
  { from, to, meanings }: Piece,
  pieces: readonly Piece[],
): Piece[] {
  const [first, joint, last] = [tokens[from - 2], tokens[from - 1], tokens[to - 1]]
  const isCountry = meanings.some(({ kind }) => kind === 'country' || kind === 'demonym')
  if (!first || !last || !isCountry || to - from !== 2) return []
  if (!/^(?:and|or)$/.test(joint?.form ?? '') || !/^\p{Lu}/u.test(first.form)) return []
  if (pieces.some(piece => piece.from <= from - 2 && from - 2 < piece.to)) return []
  const shared = directory.match(foldTokens([first, last]), 0)
  const named = shared?.to === 2 ? shared.meanings : []
  const countries = named.filter(({ kind }) => kind === 'country' || kind === 'demonym')
  return countries.length > 0
    ? [{ from: from - 2, to: from - 1, meanings: countries, places: [] }]
    : []
}

/** "military exercises", "congressional hearing": an adjective names nobody unless its noun does. */
function isMereAdjective(sentence: Sentence, piece: Piece, pieces: readonly Piece[]): boolean {
  if (!piece.meanings.every(({ kind }) => kind === 'agent')) return false
  const last = sentence.tokens[piece.to - 1]!
  const isBefore = last.deprel === 'amod' || (last.upos === 'ADJ' && last.head > last.id)
  if (!isBefore || piece.to - piece.from > 1 || piece.places.length > 0) return false
  // "militant targets", "rebel positions": what is held is somebody's.
  if (HELD_GROUND.has(sentence.tokens[last.head - 1]?.lemma ?? '')) return false
  return !pieces.some(
    other =>
      other !== piece && other.from >= piece.to && other.from < last.head && last.head <= other.to,
  )
}

/**
 * A country that shares its name with a part of another (Georgia) is that part where the article
 * names other parts of the same land and nothing else of the country.
 */
export function withoutTwins(sentences: readonly (readonly Piece[])[]): Piece[][] {
  const all = sentences.flat()
  return sentences.map(pieces =>
    pieces.map(piece => {
      const country = meaningOf(piece, 'country')?.country
      const part = piece.places.find(({ kind }) => kind === 'region')
      if (!country || !part || part.country === country.id) return piece
      const isOfPart = all.some(
        ({ meanings, places }) =>
          meanings.length === 0 &&
          places[0]?.kind === 'region' &&
          places[0].country === part.country,
      )
      const isOfCountry = all.some(
        other =>
          other.places.some(place => place !== part && place.country === country.id) ||
          other.meanings.some(meaning => meaning.kind === 'demonym' && meaning.country === country),
      )
      return isOfPart && !isOfCountry ? { ...piece, meanings: [], places: [part] } : piece
    }),
  )
}

/** The meaning of a kind, if the piece has one. */
export function meaningOf<Kind extends Meaning['kind']>(
  piece: Piece,
  kind: Kind,
): Extract<Meaning, { kind: Kind }> | undefined {
  return piece.meanings.find(
    (meaning): meaning is Extract<Meaning, { kind: Kind }> => meaning.kind === kind,
  )
}

/** Whether a piece is an unknown name. */
export function isUnknown(piece: Piece): boolean {
  return piece.meanings.length === 0 && piece.places.length === 0
}

/** Headings that write Every Word Like This tell nothing by their capitals. */
export function isTitleCase(sentence: Sentence): boolean {
  const words = sentence.tokens.filter(token => /^\p{L}{4,}/u.test(token.form))
  const capitals = words.filter(token => /^\p{Lu}/u.test(token.form))
  return words.length >= 3 && capitals.length >= words.length * 0.8
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i

const PARTICLES = new Set(
  'al el bin ibn abu de da dos del der den van von la le ben ul ur di du'.split(' '),
)

/** Words before a name that say nothing of who it is. */
const HONORIFICS = new Set('mr mrs ms miss dr sir lord lady dame prof professor rev'.split(' '))

export function isHonorific(token: Token): boolean {
  return HONORIFICS.has(token.form.toLowerCase().replace('.', ''))
}

function findKnown({ directory, gazetteer }: MentionKnowledge, sentence: Sentence): Piece[] {
  const { tokens } = sentence
  const words = withoutEx(foldTokens(tokens))
  const pieces: Piece[] = []
  const endOf = (at: number) =>
    Math.max(directory.match(words, at)?.to ?? 0, gazetteer.match(words, at)?.to ?? 0)
  for (let at = 0; at < words.length; ) {
    const actors = directory.match(words, at)
    const places = gazetteer.match(words, at)
    const to = Math.max(actors?.to ?? 0, places?.to ?? 0)
    // "The Hague-based court": an article may open a name, or stand before a longer one.
    const isArticle = words[at]!.word === 'the' && endOf(at + 1) > to
    if (to === 0 || isArticle) {
      at++
      continue
    }
    const from = words[at]!.token
    const end = words[to - 1]!.token + 1
    const likely = (actors && actors.to === to ? actors.meanings : []).filter(meaning =>
      isLikely(meaning, tokens, from, end),
    )
    // "Sen. Graham" is no Mr Sen, "King Abdullah" no Ms King.
    const isNoun = likely.some(({ kind }) => kind === 'agent' || kind === 'title')
    const meanings = likely.filter(
      meaning => !(isNoun && meaning.kind === 'person' && meaning.short),
    )
    // "Male students": a word that is no noun has its capital from the beginning of the sentence.
    const isOther = from === 0 && end === 1 && /^(?:ADJ|ADV|VERB|AUX)$/.test(tokens[0]!.upos)
    const found = places && places.to === to && !isOther ? places.places : []
    if (meanings.length > 0 || found.length > 0) {
      pieces.push({ from, to: end, meanings, places: found })
      at = to
    } else at++
  }
  return pieces
}

/** "the ex-president": a word that may open a name though a hyphen binds it to what stands before. */
function withoutEx(words: readonly TextWord[]): TextWord[] {
  return words.map((word, at) => {
    const before = words[at - 1]
    const isAfterEx = before?.word === 'ex' && before.token === word.token && before.opens
    return isAfterEx ? { ...word, opens: true } : word
  })
}

/** Nouns must be nouns, and short names must be names: "may" is no prime minister, "force" may be a verb. */
function isLikely(meaning: Meaning, tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!
  const isName = last.upos === 'PROPN' || last.xpos === 'NNP' || last.xpos === 'NNPS'
  switch (meaning.kind) {
    case 'agent':
    case 'title':
    case 'generic':
      if (to - from > 1) return true
      if (last.upos === 'ADJ') return mayBeAdjective(meaning, tokens, to)
      // "opposition to the plan" is nobody's party.
      if (last.lemma === 'opposition' && tokens[to]?.form === 'to') return false
      return last.upos === 'NOUN' || isName
    case 'person':
      return to - from > 1 || (isName && !CALENDAR.test(last.form))
    case 'country':
    case 'capital':
    case 'demonym':
    case 'people':
      return to - from > 1 || last.upos !== 'VERB'
    case 'organisation':
      // "Labour is scarce": a common noun has its capital from the beginning of the sentence.
      return to - from > 1 || from > 0 || last.upos !== 'NOUN' || /^\p{Lu}{2}/u.test(last.form)
    default:
      return true
  }
}

/** "military officials", "congressional leaders"; but "an official newspaper" and "chief negotiator" name no official. */
function mayBeAdjective(meaning: Meaning, tokens: readonly Token[], to: number): boolean {
  const isBeforeNoun = ['NOUN', 'PROPN', 'ADJ'].includes(tokens[to]?.upos ?? '')
  return !isBeforeNoun || (meaning.kind === 'agent' && !meaning.agent.weak)
}

function addUnknown(sentence: Sentence, known: readonly Piece[]): Piece[] {
  const { tokens } = sentence
  const taken = new Set(known.flatMap(piece => range(piece.from, piece.to)))
  const isTitle = isTitleCase(sentence)
  const pieces = [...known]
  for (let at = 0; at < tokens.length; at++) {
    if (!isFree(tokens, taken, at)) continue
    let to = at + 1
    while (to < tokens.length) {
      if (isFree(tokens, taken, to)) to++
      else if (isJoint(tokens, to) && isFree(tokens, taken, to + 1)) to += 2
      else break
    }
    // A lone capital in a heading is a word like any other.
    if (!(isTitle && to - at < 2) && !isHonorificAlone(tokens, at, to))
      pieces.push({ from: at, to, meanings: [], places: [] })
    at = to
  }
  return pieces.sort((a, b) => a.from - b.from)
}

function isFree(tokens: readonly Token[], taken: ReadonlySet<number>, at: number): boolean {
  const token = tokens[at]
  if (!token || taken.has(at)) return false
  return token.upos === 'PROPN' && /^\p{Lu}/u.test(token.form) && !CALENDAR.test(token.form)
}

/** Hyphens and particles inside names: "Omar al-Bashir", "Ludwig van Horn". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.form === '-') return !tokens[at - 1]!.spaceAfter && !token.spaceAfter
  return PARTICLES.has(token.form.toLowerCase())
}

function isHonorificAlone(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && isHonorific(tokens[from]!)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
