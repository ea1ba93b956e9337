/** Positions: parties by issues, with how each moved; and every word of them below. */
import { type Address, hereWith } from '../address.js'
import type { Row } from '../api.js'
import { Codes, codesOf, sideOf } from '../parts/codes.jsx'
import { Evidence, sentenceHref } from '../parts/evidence.jsx'
import { type Issue, issuesOf, movementOf } from '../parts/issues.js'
import { Status } from '../parts/labels.jsx'
import { More } from '../parts/more.jsx'
import { useNames, wordsOf } from '../parts/names.jsx'
import { groupBy } from '../parts/table.jsx'
import { View } from '../parts/view.jsx'
import { Nothing } from '../parts/waiting.jsx'

const MOST_PARTIES = 5

export function Positions({ address }: { address: Address }) {
  const isList = address.query.view === 'list'
  return (
    <View
      title="Positions"
      about="What each side demands, offers, accepts, rejects or makes a condition, issue by issue, and how it moved."
      question="positions"
      address={address}
      ask={{ order: 'newest' }}
      own={['view']}
      facets={{ status: 'Stance', actor: 'Whose', month: 'Taken in' }}
      draw={rows => (
        <>
          <nav class="switch" aria-label="Form">
            <a class={isList ? '' : 'on'} href={hereWith(address, { view: undefined })}>
              issues
            </a>
            <a class={isList ? 'on' : ''} href={hereWith(address, { view: 'list' })}>
              parties
            </a>
          </nav>
          {isList ? <Parties rows={rows} /> : <Issues rows={rows} />}
        </>
      )}
    />
  )
}

function Issues({ rows }: { rows: readonly Row[] }) {
  const issues = issuesOf(rows)
  // What several sides have a word on comes first.
  const sidesOf = ({ held }: Issue) => new Set(held.map(partyOf)).size
  const shared = issues
    .filter(({ held }) => held.length > 1)
    .sort((a, b) => sidesOf(b) - sidesOf(a))
  const parties = [
    ...groupBy(
      shared.flatMap(({ held }) => [...new Set(held.map(partyOf))].map(party => ({ party }))),
      ({ party }) => party,
    ),
  ]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([party]) => party)
  const columns = parties.slice(0, MOST_PARTIES)
  if (shared.length === 0)
    return (
      <>
        <Nothing>No issue has more than one word on it; here are the parties.</Nothing>
        <Parties rows={rows} />
      </>
    )
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label="Parties by issues">
        <table class="issues">
          <thead>
            <tr>
              <th scope="col">issue</th>
              {columns.map(party => (
                <th key={party} scope="col">
                  <Codes of={[party]} />
                </th>
              ))}
              {parties.length > columns.length && <th scope="col">others</th>}
            </tr>
          </thead>
          <tbody>
            {shared.map(({ name, held }) => (
              <tr key={held[0]!.id}>
                <th scope="row">{name}</th>
                {columns.map(party => (
                  <td key={party}>
                    <Cell held={held.filter(row => partyOf(row) === party)} />
                  </td>
                ))}
                {parties.length > columns.length && (
                  <td>
                    <Cell held={held.filter(row => !columns.includes(partyOf(row)))} named />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">
        {issues.length - shared.length} positions stand alone on their issue;{' '}
        <a href="/positions?view=list">all of them by party</a>.
      </p>
    </>
  )
}

/** A government and its country are one party. */
const partyOf = (row: Row) => (row.by?.[0] ? sideOf(row.by[0]) : '?')

/** Oldest first: each stance with its day is the way to its sentence. */
function Cell({ held, named = false }: { held: readonly Row[]; named?: boolean }) {
  if (held.length === 0) return null
  // The same said again on one day is one word.
  const told = [...groupBy(held, row => `${partyOf(row)} ${row.stance} ${row.since}`).values()]
  const movement = named ? null : movementOf(held)
  return (
    <>
      {told.slice(0, MOST_TOLD).map(([row, ...others]) => (
        <a
          key={row!.id}
          class="stance"
          href={sentenceHref(row!.article, row!.sentence)}
          title={row!.evidence}
        >
          {named && partyOf(row!)} <Status of={row!.stance} />{' '}
          <small>
            {row!.since ?? 'no date'}
            {others.length > 0 && ` ×${others.length + 1}`}
          </small>
        </a>
      ))}
      {told.length > MOST_TOLD && <small>and {told.length - MOST_TOLD} more</small>}
      {movement && <b class={`movement ${movement}`}>{movement}</b>}
    </>
  )
}

const MOST_TOLD = 4

function Parties({ rows }: { rows: readonly Row[] }) {
  const names = useNames()
  return (
    <div class="columns">
      {[...groupBy(rows, row => codesOf(row.by))]
        .sort((a, b) => b[1].length - a[1].length)
        .map(([party, held]) => (
          <section key={party} class="party">
            <h2>
              <Codes of={held[0]!.by} /> <small>{wordsOf(names, held[0]!.by)}</small>
            </h2>
            <More
              of={held}
              first={5}
              draw={some => (
                <ol class="moves">
                  {some.map(row => (
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
                      <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
                    </li>
                  ))}
                </ol>
              )}
            />
          </section>
        ))}
    </div>
  )
}
