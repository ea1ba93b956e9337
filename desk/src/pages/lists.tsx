/** The pages that are lists of rows. */
import { type Address, go, hrefOf } from '../address.js'
import type { Row } from '../api.js'
import { Lanes } from '../parts/lanes.jsx'
import { Codes, EventRow, Evidence, List, Status, Table } from '../parts/parts.jsx'

interface PageProps {
  readonly address: Address
}
const EVENT_FACETS = [
  ['type', 'plover_type', 'Type'],
  ['status', 'status', 'Status'],
  ['actor', 'source', 'Source'],
  ['with', 'target', 'Target'],
] as const

export function Timeline({ address }: PageProps) {
  return (
    <List
      title="Timeline"
      about="Events by day. A row opens to every sentence that tells of it."
      question="timeline"
      address={address}
      formats={['atom', 'timelinejs', 'gdelt', 'icews', 'polecat', 'plover']}
      facets={EVENT_FACETS}
      draw={rows => (
        <>
          <Lanes rows={rows} address={address} />
          <ol class="rows">
            {rows.map(row => (
              <EventRow key={row.id} row={row} />
            ))}
          </ol>
        </>
      )}
    />
  )
}

export function Agenda({ address }: PageProps) {
  const month = address.query.view === 'month'
  const { view: _, ...query } = address.query
  const plain = { ...address, query }
  return (
    <List
      title="Agenda"
      about="Calls, meetings, visits, summits and talks, with each word that moved them."
      question="agenda"
      address={plain}
      formats={['ics']}
      facets={[
        ['status', 'status', 'Status'],
        ['type', 'kind', 'Kind'],
        ['actor', 'participants', 'Who'],
      ]}
      draw={rows => (
        <>
          <p class="switch">
            <a class={month ? '' : 'on'} href={hrefOf('/agenda', query)}>
              list
            </a>{' '}
            <a class={month ? 'on' : ''} href={hrefOf('/agenda', { ...query, view: 'month' })}>
              month
            </a>
          </p>
          {month ? (
            <Months rows={rows} />
          ) : (
            <ol class="rows">
              {rows.map(row => (
                <Engagement key={row.id} row={row} />
              ))}
            </ol>
          )}
        </>
      )}
    />
  )
}

function Engagement({ row }: { row: Row }) {
  return (
    <li class="row" id={row.id}>
      <p class="line">
        <time>{row.date ?? 'no date'}</time> <b>{row.kind}</b>{' '}
        <span class="who">
          <Codes of={row.participants} />
        </span>
        {row.place && <span>in {row.place}</span>} <Status of={row.status} />
      </p>
      <ol class="moves">
        {(row.history ?? []).map((move: Row, at: number) => (
          <li key={at}>
            <small>
              {move.reported ?? 'no date'} <Status of={move.status} />
              {move.date && ` for ${move.date}`}
            </small>
            <Evidence text={move.sentence} article={move.article} sentence={move.number} />
          </li>
        ))}
      </ol>
    </li>
  )
}

