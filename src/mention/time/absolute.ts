/** Reads days and months by their names, and all that years.ts reads: 14 April 2031, April, 14/04/2031. */
import { type Atom, isCapital, isDash, wordAt } from './atoms.js'
import { countsPeople, isDate, isMonthHere, isNamedAfter, isPersonOrVerb } from './month-names.js'
import { longest, monthShape, type Read, type Reader } from './shape.js'
import { isYearForm, readBeforeChrist, readYearAfter, readYears } from './years.js'

/**
 *     on Monday , 14 April 2031       April 14 of last year      the 14th of April
 *        -----------------------      ---------------------      -----------------
 */
export const readAbsolute: Reader = (atoms, at) => {
  const atom = atoms[at]
  if (!atom) return null
  if (atom.word?.is === 'weekday') return readDated(atoms, at)
  if (atom.word?.is === 'month') return longest(readFeast(atoms, at), readMonthFirst(atoms, at))
  if (atom.word?.is === 'holiday') return readHoliday(atoms, at)
  const day = longest(readDayFirst(atoms, at), readNumeric(atoms, at))
  return longest(readFeast(atoms, at), day, readYears(atoms, at))
}

/** "Monday, 14 April": the date decides, the weekday bears it out. */
function readDated(atoms: readonly Atom[], at: number): Read | null {
  const word = atoms[at]!.word
  if (word?.is !== 'weekday') return null
  let next = at + 1
  if (wordAt(atoms, next) === 'night' || wordAt(atoms, next) === 'morning') next += 1
  if (atoms[next]?.form === ',') next += 1
  if (wordAt(atoms, next) === 'the') next += 1
  const atom = atoms[next]
  const date =
    atom?.word?.is === 'month'
      ? readMonthFirst(atoms, next)
      : atom?.number != null
        ? longest(readDayFirst(atoms, next), readNumeric(atoms, next))
        : null
  if (date?.shape.kind === 'fixed' && date.shape.value.length === 10) return { ...date, start: at }
  if (date?.shape.kind !== 'date' || date.shape.date === null) return null
  return { start: at, end: date.end, shape: { ...date.shape, weekday: word.weekday } }
}

function readMonthFirst(atoms: readonly Atom[], at: number): Read | null {
  const word = atoms[at]!.word
  if (word?.is !== 'month') return null
  const dot = atoms[at + 1]?.form === '.' && atoms[at + 1]!.glued ? at + 2 : at + 1
  const the = wordAt(atoms, dot) === 'the' && atoms[dot + 1]?.ordinal ? dot + 1 : dot
  if (isDate(atoms, the) && !countsPeople(atoms, at, the) && !isNamedAfter(atoms, at, the + 1)) {
    return withYear(atoms, at, the + 1, word.month, atoms[the]!.number!)
  }
  const bc = readBeforeChrist(atoms, dot, String(word.month).padStart(2, '0'), at)
  if (bc) return bc
  const year = readYearAfter(atoms, dot)
  if (year) return { start: at, end: year.end, shape: monthShape(word.month, null, year.year) }
  if (word.short || !isMonthHere(atoms, at)) return null
  return { start: at, end: at + 1, shape: monthShape(word.month, null, null) }
}

/** "14 April", "14th of April", "the fourteenth of April". */
function readDayFirst(atoms: readonly Atom[], at: number): Read | null {
  const first = atoms[at]!
  const date = first.number ?? (first.word?.is === 'ordinal' ? first.word.value : 0)
  if (date < 1 || date > 31) return null
  let next = at + 1
  if (wordAt(atoms, next) === 'day') next += 1
  if (wordAt(atoms, next) === 'of') next += 1
  // "14-April-2031" is glued together by hyphens.
  if (isDash(atoms[next]) && atoms[next]!.glued && atoms[next + 1]?.glued) next += 1
  const month = atoms[next]?.word
  if (month?.is !== 'month') return null
  if (isPersonOrVerb(atoms, next) && next === at + 1 && first.number === null) return null
  const end =
    atoms[next + 1]?.form === '.' && atoms[next + 1]!.glued && month.short ? next + 2 : next + 1
  const glued =
    isDash(atoms[end]) && atoms[end + 1]?.glued && isYearForm(atoms[end + 1]!) ? end + 1 : end
  return withYear(atoms, at, glued, month.month, date)
}

