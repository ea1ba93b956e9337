/** Exact arithmetic on days of the Gregorian calendar, without clocks or zones. */
import type { IsoDate } from './article.js'

/** Days since 1970-01-01. The year is counted from March, so that a leap day ends it. */
export function dayNumber(day: IsoDate): number {
  const { year, month, date } = partsOf(day)
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return era * 146097 + days - 719468
}

/** The day that is so many days after 1970-01-01. */
export function dayAt(number: number): IsoDate {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const rest = shifted - era * 146097
  const ofEra = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365,
  )
  const ofYear = rest - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return writeDay(ofEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** The day of that year, month and date; null when the calendar has no such day. */
export function makeDay(year: number, month: number, date: number): IsoDate | null {
  const exists =
    year >= 0 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && Number.isInteger(date)
  return exists && date <= daysInMonth(year, month) ? writeDay(year, month, date) : null
}

/** Whether the text is a day of the calendar in the form 2031-04-14. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, date } = partsOf(text)
  return makeDay(year, month, date) !== null
}

/** Year, month and date as numbers. */
export function partsOf(day: IsoDate): { year: number; month: number; date: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  }
}

/** The day so many days later, or earlier when `days` is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayAt(dayNumber(day) + days)
}

/** The same date so many months later; the last of the month where that date does not exist. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const { year, month, date } = partsOf(day)
  const count = year * 12 + month - 1 + months
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 }
  return writeDay(to.year, to.month, Math.min(date, daysInMonth(to.year, to.month)))
}

/** How many days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: IsoDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** ISO 8601's week: it belongs to the year that holds its Thursday. */
export function weekOf(day: IsoDate): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const { year } = partsOf(thursday)
  return { year, week: Math.floor(daysBetween(writeDay(year, 1, 1), thursday) / 7) + 1 }
}

/** The Monday of an ISO week; null when that year has no such week. */
export function mondayOf(year: number, week: number): IsoDate | null {
  const fourth = writeDay(year, 1, 4)
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
  const found = weekOf(monday)
  return found.year === year && found.week === week ? monday : null
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function writeDay(year: number, month: number, date: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
