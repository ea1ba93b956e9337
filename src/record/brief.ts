/** What changed between actors in a stretch of days: each line with the rows that it stands on. */
import { addDays } from '../core/calendar.js'
import type { Row } from './duckdb.js'
import type { Filters, RecordStore } from './record.js'

/** A pair of sides, in one direction: its events in the stretch, and whether it stands better or worse than its own past. */
export interface PairMove {
  readonly source: string
  readonly target: string
  readonly events: number
  readonly goldstein: number
  /** The pair's median of earlier weeks with any reporting; null when there are too few to say. */
  readonly baseline: number | null
  /** How many earlier weeks that is. */
  readonly weeks: number
  readonly direction: 'worse' | 'better' | 'unchanged' | 'unknown'
}

export interface Brief {
  readonly from: string
  readonly to: string
  readonly pairs: readonly PairMove[]
  readonly events: readonly Row[]
  /** The 14 days after the stretch, and what moved within it. */
  readonly agenda: readonly Row[]
  readonly moved: readonly Row[]
  readonly denials: readonly Row[]
  readonly positions: readonly Row[]
  readonly questions: readonly Row[]
}

const AHEAD = 14

/** `from` and `to` are days; without them the last week that the record has. */
export async function briefOf(
  record: Pick<RecordStore, 'ask'>,
  filters: Pick<Filters, 'actor' | 'with' | 'from' | 'to'>,
): Promise<Brief> {
  const [extent] = await record.ask('extent')
  const to = filters.to ?? String(extent!.last ?? '1970-01-01')
  const from = filters.from ?? addDays(to, -6)
  const sides = { actor: filters.actor, with: filters.with }
  const stretch = { ...sides, from, to, order: 'newest' }
  const ahead = { ...sides, from: addDays(to, 1), to: addDays(to, AHEAD) }
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  const [moves, events, agenda, moved, denials, positions, questions] = [
    await record.ask('moves', { ...sides, from, to }),
    await record.ask('timeline', { ...stretch, order: 'weight', limit: MOST_EVENTS }),
    await record.ask('agenda', { ...ahead, limit: MOST }),
    await record.ask('agenda', { ...sides, movedFrom: from, movedTo: to, limit: MOST }),
    await record.ask('denials', { ...stretch, limit: MOST }),
    await record.ask('positions', { ...stretch, limit: MOST }),
    await record.ask('asked', { ...stretch, limit: MOST }),
  ]
  return {
    from,
    to,
    pairs: moves.map(row => pairOf(row, days)).slice(0, MOST_PAIRS),
    events: [...events].sort(byDay),
    agenda: agenda.filter(
      ({ earliest, status }) => String(earliest) >= ahead.from && status !== 'cancelled',
    ),
    moved,
    denials,
    positions,
    questions,
  }
}

const MOST_EVENTS = 12
const MOST_PAIRS = 24
const MOST = 40
// Fewer weeks have no middle worth the name.
const FEWEST_WEEKS = 4

function pairOf(row: Row, days: number): PairMove {
  const weeks = Number(row.weeks)
  const known = weeks >= FEWEST_WEEKS
  const baseline = known ? Math.round(Number(row.baseline) * 10) / 10 : null
  const goldstein = Number(row.goldstein)
  const gap = baseline === null ? 0 : (goldstein * 7) / days - baseline
  // What lies within the pair's own middle half, or one point on the scale, is no change.
  const reach = Math.max(1, Number(row.spread) / 2)
  const direction = !known
    ? 'unknown'
    : gap < -reach
      ? 'worse'
      : gap > reach
        ? 'better'
        : 'unchanged'
  const { source, target } = row as { source: string; target: string }
  return { source, target, events: Number(row.events), goldstein, baseline, weeks, direction }
}

function byDay(a: Row, b: Row): number {
  return String(a.day) < String(b.day) ? -1 : 1
}
