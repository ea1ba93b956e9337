/** What an event owes to those told of just before it: whom an answer answers, whom a further demand is put to, what a meeting is about. */
import type { EventMention, Party } from '../core/reading.js'
import { patientsOf } from './clause.js'
import type { CodedEvent } from './events.js'
import { isAnyKnown } from './parties.js'

/**
 * The event with the side that the text before it gives, or as it was.
 *
 *     Arvania demanded that Belmark leave the pact. Dorn said it rejected the demand.      to Arvania
 *     Arvania asked Belmark for guarantees. In a letter, it also requested a halt to ....  of Belmark
 */
export function asReply(coded: CodedEvent, before: readonly CodedEvent[]): CodedEvent {
  const { event } = coded
  if (isAnyKnown(event.target) || !isAnyKnown(event.source)) return coded
  const found = ['REJECT', 'CONCEDE', 'AGREE'].includes(event.plover.type ?? '')
    ? answeredBy(coded, before)
    : event.plover.type === 'REQUEST'
      ? addressedBy(event, before)
      : []
  return found.length > 0 ? { ...coded, event: { ...event, target: found } } : coded
}

/** Words for a demand or an offer told of before. */
const TOLD_BEFORE = new Set(
  'demand condition request proposal offer appeal call term plan ultimatum invitation'.split(' '),
)

/** Whoever made the demand or the offer that the answer speaks of. */
function answeredBy(
  { event, candidate, tree }: CodedEvent,
  before: readonly CodedEvent[],
): readonly Party[] {
  const isTold = patientsOf(tree, candidate.head).some(
    token =>
      TOLD_BEFORE.has(token.lemma.toLowerCase()) ||
      tree
        .children(token.id)
        .some(child => child.deprel === 'nmod' && TOLD_BEFORE.has(child.lemma.toLowerCase())),
  )
  if (!isTold) return []
  const demand = before.findLast(
    ({ event: other }) =>
      isJustBefore(other, event, 2) &&
      (other.plover.type === 'REQUEST' || other.cameo.startsWith('03')) &&
      isAnyKnown(other.source),
  )?.event
  return demand && !shareSide(demand.source, event.source) ? demand.source : []
}

/** Whom the same party asked for something in the sentence before. */
function addressedBy(event: EventMention, before: readonly CodedEvent[]): readonly Party[] {
  const other = before.findLast(
    each => isJustBefore(each.event, event, 1) && each.event.plover.type === 'REQUEST',
  )?.event
  const isSame = other && other.status === event.status && shareSide(other.source, event.source)
  return isSame && isAnyKnown(other.target) ? other.target : []
}

/**
 * Whether an event only tells what a meeting told of before it, in its sentence or the last one, is about.
 *
 *     The ministers will meet in Dorn to [discuss] trade.
 *     The two will hold a call on Monday. They would [discuss] the border, the ministry said.
 */
export function isTopicOf(
  { event, candidate }: CodedEvent,
  others: readonly CodedEvent[],
): boolean {
  if (candidate.trigger.lemma.toLowerCase() !== 'discuss') return false
  return others.some(
    ({ event: other }) =>
      other !== event &&
      other.mutual &&
      other.plover.type === 'CONSULT' &&
      (other.sentence === event.sentence || isJustBefore(other, event, 1)) &&
      other.trigger.start < event.trigger.start &&
      (event.date.value === null || event.date.value === other.date.value) &&
      (other.status === event.status || other.sentence === event.sentence) &&
      haveSameSides(other, event),
  )
}

function isJustBefore(other: EventMention, event: EventMention, sentences: number): boolean {
  return other.sentence < event.sentence && event.sentence - other.sentence <= sentences
}

function sidesOf(parties: readonly Party[]): Set<string> {
  return new Set(parties.map(({ country, code }) => country ?? code).filter(side => side !== null))
}

function shareSide(a: readonly Party[], b: readonly Party[]): boolean {
  const sides = sidesOf(b)
  return [...sidesOf(a)].some(side => sides.has(side))
}

function haveSameSides(a: EventMention, b: EventMention): boolean {
  const own = sidesOf([...a.source, ...a.target])
  const others = sidesOf([...b.source, ...b.target])
  return own.size === others.size && [...own].every(side => others.has(side))
}