function Months({ rows }: { rows: readonly Row[] }) {
  const dated = rows.filter(row => typeof row.earliest === 'string' && row.earliest === row.latest)
  const months = [...new Set(dated.map(row => String(row.earliest).slice(0, 7)))].sort()
  return (
    <>
      {months.map(month => {
        const [year, number] = month.split('-').map(Number) as [number, number]
        const first = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
        const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
        return (
          <div class="scroll" key={month} tabIndex={0} role="region" aria-label={month}>
            <table class="month">
              <caption>
                {new Date(Date.UTC(year, number - 1, 1)).toLocaleDateString('en', {
                  month: 'long',
                  year: 'numeric',
                  timeZone: 'UTC',
                })}
              </caption>
              <thead>
                <tr>
                  {['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map(name => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {Array.from({ length: Math.ceil((first + days) / 7) }, (_, week) => (
                  <tr key={week}>
                    {Array.from({ length: 7 }, (_, weekday) => {
                      const day = week * 7 + weekday - first + 1
                      if (day < 1 || day > days) return <td key={weekday} />
                      const date = `${month}-${String(day).padStart(2, '0')}`
                      return (
                        <td key={weekday}>
                          <small>{day}</small>
                          {dated
                            .filter(row => row.earliest === date)
                            .map(row => (
                              <p
                                key={row.id}
                                class={`entry ${row.status}`}
                                title={`${row.status}: ${row.history?.at(-1)?.sentence ?? ''}`}
                              >
                                <a href={`/agenda#${row.id}`}>{row.kind}</a>{' '}
                                {row.participants.join(', ')}
                              </p>
                            ))}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      })}
    </>
  )
}

export function Claims({ address }: PageProps) {
  return (
    <List
      title="Claims"
      about="Who asserts and who denies which event. What is disputed has both."
      question="claims"
      address={address}
      facets={[
        ['status', 'stance', 'Stance'],
        ['actor', 'speaker', 'Speaker'],
      ]}
      draw={rows => {
        const events = groupBy(rows, row => String(row.event))
        return (
          <ol class="rows">
            {[...events]
              .sort(
                (a, b) =>
                  Number(b[1].some(row => row.disputed)) - Number(a[1].some(row => row.disputed)),
              )
              .map(([event, claims]) => (
                <li key={event} class={`row ${claims[0]!.disputed ? 'disputed' : ''}`}>
                  <p class="line">
                    <time>{claims[0]!.day ?? 'no date'}</time>{' '}
                    <span class="kind">{claims[0]!.cameo}</span>
                    <span class="who">
                      <Codes of={claims[0]!.source} /> <i>to</i> <Codes of={claims[0]!.target} />
                    </span>
                    {claims[0]!.disputed && <b class="flag">disputed</b>}
                  </p>
                  <ol class="moves">
                    {claims.map((claim, at) => (
                      <li key={at}>
                        <small>
                          {claim.said ?? 'no date'} ·{' '}
                          {claim.speaker ? <Codes of={[claim.speaker]} /> : claim.speaker_text}{' '}
                          <Status of={claim.stance} />
                        </small>
                        <Evidence
                          text={claim.evidence}
                          article={claim.article}
                          sentence={claim.sentence}
                        />
                      </li>
                    ))}
                  </ol>
                </li>
              ))}
          </ol>
        )
      }}
    />
  )
}

function groupBy<Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

export function Positions({ address }: PageProps) {
  return (
    <List
      title="Positions"
      about="What each side demands, offers or makes a condition, and what took its place."
      question="positions"
      address={address}
      facets={[
        ['status', 'stance', 'Stance'],
        ['actor', 'by', 'Whose'],
      ]}
      draw={rows => (
        <div class="columns">
          {[...groupBy(rows, row => (row.by ?? []).join(' + '))]
            .sort((a, b) => b[1].length - a[1].length)
            .map(([party, held]) => (
              <section key={party} class="party">
                <h2>
                  <Codes of={held[0]!.by} />
                </h2>
                <ol class="moves">
                  {held.map(row => (
                    <li key={row.id} class={row.stands ? '' : 'superseded'}>
                      <small>
                        {row.since ?? 'no date'} <Status of={row.stance} />
                        {row.to?.length > 0 && (
                          <>
                            {' '}
                            to <Codes of={row.to} />
                          </>
                        )}
                        {!row.stands && ' · superseded'}
                      </small>
                      <p>{row.content}</p>
                      <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
                    </li>
                  ))}
                </ol>
              </section>
            ))}
        </div>
      )}
    />
  )
}

export function Questions({ address }: PageProps) {
  return (
    <List
      title="Questions"
      about="What the reporting leaves open, and the events that bear on it."
      question="questions"
      address={address}
      draw={rows => (
        <ol class="rows">
          {rows.map((row, at) => (
            <li class="row" key={at}>
              <p class="line">
                <time>{row.asked ?? 'no date'}</time> <span>{row.outlet}</span>{' '}
                <Codes of={row.about} />
              </p>
              <Evidence text={row.question} article={row.article} sentence={row.sentence} />
              <small>
                {row.events?.length ?? 0} events bear on it:{' '}
                {(row.events ?? [])
                  .slice(0, 8)
                  .map((event: Row) => `${event.day} ${event.cameo} ${event.status}`)
                  .join('; ')}
              </small>
            </li>
          ))}
        </ol>
      )}
    />
  )
}

export function Search({ address }: PageProps) {
  if (!address.query.words)
    return (
      <section>
        <h1>Search</h1>
        <form
          class="filters"
          onSubmit={event => {
            event.preventDefault()
            go(hrefOf('/search', { words: String(new FormData(event.currentTarget).get('words')) }))
          }}
        >
          <label>
            <span>Words</span>
            <input name="words" id="words" />
          </label>
          <button type="submit">Search</button>
        </form>
      </section>
    )
  return (
    <List
      title="Search"
      about="Sentences that have the words, best first."
      question="search"
      address={address}
      more={[['words', 'Words', 'search']]}
      draw={rows => (
        <ol class="rows">
          {rows.map(row => (
            <li class="row" key={`${row.article} ${row.sentence}`}>
              <p class="line">
                <time>{row.published ?? 'no date'}</time> <span>{row.outlet}</span>{' '}
                <b>{row.title}</b>
              </p>
              <Evidence text={row.text} article={row.article} sentence={row.sentence} />
            </li>
          ))}
        </ol>
      )}
    />
  )
}

export function Problems({ address }: PageProps) {
  return (
    <List
      title="Problems"
      about="Inputs that could not be read, and why."
      question="problems"
      address={{ ...address, query: {} }}
      draw={rows => <Table rows={rows} />}
    />
  )
}

export function Actors({ address }: PageProps) {
  return (
    <List
      title="Actors"
      about="Who acts and is acted on."
      question="actors"
      address={address}
      draw={rows => (
        <div class="scroll" tabIndex={0} role="region" aria-label="Actors">
          <table>
            <thead>
              <tr>
                <th scope="col">actor</th>
                <th scope="col">as source</th>
                <th scope="col">as target</th>
                <th scope="col">first</th>
                <th scope="col">last</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.code}>
                  <td>
                    <Codes of={[row.code]} />
                  </td>
                  <td>{row.as_source}</td>
                  <td>{row.as_target}</td>
                  <td>{row.first}</td>
                  <td>{row.last}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    />
  )
}
