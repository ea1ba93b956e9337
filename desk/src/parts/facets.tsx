/** What the rows can be narrowed by, counted over all of them; a click keeps those with one value, another lifts it. */
import { type Address, hereWith, type Query } from '../address.js'
import { apiOf, type Row, type Rows, useAsk } from '../api.js'
import { ROOTS } from './labels.jsx'
import { useNames } from './names.jsx'
import { groupBy } from './table.jsx'

const FACETS: readonly (readonly [facet: string, label: string])[] = [
  ['reason', 'Why it is here'],
  ['pair', 'Pair'],
  ['actor', 'Actor'],
  ['with', 'Towards'],
  ['type', 'Type'],
  ['root', 'CAMEO root'],
  ['status', 'Status'],
  ['speaker', 'Speaker'],
  ['outlet', 'Outlet'],
  ['place', 'Place'],
  ['confidence', 'Confidence'],
  ['month', 'Date'],
]

export function Facets({
  address,
  question,
  query,
  names = {},
  ready = true,
  again,
}: {
  address: Address
  question: string
  query: Query
  /** Other names of facets on this page. */
  names?: { readonly [facet: string]: string }
  /** Rows are asked for first, so that they are the first to come. */
  ready?: boolean
  again?: unknown
}) {
  const { format: _, limit: __, order: ___, by: ____, lanes: _____, ...filters } = query
  const asked = useAsk<Rows>(ready ? apiOf('facets', { ...filters, of: question }) : null, again)
  if (asked.state !== 'answered') return <aside class="facets" aria-label="Narrow by" />
  const found = groupBy(asked.answer.rows, row => String(row.facet))
  return (
    <aside class="facets" aria-label="Narrow by">
      <details open={matchMedia('(min-width: 75rem)').matches}>
        <summary>Narrow by</summary>
        {FACETS.map(([facet, label]) => (
          <Facet
            key={facet}
            address={address}
            facet={facet}
            label={names[facet] ?? label}
            rows={found.get(facet) ?? []}
          />
        ))}
      </details>
    </aside>
  )
}

function Facet({
  address,
  facet,
  label,
  rows,
}: {
  address: Address
  facet: string
  label: string
  rows: readonly Row[]
}) {
  const names = useNames()
  const isSet = Object.keys(filterOf(facet, 'x y')).some(name => address.query[name])
  if (rows.length === 0 || (rows.length < 2 && !isSet)) return null
  const most = Math.max(...rows.map(row => Number(row.events)))
  const ordered =
    facet === 'month'
      ? [...rows].sort((a, b) => (String(a.value) < String(b.value) ? 1 : -1))
      : rows
  return (
    <fieldset class="facet">
      <legend>{label}</legend>
      {ordered.slice(0, 10).map(({ value, events }) => {
        const filter = filterOf(facet, String(value))
        const on = Object.entries(filter).every(([name, wanted]) => address.query[name] === wanted)
        const lifted = Object.fromEntries(Object.keys(filter).map(name => [name, undefined]))
        return (
          <a
            key={value}
            class={on ? 'on' : ''}
            aria-current={on ? 'true' : undefined}
            href={hereWith(address, on ? lifted : filter)}
            style={{ '--share': `${Math.round((100 * Number(events)) / most)}%` }}
          >
            <span>
              {textOf(facet, String(value))}
              {CODED.has(facet) && names.has(value) && <i> {names.get(value)}</i>}
            </span>{' '}
            <small>{Number(events).toLocaleString('en')}</small>
          </a>
        )
      })}
    </fieldset>
  )
}

const CODED: ReadonlySet<string> = new Set(['actor', 'with', 'speaker'])

/** What a facet's value is in the address. */
function filterOf(facet: string, value: string): { [name: string]: string } {
  if (facet === 'pair') {
    const [actor = '', other = ''] = value.split(' ')
    return { actor, with: other }
  }
  if (facet === 'month') {
    const [year, month] = value.split('-').map(Number) as [number, number]
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate() || 1
    return { from: `${value}-01`, to: `${value}-${String(last).padStart(2, '0')}` }
  }
  return { [facet]: value }
}

function textOf(facet: string, value: string): string {
  if (facet === 'pair') return value.replace(' ', ' – ')
  if (facet === 'root') return `${value} ${ROOTS[value] ?? ''}`
  if (facet === 'confidence')
    return value.includes('-') ? value.replace('-', ' to ') : `${value} and more`
  return value
}
