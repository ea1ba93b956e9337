/** What is known where a time expression stands, and what is found out about it. */
import type { IsoDate } from '../../core/article.js'
import type { Timex } from '../../core/mention.js'
import { type Days, daysOf, isWithin } from '../../core/timex.js'
import type { Bound, Origin, Unit } from './shape.js'
import type { Tense } from './tense.js'

/** The time told last, which "the following day" starts from. */
export interface Told {
  readonly value: string
  readonly days: Days
  readonly sentence: number
  readonly basis: Timex['basis']
}

/** What is known where the expression stands. */
export interface Place {
  readonly published: IsoDate | null
  readonly told: Told | null
  /** In a tale of the past: the time told last that is no longer than a season. */
  readonly toldExactly: Told | null
  readonly history: boolean
  readonly sentence: number
  readonly bound: Bound | null
  readonly tense: () => Tense | null
}

export interface Found {
  readonly type: Timex['type']
  readonly value: string
  readonly mod?: Timex['mod']
  readonly days: Days | null
  /** First or last day where only one end is known: "recent weeks". */
  readonly end?: Partial<Days>
  readonly basis: Timex['basis']
  /** The value that later expressions may start from; null when they may not. */
  readonly tells: string | null
}

export function undated(type: Timex['type'], value: string): Found {
  return { type, value, days: null, basis: 'none', tells: null }
}

export function dated(value: string, basis: Timex['basis']): Found {
  const days = daysOf(value)
  const era = value.startsWith('BC')
  return {
    type: 'DATE',
    value,
    days,
    basis: days || era ? basis : 'none',
    tells: days ? value : null,
  }
}

/** The days that reckoning starts from; null when they are not known, or not as exactly as needed. */
export function originOf(place: Place, from: Origin, unit: Unit): Days | null {
  const { told, published } = place
  const day = published === null ? null : { earliest: published, latest: published }
  if (from === 'published') return day
  const fine =
    told && isSmall(unit)
      ? isWithin(told.value, 'day')
      : told && isWithin(told.value, unit as never)
  if (from === 'told') return fine ? told!.days : null
  const near =
    fine && (place.history || (told!.sentence === place.sentence && told!.basis === 'stated'))
  return near ? told!.days : place.history ? null : day
}

export function isSmall(unit: Unit): unit is 'hour' | 'minute' | 'second' {
  return unit === 'hour' || unit === 'minute' || unit === 'second'
}

export function pad(number: number): string {
  return String(number).padStart(2, '0')
}

export const MONTHS = { month: 1, season: 3, quarter: 3, year: 12, decade: 120, century: 1200 }

export const HOURS = { hour: 1, minute: 1 / 60, second: 1 / 3600 }

export const UNKNOWN_VALUES: { readonly [unit in Unit]: string } = {
  second: 'XXXX-XX-XXTXX',
  minute: 'XXXX-XX-XXTXX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  season: 'XXXX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}
