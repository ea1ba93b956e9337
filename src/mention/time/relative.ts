/** Reads times reckoned from another day: yesterday, last week, three days ago, the following month. */

import { type Atom, wordAt } from './atoms.js'
import { readAbout, readCount } from './count.js'
import {
  longest,
  monthShape,
  type Origin,
  type Read,
  type Reader,
  type Unit,
  type Which,
} from './shape.js'
import { readWeekdayAs } from './weekday.js'
import { readBeforeChrist, readYearAfter } from './years.js'

/**
 *     last week      the past two years      three days ago      the following day      next April
 *     ---------      ------------------      --------------      -----------------      ----------
 */
export const readRelative: Reader = (atoms, at) => {
  const the = wordAt(atoms, at) === 'the' ? at + 1 : at
  const word = atoms[the]?.word
  if (word?.is === 'day' && the === at) {
    return { start: at, end: at + 1, shape: shift('day', word.days, 'published') }
  }
  if (word?.is === 'which') return readPointed(atoms, at, the)
  if (word?.is === 'unit' && word.unit === 'weekend' && the > at) return readWeekend(atoms, at)
  if (word?.is === 'unit' && the > at) return readDayBeside(atoms, at, the)
  return readAway(atoms, at, the)
}

function shift(unit: Unit, count: number | null, from: Origin) {
  return { kind: 'shift', unit, count, from } as const
}

/** "over the weekend", "at the weekend"; not "the weekend of the protests". */
function readWeekend(atoms: readonly Atom[], at: number): Read | null {
  const isWhen = ['over', 'at', 'during', 'on'].includes(wordAt(atoms, at - 1))
  if (!isWhen || wordAt(atoms, at + 2) === 'of' || atoms[at + 1]!.word === null) return null
  return { start: at, end: at + 2, shape: { kind: 'weekend' } }
}

/** What follows "last", "next", "this", "that", "the previous" ... */
function readPointed(atoms: readonly Atom[], start: number, at: number): Read | null {
  const word = atoms[at]!.word
  if (word?.is !== 'which') return null
  // "that same day", "this past week", "this coming Monday"
  const second = atoms[at + 1]?.word
  if (second?.is === 'which' && (word.which === 'this' || word.which === 'same')) {
    return readPointed(atoms, start, at + 1)
  }
  const { which } = word
  const form = wordAt(atoms, at)
  const head = atoms[at + 1]?.word
  const the = at > start
  // Without its article "following" is the preposition: "following ten years of war".
  if (which === 'following' && !the) return null
  if (head?.is === 'weekday') return readWeekdayAs(atoms, at + 1, which, start)
  if (head?.is === 'month' && !head.short) {
    const date = atoms[at + 2]?.number ?? null
    if (date !== null && date > 0 && date < 32) return null
    const shape = { ...monthShape(head.month, null, null), which } as const
    return { start, end: at + 2, shape }
  }
  if (head?.is === 'season') {
    const shape = { kind: 'season', season: head.season, year: null, which } as const
    return { start, end: at + 2, shape }
  }
  if (head?.is === 'unit' && !(head.unit === 'second' && !head.plural)) {
    if (head.plural) return pointedStretch(start, at + 2, head, which, form, null)
    if (isAhead(atoms, at + 2)) return null
    return pointedUnit(atoms, start, at, head.unit, which, form, the)
  }
  const count = readCount(atoms, at + 1)
  const unit = count && atoms[count.end]?.word
  if (!count || unit?.is !== 'unit') return null
  const times = count.count === null ? null : count.count * unit.times
  return pointedStretch(start, count.end + 1, unit, which, form, times)
}

/** "last week", "the past year", "that month", "the next day". */
function pointedUnit(
  atoms: readonly Atom[],
  start: number,
  at: number,
  unit: Unit,
  which: Which,
  form: string,
  the: boolean,
): Read | null {
  const end = at + 2
  const over = OVER.has(wordAt(atoms, start - 1))
  if (
    form === 'past' ||
    form === 'recent' ||
    (the && over && (which === 'last' || which === 'next'))
  ) {
    const toward = which === 'next' ? 'future' : 'past'
    return { start, end, shape: { kind: 'stretch', unit, count: 1, toward, from: 'published' } }
  }
  if (isSmall(unit)) return null
  if (which === 'this') {
    if (form === 'this' && unit === 'day') return { start, end, shape: shift(unit, 0, 'told') }
    return { start, end, shape: shift(unit, 0, 'published') }
  }
  if (which === 'same') return { start, end, shape: shift(unit, 0, 'told') }
  if (which === 'previous') return { start, end, shape: shift(unit, -1, 'told') }
  if (which === 'following') return { start, end, shape: shift(unit, 1, 'told') }
  if (which === 'last') {
    if (the || unit === 'day') return null
    return { start, end, shape: shift(unit, -1, 'published') }
  }
  if (form !== 'next') return { start, end, shape: shift(unit, 1, 'published') }
  return { start, end, shape: shift(unit, 1, the || unit === 'day' ? 'told' : 'published') }
}

/** "the past two years", "recent weeks", "the next few days", "the previous four weeks". */
function pointedStretch(
  start: number,
  end: number,
  word: { readonly unit: Unit },
  which: Which,
  form: string,
  count: number | null,
): Read | null {
  const { unit } = word
  if (which === 'bare') return null
  if (which === 'same' || which === 'this') {
    // "these days" has its own word; "that two days" is none.
    return null
  }
  const toward = which === 'last' || which === 'previous' ? 'past' : 'future'
  const from = which === 'previous' || which === 'following' ? 'told' : 'published'
  if (form === 'last' && count === null && end === start + 2) return null
  return { start, end, shape: { kind: 'stretch', unit, count, toward, from } }
}

