/** Reads how long and how often: for two days, a three-month truce, every Monday, annually. */
import { type Atom, isCapital, wordAt } from './atoms.js'
import { readAbout, readCount } from './count.js'
import type { Reader, Unit } from './shape.js'

/**
 *     for two days      a three-month truce      nearly ten years      for decades
 *         --------        -----------            ----------------          -------
 */
export const readDuration: Reader = (atoms, at) => {
  const about = readAbout(atoms, at)
  const count = readCount(atoms, about.end)
  const from = count ? count.end : about.end
  const glued = atoms[from]?.form === '-' && count ? from + 1 : from
  const unit = atoms[glued]?.word
  if (unit?.is !== 'unit') return null
  if (!count) return readBare(atoms, at, glued)
  const article = /^an?$/i.test(atoms[about.end]!.form) && count.end === about.end + 1
  // "a day" is how long only after a word that says so; "a second round" is no time at all.
  if (article && (unit.unit === 'second' || unit.unit === 'quarter')) return null
  // "a day of mourning" is what kind of day it is.
  if (article && wordAt(atoms, glued + 1) === 'of' && !BEFORE_PLURALS.has(wordAt(atoms, at - 1)))
    return null
  if (unit.unit === 'weekend' || unit.unit === 'quarter') return null
  if (!unit.plural && glued === from && count.count !== null && count.count > 1) return null
  if (isAge(atoms, glued + 1)) return null
  const times = count.count === null ? null : count.count * unit.times
  const isLong = atoms[glued + 1]?.form === '-' && wordAt(atoms, glued + 2) === 'long'
  // "a year-long siege": the article belongs to the siege.
  if (article && isLong) return null
  const end = isLong ? glued + 3 : glued + 1
  return {
    start: at,
    end,
    shape: { kind: 'duration', unit: unit.unit, count: times, mod: about.mod },
  }
}

/** `P3D`, `PT2H`, `PXY`, `P1DE`. */
export function durationValue(unit: Unit, count: number | null): string {
  const written = count === null ? 'X' : String(count)
  return `P${TIME_UNITS.has(unit) ? 'T' : ''}${written}${SIGNS[unit]}`
}

/** "for decades", "years of conflict", "year-long": how many is not said, or is one. */
function readBare(atoms: readonly Atom[], start: number, at: number): ReturnType<Reader> {
  const unit = atoms[at]!.word
  if (unit?.is !== 'unit' || unit.unit === 'quarter' || unit.unit === 'second') return null
  const before = wordAt(atoms, start - 1)
  const long = atoms[at + 1]?.form === '-' && wordAt(atoms, at + 2) === 'long'
  if (!unit.plural && !long) return null
  if (!long && !BEFORE_PLURALS.has(before) && wordAt(atoms, at + 1) !== 'of') return null
  return {
    start,
    end: long ? at + 3 : at + 1,
    shape: { kind: 'duration', unit: unit.unit, count: unit.plural ? null : 1, mod: null },
  }
}

/** "20-year-old", "25 years old": how old somebody is does not tell how long anything was. */
function isAge(atoms: readonly Atom[], at: number): boolean {
  const word = atoms[at]?.form === '-' ? wordAt(atoms, at + 1) : wordAt(atoms, at)
  return word === 'old' || word === 'olds' || (word === 'of' && wordAt(atoms, at + 1) === 'age')
}

/**
 *     every Monday      each year      twice a week      on Mondays (read with the weekdays)      annual
 *     ------------      ---------            ------                                               ------
 */
export const readSet: Reader = (atoms, at) => {
  const word = atoms[at]!.word
  if (word?.is === 'often') {
    // "the Daily Telegraph"
    if (isCapital(atoms[at]!.form) && isCapital(atoms[at + 1]?.form ?? '')) return null
    return { start: at, end: at + 1, shape: { kind: 'set', value: word.value } }
  }
  const twice =
    /^(once|twice|times)$/.test(wordAt(atoms, at - 1)) && /^an?$/.test(wordAt(atoms, at))
  if (word?.is !== 'every' && !twice) return null
  const other = wordAt(atoms, at + 1) === 'other' ? at + 2 : at + 1
  const next = atoms[other]?.word
  if (next?.is === 'weekday') {
    return { start: at, end: other + 1, shape: { kind: 'set', value: `XXXX-WXX-${next.weekday}` } }
  }
  if (next?.is === 'month') {
    const value = `XXXX-${String(next.month).padStart(2, '0')}`
    return { start: at, end: other + 1, shape: { kind: 'set', value } }
  }
  if (next?.is === 'daypart' || next?.is === 'season') {
    const value = next.is === 'daypart' ? `XXXX-XX-XXT${next.part}` : `XXXX-${next.season}`
    return { start: at, end: other + 1, shape: { kind: 'set', value } }
  }
  const count = next?.is === 'unit' ? { end: other, count: 1 } : readCount(atoms, other)
  const unit = count && atoms[count.end]?.word
  if (!count || unit?.is !== 'unit') return null
  const per = wordAt(atoms, at) === 'per'
  const value =
    count.count === 1 && !per && SET_VALUES[unit.unit]
      ? SET_VALUES[unit.unit]!
      : durationValue(unit.unit, count.count === null ? null : count.count * unit.times)
  return { start: at, end: count.end + 1, shape: { kind: 'set', value } }
}

const BEFORE_PLURALS: ReadonlySet<string> = new Set([
  'for',
  'after',
  'in',
  'within',
  'over',
  'took',
  'lasted',
  'lasting',
  'by',
])
const TIME_UNITS: ReadonlySet<Unit> = new Set<Unit>(['hour', 'minute', 'second'])
const SIGNS: { readonly [unit in Unit]: string } = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  season: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}
const SET_VALUES: { readonly [unit in Unit]?: string } = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  year: 'XXXX',
}
