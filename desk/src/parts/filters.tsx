/** The filters that stand above every view: who, with whom, from when to when; and those that are set, each with a way to lift it. */
import { type Address, go, hereWith, hrefOf, only, type Query } from '../address.js'
import { apiOf } from '../api.js'

export type FieldRow = readonly [name: string, label: string, type: 'text' | 'date' | 'search']

const FIELDS: readonly FieldRow[] = [
  ['actor', 'Actor', 'text'],
  ['with', 'With', 'text'],
  ['from', 'From', 'date'],
  ['to', 'To', 'date'],
]

/** What facets set; each is shown as a word that lifts it. */
export const FACET_NAMES = [
  'type',
  'root',
  'status',
  'speaker',
  'outlet',
  'place',
  'confidence',
  'reason',
] as const

export const FILTER_NAMES = ['actor', 'with', 'from', 'to', ...FACET_NAMES] as const

/** A field that tells of its change when it is left, not at every key. */
export function Field({
  name,
  type,
  value,
  change,
}: {
  name: string
  type: 'text' | 'date' | 'search'
  value: string
  change: (value: string) => void
}) {
  const changed = (event: { currentTarget: HTMLInputElement }) => change(event.currentTarget.value)
  if (type === 'date') return <input name={name} type="date" value={value} onChange={changed} />
  if (type === 'search') return <input name={name} type="search" value={value} onChange={changed} />
  return (
    <input
      name={name}
      type="text"
      value={value}
      spellcheck={false}
      autocomplete="off"
      placeholder="any"
      onChange={changed}
    />
  )
}

export function Filters({
  address,
  fields = FIELDS.map(([name]) => name),
  more = [],
  shown = address.query,
}: {
  address: Address
  fields?: readonly string[]
  more?: readonly FieldRow[]
  /** What the fields show where the address says nothing. */
  shown?: Query
}) {
  const set = FACET_NAMES.filter(name => address.query[name])
  const all = [...more, ...FIELDS.filter(([name]) => fields.includes(name))]
  const lifts = [...FILTER_NAMES].some(name => address.query[name])
  return (
    <form class="filters" onSubmit={event => event.preventDefault()} aria-label="Filters">
      {all.map(([name, label, type]) => (
        <label key={name}>
          <span>{label}</span>
          <Field
            name={name}
            type={type}
            value={address.query[name] ?? shown[name] ?? ''}
            change={value => go(hereWith(address, { [name]: value }))}
          />
        </label>
      ))}
      {set.map(name => (
        <a
          key={name}
          class="chip"
          href={hereWith(address, { [name]: undefined })}
          aria-label={`lift ${name} ${address.query[name]}`}
        >
          <small>{name}</small> {address.query[name]} <span aria-hidden="true">×</span>
        </a>
      ))}
      {lifts && (
        <a
          class="clear"
          href={hrefOf(
            address.path,
            only(
              address.query,
              Object.keys(address.query).filter(name => !FILTER_NAMES.includes(name as 'actor')),
            ),
          )}
        >
          clear
        </a>
      )}
    </form>
  )
}

/** The same view in other formats, at the same filters. */
export function TakeOut({
  question,
  query,
  formats,
}: {
  question: string
  query: Query
  formats: readonly string[]
}) {
  return (
    <nav class="take" aria-label="Take out">
      {formats.map(format => (
        <a
          key={format}
          href={apiOf(question, { ...query, format })}
          download={`${question}.${format}`}
        >
          {format}
        </a>
      ))}
    </nav>
  )
}
