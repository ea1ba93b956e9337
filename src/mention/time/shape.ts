/** What a time expression says before it is known which days it means. */
import type { Precision } from '../../core/timex.js'
import type { Atom } from './atoms.js'

export type Unit = Exclude<Precision, 'half'> | 'hour' | 'minute' | 'second'

/**
 * Where reckoning begins: the day of publication, the time told just before, or (`current`, "the end
 * of the year") the time told in the same sentence and the day of publication where there is none.
 */
export type Origin = 'published' | 'told' | 'current'

/** A year as written, as reckoned ("last year" is -1 from publication), or left to the reader. */
export type Year = number | { readonly count: number; readonly from: Origin } | null

/** Which of all Mondays, or all Aprils: "last", "next", "this"; `bare` when only the tense tells. */
export type Which = 'bare' | 'last' | 'next' | 'this' | 'previous' | 'following' | 'same'

export type Mod = 'BEFORE' | 'AFTER' | 'START' | 'MID' | 'END' | 'APPROX'

/** The preposition that makes a limit of a time; `in` is kept for durations: "will meet in two weeks". */
export type Bound = 'since' | 'after' | 'before' | 'by' | 'in'

/** A part of the day, as TIMEX3 writes it. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT' | 'DA'

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

export type Shape =
  /** A value that needs nothing else: `2031-04-14`, `2031`, `199`, `BC0490`. */
  | { readonly kind: 'fixed'; readonly value: string }
  /** "April", "14 April", "Monday, 14 April 2031". `date` is null for a whole month. */
  | {
      readonly kind: 'date'
      readonly year: Year
      readonly month: number
      readonly date: number | null
      readonly weekday: number | null
      readonly which: Which
    }
  /** "the 15th": of the month told before. */
  | { readonly kind: 'ordinal-date'; readonly date: number }
  | { readonly kind: 'season'; readonly season: Season; readonly year: Year; readonly which: Which }
  /** A half or a quarter: `H2`, `Q3`. */
  | { readonly kind: 'division'; readonly piece: string; readonly year: Year }
  /** `weeks` is set by "Monday of last week" and counts from the week of publication. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly which: Which
      readonly weeks: number | null
    }
  /** "over the weekend": the last or the coming one, as the tense tells. */
  | { readonly kind: 'weekend' }
  /** So many units from the origin: "yesterday", "last week", "three days later". */
  | {
      readonly kind: 'shift'
      readonly unit: Unit
      /** Null when it is not said how many: "weeks later". */
      readonly count: number | null
      readonly from: Origin
    }
  /** The stretch of so many units that ends or begins at the origin: "the past two years". */
  | {
      readonly kind: 'stretch'
      readonly unit: Unit
      readonly count: number | null
      readonly toward: 'past' | 'future'
      readonly from: Origin
    }
  /** "early May", "the end of the year". `open`: "earlier this month" ends at publication. */
  | { readonly kind: 'part'; readonly of: Shape; readonly mod: Mod; readonly open: boolean }
  /** "the first week of May": `nth` counts from 1, -1 is the last. */
  | { readonly kind: 'nth'; readonly nth: number; readonly unit: Unit; readonly of: Shape }
  /** A part of a day or an hour on the clock: `NI`, `15:00`. The day is null when it is not said. */
  | {
      readonly kind: 'time'
      readonly clock: string
      readonly zone: string
      readonly day: Shape | null
    }
  | { readonly kind: 'range'; readonly from: Read; readonly to: Read }
  /** "10 and 12 January": each is a time of its own. */
  | { readonly kind: 'list'; readonly items: readonly Read[] }
  | {
      readonly kind: 'duration'
      readonly unit: Unit
      readonly count: number | null
      readonly mod: 'APPROX' | null
    }
  | { readonly kind: 'set'; readonly value: string }
  /** `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`. */
  | { readonly kind: 'ref'; readonly value: string }

/** A shape and the atoms it was read from. */
export interface Read {
  readonly start: number
  readonly end: number
  readonly shape: Shape
}

/** Reads an expression that begins at an atom; null when none does. */
export type Reader = (atoms: readonly Atom[], at: number) => Read | null

/** A bare month or date of a month, its year left to the reader. */
export function monthShape(month: number, date: number | null, year: Year): Shape {
  return { kind: 'date', year, month, date, weekday: null, which: 'bare' }
}

/** The longest of several readings that begin at the same atom; the first where two are as long. */
export function longest(...reads: readonly (Read | null)[]): Read | null {
  let best: Read | null = null
  for (const read of reads) if (read && (!best || read.end > best.end)) best = read
  return best
}
