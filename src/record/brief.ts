/** What changed between actors in a stretch of days: each line with the rows that it stands on. */
import { addDays } from '../core/calendar.js'
import type { Row } from './duckdb.js'
import type { Filters, RecordStore } from './record.js'

/** A pair of sides, in one direction: its periods in the stretch, and whether it stands better or worse than its own past. */
export interface PairMove {
  readonly source: string
  readonly target: string
  readonly events: number
  readonly goldstein: number
  /** The pair's median of earlier weeks; null when there are too few to say. */
  readonly baseline: number | null
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
  const [stats] = await record.ask('stats')
  const to = filters.to ?? String(stats!.last ?? '1970-01-01')
  const from = filters.from ?? addDays(to, -6)
  const sides = { actor: filters.actor, with: filters.with }
  const stretch = { ...sides, from, to }
  const [weeks, events, agenda, denials, positions, questions] = [
    await record.ask('dyads', { ...stretch, by: 'week' }),
    await record.ask('timeline', stretch),
    await record.ask('agenda', sides),
    await record.ask('denials', stretch),
    await record.ask('positions', stretch),
    await record.ask('questions', stretch),
  ]
  const within = (day: unknown, first: string, last: string) =>
    typeof day === 'string' && first <= day && day <= last
  const told = events.filter(({ day }) => within(day, from, to))
  return {
    from,
    to,
    pairs: pairsOf(weeks),
    events: [...told]
      .sort((a, b) => weightOf(b) - weightOf(a))
      .slice(0, 12)
      .sort(byDay),
    agenda: agenda.filter(
      ({ earliest, status }) =>
        within(earliest, addDays(to, 1), addDays(to, AHEAD)) && status !== 'cancelled',
    ),
    moved: agenda.filter(({ history }) =>
      (history as { reported: string | null }[])
        .slice(1)
        .some(({ reported }) => within(reported, from, to)),
    ),
    denials,
    positions,
    questions,
  }
}

function pairsOf(weeks: readonly Row[]): PairMove[] {
  const pairs = new Map<string, Row[]>()
  for (const week of weeks) {
    const key = `${week.source} ${week.target}`
    pairs.set(key, [...(pairs.get(key) ?? []), week])
  }
  return [...pairs.values()]
    .map(rows => {
      const goldstein = rows.reduce((sum, row) => sum + Number(row.goldstein_sum ?? 0), 0)
      const last = rows.at(-1)!
      const known = Number(last.baseline_periods) > 0
      const baseline = known ? Number(last.baseline) : null
      const gap = known ? goldstein / rows.length - Number(last.baseline) : 0
      return {
        source: String(last.source),
        target: String(last.target),
        events: rows.reduce((sum, row) => sum + Number(row.events), 0),
        goldstein: Math.round(goldstein * 10) / 10,
        baseline,
        direction: !known
          ? ('unknown' as const)
          : gap < -Math.max(1, Number(last.spread))
            ? ('worse' as const)
            : gap > Math.max(1, Number(last.spread))
              ? ('better' as const)
              : ('unchanged' as const),
      }
    })
    .sort((a, b) => b.events - a.events || (a.source < b.source ? -1 : 1))
    .slice(0, 20)
}

// What many outlets tell, and what is far from nought on the scale, comes first.
function weightOf(row: Row): number {
  return Number(row.outlets) * 2 + Math.abs(Number(row.goldstein ?? 0))
}

function byDay(a: Row, b: Row): number {
  return String(a.day) < String(b.day) ? -1 : 1
}
