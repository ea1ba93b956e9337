/** Brief: what changed in a stretch of days, pair by pair, with what is ahead, denied and held. */
import type { ComponentChildren } from 'preact'
import { type Address, hrefOf, only } from '../address.js'
import { apiOf, type Row, useAsk } from '../api.js'
import { Codes } from '../parts/codes.jsx'
import { EventRows } from '../parts/event-row.jsx'
import { Evidence } from '../parts/evidence.jsx'
import { Filters, TakeOut } from '../parts/filters.jsx'
import { Arrow, Status } from '../parts/labels.jsx'
import { More } from '../parts/more.jsx'
import { Heading } from '../parts/view.jsx'
import { Nothing, useTitle, Waiting } from '../parts/waiting.jsx'

export function BriefPage({ address }: { address: Address }) {
  useTitle('Brief')
  const query = only(address.query, ['actor', 'with', 'from', 'to'])
  const asked = useAsk<Row>(apiOf('brief', query))
  return (
    <section>
      <Waiting of={asked}>
        {brief => (
          <>
            <Heading title="Brief" about={`What changed from ${brief.from} to ${brief.to}.`}>
              <TakeOut question="brief" query={query} formats={['json', 'md']} />
            </Heading>
            <Filters address={address} shown={{ from: brief.from, to: brief.to }} />
            <div class="brief briefing">
              <section class="pairs-of">
                <h2>Pairs, against their own weeks before</h2>
                <Pairs rows={brief.pairs} from={brief.from} to={brief.to} />
              </section>
              <section class="events-of">
                <h2>What happened</h2>
                {brief.events.length === 0 && <Nothing>No events in these days.</Nothing>}
                <EventRows rows={brief.events} />
              </section>
              <section class="beside-them">
                <Part
                  title="The next 14 days"
                  rows={brief.agenda}
                  draw={row => <Ahead row={row} />}
                />
                <Part
                  title="Moved on the agenda"
                  rows={brief.moved}
                  draw={row => <Ahead row={row} />}
                />
                <Part
                  title="New denials"
                  rows={brief.denials}
                  draw={row => (
                    <>
                      <small>
                        {row.said} {row.speaker ? <Codes of={[row.speaker]} /> : row.speaker_text}{' '}
                        <Status of="denies" />
                      </small>
                      <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
                    </>
                  )}
                />
                <Part
                  title="Positions taken"
                  rows={brief.positions}
                  draw={row => (
                    <>
                      <small>
                        {row.since} <Codes of={row.by} /> <Status of={row.stance} />
                        {!row.stands && ' · superseded since'}
                      </small>
                      <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
                    </>
                  )}
                />
                <Part
                  title="Open questions"
                  rows={brief.questions}
                  draw={row => (
                    <>
                      <small>
                        {row.asked} · {row.outlet}
                      </small>
                      <Evidence text={row.question} article={row.article} sentence={row.sentence} />
                    </>
                  )}
                />
              </section>
            </div>
          </>
        )}
      </Waiting>
    </section>
  )
}

/** The pairs that changed come before those that did not; what cannot be said comes last. */
const WEIGHT: { readonly [direction: string]: number } = { worse: 0, better: 0, unchanged: 1 }
const FIRST_PAIRS = 12
const FIRST_ROWS = 8

function Pairs(props: { rows: readonly Row[]; from: string; to: string }) {
  const { rows } = props
  if (rows.length === 0) return <Nothing>No pair has events in these days.</Nothing>
  const ordered = [...rows].sort((a, b) => (WEIGHT[a.direction] ?? 2) - (WEIGHT[b.direction] ?? 2))
  return (
    <>
      <More of={ordered} first={FIRST_PAIRS} draw={some => <PairTable {...props} rows={some} />} />
      <p class="note">
        Sums on the Goldstein scale, from −10 (war) to +10 (aid) an event; an arrow where the sum
        lies outside the middle half of the pair's own earlier weeks.
        {rows.some(row => row.direction === 'unknown') &&
          ' A dot where there are too few weeks to say.'}{' '}
        Sides that are only a role are in no pair.
      </p>
    </>
  )
}

function PairTable({ rows, from, to }: { rows: readonly Row[]; from: string; to: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Pairs">
      <table class="pairs">
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">direction</span>
            </th>
            <th scope="col">pair</th>
            <th scope="col" class="number">
              events
            </th>
            <th scope="col" class="number">
              Goldstein sum
            </th>
            <th scope="col" class="number">
              earlier weeks, median
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.source} ${row.target}`}>
              <td>
                <Arrow direction={row.direction} />
              </td>
              <td>
                <a href={hrefOf('/dyads', { actor: row.source, with: row.target })}>
                  {row.source} to {row.target}
                </a>{' '}
                <small>{row.direction !== 'unknown' && row.direction}</small>
              </td>
              <td class="number">
                {row.events > 0 ? (
                  <a href={hrefOf('/timeline', { actor: row.source, with: row.target, from, to })}>
                    {row.events}
                  </a>
                ) : (
                  <span class="quiet">silent</span>
                )}
              </td>
              <td class="number">{signed(row.goldstein)}</td>
              <td class="number">
                {row.baseline === null ? <span class="quiet">–</span> : signed(row.baseline)}{' '}
                <small>of {row.weeks}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace('-', '−'))

function Part({
  title,
  rows,
  draw,
}: {
  title: string
  rows: readonly Row[]
  draw: (row: Row) => ComponentChildren
}) {
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <Nothing>None.</Nothing>
      ) : (
        <More
          of={rows}
          first={FIRST_ROWS}
          draw={some => (
            <ul class="moves">
              {some.map((row, at) => (
                <li key={row.id ?? at}>{draw(row)}</li>
              ))}
            </ul>
          )}
        />
      )}
    </>
  )
}

function Ahead({ row }: { row: Row }) {
  const last = row.history?.at(-1)
  return (
    <>
      <small>
        <time>{row.date ?? 'no date'}</time> <b>{row.kind}</b> <Codes of={row.participants} />{' '}
        <Status of={row.status} />
      </small>
      {last && <Evidence text={last.sentence} article={last.article} sentence={last.number} />}
    </>
  )
}
