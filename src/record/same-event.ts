/** Whether two event mentions tell of one event, and why. */
import { isOnlyRole } from '../core/actor-code.js'
import { daysBetween } from '../core/calendar.js'

/** What of an event mention decides whether it is another telling of the same event. */
export interface Telling {
  readonly id: string
  readonly bare: string
  readonly block: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly published: string | null
}

/**
 * Tellings that differ in this are never compared: kind of event and sides. Sides that no country or organisation is known of
 * ("police", "villagers") are the same ones within one article alone. Null when there is no side to go by.
 */
export function blockOf(
  kind: string,
  source: readonly string[],
  target: readonly string[],
  mutual: boolean,
  article: string,
): string | null {
  const all = [...source, ...target]
  if (all.length === 0) return null
  const sides = mutual ? all.sort().join('+') : `${source.join('+')}>${target.join('+')}`
  return all.every(isOnlyRole) ? `${kind} ${sides} in ${article}` : `${kind} ${sides}`
}

// An undated telling is of its article's news: outlets print one story within two days of one another.
const NEWS_DAYS = 2

/** The reason why both are one event, or null. Both stand in one block. */
export function whySame(a: Telling, b: Telling): string | null {
  if (a.bare.slice(0, 3) !== b.bare.slice(0, 3)) return null
  if (a.earliest !== null && b.earliest !== null) {
    const overlap = a.earliest <= b.latest! && b.earliest <= a.latest!
    return overlap && isShort(a) && isShort(b) ? 'same kind, same sides, days that overlap' : null
  }
  const first = a.earliest ?? a.published
  const second = b.earliest ?? b.published
  if (first === null || second === null) return null
  return Math.abs(daysBetween(first, second)) <= NEWS_DAYS
    ? 'same kind, same sides, told within two days of one another'
    : null
}

// "In 2031" overlaps everything of that year and so decides nothing.
function isShort({ earliest, latest }: Telling): boolean {
  return daysBetween(earliest!, latest!) <= 10
}
