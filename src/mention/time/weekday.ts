/** Reads days of the week: Monday, last Friday, Monday of next week; not Black Friday, not Sun Weidong. */
import { type Atom, isCapital, wordAt } from './atoms.js'
import type { Reader, Which } from './shape.js'

/**
 *     on Monday      Tuesday of last week      next week Wednesday (read there)
 *        ------      --------------------
 */
export const readWeekday: Reader = (atoms, at) => readWeekdayAs(atoms, at, 'bare', at)

/** "last Friday": a weekday whose "last" or "next" has been read, from `start` on. */
export function readWeekdayAs(
  atoms: readonly Atom[],
  at: number,
  which: Which,
  start: number,
): ReturnType<Reader> {
  const word = atoms[at]?.word
  if (word?.is === 'weekdays') {
    const value = `XXXX-WXX-${word.weekday}`
    return { start, end: at + 1, shape: { kind: 'set', value } }
  }
  if (word?.is !== 'weekday' || isNamed(atoms, at)) return null
  if (word.short && !isShortWeekday(atoms, at)) return null
  const week = readWeek(atoms, at + 1)
  return {
    start,
    end: week ? week.end : at + 1,
    shape: { kind: 'weekday', weekday: word.weekday, which, weeks: week ? week.weeks : null },
  }
}

/** "of last week", "next week" after a weekday. */
function readWeek(atoms: readonly Atom[], at: number): { end: number; weeks: number } | null {
  const from = wordAt(atoms, at) === 'of' ? at + 1 : at
  const word = atoms[from]?.word
  if (word?.is !== 'which' || wordAt(atoms, from + 1) !== 'week') return null
  const weeks =
    word.which === 'last' ? -1 : word.which === 'this' ? 0 : word.which === 'next' ? 1 : null
  return weeks === null ? null : { end: from + 2, weeks }
}

/** "Black Friday", "Bloody Sunday", "Friday prayers", "the Sunday Times": names, not days. */
function isNamed(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]?.form ?? ''
  const after = atoms[at + 1]?.form ?? ''
  return NAMES_BEFORE.has(before) || NAMES_AFTER.has(after)
}

/** "Sun Weidong" and "Sat down" are no days: a short form needs a date, a stop or "on" beside it. */
function isShortWeekday(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1]
  if (next && next.form !== ',' && isCapital(next.form) && next.word?.is !== 'month') return false
  const after = next?.form === ',' ? atoms[at + 2] : next
  if (after && (after.word?.is === 'month' || after.number !== null)) return true
  const before = wordAt(atoms, at - 1)
  return before === 'on' || before === 'last' || before === 'next'
}

const NAMES_BEFORE: ReadonlySet<string> = new Set([
  'Black',
  'Bloody',
  'Good',
  'Palm',
  'Easter',
  'Super',
  'Cyber',
  'Holy',
  'Maundy',
  'Ash',
])
const NAMES_AFTER: ReadonlySet<string> = new Set([
  'Times',
  'Telegraph',
  'Mirror',
  'Express',
  'Mail',
  'Post',
  'Herald',
  'prayers',
  'prayer',
  'Prayers',
])
