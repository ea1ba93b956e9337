/** Reads days of the calendar as pages, records and date lines write them; strictly, never a guess. */
import type { IsoDate } from '../core/article.js'
import { makeDay, weekdayOf } from '../core/calendar.js'

/**
 * The day that a text names and nothing else: `2031-04-14T23:30:00Z`, `14 April 2031`,
 * `Monday, April 14, 2031 at 5:14 pm EDT`, `Mon, 14 Apr 2031 10:00:00 GMT`. The day is the one that
 * is written: no time zone moves it. Null when no day is named, when the year is missing, when
 * `04/05/2031` may be two days, and when the weekday that is written does not fit.
 */
export function readDay(text: string): IsoDate | null {
  const written = readWrittenDay(text)
  return written === null ? null : written.day
}

/** The same for a text that may be a date without a year: then the day is null, but it is a date. */
export function readWrittenDay(text: string): { readonly day: IsoDate | null } | null {
  // Longer than any way to write a date and a time.
  if (text.length > 90) return null
  const trimmed = text.trim().replace(/\s+/g, ' ')
  for (const { form, parts } of FORMS) {
    const match = form.exec(trimmed)
    if (match?.groups) return { day: dayOf(parts(match.groups)) }
  }
  return null
}

/** Number of a month by its English name or the first letters of it; null for other words. */
export function monthNumber(word: string): number | null {
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}

/** A month's name, whole or cut, as a piece of a larger pattern. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

/** A weekday's name, whole or cut, as a piece of a larger pattern. */
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?'

interface Parts {
  readonly year: number | null
  readonly month: number | null
  readonly date: number
  readonly weekday: string | undefined
}

type Groups = { readonly [name: string]: string | undefined }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const YEAR = '(?<year>1[6-9]\\d\\d|2[01]\\d\\d)'
const ZONE = '(?:\\(?(?:[a-z]{1,5}|(?:gmt|utc)?[+-]\\d{1,2}:?(?:\\d\\d)?)\\)?)'
const CLOCK = `(?:\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d(?:\\.\\d+)?)?|\\d{1,2}(?= ?[ap]\\.?m))(?: ?[ap]\\.?m\\.?)?(?: ?${ZONE}){0,2}`
const AFTER = `(?:(?: ?[,/|–—-])?(?: at)?\\s*${CLOCK})?\\.?`
const BEFORE = `(?:${CLOCK}(?: ?[,/|–—-]| on)? ?)?`
const NAMED = `(?:(?<weekday>${WEEKDAY}),? )?`
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th)?'

const FORMS: readonly { readonly form: RegExp; readonly parts: (groups: Groups) => Parts }[] = [
  {
    form: shape(
      `${YEAR}(?<mark>[-/.]?)(?<month>\\d\\d)\\k<mark>(?<date>\\d\\d)(?:[T ]\\d\\d:?\\d\\d(?::?\\d\\d(?:[.,]\\d+)?)?)?(?: ?${ZONE})?`,
    ),
    parts: groups => ({ ...written(groups), month: Number(groups.month) }),
  },
  {
    form: shape(`${BEFORE}${NAMED}${DATE}[ -](?:of )?(?<month>${MONTH})(?:,?[ -]${YEAR})?${AFTER}`),
    parts: written,
  },
  {
    form: shape(`${BEFORE}${NAMED}(?<month>${MONTH}) ${DATE}(?:,? ${YEAR})?${AFTER}`),
    parts: written,
  },
  { form: shape(`(?<a>\\d{1,2})([/.-])(?<b>\\d{1,2})\\2${YEAR}${AFTER}`), parts: numeric },
]

function shape(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i')
}

function written(groups: Groups): Parts {
  return {
    year: groups.year === undefined ? null : Number(groups.year),
    month: monthNumber(groups.month ?? ''),
    date: Number(groups.date),
    weekday: groups.weekday,
  }
}

/** `14/04/2031` is one day wherever it is written; `04/05/2031` is not, so its month is not known. */
function numeric(groups: Groups): Parts {
  const [a, b] = [Number(groups.a), Number(groups.b)]
  const month = a === b || a > 12 ? b : b > 12 ? a : null
  return { year: Number(groups.year), month, date: month === a ? b : a, weekday: undefined }
}

function dayOf({ year, month, date, weekday }: Parts): IsoDate | null {
  if (year === null || month === null) return null
  const day = makeDay(year, month, date)
  if (day === null || weekday === undefined) return day
  return WEEKDAYS[weekdayOf(day) - 1] === weekday.slice(0, 3).toLowerCase() ? day : null
}
