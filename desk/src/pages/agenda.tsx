/** Agenda: what is ahead and what has been, as a list and on the sheets of a calendar. */
import { useContext } from 'preact/hooks'
import { type Address, hereWith } from '../address.js'
import type { Row } from '../api.js'
import { Engagement } from '../parts/engagement.jsx'
import { Months } from '../parts/months.jsx'
import { Stats } from '../parts/stretch.jsx'
import { View } from '../parts/view.jsx'

export function Agenda({ address }: { address: Address }) {
  const stats = useContext(Stats)
  const today = String(stats?.last ?? '')
  const isMonth = address.query.view === 'month'
  return (
    <View
      title="Agenda"
      about="Calls, meetings, visits, summits and talks, each with the words that moved it."
      question="agenda"
      address={address}
      ask={{ order: 'newest' }}
      own={['view']}
      clamped
      formats={['ics']}
      facets={{ type: 'Kind', actor: 'Who' }}
      draw={rows => (
        <>
          <nav class="switch" aria-label="Form">
            <a class={isMonth ? '' : 'on'} href={hereWith(address, { view: undefined })}>
              list
            </a>
            <a class={isMonth ? 'on' : ''} href={hereWith(address, { view: 'month' })}>
              month
            </a>
          </nav>
          {isMonth ? <Months rows={rows} today={today} /> : <Lists rows={rows} today={today} />}
        </>
      )}
    />
  )
}

/** What lies after the last article first, the nearest on top; then what has been, the latest on top. */
function Lists({ rows, today }: { rows: readonly Row[]; today: string }) {
  // "They met this week": its last day may be ahead, the meeting is not.
  const isAhead = (row: Row) =>
    typeof row.latest === 'string' && row.latest > today && row.status !== 'held'
  const ahead = rows.filter(isAhead).reverse()
  const past = rows.filter(row => !isAhead(row))
  return (
    <>
      {[
        [`Ahead of ${today}`, ahead] as const,
        [ahead.length > 0 ? 'Before' : 'So far', past] as const,
      ].map(([title, part]) =>
        part.length === 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            <ol class="rows">
              {part.map(row => (
                <Engagement key={row.id} row={row} />
              ))}
            </ol>
          </section>
        ),
      )}
    </>
  )
}
