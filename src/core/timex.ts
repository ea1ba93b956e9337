/** TIMEX3 values: what they cover in days, how exact they are, and how they are written. */
import type { IsoDate } from './article.js'
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isDay,
  makeDay,
  mondayOf,
  partsOf,
  weekOf,
} from './calendar.js'
import type { Timex } from './mention.js'

/** First and last day, both in. */
export interface Days {
  readonly earliest: IsoDate
  readonly latest: IsoDate
}

export const PRECISIONS = [
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
] as const

/** The unit of the calendar that a value names, from the finest to the coarsest. */
export type Precision = (typeof PRECISIONS)[number]

/**
 * The days a value covers: `2031-04-14`, `2031-04-14T15:00`, `2031-04`, `2031-W16`, `2031-W16-WE`,
 * `2031-Q2`, `2031-H1`, `2031-SP`, `2031`, `203` (the 2030s), `20` (the 2000s), and `A/B`.
 * Null where it names no days of the calendar: `P3D`, `PAST_REF`, `XXXX-04-14`, `BC0490`.
 */
export function daysOf(value: string): Days | null {
  const slash = value.indexOf('/')
  if (slash > 0) {
    const from = daysOf(value.slice(0, slash))
    const to = daysOf(value.slice(slash + 1))
    return from && to && from.earliest <= to.latest
      ? { earliest: from.earliest, latest: to.latest }
      : null
  }
  const precision = precisionOf(value)
  if (!precision) return null
  if (precision === 'day') return dayNamed(value)
  if (precision === 'century') return { earliest: `${value}00-01-01`, latest: `${value}99-12-31` }
  if (precision === 'decade') return { earliest: `${value}0-01-01`, latest: `${value}9-12-31` }
  const year = Number(value.slice(0, 4))
  if (precision === 'year') return months(year, 1, 12)
  if (precision === 'half') return months(year, value.endsWith('1') ? 1 : 7, 6)
  if (precision === 'quarter') return months(year, Number(value.slice(6)) * 3 - 2, 3)
  if (precision === 'season') return months(year, SEASON_STARTS[value.slice(5)]!, 3)
  if (precision === 'month') return months(year, Number(value.slice(5, 7)), 1)
  const monday = mondayOf(year, Number(value.slice(6, 8)))
  if (!monday) return null
  return precision === 'week'
    ? { earliest: monday, latest: addDays(monday, 6) }
    : { earliest: addDays(monday, 5), latest: addDays(monday, 6) }
}

/** How exact a value is; null when it names no days of the calendar. */
export function precisionOf(value: string): Precision | null {
  if (/^\d{4}-\d\d-\d\d($|T)/.test(value)) return isDay(value.slice(0, 10)) ? 'day' : null
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return 'month'
  if (/^\d{4}$/.test(value)) return 'year'
  if (/^\d{4}-W\d\d$/.test(value)) return 'week'
  if (/^\d{4}-W\d\d-WE$/.test(value)) return 'weekend'
  if (/^\d{4}-Q[1-4]$/.test(value)) return 'quarter'
  if (/^\d{4}-H[12]$/.test(value)) return 'half'
  if (/^\d{4}-(SP|SU|FA|WI)$/.test(value)) return 'season'
  if (/^\d{3}$/.test(value)) return 'decade'
  if (/^\d{2}$/.test(value)) return 'century'
  return null
}

/** Whether the first value is at least as exact as the unit. */
export function isWithin(value: string, unit: Precision): boolean {
  const precision = precisionOf(value)
  return precision !== null && PRECISIONS.indexOf(precision) <= PRECISIONS.indexOf(unit)
}

/** The value of the unit of the calendar that a day lies in. */
export function valueHolding(day: IsoDate, unit: Precision): string {
  const { year, month } = partsOf(day)
  const written = day.slice(0, 4)
  switch (unit) {
    case 'day':
      return day
    case 'week':
    case 'weekend': {
      const { year: ofWeek, week } = weekOf(day)
      const value = `${String(ofWeek).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
      return unit === 'week' ? value : `${value}-WE`
    }
    case 'month':
      return day.slice(0, 7)
    case 'season':
      // January and February belong to the winter that began in December.
      return month < 3
        ? `${String(year - 1).padStart(4, '0')}-WI`
        : `${written}-${month < 6 ? 'SP' : month < 9 ? 'SU' : month < 12 ? 'FA' : 'WI'}`
    case 'quarter':
      return `${written}-Q${Math.ceil(month / 3)}`
    case 'half':
      return `${written}-H${month < 7 ? 1 : 2}`
    case 'year':
      return written
    case 'decade':
      return day.slice(0, 3)
    case 'century':
      return day.slice(0, 2)
  }
}

/** The first, middle or last third of the days: "early May" is 1 to 10 May. */
export function narrow(days: Days, mod: Timex['mod']): Days {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return days
  const whole = wholeMonths(days)
  if (whole && whole >= 3) {
    const third = Math.floor(whole / 3)
    const cut = (count: number) => addMonths(days.earliest, count)
    if (mod === 'START') return { earliest: days.earliest, latest: addDays(cut(third), -1) }
    if (mod === 'END') return { earliest: cut(whole - third), latest: days.latest }
    return { earliest: cut(third), latest: addDays(cut(whole - third), -1) }
  }
  const third = Math.floor((daysBetween(days.earliest, days.latest) + 1) / 3)
  if (third === 0) return days
  const afterFirst = addDays(days.earliest, third)
  const last = addDays(days.earliest, 2 * third)
  if (mod === 'START') return { earliest: days.earliest, latest: addDays(afterFirst, -1) }
  if (mod === 'END') return { earliest: last, latest: days.latest }
  return { earliest: afterFirst, latest: addDays(last, -1) }
}

/** The northern seasons by the month they begin in; winter runs into the next year. */
const SEASON_STARTS: { readonly [season: string]: number } = { SP: 3, SU: 6, FA: 9, WI: 12 }

function dayNamed(value: string): Days | null {
  const { year, month, date } = partsOf(value)
  const day = makeDay(year, month, date)
  return day === null ? null : { earliest: day, latest: day }
}

function months(year: number, first: number, count: number): Days {
  const earliest = makeDay(year, first, 1)!
  return { earliest, latest: addDays(addMonths(earliest, count), -1) }
}

/** How many whole months the days are; null when they do not begin and end with a month. */
function wholeMonths(days: Days): number | null {
  const from = partsOf(days.earliest)
  const to = partsOf(days.latest)
  if (from.date !== 1 || to.date !== daysInMonth(to.year, to.month)) return null
  return (to.year - from.year) * 12 + to.month - from.month + 1
}
