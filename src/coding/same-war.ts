/** Whom a war that is named again is waged on, and by whom, where the article tells of one only. */
import type { EventMention, Party } from '../core/reading.js'
import { FIGHTING, isOf } from './acts.js'
import type { CodedEvent } from './events.js'

/** Nouns of a whole war or campaign; a strike or a raid may be another each time. */
const WARS = new Set('aggression invasion war offensive onslaught incursion'.split(' '))

/**
 * The events with the side that a war lacks, as the article tells of it elsewhere.
 *
 *     Russia's invasion of Georgia began. Kenya condemned Russia's [aggression].      against Georgia
 */
export function withSameWars(coded: readonly CodedEvent[]): CodedEvent[] {
  const blows = coded.map(each => each.event).filter(isBlow)
  const told = coded.map(each => {
    const { event, candidate } = each
    const isWar = candidate.kind === 'noun' && WARS.has(candidate.trigger.lemma.toLowerCase())
    if (!isWar || !isBlow(event)) return each
    const side = event.source.length === 0 ? 'source' : event.target.length === 0 ? 'target' : null
    if (side === null) return each
    const found = otherSide(blows, event, side)
    return found ? { ...each, event: { ...event, [side]: [found] } } : each
  })
  const wars = told.map(each => each.event).filter(isBlow)
  return told.map(each => {
    const { event } = each
    const [harm] = event.target
    if (event.bare !== '111' || !harm || event.target.length > 1 || harm.code !== null) return each
    // "condemned the aggression against Georgia": whoever is known to wage it is condemned.
    const war = wars.find(({ trigger }) => harm.start <= trigger.start && trigger.end <= harm.end)
    return war && war.source.length > 0
      ? { ...each, event: { ...event, target: war.source } }
      : each
  })
}

function isBlow({ bare }: EventMention): boolean {
  return isOf(bare, FIGHTING)
}

/** The one country on a side of all that the same other side is told to have waged or suffered; null where there are more. */
function otherSide(
  blows: readonly EventMention[],
  event: EventMention,
  side: 'source' | 'target',
): Party | null {
  const known = side === 'source' ? event.target : event.source
  const country = onlyCountry(known)
  if (country === null) return null
  const alike = blows.filter(other => {
    const theirs = side === 'source' ? other.target : other.source
    return other !== event && onlyCountry(theirs) === country && other[side].length > 0
  })
  const parties = alike.flatMap(other => other[side]).filter(party => party.country !== null)
  const only = onlyCountry(parties)
  if (only === null || only === country) return null
  const { text, start, end } =
    parties.findLast(party => party.start < event.trigger.start) ?? parties[0]!
  return { text, start, end, code: only, country: only, sector: null, actor: null }
}

function onlyCountry(parties: readonly Party[]): string | null {
  const [first] = parties
  const country = first?.country ?? null
  return parties.every(party => party.country === country) ? country : null
}
