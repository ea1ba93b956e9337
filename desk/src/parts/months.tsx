/** Engagements on the sheets of a calendar. */
import type { Row } from '../api.js'
import { sentenceHref } from './evidence.jsx'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export function Months({ rows, today }: { rows: readonly Row[]; today: string }) {
  const dated = rows.filter(row => typeof row.earliest === 'string' && row.earliest === row.latest)
  const vague = rows.length - dated.length
  const months = [...new Set(dated.map(row => String(row.earliest).slice(0, 7)))].sort().reverse()
  return (
    <>
      {vague > 0 && (
        <p class="note">{vague} without a day of their own are in the list, not on the sheets.</p>
      )}
      {months.map(month => (
        <Month
          key={month}
          month={month}
          rows={dated.filter(row => row.earliest.startsWith(month))}
          today={today}
        />
      ))}
    </>
  )
}

function Month({ month, rows, today }: { month: string; rows: readonly Row[]; today: string }) {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const first = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const name = new Date(Date.UTC(year, number - 1, 1)).toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={name}>
      <table class="month">
        <caption>{name}</caption>
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
                    {rows
                      .filter(row => row.earliest === date)
                      .map(row => (
                        <Entry key={row.id} row={row} />
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
}

function Entry({ row }: { row: Row }) {
  const last = row.history?.at(-1)
  return (
    <a
      class={`entry ${row.status}`}
      title={`${row.status}: ${last?.sentence ?? ''}`}
      href={last ? sentenceHref(last.article, last.number) : `/agenda#${row.id}`}
    >
      <b>{row.kind}</b> {row.participants.join(', ')} <i>{row.status}</i>
    </a>
  )
}
