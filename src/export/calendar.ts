/** The agenda as an iCalendar file (RFC 5545). The one file that imports ical-generator. */
import ical, { ICalEventStatus } from 'ical-generator'
import { addDays } from '../core/calendar.js'
import type { Row } from './rows.js'

const STATUS: { readonly [status: string]: ICalEventStatus } = {
  proposed: ICalEventStatus.TENTATIVE,
  announced: ICalEventStatus.CONFIRMED,
  'under-way': ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/**
 * Whole days, one entry an engagement of a known day: its UID stays the same as its status moves, and SEQUENCE counts the
 * moves. An engagement whose day is not told, or only to the year, is no entry: `left` says how many.
 */
export function calendarOf(rows: readonly Row[]): { text: string; left: number } {
  const calendar = ical({
    name: 'Readout agenda',
    prodId: { company: 'Readout', product: 'agenda', language: 'EN' },
  })
  const dated = rows.filter(({ earliest, latest }) => isShort(earliest, latest))
  for (const row of dated) {
    const history = (row.history ?? []) as {
      status: string
      reported: string | null
      sentence: string
    }[]
    const start = String(row.earliest)
    const told = history.map(({ reported }) => reported).filter(day => day !== null)
    calendar.createEvent({
      id: `${String(row.id).replace(':', '-')}@readout`,
      start: midnight(start),
      end: midnight(addDays(String(row.latest), 1)),
      allDay: true,
      // A stamp that is always the same for the same record, so that the file is too.
      stamp: midnight(told.at(-1) ?? start),
      summary: `${capital(String(row.kind))}: ${(row.participants as string[]).join(', ')}${row.status === 'held' ? '' : ` (${row.status})`}`,
      location: row.place === null ? null : String(row.place),
      status: STATUS[String(row.status)],
      sequence: Math.max(0, history.length - 1),
      description: history
        .map(({ status, reported, sentence }) => `${reported ?? 'no date'} ${status}: ${sentence}`)
        .join('\n'),
    })
  }
  return { text: `${calendar.toString()}\n`, left: rows.length - dated.length }
}

function isShort(earliest: unknown, latest: unknown): boolean {
  return (
    typeof earliest === 'string' &&
    typeof latest === 'string' &&
    Date.parse(latest) - Date.parse(earliest) <= 14 * 86_400_000
  )
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
