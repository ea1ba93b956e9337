/** Counts from a known day: weekdays, "three days ago", "the past two years", "in two weeks". */
import type { IsoDate } from '../../core/article.js'
import { addDays, addMonths, makeDay, partsOf, weekdayOf } from '../../core/calendar.js'
import { isWithin, valueHolding } from '../../core/timex.js'
import { durationValue } from './duration.js'
import {
  dated,
  type Found,
  HOURS,
  isSmall,
  MONTHS,
  originOf,
  type Place,
  pad,
  UNKNOWN_VALUES,
  undated,
} from './place.js'
import type { Origin, Shape, Unit } from './shape.js'

/** "the 15th": the one of the month told before, or the nearest to the day of publication. */
export function resolveOrdinalDate(place: Place, date: number): Found {
  const unknown = undated('DATE', `XXXX-XX-${pad(date)}`)
  const base =
    place.told && isWithin(place.told.value, 'month') ? place.told.days.earliest : place.published
  if (!base) return unknown
  const past = !place.told && place.tense() === 'past'
  const { year, month } = partsOf(base)
  const before = addMonths(base, -1)
  const day =
    past && date > partsOf(base).date
      ? makeDay(partsOf(before).year, partsOf(before).month, date)
      : makeDay(year, month, date)
  return day ? dated(day, 'relative') : unknown
}

export function resolveWeekday(place: Place, shape: Shape & { kind: 'weekday' }): Found {
  const { weekday, which } = shape
  const unknown = undated('DATE', `XXXX-WXX-${weekday}`)
  const onOrAfter = (day: IsoDate) => addDays(day, (weekday - weekdayOf(day) + 7) % 7)
  const onOrBefore = (day: IsoDate) => addDays(day, -((weekdayOf(day) - weekday + 7) % 7))
  const { told, published } = place
  const storied = place.history && told !== null && isWithin(told.value, 'week')
  if (which === 'previous' || which === 'following' || which === 'same' || storied) {
    if (!told || !isWithin(told.value, 'week')) return unknown
    if (which === 'previous') return dated(onOrBefore(addDays(told.days.earliest, -1)), 'relative')
    if (which === 'following') return dated(onOrAfter(addDays(told.days.latest, 1)), 'relative')
    return dated(onOrAfter(told.days.earliest), 'relative')
  }
  if (!published) return unknown
  const monday = addDays(published, 1 - weekdayOf(published))
  if (shape.weeks !== null) return dated(addDays(monday, shape.weeks * 7 + weekday - 1), 'relative')
  if (which === 'last') return dated(onOrBefore(addDays(published, -1)), 'relative')
  if (which === 'next') return dated(addDays(monday, 6 + weekday), 'relative')
  const tense = place.tense()
  const ahead = tense === 'future' || tense === 'present' || (tense === null && which === 'this')
  return dated(ahead ? onOrAfter(published) : onOrBefore(published), 'relative')
}

export function resolveShift(place: Place, unit: Unit, count: number | null, from: Origin): Found {
  const base = originOf(place, from, unit)
  const unknown = undated('DATE', UNKNOWN_VALUES[unit])
  if (!base || count === null) return unknown
  const start = count > 0 ? base.latest : base.earliest
  const whole = Math.round(count)
  if (isSmall(unit)) return { ...dated(`${start}TXX`, 'relative'), type: 'TIME' }
  if (unit === 'season') return unknown
  const day =
    unit === 'day'
      ? addDays(start, whole)
      : unit === 'week' || unit === 'weekend'
        ? addDays(start, whole * 7)
        : addMonths(start, Math.round(count * MONTHS[unit]))
  return dated(valueHolding(day, unit), 'relative')
}

/** "will meet in two weeks" says when; "was built in two weeks" says how long. */
export function resolveDuration(place: Place, shape: Shape & { kind: 'duration' }): Found {
  const { unit, count, mod } = shape
  if (place.bound === 'in' && count !== null && place.published && place.tense() === 'future') {
    return resolveShift(place, unit, count, 'published')
  }
  const found = undated('DURATION', durationValue(unit, count))
  return mod ? { ...found, mod } : found
}

/** "the past two years" ends with the day of publication; "recent weeks" began nobody knows when. */
export function resolveStretch(place: Place, shape: Shape & { kind: 'stretch' }): Found {
  const { unit, count, toward, from } = shape
  const value = durationValue(unit, count)
  const base = originOf(place, from, 'day')
  const found = undated('DURATION', value)
  if (!base) return found
  const past = toward === 'past'
  const origin = past ? base.earliest : base.latest
  if (count === null) {
    return { ...found, basis: 'relative', end: past ? { latest: origin } : { earliest: origin } }
  }
  const sign = past ? -1 : 1
  const other = isSmall(unit)
    ? addDays(origin, sign * Math.ceil((count * HOURS[unit]) / 24))
    : unit === 'day' || unit === 'week' || unit === 'weekend'
      ? addDays(origin, Math.round(sign * count * (unit === 'day' ? 1 : 7)))
      : addMonths(origin, Math.round(sign * count * MONTHS[unit]))
  const days = past ? { earliest: other, latest: origin } : { earliest: origin, latest: other }
  return { ...found, basis: 'relative', days }
}
