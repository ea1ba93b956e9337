/** Infers the day of publication from an article's own time expressions, where they tell enough. */
import type { IsoDate } from '../core/article.js'
import { addDays, daysBetween, makeDay, partsOf, weekdayOf } from '../core/calendar.js'
import type { Sentence } from '../core/sentence.js'
import { daysOf, narrow } from '../core/timex.js'
import { tokenAfter } from './anchor.js'
import type { Shape } from './time/shape.js'
import { isPerfectAt, type Tense, tenseAt } from './time/tense.js'
import type { UnanchoredTime } from './times.js'

/**
 * Every expression limits the days on which the article can have been written: "announced on
 * December 17" that day or later, "set to begin on January 10" that day or earlier, "today" in the
 * title and "on Thursday" in the lead a Thursday. The latest day that fits them all is the value,
 * the others are its alternatives. Null when the days that fit are more than a month apart, as they
 * always are where no year can be told.
 */
export function inferPublished(
  times: readonly UnanchoredTime[],
  sentences: readonly Sentence[],
): { value: IsoDate; alternatives: readonly IsoDate[] } | null {
  const limits = gather(times, sentences)
  const { from, to } = limits
  if (from === null && to === null) return null
  const first = from ?? addDays(to!, -YEARS_BACK)
  const last = to ?? addDays(from!, YEARS_AHEAD)
  const fitting: IsoDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (limits.tests.every(fits => fits(day))) fitting.push(day)
  }
  const [value, ...others] = fitting.reverse()
  if (!value || daysBetween(fitting.at(-1)!, value) > 31) return null
  return { value, alternatives: others.slice(0, 5) }
}

// Wide enough that a bracket of dates without a year fits more than once, so that a year which only
// one side limits is never taken for known; narrow enough that a date with its weekday, which comes
// round after five years at the soonest, fits once.
const YEARS_AHEAD = 4 * 366
const YEARS_BACK = 4 * 366

interface Limits {
  /** The earliest and latest day by expressions whose year is written. */
  from: IsoDate | null
  to: IsoDate | null
  readonly tests: ((day: IsoDate) => boolean)[]
}

/** A date without a year that lies behind, or ahead of, the day of publication. */
interface Recurring {
  readonly month: number
  readonly date: number
  readonly weekday: number | null
}

function gather(times: readonly UnanchoredTime[], sentences: readonly Sentence[]): Limits {
  const byIndex = new Map(sentences.map(sentence => [sentence.index, sentence]))
  const limits: Limits = { from: null, to: null, tests: [] }
  const behind: Recurring[] = []
  const ahead: Recurring[] = []
  for (const time of times) {
    const sentence = byIndex.get(time.sentence)
    // "the 2032 election", "the May 5 deadline": the verb tells nothing of when they are.
    if (!sentence || tokenAfter(sentence, time)?.xpos.startsWith('N')) continue
    const tense = time.bound === 'since' ? 'past' : tenseAt(sentence, time.head)
    for (const shape of partsOfShape(time.shape)) {
      const days = statedDays(shape)
      if (days)
        limitByYear(limits, days, tense, isPerfectAt(sentence, time.head) && time.bound !== 'since')
      else if (!hasStatedYear(times, time)) collect(shape, tense, behind, ahead)
    }
    const test = testOfMonth(time.shape)
    if (test) limits.tests.push(test)
  }
  const back = behind.map(backTo)
  const forward = ahead.map(forwardTo)
  for (const each of back) limits.tests.push(day => each(day) !== null)
  for (const each of forward) limits.tests.push(day => each(day) !== null)
  // What lies behind and what lies ahead are told of without a year because all is within one.
  for (const one of back) {
    for (const other of forward)
      limits.tests.push(day => (one(day) ?? 999) + (other(day) ?? 999) < 330)
  }
  const same = sameDay(times, byIndex)
  if (same) limits.tests.push(same)
  return limits
}

function limitByYear(
  limits: Limits,
  days: { earliest: IsoDate; latest: IsoDate },
  tense: Tense | null,
  perfect: boolean,
): void {
  // "Throughout the second half of 2031, troops have built up": written in that time, not at its very
  // beginning, or soon after.
  const isLong = daysBetween(days.earliest, days.latest) >= 58
  const summed = perfect && isLong
  if (summed) limits.to = earlierOf(limits.to, addDays(days.latest, 61))
  if (tense === 'past') limits.from = laterOf(limits.from, addDays(days.earliest, summed ? 30 : 0))
  if (tense === 'future') limits.to = earlierOf(limits.to, days.latest)
}

function laterOf(a: IsoDate | null, b: IsoDate): IsoDate {
  return a && a > b ? a : b
}

function earlierOf(a: IsoDate | null, b: IsoDate): IsoDate {
  return a && a < b ? a : b
}

/** The dates within a range or a list; the time itself otherwise. */
function partsOfShape(shape: Shape): readonly Shape[] {
  if (shape.kind === 'range') return [shape.from.shape, shape.to.shape]
  if (shape.kind === 'time' && shape.day) return [shape.day]
  return [shape]
}

/** The days of an expression whose year is written; null for all others. */
function statedDays(shape: Shape): { earliest: IsoDate; latest: IsoDate } | null {
  if (shape.kind === 'fixed') return shape.value.length >= 4 ? daysOf(shape.value) : null
  if (shape.kind === 'part' && !shape.open) {
    const days = statedDays(shape.of)
    return days && narrow(days, shape.mod)
  }
  const year = 'year' in shape && typeof shape.year === 'number' ? String(shape.year) : null
  if (!year) return null
  if (shape.kind === 'division') return daysOf(`${year}-${shape.piece}`)
  if (shape.kind === 'season') return daysOf(`${year}-${shape.season}`)
  if (shape.kind !== 'date') return null
  const month = `${year}-${String(shape.month).padStart(2, '0')}`
  return daysOf(shape.date === null ? month : `${month}-${String(shape.date).padStart(2, '0')}`)
}

