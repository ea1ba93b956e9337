/** Gives each shape of time its value and its days. */
import type { IsoDate } from '../../core/article.js'
import { addDays, addMonths, daysBetween, partsOf, weekdayOf } from '../../core/calendar.js'
import { type Days, isWithin, narrow, valueHolding } from '../../core/timex.js'
import { resolveOpen } from './open-year.js'
import {
  dated,
  type Found,
  isSmall,
  MONTHS,
  type Place,
  pad,
  UNKNOWN_VALUES,
  undated,
} from './place.js'
import {
  resolveDuration,
  resolveOrdinalDate,
  resolveShift,
  resolveStretch,
  resolveWeekday,
} from './reckon.js'
import type { Shape } from './shape.js'

export function resolve(place: Place, shape: Shape): Found {
  switch (shape.kind) {
    case 'fixed':
      return dated(shape.value, 'stated')
    case 'date':
      return resolveDate(place, shape)
    case 'ordinal-date':
      return resolveOrdinalDate(place, shape.date)
    case 'season':
      return resolveOpen(place, shape.year, shape.which, year => `${year}-${shape.season}`)
    case 'division':
      return resolveOpen(place, shape.year, 'bare', year => `${year}-${shape.piece}`)
    case 'weekday':
      return resolveWeekday(place, shape)
    case 'weekend':
      return resolveWeekend(place)
    case 'shift':
      return resolveShift(place, shape.unit, shape.count, shape.from)
    case 'stretch':
      return resolveStretch(place, shape)
    case 'part':
      return resolvePart(place, shape)
    case 'nth':
      return resolveNth(place, shape)
    case 'time':
      return resolveTime(place, shape)
    case 'range':
      return resolveRange(place, shape.from.shape, shape.to.shape)
    case 'list':
      return resolve(place, shape.items.at(-1)!.shape)
    case 'duration':
      return resolveDuration(place, shape)
    case 'set':
      return undated('SET', shape.value)
    case 'ref':
      return undated('DATE', shape.value)
  }
}

function resolveDate(place: Place, shape: Shape & { kind: 'date' }): Found {
  const month = pad(shape.month)
  const rest = shape.date === null ? month : `${month}-${pad(shape.date)}`
  return resolveOpen(place, shape.year, shape.which, year => `${year}-${rest}`, shape.weekday)
}

function resolveWeekend(place: Place): Found {
  const saturday = resolveWeekday(place, {
    kind: 'weekday',
    weekday: 6,
    which: 'bare',
    weeks: null,
  })
  return saturday.days
    ? dated(valueHolding(saturday.days.earliest, 'weekend'), saturday.basis)
    : undated('DATE', UNKNOWN_VALUES.weekend)
}

function resolvePart(place: Place, shape: Shape & { kind: 'part' }): Found {
  const whole = resolve(place, shape.of)
  const found = { ...whole, mod: shape.mod }
  if (!whole.days) return found
  if (!shape.open) return { ...found, days: narrow(whole.days, shape.mod) }
  // "earlier this month" ends, and "later this month" begins, on the day of publication.
  const turn = turnOf(place, whole.days)
  if (!turn) return found
  const { earliest, latest } = whole.days
  return {
    ...found,
    days: shape.mod === 'START' ? { earliest, latest: turn } : { earliest: turn, latest },
  }
}

function turnOf(place: Place, days: Days): IsoDate | null {
  const holds = (day: IsoDate | null | undefined) =>
    !!day && days.earliest <= day && day <= days.latest
  if (!place.history && holds(place.published)) return place.published
  return holds(place.told?.days.latest) && place.told!.days.earliest !== days.earliest
    ? place.told!.days.latest
    : null
}

/** "the first week of May" is its first seven days; "the last day of 2031" is a day. */
function resolveNth(place: Place, shape: Shape & { kind: 'nth' }): Found {
  const whole = resolve(place, shape.of)
  const { unit, nth } = shape
  if (!whole.days || isSmall(unit)) return { ...whole, value: whole.value, tells: null }
  const { earliest, latest } = whole.days
  const size = unit === 'week' ? 7 : 1
  const step = nth === -1 ? 0 : nth - 1
  if (unit === 'day' || unit === 'week') {
    const start = nth === -1 ? addDays(latest, 1 - size) : addDays(earliest, step * size)
    if (start > latest) return undated('DATE', UNKNOWN_VALUES[unit])
    const full = addDays(start, size - 1)
    const end = daysBetween(full, latest) < 0 ? latest : full
    return dated(unit === 'day' ? start : `${start}/${end}`, whole.basis)
  }
  if (unit === 'weekend') {
    const saturday =
      nth === -1
        ? addDays(latest, -((weekdayOf(latest) + 1) % 7))
        : addDays(earliest, ((13 - weekdayOf(earliest)) % 7) + step * 7)
    return dated(valueHolding(saturday, 'weekend'), whole.basis)
  }
  if (unit === 'season') return undated('DATE', UNKNOWN_VALUES.season)
  const day = nth === -1 ? latest : addMonths(earliest, step * MONTHS[unit])
  return day > latest
    ? undated('DATE', UNKNOWN_VALUES[unit])
    : dated(valueHolding(day, unit), whole.basis)
}

function resolveTime(place: Place, shape: Shape & { kind: 'time' }): Found {
  const { told } = place
  const near =
    told && isWithin(told.value, 'day') && (place.history || told.sentence === place.sentence)
  const day = shape.day
    ? resolve(place, shape.day)
    : near
      ? dated(told.value.slice(0, 10), 'relative')
      : null
  const time = `T${shape.clock}${shape.zone}`
  if (!day) return undated('TIME', `XXXX-XX-XX${time}`)
  return { ...day, type: 'TIME', value: day.value.slice(0, 10) + time }
}

/** "from Monday to Thursday": the end follows the beginning, whatever each alone would mean. */
function resolveRange(place: Place, first: Shape, last: Shape): Found {
  const to = resolve(place, last)
  const from = resolve(place, first)
  if (!to.days || !from.days) return undated(to.type, `${from.value}/${to.value}`)
  const [a, b] = inOrder(place, first, last, from, to)
  const days = { earliest: a.days!.earliest, latest: b.days!.latest }
  if (days.earliest > days.latest) return undated(to.type, `${from.value}/${to.value}`)
  const basis = a.basis === 'stated' && b.basis === 'stated' ? 'stated' : 'relative'
  return { type: b.type, value: `${a.value}/${b.value}`, days, basis, tells: b.tells }
}

function inOrder(place: Place, first: Shape, last: Shape, from: Found, to: Found): [Found, Found] {
  const gap = daysBetween(from.days!.earliest, to.days!.earliest)
  if (first.kind === 'weekday' && last.kind === 'weekday' && (gap < 0 || gap > 6)) {
    const past = place.tense() === 'past'
    if (past) return [dated(addDays(from.days!.earliest, gap < 0 ? -7 : 7), 'relative'), to]
    return [from, dated(addDays(to.days!.earliest, gap < 0 ? 7 : -7), 'relative')]
  }
  if (gap < 0 && first.kind === 'date' && first.year === null) {
    const year = partsOf(from.days!.earliest).year - 1
    return [resolve(place, { ...first, year }), to]
  }
  return [from, to]
}
