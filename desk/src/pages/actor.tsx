/** An actor's card: name, members, offices with their dates, what articles call it, pairs, words, events. */
import type { ComponentChildren } from 'preact'
import { type Address, hrefOf } from '../address.js'
import { type Asked, apiOf, type Row, type Rows, useAsk } from '../api.js'
import { sideOf } from '../parts/codes.jsx'
import { EventRows } from '../parts/event-row.jsx'
import { Evidence } from '../parts/evidence.jsx'
import { groupBy, Table } from '../parts/table.jsx'
import { Heading } from '../parts/view.jsx'
import { Nothing, useTitle, Waiting } from '../parts/waiting.jsx'

export function ActorPage({ address }: { address: Address }) {
  const { id = '', from, to } = address.query
  useTitle(id)
  const card = useAsk<Row>(apiOf('actor', { actor: id }))
  const names = useAsk<Rows>(apiOf('names', { actor: id, limit: '16' }))
  const quotes = useAsk<Rows>(apiOf('quotes', { actor: id, from, to, limit: '20' }))
  const events = useAsk<Rows>(
    apiOf('timeline', { actor: id, from, to, order: 'newest', limit: '50' }),
  )
  const pairs = useAsk<Rows>(apiOf('pairs', { actor: id, from, to }))
  const found = card.state === 'answered' ? card.answer : null
  return (
    <section>
      <Heading title={id} about={aboutOf(found, names)} />
      <div class="brief">
        <section>
          <h2>
            Events <a href={hrefOf('/timeline', { actor: id, from, to })}>all on the timeline</a>
          </h2>
          <Waiting of={events}>
            {({ rows }) =>
              rows.length === 0 ? <Nothing>None.</Nothing> : <EventRows rows={rows} />
            }
          </Waiting>
        </section>
        <section>
          {found && found.aliases?.length > 0 && (
            <>
              <h2>Also known as</h2>
              <p class="words">{found.aliases.join(' · ')}</p>
            </>
          )}
          <h2>What articles call it</h2>
          <Waiting of={names}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Nothing>Nothing yet.</Nothing>
              ) : (
                <p class="words">
                  {rows.map(row => (
                    <span key={row.name}>
                      <a href={hrefOf('/search', { words: row.name, from, to })}>{row.name}</a>{' '}
                      <small>{row.times}</small>
                    </span>
                  ))}
                </p>
              )
            }
          </Waiting>
          <h2>Pairs</h2>
          <Waiting of={pairs}>
            {({ rows }) => <Pairs rows={rows} side={sideOf(id)} from={from} to={to} />}
          </Waiting>
          <h2>Its words</h2>
          <Waiting of={quotes}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Nothing>It is not quoted.</Nothing>
              ) : (
                <ul class="moves">
                  {[...groupBy(rows, row => String(row.quote)).values()].map(([row]) => (
                    <li key={row!.quote}>
                      <small>
                        {row!.published ?? 'no date'} · {row!.speaker_text} {row!.cue}
                      </small>
                      <Evidence
                        text={`“${row!.quote}”`}
                        article={row!.article}
                        sentence={row!.sentence}
                      />
                    </li>
                  ))}
                </ul>
              )
            }
          </Waiting>
          {found && <Belonging card={found} from={from} to={to} />}
          {found && found.offices.length > 0 && <Offices offices={found.offices} />}
        </section>
      </div>
    </section>
  )
}

/** The directory's name; failing that, what articles call it most. */
function aboutOf(card: Row | null, names: Asked<Rows>): string {
  if (card?.name) return [card.name, card.kind].filter(Boolean).join(' · ')
  const called = names.state === 'answered' ? names.answer.rows[0]?.name : null
  return called ? `Called ${called}.` : ' '
}

const FEW = 8

/** Who is a member of it, what it is a member of, and who else goes by its code. */
function Belonging({ card, from, to }: { card: Row; from?: string; to?: string }) {
  const named = (row: Row) => (
    <a key={row.code} href={hrefOf('/actor', { id: row.code, from, to })} title={row.code}>
      {row.name}
    </a>
  )
  return (
    <>
      <Words title="Members" of={card.members} draw={named} />
      <Words title="Member of" of={card.memberOf} draw={named} />
      <Words
        title={card.kind === null || card.kind === 'country' ? 'Go by this code' : 'Its bodies'}
        of={card.bodies}
        draw={row => (
          <span key={row.name}>
            {row.name} {!['organisation', 'group'].includes(row.kind) && <small>{row.kind}</small>}
          </span>
        )}
      />
    </>
  )
}

const MANY = 12

function Words({
  title,
  of,
  draw,
}: {
  title: string
  of: readonly Row[]
  draw: (row: Row) => ComponentChildren
}) {
  if (of.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <p class="words">{of.slice(0, MANY).map(draw)}</p>
      {of.length > MANY && (
        <details>
          <summary>{of.length - MANY} more</summary>
          <p class="words">{of.slice(MANY).map(draw)}</p>
        </details>
      )}
    </>
  )
}

function Offices({ offices }: { offices: readonly Row[] }) {
  const line = (office: Row, at: number) => (
    <li key={at}>
      {office.holder && <b>{office.holder}</b>} {office.post}{' '}
      <small>
        {office.from ?? '…'} to {office.to ?? 'now'}
      </small>
    </li>
  )
  return (
    <>
      <h2>Offices</h2>
      <ul class="also">{offices.slice(0, FEW).map(line)}</ul>
      {offices.length > FEW && (
        <details>
          <summary>{offices.length - FEW} before</summary>
          <ul class="also">{offices.slice(FEW).map(line)}</ul>
        </details>
      )}
    </>
  )
}

function Pairs({
  rows,
  side,
  from,
  to,
}: {
  rows: readonly Row[]
  side: string
  from?: string
  to?: string
}) {
  const others = [...groupBy(rows, row => `${row.source} ${row.target}`).values()]
    .filter(([row]) => row!.source === side || row!.target === side)
    .map(months => ({
      with: months[0]!.source === side ? months[0]!.target : months[0]!.source,
      events: months[0]!.total,
      goldstein_sum:
        Math.round(10 * months.reduce((sum, row) => sum + Number(row.goldstein_sum ?? 0), 0)) / 10,
    }))
    .slice(0, 12)
  if (others.length === 0) return <Nothing>None.</Nothing>
  return (
    <Table
      label="Pairs"
      rows={others}
      cells={{
        with: row => (
          <a href={hrefOf('/timeline', { actor: side, with: row.with, from, to })}>{row.with}</a>
        ),
      }}
    />
  )
}
