/** A month of engagements on the sheet of a calendar. */
import { type Address, hereWith } from '../address.js'
import type { Row } from '../api.js'
import { sentenceHref } from './evidence.jsx'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
// More than these would push the weeks apart; the list has them all.
const SHOWN = 5

/** First and last day of a month such as 2031-04. */
export function monthOf(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${days}` }
}

export function Month({
  month,
  rows,
  today,
  address,
}: {
  month: string
  rows: readonly Row[]
  today: string
  address: Address
}) {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const first = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const days = Number(monthOf(month).to.slice(8))
  const moved = (by: number) =>
    new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
  return (
    <>
      <nav class="switch" aria-label="Month">
        <a href={hereWith(address, { month: moved(-1) })}>‹ {nameOf(moved(-1))}</a>
        <a href={hereWith(address, { month: moved(1) })}>{nameOf(moved(1))} ›</a>
      </nav>
      <div class="scroll" tabIndex={0} role="region" aria-label={nameOf(month)}>
        <table class="month">
          <caption>{nameOf(month)}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map(weekday => (
                <th key={weekday} scope="col">
                  {weekday}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.ceil((first + days) / 7) }, (_, week) => (
              <tr key={week}>
                {WEEKDAYS.map((weekday, at) => {
                  const day = week * 7 + at - first + 1
                  if (day < 1 || day > days) return <td key={weekday} class="beyond" />
                  const date = `${month}-${String(day).padStart(2, '0')}`
                  return (
                    <td key={weekday} class={date === today ? 'today' : ''}>
                      <small>{day}</small>
                      <Day
                        rows={rows.filter(row => row.earliest === date)}
                        href={hereWith(address, {
                          view: undefined,
                          month: undefined,
                          from: date,
                          to: date,
                        })}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">What has no day of its own is in the list, not on the sheet.</p>
    </>
  )
}

function Day({ rows, href }: { rows: readonly Row[]; href: string }) {
  const all = Number(rows[0]?.of_day ?? 0)
  return (
    <>
      {rows.slice(0, SHOWN).map(row => (
        <a
          key={row.id}
          class={`entry ${row.status}`}
          title={`${row.status}: ${row.evidence}`}
          href={sentenceHref(row.article, row.sentence)}
        >
          <b>{row.kind}</b> {row.participants.join(', ')} <i>{row.status}</i>
        </a>
      ))}
      {all > SHOWN && (
        <a class="rest" href={href}>
          {(all - SHOWN).toLocaleString('en')} more
        </a>
      )}
    </>
  )
}

function nameOf(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
