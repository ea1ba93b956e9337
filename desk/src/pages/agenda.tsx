/** Agenda: what is ahead and what has been, as a list and on the sheets of a calendar. */
import { useContext } from 'preact/hooks'
import { type Address, hereWith } from '../address.js'
import type { Row } from '../api.js'
import { Engagement } from '../parts/engagement.jsx'
import { Month, monthOf } from '../parts/months.jsx'
import { Stats } from '../parts/stretch.jsx'
import { View } from '../parts/view.jsx'
import { Nothing } from '../parts/waiting.jsx'

export function Agenda({ address }: { address: Address }) {
  const today = String(useContext(Stats)?.last ?? '')
  const isMonth = address.query.view === 'month'
  const forms = (
    <nav class="switch" aria-label="Form">
      <a
        class={isMonth ? '' : 'on'}
        href={hereWith(address, { view: undefined, month: undefined })}
      >
        list
      </a>
      <a class={isMonth ? 'on' : ''} href={hereWith(address, { view: 'month' })}>
        month
      </a>
    </nav>
  )
  const common = {
    title: 'Agenda',
    about: 'Calls, meetings, visits, summits and talks, each with the words that moved it.',
    formats: ['ics'],
    facets: { type: 'Kind', actor: 'Who' },
    own: ['view', 'month'],
    above: () => forms,
  }
  if (!isMonth)
    return (
      <View
        key="list"
        {...common}
        question="agenda"
        address={address}
        ask={{ order: 'newest' }}
        clamped
        draw={rows => <Lists rows={rows} today={today} />}
      />
    )
  const month = address.query.month ?? (today ? today.slice(0, 7) : undefined)
  return (
    <View
      key="month"
      {...common}
      question="calendar"
      // Eight of each day, of thirty-one days.
      ask={{ limit: '248' }}
      counted="agenda"
      taken="agenda"
      address={address}
      days={month ? monthOf(month) : {}}
      fields={['actor', 'with']}
      draw={rows => <Month month={month ?? ''} rows={rows} today={today} address={address} />}
      none={
        month ? (
          <Month month={month} rows={[]} today={today} address={address} />
        ) : (
          <Nothing>No day is known.</Nothing>
        )
      }
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
