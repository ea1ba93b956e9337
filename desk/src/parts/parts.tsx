/** Small parts that every page is made of. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Address, go, hrefOf } from '../address.js'
import { type Asked, apiOf, ask, type Row, type Rows, useAsk } from '../api.js'

export function Waiting<Answer>({
  of,
  children,
}: {
  of: Asked<Answer>
  children: (answer: Answer) => ComponentChildren
}) {
  if (of.state === 'waiting')
    return (
      <p class="quiet" role="status">
        Reading the record …
      </p>
    )
  if (of.state === 'failed')
    return (
      <p class="fault" role="alert">
        {of.message}
      </p>
    )
  return <>{children(of.answer)}</>
}

/** Codes, each a way to its actor. */
export function Codes({ of }: { of: readonly string[] | null }) {
  if (!of || of.length === 0)
    return (
      <span class="quiet" title="not known">
        ?
      </span>
    )
  return (
    <>
      {of.map((code, at) => (
        <span key={code}>
          {at > 0 && ' + '}
          <a class="code" href={hrefOf('/actor', { id: code })}>
            {code}
          </a>
        </span>
      ))}
    </>
  )
}

export function Status({ of }: { of: string }) {
  return <span class={`status ${of}`}>{of}</span>
}

const QUADS = [
  '',
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
]
export function Kind({ row }: { row: Row }) {
  return (
    <span class={`kind quad${row.quad_class ?? 0}`} title={QUADS[row.quad_class ?? 0]}>
      {row.plover_type ?? 'STATEMENT'} <small>{row.cameo}</small>
    </span>
  )
}

/** A sentence with the way to its place in the article. */
export function Evidence({
  text,
  article,
  sentence,
}: {
  text: string
  article?: string
  sentence?: number
}) {
  return (
    <blockquote>
      {text}{' '}
      {article && (
        <a class="source" href={`${hrefOf('/article', { id: article })}#s${sentence ?? 0}`}>
          in the article
        </a>
      )}
    </blockquote>
  )
}

const FIELDS: readonly FieldRow[] = [
  ['actor', 'Actor', 'text'],
  ['with', 'With', 'text'],
  ['from', 'From', 'date'],
  ['to', 'To', 'date'],
  ['type', 'Type', 'text'],
  ['status', 'Status', 'text'],
]

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
      onChange={changed}
    />
  )
}

type FieldRow = readonly [name: string, label: string, type: 'text' | 'date' | 'search']

/** The filters that every question takes; the address changes with them. */
export function Filters({
  address,
  formats = [],
  question,
  more = [],
}: {
  address: Address
  question: string
  formats?: readonly string[]
  more?: readonly FieldRow[]
}) {
  const { path, query } = address
  const change = (name: string, value: string) => go(hrefOf(path, { ...query, [name]: value }))
  const set = Object.entries(query).filter(([name]) =>
    [...FIELDS, ...more].some(([field]) => field === name),
  )
  return (
    <form class="filters" onSubmit={event => event.preventDefault()} aria-label="Filters">
      {[...more, ...FIELDS].map(([name, label, type]) => (
        <label key={name}>
          <span>{label}</span>
          <Field
            name={name}
            type={type}
            value={query[name] ?? ''}
            change={value => change(name, value)}
          />
        </label>
      ))}
      {set.length > 0 && (
        <a class="clear" href={path}>
          clear
        </a>
      )}
      <span class="take">
        {['json', 'csv', 'parquet', ...formats].map(format => (
          <a
            key={format}
            href={apiOf(question, { ...query, id: undefined, format })}
            download={`${question}.${format}`}
          >
            {format}
          </a>
        ))}
      </span>
    </form>
  )
}

/** Counts of a column's values among the rows; a click keeps those rows alone. */
export function Facet({
  address,
  rows,
  name,
  column,
  label,
}: {
  address: Address
  rows: readonly Row[]
  name: string
  column: string
  label: string
}) {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const value of Array.isArray(row[column]) ? row[column] : [row[column]])
      if (value) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8)
  if (top.length < 2 && !address.query[name]) return null
  return (
    <fieldset class="facet">
      <legend>{label}</legend>
      {top.map(([value, count]) => {
        const on = address.query[name] === value
        return (
          <a
            key={value}
            class={on ? 'on' : ''}
            aria-current={on ? 'true' : undefined}
            href={hrefOf(address.path, { ...address.query, [name]: on ? undefined : value })}
          >
            {value} <small>{count}</small>
          </a>
        )
      })}
    </fieldset>
  )
}

