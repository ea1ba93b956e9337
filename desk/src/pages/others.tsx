/** Brief, dyads, network, map, actor, review and SQL. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Address, go, hrefOf } from '../address.js'
import { apiOf, ask, type Row, type Rows, useAsk } from '../api.js'
import {
  Codes,
  Correct,
  EventRow,
  Evidence,
  Field,
  Kind,
  List,
  Status,
  Table,
  useTitle,
  Waiting,
} from '../parts/parts.jsx'

interface PageProps {
  readonly address: Address
}
const ARROWS: { readonly [direction: string]: string } = {
  worse: '↓',
  better: '↑',
  unchanged: '→',
  unknown: '·',
}

export function BriefPage({ address }: PageProps) {
  useTitle('Brief')
  const { actor, with: other, from, to } = address.query
  const asked = useAsk<Row>(apiOf('brief', { actor, with: other, from, to }))
  return (
    <section>
      <h1>Brief</h1>
      <Waiting of={asked}>
        {brief => (
          <>
            <p class="about">
              What changed from {brief.from} to {brief.to}: each pair against its own past, what is
              ahead, what is denied, what moved.
            </p>
            <form class="filters" onSubmit={event => event.preventDefault()} aria-label="Filters">
              {(
                [
                  ['actor', 'Actor', 'text', actor],
                  ['with', 'With', 'text', other],
                  ['from', 'From', 'date', from ?? brief.from],
                  ['to', 'To', 'date', to ?? brief.to],
                ] as const
              ).map(([name, label, type, value]) => (
                <label key={name}>
                  <span>{label}</span>
                  <Field
                    name={name}
                    type={type}
                    value={value ?? ''}
                    change={changed => go(hrefOf('/', { ...address.query, [name]: changed }))}
                  />
                </label>
              ))}
              <span class="take">
                <a href={apiOf('brief', { ...address.query, format: 'md' })} download="brief.md">
                  md
                </a>
              </span>
            </form>
            <div class="columns">
              <section>
                <h2>Pairs</h2>
                <ul class="pairs">
                  {brief.pairs.map((pair: Row) => (
                    <li key={`${pair.source} ${pair.target}`} class={pair.direction}>
                      <span class="arrow" title={pair.direction}>
                        {ARROWS[pair.direction]}
                      </span>
                      <a href={hrefOf('/dyads', { actor: pair.source, with: pair.target })}>
                        {pair.source} to {pair.target}
                      </a>
                      <small>
                        {pair.events} events · Goldstein {pair.goldstein}
                        {pair.baseline === null
                          ? ' · no baseline yet'
                          : ` · median week ${pair.baseline}`}
                      </small>
                    </li>
                  ))}
                </ul>
                {brief.pairs.length === 0 && <p class="quiet">No events in these days.</p>}
              </section>
              <section>
                <h2>The next 14 days</h2>
                <Engagements rows={brief.agenda} />
                <h2>Moved on the agenda</h2>
                <Engagements rows={brief.moved} />
              </section>
              <section>
                <h2>Denials</h2>
                <ul class="moves">
                  {brief.denials.map((row: Row, at: number) => (
                    <li key={at}>
                      <small>
                        {row.said} {row.speaker ?? row.speaker_text}
                      </small>
                      <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
                    </li>
                  ))}
                </ul>
                {brief.denials.length === 0 && <p class="quiet">None.</p>}
                <h2>Positions</h2>
                <ul class="moves">
                  {brief.positions.map((row: Row) => (
                    <li key={row.id} class={row.stands ? '' : 'superseded'}>
                      <small>
                        {row.since} <Codes of={row.by} /> <Status of={row.stance} />
                      </small>
                      <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
                    </li>
                  ))}
                </ul>
                {brief.positions.length === 0 && <p class="quiet">None.</p>}
              </section>
            </div>
            <h2>What happened</h2>
            <ol class="rows">
              {brief.events.map((row: Row) => (
                <EventRow key={row.id} row={row} />
              ))}
            </ol>
          </>
        )}
      </Waiting>
    </section>
  )
}

function Engagements({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <p class="quiet">None.</p>
  return (
    <ul class="moves">
      {rows.map(row => (
        <li key={row.id}>
          <small>
            <time>{row.date ?? 'no date'}</time> <b>{row.kind}</b> <Codes of={row.participants} />{' '}
            <Status of={row.status} />
          </small>
          <Evidence
            text={row.history?.at(-1)?.sentence}
            article={row.history?.at(-1)?.article}
            sentence={row.history?.at(-1)?.number}
          />
        </li>
      ))}
    </ul>
  )
}

export function Dyads({ address }: PageProps) {
  const by = address.query.by ?? 'week'
  return (
    <List
      title="Dyads"
      about="What one side did to the other, by period, on the Goldstein scale, against the pair's own last 52 periods."
      question="dyads"
      address={address}
      formats={['graphml', 'gexf']}
      draw={rows => {
        const pairs = new Map<string, Row[]>()
        for (const row of rows)
          pairs.set(`${row.source} ${row.target}`, [
            ...(pairs.get(`${row.source} ${row.target}`) ?? []),
            row,
          ])
        const top = [...pairs].sort((a, b) => sum(b[1], 'events') - sum(a[1], 'events'))
        return (
          <>
            <p class="switch">
              {['day', 'week', 'month'].map(each => (
                <a
                  key={each}
                  class={each === by ? 'on' : ''}
                  href={hrefOf('/dyads', { ...address.query, by: each })}
                >
                  {each}
                </a>
              ))}
            </p>
            <div class="columns">
              {top.slice(0, 6).map(([pair, periods]) => (
                <figure key={pair}>
                  <figcaption>
                    <a
                      href={hrefOf('/timeline', {
                        actor: periods[0]!.source,
                        with: periods[0]!.target,
                      })}
                    >
                      {pair.replace(' ', ' to ')}
                    </a>{' '}
                    <small>{sum(periods, 'events')} events</small>
                  </figcaption>
                  <Series rows={periods} />
                </figure>
              ))}
            </div>
            <Table rows={rows} hide={['baseline_periods']} />
          </>
        )
      }}
    />
  )
}

const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)

function Series({ rows }: { rows: readonly Row[] }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    import('../parts/series.js').then(({ drawSeries }) => {
      if (!gone && place.current)
        place.current.replaceChildren(drawSeries(rows, place.current.clientWidth))
    })
    return () => {
      gone = true
    }
  }, [rows])
  return <div ref={place} class="chart" />
}

export function Network({ address }: PageProps) {
  return (
    <List
      title="Network"
      about="Who deals with whom. Width by number of events; red where conflict outweighs cooperation."
      question="dyads"
      address={{ ...address, query: { by: 'month', ...address.query } }}
      formats={['graphml', 'gexf']}
      draw={rows => <Graph rows={rows} address={address} />}
    />
  )
}

function Graph({ rows, address }: { rows: readonly Row[]; address: Address }) {
  const months = [...new Set(rows.map(row => String(row.period).slice(0, 7)))].sort()
  const [upTo, setUpTo] = useState(months.length - 1)
  const edges = new Map<
    string,
    { source: string; target: string; events: number; goldstein: number }
  >()
  for (const row of rows) {
    if (String(row.period).slice(0, 7) > months[Math.min(upTo, months.length - 1)]!) continue
    const [source, target] = [row.source, row.target].sort()
    const before = edges.get(`${source} ${target}`)
    edges.set(`${source} ${target}`, {
      source,
      target,
      events: (before?.events ?? 0) + row.events,
      goldstein: (before?.goldstein ?? 0) + (row.goldstein_sum ?? 0),
    })
  }
  const weight = new Map<string, number>()
  for (const { source, target, events } of edges.values())
    for (const side of [source, target]) weight.set(side, (weight.get(side) ?? 0) + events)
  const nodes = [...weight]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 24)
    .map(([code]) => code)
  const at = (code: string) => {
    const angle = (nodes.indexOf(code) / nodes.length) * 2 * Math.PI - Math.PI / 2
    return [300 + 235 * Math.cos(angle), 280 + 235 * Math.sin(angle)] as const
  }
  return (
    <>
      {months.length > 1 && (
        <label class="slide">
          Up to {months[upTo]}{' '}
          <input
            type="range"
            min="0"
            max={months.length - 1}
            value={upTo}
            onInput={event => setUpTo(Number(event.currentTarget.value))}
          />
        </label>
      )}
      <svg
        class="network"
        viewBox="0 0 600 560"
        role="group"
        aria-label={`${nodes.length} actors and ${edges.size} pairs`}
      >
        {[...edges.values()]
          .filter(({ source, target }) => nodes.includes(source) && nodes.includes(target))
          .map(({ source, target, events, goldstein }) => {
            const [[x1, y1], [x2, y2]] = [at(source), at(target)]
            return (
              <line
                key={`${source} ${target}`}
                x1={x1}
                y1={y1}
                x2={x2}
                y2={y2}
                class={goldstein < 0 ? 'conflict' : 'cooperation'}
                stroke-width={Math.min(12, 1 + Math.sqrt(events))}
              >
                <title>{`${source} – ${target}: ${events} events, Goldstein ${Math.round(goldstein)}`}</title>
              </line>
            )
          })}
        {nodes.map(code => {
          const [x, y] = at(code)
          return (
            <a
              key={code}
              href={hrefOf('/actor', { id: code, from: address.query.from, to: address.query.to })}
            >
              <circle cx={x} cy={y} r={Math.min(22, 8 + Math.sqrt(weight.get(code)!))} />
              <text x={x} y={y + 4} text-anchor="middle">
                {code.replace(/^IGO/, '')}
              </text>
            </a>
          )
        })}
      </svg>
    </>
  )
}

export function MapPage({ address }: PageProps) {
  return (
    <List
      title="Map"
      about="Where events were, as exactly as the text tells: a country is filled, never a pin in its middle."
      question="places"
      address={address}
      draw={rows => (
        <>
          <World rows={rows} />
          <Table rows={rows} hide={['lat', 'lon']} />
        </>
      )}
    />
  )
}

function World({ rows }: { rows: readonly Row[] }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    import('../parts/world.js').then(({ drawWorld }) => {
      if (!gone && place.current) place.current.replaceChildren(drawWorld(rows))
    })
    return () => {
      gone = true
    }
  }, [rows])
  return <div ref={place} class="world" />
}

export function ActorPage({ address }: PageProps) {
  const { id = '', from, to } = address.query
  useTitle(id)
  const card = useAsk<Row>(apiOf('actor', { actor: id }))
  const events = useAsk<Rows>(apiOf('timeline', { actor: id, from, to, limit: '200' }))
  const pairs = useAsk<Rows>(
    apiOf('dyads', { actor: id.replace(/^(IGO.{3}|.{3}).*/, '$1'), by: 'month', limit: '2000' }),
  )
  return (
    <section>
      <h1>{id}</h1>
      <Waiting of={card}>
        {found => (
          <>
            <p class="about">{found.name ?? 'Not in the directory'}</p>
            {found.offices.length > 0 && (
              <ul class="moves">
                {found.offices.map((office: Row, at: number) => (
                  <li key={at}>
                    {office.post}{' '}
                    <small>
                      {office.from ?? '…'} to {office.to ?? 'now'}
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Waiting>
      <Waiting of={pairs}>
        {({ rows }) => {
          const others = new Map<string, Row>()
          for (const row of rows) {
            const key = `${row.source} ${row.target}`
            const before = others.get(key)
            others.set(key, {
              source: row.source,
              target: row.target,
              events: (before?.events ?? 0) + row.events,
              goldstein:
                Math.round(((before?.goldstein ?? 0) + (row.goldstein_sum ?? 0)) * 10) / 10,
            })
          }
          const top = [...others.values()].sort((a, b) => b.events - a.events).slice(0, 12)
          return top.length > 0 ? (
            <>
              <h2>Pairs</h2>
              <Table rows={top} />
            </>
          ) : null
        }}
      </Waiting>
      <h2>Events</h2>
      <Waiting of={events}>
        {({ rows }) => (
          <ol class="rows">
            {rows.map(row => (
              <EventRow key={row.id} row={row} />
            ))}
          </ol>
        )}
      </Waiting>
    </section>
  )
}

export function Review({ address }: PageProps) {
  const [again, setAgain] = useState(0)
  return (
    <List
      title="Review"
      about="Rows that a person should look at: unsure, contrary, or with an actor that is not known. What you say is kept, and outlives a new reading."
      question="review"
      address={address}
      again={again}
      facets={[['type', 'plover_type', 'Type']]}
      draw={rows => (
        <ol class="rows">
          {rows.map(row => (
            <li class="row" key={row.id}>
              <p class="line">
                <b class="flag">{row.reason}</b> <Kind row={row} />{' '}
                <span class="who">
                  {row.source?.join(' + ') || row.source_text?.join(', ') || '?'} <i>to</i>{' '}
                  {row.target?.join(' + ') || row.target_text?.join(', ') || '?'}
                </span>{' '}
                <Status of={row.status} /> <small>confidence {row.confidence}</small>
              </p>
              <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
              <Correct mention={row.id} done={() => setAgain(again + 1)} />
            </li>
          ))}
        </ol>
      )}
    />
  )
}

const CANNED: readonly (readonly [string, string])[] = [
  [
    'Most frequent pairs',
    'select source, target, count(*) as events, round(avg(goldstein), 2) as goldstein from event group by all order by events desc limit 50',
  ],
  [
    'What was denied',
    "select day, cameo, source, target from event where status = 'denied' order by day",
  ],
  [
    'Outlets',
    'select outlet, count(*) as articles, min(published) as first, max(published) as last from article group by all order by articles desc',
  ],
  [
    'Copies of one text',
    'select a.outlet as copy, b.outlet as original, b.title, similarity from copy join article a on a.id = article join article b on b.id = "of" order by similarity desc',
  ],
  [
    'Meetings put off or called off',
    "select kind, participants, date, status from engagement where status in ('postponed', 'cancelled') order by date",
  ],
]

export function Sql() {
  useTitle('SQL')
  const [statement, setStatement] = useState(CANNED[0]![1])
  const [answer, setAnswer] = useState<Rows | null>(null)
  const [message, setMessage] = useState('')
  const run = async () => {
    setMessage('Asking …')
    try {
      const rows = await ask<Rows>('/api/sql', { statement })
      setAnswer(rows)
      setMessage(`${rows.rows.length} rows${rows.more ? ', and more' : ''}`)
    } catch (error) {
      setAnswer(null)
      setMessage((error as Error).message)
    }
  }
  return (
    <section>
      <h1>SQL</h1>
      <p class="about">One statement that only reads; ten seconds at most. Codes are text.</p>
      <p class="switch">
        {CANNED.map(([name, text]) => (
          <button type="button" key={name} onClick={() => setStatement(text)}>
            {name}
          </button>
        ))}
      </p>
      <label class="paste">
        <span class="hidden">Statement</span>
        <textarea
          rows={5}
          value={statement}
          spellcheck={false}
          onInput={event => setStatement(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run()
          }}
        />
      </label>
      <p>
        <button type="button" onClick={run}>
          Ask
        </button>{' '}
        <span role="status">{message}</span>
      </p>
      {answer && answer.rows.length > 0 && <Table rows={answer.rows} />}
    </section>
  )
}