/** "In November 2029 ... on December 3": the year written in the sentence holds, not that of publication. */
function hasStatedYear(times: readonly UnanchoredTime[], time: UnanchoredTime): boolean {
  return times.some(
    other =>
      other.sentence === time.sentence &&
      other.start < time.start &&
      partsOfShape(other.shape).some(shape => statedDays(shape) !== null),
  )
}

function collect(shape: Shape, tense: Tense | null, behind: Recurring[], ahead: Recurring[]): void {
  const cut = shape.kind === 'part' && !shape.open ? shape.mod : undefined
  const date = shape.kind === 'part' && !shape.open ? shape.of : shape
  if (date.kind !== 'date' || date.year !== null || date.which !== 'bare') return
  const { month, weekday } = date
  if (date.date !== null) {
    const side = tense === 'past' ? behind : tense === 'future' ? ahead : null
    side?.push({ month, date: date.date, weekday })
    return
  }
  // Any year has the same months but for a leap day, which no limit needs.
  const days = narrow(daysOf(`2001-${String(month).padStart(2, '0')}`)!, cut)
  if (tense === 'past') behind.push({ month, date: partsOf(days.earliest).date, weekday: null })
  if (tense === 'future') ahead.push({ month, date: partsOf(days.latest).date, weekday: null })
}

/** How many days back the date last was; null when it then fell on another weekday than is written. */
function backTo(date: Recurring): (day: IsoDate) => number | null {
  return day => {
    const { year } = partsOf(day)
    const there = [year, year - 1]
      .map(each => makeDay(each, date.month, date.date))
      .find(each => each !== null && each <= day)
    return there && fitsWeekday(there, date) ? daysBetween(there, day) : null
  }
}

function forwardTo(date: Recurring): (day: IsoDate) => number | null {
  return day => {
    const { year } = partsOf(day)
    const there = [year, year + 1]
      .map(each => makeDay(each, date.month, date.date))
      .find(each => each !== null && each >= day)
    return there && fitsWeekday(there, date) ? daysBetween(day, there) : null
  }
}

function fitsWeekday(day: IsoDate, { weekday }: Recurring): boolean {
  return weekday === null || weekdayOf(day) === weekday
}

/** "earlier this month" is not written on the first of one, nor "later this month" on the last. */
function testOfMonth(shape: Shape): ((day: IsoDate) => boolean) | null {
  if (shape.kind !== 'part' || !shape.open) return null
  const { of } = shape
  if (of.kind !== 'shift' || of.unit !== 'month' || of.count !== 0 || of.from === 'told')
    return null
  return shape.mod === 'START' ? day => partsOf(day).date > 2 : day => partsOf(day).date < 28
}

/**
 * "Leaders to Hold Call Today" over "will hold a call on Thursday": the same event is told of with
 * "today" and by its weekday or its date.
 */
function sameDay(
  times: readonly UnanchoredTime[],
  byIndex: ReadonlyMap<number, Sentence>,
): ((day: IsoDate) => boolean) | null {
  for (const time of times) {
    const shift = shiftOf(time.shape)
    if (shift === null || time.sentence > LEAD) continue
    for (const other of times) {
      if (other.sentence > LEAD + 2 || !isSameEvent(time, other, byIndex)) continue
      const named = other.shape.kind === 'time' && other.shape.day ? other.shape.day : other.shape
      if (named.kind === 'weekday' && named.which === 'bare' && named.weeks === null) {
        const { weekday } = named
        return day => weekdayOf(addDays(day, shift)) === weekday
      }
      if (named.kind === 'date' && named.date !== null && named.year === null) {
        const { month, date } = named
        return day => {
          const there = partsOf(addDays(day, shift))
          return there.month === month && there.date === date
        }
      }
    }
  }
  return null
}

/** The title, the line under it and the lead are the first sentences. */
const LEAD = 4

/** How many days from publication "today", "tomorrow night" and their like are. */
function shiftOf(shape: Shape): number | null {
  if (shape.kind === 'time') return shape.day ? shiftOf(shape.day) : null
  return shape.kind === 'shift' && shape.unit === 'day' && shape.from === 'published'
    ? shape.count
    : null
}

/** Two sentences that share at least two words of weight; in one sentence the times must touch. */
function isSameEvent(
  a: UnanchoredTime,
  b: UnanchoredTime,
  byIndex: ReadonlyMap<number, Sentence>,
): boolean {
  if (a.sentence === b.sentence) {
    const gap = a.start < b.start ? b.start - a.end : a.start - b.end
    return a !== b && gap <= 2
  }
  const one = wordsOf(byIndex.get(a.sentence))
  let shared = 0
  for (const word of wordsOf(byIndex.get(b.sentence))) if (one.has(word)) shared += 1
  return shared >= 2
}

/** The first letters of its longer words, so that "calls" and "Call" are one. */
function wordsOf(sentence: Sentence | undefined): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { form } of sentence?.tokens ?? []) {
    const word = form.toLowerCase()
    if (word.length > 3 && /^\p{L}+$/u.test(word) && !WEIGHTLESS.has(word))
      words.add(word.slice(0, 5))
  }
  return words
}

const WEIGHTLESS: ReadonlySet<string> = new Set(
  'will would with that this from have been were they their which about after before over into said says today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)
