/** Dyads: what one side did to the other by period, against its own past, with the chief events pinned on it. */
import { useContext } from 'preact/hooks'
import { type Address, hereWith, hrefOf, type Query } from '../address.js'
import { apiOf, type Row, type Rows, useAsk } from '../api.js'
import { sentenceHref } from '../parts/evidence.jsx'
import { Kind } from '../parts/labels.jsx'
import { Series } from '../parts/series.jsx'
import { Stats } from '../parts/stretch.jsx'
import { groupBy, Table } from '../parts/table.jsx'
import { View } from '../parts/view.jsx'
import { Nothing } from '../parts/waiting.jsx'

const MOST_CHARTS = 6
const MOST_PINS = 3

export function Dyads({ address }: { address: Address }) {
  const by = address.query.by ?? 'week'
  return (
    <View
      title="Dyads"
      about="Pairs of sides and what passed between them on the Goldstein scale, from −10 (war) to +10 (aid). Sides that are only a role, some government or some troops, are in no pair."
      question="pairs"
      address={address}
      own={['by']}
      clamped
      taken="dyads"
      formats={['graphml', 'gexf']}
      above={() => (
        <nav class="switch" aria-label="Period">
          {['day', 'week', 'month'].map(each => (
            <a key={each} class={each === by ? 'on' : ''} href={hereWith(address, { by: each })}>
              by {each}
            </a>
          ))}
        </nav>
      )}
      draw={(rows, query) => {
        const pairs = [...groupBy(rows, row => `${row.source} ${row.target}`).values()]
        const chosen = address.query.actor && address.query.with
        return (
          <>
            <p class="note">
              Bars are sums of a {by}; the band is the middle half of the pair's own {by}s before; a
              heavy edge stands out from it; numbers are the chief events.
            </p>
            <div class={`columns charts ${chosen && pairs.length < 3 ? 'wide' : ''}`}>
              {pairs.slice(0, chosen ? 2 : MOST_CHARTS).map(([pair]) => (
                <Pair
                  key={`${pair!.source} ${pair!.target}`}
                  sides={[pair!.source, pair!.target]}
                  query={query}
                  by={by}
                />
              ))}
            </div>
            <h2>All pairs</h2>
            <Table
              label="Pairs"
              rows={pairs.map(months => ({
                pair: `${months[0]!.source} – ${months[0]!.target}`,
                events: months[0]!.total,
                goldstein_sum: sum(months, 'goldstein_sum'),
                cooperation: sum(months, 'cooperation'),
                conflict: sum(months, 'conflict'),
                first_month: String(months[0]!.period).slice(0, 7),
                last_month: String(months.at(-1)!.period).slice(0, 7),
              }))}
              cells={{
                pair: row => {
                  const [actor, other] = row.pair.split(' – ')
                  return <a href={hereWith(address, { actor, with: other })}>{row.pair}</a>
                },
                events: row => {
                  const [actor, other] = row.pair.split(' – ')
                  return (
                    <a href={hrefOf('/timeline', { ...query, actor, with: other })}>{row.events}</a>
                  )
                },
              }}
            />
          </>
        )
      }}
    />
  )
}

/** Both directions of one pair. */
function Pair({
  sides,
  query,
  by,
}: {
  sides: readonly [string, string]
  query: Query
  by: string
}) {
  const [one, other] = sides
  const reported = useContext(Stats)?.last as string | undefined
  const filters = { ...query, actor: one, with: other }
  const asked = useAsk<Rows>(apiOf('dyads', { ...filters, by, limit: '2000' }))
  const chief = useAsk<Rows>(
    apiOf('timeline', { ...filters, status: query.status, order: 'weight', limit: '24' }),
  )
  if (asked.state !== 'answered') return <figure class="waiting" />
  const events = chief.state === 'answered' ? chief.answer.rows : []
  const directions = [
    [one, other],
    [other, one],
  ] as const
  const periods = asked.answer.rows.map(row => String(row.period)).sort()
  if (periods.length === 0)
    return (
      <figure>
        <figcaption>{sides.join(' and ')}</figcaption>
        <Nothing>Nothing that has happened between them in these days.</Nothing>
      </figure>
    )
  return (
    <>
      {directions.map(([source, target]) => {
        const rows = asked.answer.rows.filter(row => row.source === source && row.target === target)
        if (rows.length === 0) return null
        return (
          <Chart
            key={`${source} ${target}`}
            source={source}
            target={target}
            rows={rows}
            events={events}
            first={query.from ?? periods[0]!}
            last={lastOf(query.to, reported, periods.at(-1)!)}
            by={by}
            href={hrefOf('/timeline', filters)}
          />
        )
      })}
    </>
  )
}

function Chart({
  source,
  target,
  rows,
  events,
  first,
  last,
  by,
  href,
}: {
  source: string
  target: string
  rows: readonly Row[]
  events: readonly Row[]
  first: string
  last: string
  by: string
  href: string
}) {
  const pins = events
    .filter(
      row =>
        row.day &&
        (begins(row.source, source) || (row.mutual && begins(row.target, source))) &&
        ['occurred', 'ongoing'].includes(row.status),
    )
    // One a day: three reports of one morning say no more than one.
    .filter((row, at, all) => all.findIndex(other => other.day === row.day) === at)
    .slice(0, MOST_PINS)
    .sort((a, b) => (String(a.day) < String(b.day) ? -1 : 1))
  return (
    <figure>
      <figcaption>
        <a href={href}>
          {source} to {target}
        </a>{' '}
        <small>
          {sum(rows, 'events').toLocaleString('en')}{' '}
          {sum(rows, 'events') === 1 ? 'event' : 'events'}
        </small>
      </figcaption>
      <Series rows={rows} pins={pins} first={first} last={last} by={by} />
      <ol class="pins">
        {pins.map(row => (
          <li key={row.id}>
            <a href={sentenceHref(row.article, row.sentence)} class="pinned">
              <small>{row.day}</small> <Kind row={row} /> {row.evidence}
            </a>
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** What is planned lies ahead of the last article; a chart of what was ends with it, or with what was reported behind it. */
function lastOf(to: string | undefined, reported: string | undefined, period: string): string {
  const end = reported && reported > period ? reported : period
  return to && to < end ? to : end
}

const begins = (codes: readonly string[] | null, side: string) =>
  (codes ?? []).some(code => code.startsWith(side))

const sum = (rows: readonly Row[], column: string) =>
  Math.round(10 * rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)) / 10