function withYear(
  atoms: readonly Atom[],
  start: number,
  end: number,
  month: number,
  date: number,
): Read {
  const bc = readBeforeChrist(atoms, end, `${pad(month)}-${pad(date)}`, start)
  if (bc) return bc
  const year = readYearAfter(atoms, end)
  return year
    ? { start, end: year.end, shape: monthShape(month, date, year.year) }
    : { start, end, shape: monthShape(month, date, null) }
}

/** "14/04/2031", "2031-04-14", "14.4.2031". Which of 4/5/2031 is the month is not known: the year is. */
function readNumeric(atoms: readonly Atom[], at: number): Read | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(atoms[at]!.form)
  const parts = dotted
    ? dotted.slice(1).map(Number)
    : [at, at + 2, at + 4].map(index => atoms[index]?.number ?? -1)
  const end = dotted ? at + 1 : at + 5
  if (!dotted && !(isJoined(atoms, at + 1) && isJoined(atoms, at + 3))) return null
  const [a, b, c] = parts as [number, number, number]
  if (a > 999 && b >= 1 && b <= 12 && c >= 1 && c <= 31) {
    return { start: at, end, shape: { kind: 'fixed', value: `${a}-${pad(b)}-${pad(c)}` } }
  }
  if (c < 1000 || c > 2200 || a < 1 || b < 1 || a > 31 || b > 31) return null
  if (a > 12 && b > 12) return null
  const value =
    a > 12 || a === b ? `${c}-${pad(b)}-${pad(a)}` : b > 12 ? `${c}-${pad(a)}-${pad(b)}` : String(c)
  return { start: at, end, shape: { kind: 'fixed', value } }
}

/** "Christmas", "Christmas Eve", "Christmas 2031". */
function readHoliday(atoms: readonly Atom[], at: number): Read | null {
  const word = atoms[at]!.word
  if (word?.is !== 'holiday') return null
  const prior = atoms[at - 1]
  if (prior && at > 1 && isCapital(prior.form) && prior.word === null) return null
  const next = wordAt(atoms, at + 1)
  const eve = next === 'eve'
  if (!eve && next !== 'day' && isCapital(atoms[at + 1]?.form ?? '')) return null
  const end = eve || next === 'day' ? at + 2 : at + 1
  return withYear(atoms, at, end, word.month, eve ? word.date - 1 : word.date)
}

/** Feasts of several words that fall on the same day everywhere and every year. */
const FEASTS: readonly { readonly words: readonly string[]; month: number; date: number }[] = [
  { words: ['New', 'Year', "'s", 'Day'], month: 1, date: 1 },
  { words: ['New', 'Year', "'s", 'Eve'], month: 12, date: 31 },
  { words: ['Valentine', "'s", 'Day'], month: 2, date: 14 },
  { words: ['International', 'Women', "'s", 'Day'], month: 3, date: 8 },
  { words: ['May', 'Day'], month: 5, date: 1 },
  { words: ['Bastille', 'Day'], month: 7, date: 14 },
  { words: ['Boxing', 'Day'], month: 12, date: 26 },
]

/** The first words of the feasts, where a time may begin. */
export const FEAST_STARTS: readonly string[] = FEASTS.map(({ words }) => words[0]!)

/** "New Year's Day", "May Day 2031". */
function readFeast(atoms: readonly Atom[], at: number): Read | null {
  const feast = FEASTS.find(({ words }) =>
    words.every((word, index) => atoms[at + index]?.form.replace('’', "'") === word),
  )
  return feast ? withYear(atoms, at, at + feast.words.length, feast.month, feast.date) : null
}

function isJoined(atoms: readonly Atom[], at: number): boolean {
  const mark = atoms[at]
  return !!mark?.glued && !!atoms[at + 1]?.glued && (isDash(mark) || mark.form === '/')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