/** A row that opens to every telling of its event. */
export function EventRow({ row }: { row: Row }) {
  const [open, setOpen] = useState(false)
  return (
    <li class={`row ${open ? 'open' : ''}`}>
      <button type="button" class="line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <time>{row.day ?? 'no date'}</time>
        <Kind row={row} />
        <span class="who">
          {sideOf(row.source)} <i>{row.mutual ? 'with' : 'to'}</i> {sideOf(row.target)}
        </span>
        <Status of={row.status} />
        {row.outlets > 1 && <small>{row.outlets} outlets</small>}
      </button>
      {open ? (
        <Tellings event={row.id} />
      ) : (
        <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
      )}
    </li>
  )
}

const sideOf = (codes: readonly string[] | null) =>
  codes && codes.length > 0 ? codes.join(' + ') : '?'

function Tellings({ event }: { event: string }) {
  const asked = useAsk<{ tellings: readonly Row[] }>(`/api/events/${event}`)
  return (
    <Waiting of={asked}>
      {({ tellings }) => (
        <ol class="tellings">
          {tellings.map(telling => (
            <li key={telling.id}>
              <small>
                {telling.published ?? 'no date'} · {telling.outlet ?? 'no outlet'} ·{' '}
                {telling.status}
                {telling.speakers?.length > 0 && (
                  <>
                    {' '}
                    · says <Codes of={telling.speakers} />
                  </>
                )}
                {telling.copy_of && ' · copy of one text'}
              </small>
              <Evidence
                text={telling.evidence}
                article={telling.article}
                sentence={telling.sentence}
              />
              <small class="because">
                “{telling.trigger}” by {telling.because?.join(', ')}
              </small>
              <Correct mention={telling.id} />
            </li>
          ))}
        </ol>
      )}
    </Waiting>
  )
}

/** Right, wrong, or another code: kept as a judgement that outlives a new reading. */
export function Correct({ mention, done }: { mention: string; done?: () => void }) {
  const [said, setSaid] = useState('')
  const [cameo, setCameo] = useState('')
  const [why, setWhy] = useState('')
  const [by, setBy] = useState(() => localStorage.getItem('by') ?? '')
  const say = async (verdict: string) => {
    try {
      localStorage.setItem('by', by)
      await ask('/api/corrections', { mention, verdict, cameo, by, why })
      setSaid(verdict === '' ? 'taken back' : `kept: ${verdict}`)
      done?.()
    } catch (error) {
      setSaid((error as Error).message)
    }
  }
  return (
    <details class="correct">
      <summary>Correct</summary>
      <label>
        Your name <input value={by} onInput={event => setBy(event.currentTarget.value)} />
      </label>
      <label>
        Why <input value={why} onInput={event => setWhy(event.currentTarget.value)} />
      </label>
      <button type="button" onClick={() => say('right')}>
        Right
      </button>
      <button type="button" onClick={() => say('wrong')}>
        Wrong
      </button>
      <label>
        CAMEO code{' '}
        <input class="short" value={cameo} onInput={event => setCameo(event.currentTarget.value)} />
      </label>
      <button type="button" onClick={() => say('recode')}>
        Recode
      </button>
      <button type="button" onClick={() => say('')}>
        Take back
      </button>
      <span role="status">{said}</span>
    </details>
  )
}

/** A page of rows: heading, filters, facets, and each row as it is drawn. */
export function List({
  title,
  about,
  question,
  address,
  formats,
  facets = [],
  more,
  again,
  draw,
}: {
  title: string
  about: string
  question: string
  address: Address
  formats?: readonly string[]
  facets?: readonly (readonly [name: string, column: string, label: string])[]
  more?: readonly FieldRow[]
  again?: unknown
  draw: (rows: readonly Row[]) => ComponentChildren
}) {
  const asked = useAsk<Rows>(apiOf(question, { limit: '500', ...address.query }), again)
  useTitle(title)
  return (
    <section>
      <h1>{title}</h1>
      <p class="about">{about}</p>
      <Filters address={address} question={question} formats={formats} more={more} />
      <Waiting of={asked}>
        {({ rows, more: isMore }) => (
          <>
            <div class="facets">
              {facets.map(([name, column, label]) => (
                <Facet
                  key={name}
                  address={address}
                  rows={rows}
                  name={name}
                  column={column}
                  label={label}
                />
              ))}
            </div>
            {rows.length === 0 ? <p class="quiet">Nothing found.</p> : draw(rows)}
            {isMore && (
              <p class="quiet">
                The first {rows.length} rows are shown; filter to see others, or take all of them
                out.
              </p>
            )}
          </>
        )}
      </Waiting>
    </section>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Readout`
  }, [title])
}

export function Table({ rows, hide = [] }: { rows: readonly Row[]; hide?: readonly string[] }) {
  const columns = Object.keys(rows[0] ?? {}).filter(name => !hide.includes(name))
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col">
                {name.replaceAll('_', ' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id ?? at}>
              {columns.map(name => (
                <td key={name}>{shown(row[name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value)
}
