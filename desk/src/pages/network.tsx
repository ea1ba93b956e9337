/** Network: who deals with whom, month by month. */
import { type Address, go, hereWith, hrefOf, type Query } from '../address.js'
import type { Row } from '../api.js'
import { edgesOf, Graph } from '../parts/graph.jsx'
import { Table } from '../parts/table.jsx'
import { View } from '../parts/view.jsx'

export function Network({ address }: { address: Address }) {
  return (
    <View
      title="Network"
      about="Who deals with whom. A line is as wide as it has events, and red where conflict outweighs cooperation; it leads to them. Sides that are only a role are in no pair."
      question="pairs"
      address={address}
      own={['month']}
      clamped
      taken="dyads"
      formats={['graphml', 'gexf']}
      draw={(rows, query) => <Months address={address} rows={rows} query={query} />}
    />
  )
}

function Months({
  address,
  rows,
  query,
}: {
  address: Address
  rows: readonly Row[]
  query: Query
}) {
  const months = [...new Set(rows.map(row => String(row.period).slice(0, 7)))].sort()
  const month = address.query.month ?? null
  const all = edgesOf(rows, null)
  const edges = edgesOf(rows, month)
  const at = month === null ? months.length : months.indexOf(month)
  const choose = (index: number) => hereWith(address, { month: months[index] })
  return (
    <>
      {months.length > 1 && (
        <div class="slide">
          <label>
            <b>{month ?? `${months[0]} to ${months.at(-1)}`}</b>
            <input
              type="range"
              min="0"
              max={months.length}
              value={at}
              aria-valuetext={month ?? 'all months'}
              onChange={event => go(choose(Number(event.currentTarget.value)))}
            />
          </label>
          <nav class="switch" aria-label="Month">
            {at > 0 && <a href={choose(at - 1)}>‹ {months[at - 1]}</a>}
            {at < months.length - 1 && <a href={choose(at + 1)}>{months[at + 1]} ›</a>}
            {month !== null && <a href={hereWith(address, { month: undefined })}>all months</a>}
          </nav>
        </div>
      )}
      <Graph all={all} edges={edges} query={query} />
      <p class="legend">
        <span>
          <i class="swatch stroke cooperation" /> cooperation outweighs
        </span>
        <span>
          <i class="swatch stroke conflict" /> conflict outweighs
        </span>
      </p>
      <Table
        label="Pairs"
        rows={[...edges]
          .sort((a, b) => b.events - a.events)
          .slice(0, 20)
          .map(({ source, target, events, goldstein }) => ({
            pair: `${source} – ${target}`,
            events,
            goldstein_sum: Math.round(goldstein * 10) / 10,
          }))}
        cells={{
          pair: row => {
            const [actor, other] = row.pair.split(' – ')
            return <a href={hrefOf('/timeline', { ...query, actor, with: other })}>{row.pair}</a>
          },
        }}
      />
    </>
  )
}
