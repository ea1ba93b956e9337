/** Whether a doubtful name stands where a place does, not where a person would. */
import type { ActorMention } from '../core/mention.js'
import type { Token } from '../core/sentence.js'
import type { Directory } from '../knowledge/directory.js'
import type { PlaceSpan } from './place-spans.js'
import { headIn } from './stretch.js'

/** Prepositions before places alone, and those that stand before people as well. */
const PLACING = new Set(
  'in near outside around across between inside into throughout along off within'.split(' '),
)
const HOLDING = new Set(['in', 'near', 'outside', 'around', 'of'])
const MOVING = new Set('at from to toward towards through over via on of beyond past'.split(' '))

/** "in Merida", "between Midland and Odessa", "the town of Merida". */
export function isPlaced(tokens: readonly Token[], span: PlaceSpan): boolean {
  return stands(tokens, span, PLACING)
}

/** Whether "in", "near" or "outside" stands before the very name: "in Merida", but "in a Merida court" is not it. */
export function isIn(tokens: readonly Token[], span: PlaceSpan): boolean {
  const head = tokens[headIn(tokens, span)]!
  return !head.deprel.startsWith('compound') && stands(tokens, span, HOLDING)
}

/** As `isPlaced`, with prepositions that may stand before people too: "to Merida", "from Merida". */
export function mayBePlaced(tokens: readonly Token[], span: PlaceSpan): boolean {
  return stands(tokens, span, PLACING) || stands(tokens, span, MOVING)
}

/**
 * Whether the span belongs to the longer name of somebody or something unknown: "Paris Hilton". A word for a
 * kind of place at its end makes it no other name: "the Bab al-Mandab Strait".
 */
export function isInLongerName(
  tokens: readonly Token[],
  actors: readonly ActorMention[],
  span: PlaceSpan,
): boolean {
  return unknownOver(tokens, actors, span).some(actor => {
    const others = tokens.filter(
      (token, at) =>
        token.start >= actor.start && token.end <= actor.end && (at < span.from || at >= span.to),
    )
    return others.some(token => token.upos !== 'DET' && !LANDFORMS.has(token.form.toLowerCase()))
  })
}

/** "President Masisi", "Masisi condemned it": the name of somebody known, who bears a town's name. */
export function isPersonsName(
  directory: Directory,
  tokens: readonly Token[],
  actors: readonly ActorMention[],
  { from, to }: PlaceSpan,
): boolean {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
  return actors.some(
    actor =>
      (actor.via === 'name' || actor.via === 'title') &&
      actor.start <= start &&
      // "President Biden in Geneva" ends behind the person.
      end === actor.end &&
      actor.referents.some(({ actor: id }) => id !== null && directory.person(id) !== undefined),
  )
}

/** Whether the actors stage found the name of somebody unknown in the span. */
export function isUnknownName(
  tokens: readonly Token[],
  actors: readonly ActorMention[],
  span: PlaceSpan,
): boolean {
  const end = tokens[span.to - 1]!.end
  return unknownOver(tokens, actors, span).some(actor => actor.end === end)
}

function unknownOver(
  tokens: readonly Token[],
  actors: readonly ActorMention[],
  { from, to }: PlaceSpan,
): ActorMention[] {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
  return actors.filter(
    actor =>
      actor.via === 'name' &&
      actor.referents.length === 0 &&
      actor.start <= start &&
      end <= actor.end,
  )
}

/** Words for a kind of place, as they end the names of places. */
export const LANDFORMS: ReadonlySet<string> = new Set(
  (
    'strait straits river sea lake gulf bay island islands peninsula mountain mountains valley square ' +
    'airport port dam bridge camp crossing city town village province region state district county ' +
    'governorate oblast krai prefecture territory canal pass border'
  ).split(' '),
)

function stands(tokens: readonly Token[], span: PlaceSpan, words: ReadonlySet<string>): boolean {
  let token: Token | undefined = tokens[headIn(tokens, span)]
  // "in Lagos, Abuja and Kano": the first of a list has the preposition.
  for (let steps = 0; token && steps < 3; steps++) {
    const { id } = token
    const preposition = tokens.find(each => each.head === id && each.deprel === 'case')
    if (preposition) {
      const word = preposition.form.toLowerCase()
      return words.has(word) && (word !== 'of' || isTownBefore(tokens, preposition))
    }
    if (!/^(?:conj|appos|flat|compound|nmod:unmarked)/.test(token.deprel)) return false
    token = tokens[token.head - 1]
  }
  return false
}

function isTownBefore(tokens: readonly Token[], of: Token): boolean {
  const noun = tokens[of.id - 2]
  return (
    !!noun &&
    /^(?:city|town|village|port|state|province|region|district|streets?|outskirts|suburb|area|north|south|east|west|centre|center)$/i.test(
      noun.form,
    )
  )
}