/** "the day before yesterday", "the day after tomorrow", "the day before": beside the time told. */
function readDayBeside(atoms: readonly Atom[], start: number, at: number): Read | null {
  const word = atoms[at]!.word
  if (word?.is !== 'unit' || word.plural || isSmall(word.unit)) return null
  const beside = wordAt(atoms, at + 1)
  if (beside === 'following') {
    return { start, end: at + 2, shape: shift(word.unit, 1, 'told') }
  }
  if (beside !== 'before' && beside !== 'after') return null
  const next = atoms[at + 2]
  const count = beside === 'before' ? -1 : 1
  if (next?.word?.is === 'day' && word.unit === 'day') {
    return { start, end: at + 3, shape: shift('day', count + next.word.days, 'published') }
  }
  if (!endsClause(next)) return null
  return { start, end: at + 2, shape: shift(word.unit, count, 'told') }
}

/** "three days ago", "almost two weeks later", "a year earlier". */
function readAway(atoms: readonly Atom[], start: number, about: number): Read | null {
  const at = readAbout(atoms, about).end
  const count = readCount(atoms, at)
  const bare = atoms[at]?.word
  const from = count?.end ?? (bare?.is === 'unit' && bare.plural ? at : -1)
  const unit = from < 0 ? undefined : atoms[from]?.word
  if (unit?.is !== 'unit') return null
  const times = count ? (count.count === null ? null : count.count * unit.times) : null
  const after = readDirection(atoms, from + 1)
  if (!after) return null
  const signed = times === null ? null : times * after.sign
  const shape =
    times === null
      ? ({ kind: 'shift', unit: unit.unit, count: null, from: after.from } as const)
      : shift(unit.unit, signed, after.from)
  if (times === null && after.from === 'published') {
    const value = after.sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
    return { start, end: after.end, shape: { kind: 'ref', value } }
  }
  return { start, end: after.end, shape }
}

function readDirection(
  atoms: readonly Atom[],
  at: number,
): { end: number; sign: 1 | -1; from: Origin } | null {
  const word = wordAt(atoms, at)
  if (word === 'ago') return { end: at + 1, sign: -1, from: 'published' }
  if (word === 'earlier' || word === 'previously' || word === 'beforehand') {
    return { end: at + 1, sign: -1, from: 'told' }
  }
  if (word === 'later' || word === 'afterward' || word === 'afterwards') {
    return { end: at + 1, sign: 1, from: 'told' }
  }
  if (word === 'from' && /^(now|today)$/.test(wordAt(atoms, at + 1))) {
    return { end: at + 2, sign: 1, from: 'published' }
  }
  // Before a noun or a clause, "before" leads to something that is not a time.
  if (!endsClause(atoms[at + 1])) return null
  if (word === 'before' || word === 'prior') return { end: at + 1, sign: -1, from: 'told' }
  if (word === 'after' || word === 'on') return { end: at + 1, sign: 1, from: 'told' }
  return null
}

/** Whether nothing of the clause follows that could belong to a preposition. */
function endsClause(next: Atom | undefined): boolean {
  return next === undefined || /^[.,;:)"”’!?–—-]/.test(next.form)
}

/** "next-day", "last-minute": words of their own. */
function isAhead(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]?.form === '-' && atoms[at]!.glued
}

function isSmall(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second'
}

const OVER: ReadonlySet<string> = new Set(['over', 'in', 'during', 'for', 'within', 'throughout'])

/** "spring 2031", "the spring of 2031", "in the spring": not the verb and not "the fall of Kabul". */
export const readSeason: Reader = (atoms, at) => {
  const word = atoms[at]?.word
  if (word?.is !== 'season') return null
  const { season } = word
  const era = wordAt(atoms, at + 1) === 'of' ? at + 2 : at + 1
  const bc = readBeforeChrist(atoms, era, season, at)
  if (bc) return bc
  const year = readYearAfter(atoms, at + 1)
  if (year)
    return {
      start: at,
      end: year.end,
      shape: { kind: 'season', season, year: year.year, which: 'bare' },
    }
  if (!isSeasonHere(atoms, at)) return null
  return { start: at, end: at + 1, shape: { kind: 'season', season, year: null, which: 'bare' } }
}

function isSeasonHere(atoms: readonly Atom[], at: number): boolean {
  const form = atoms[at]!.form
  if (form[0] !== form[0]!.toLowerCase()) return false
  if (/^V/.test(atoms[at]!.token.xpos)) return false
  const before = wordAt(atoms, at - 1)
  const led =
    SEASON_LEADERS.has(before) || (before === 'the' && SEASON_LEADERS.has(wordAt(atoms, at - 2)))
  if (form === 'fall')
    return led && wordAt(atoms, at + 1) !== 'of' && wordAt(atoms, at + 1) !== 'in'
  if (form === 'spring') return led || before === 'the' || before === 'a'
  return true
}

const SEASON_LEADERS: ReadonlySet<string> = new Set(
  'in during by until till since through throughout over for this early late mid before after every each of from'.split(
    ' ',
  ),
)

/** The longest that any of them reads. */
export const readReckoned: Reader = (atoms, at) =>
  longest(readRelative(atoms, at), readSeason(atoms, at))
