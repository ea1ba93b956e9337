/** Reads parts of longer times: early May, the end of the year, the second half of 2021, Q3. */
import { readAbsolute } from './absolute.js'
import { type Atom, wordAt } from './atoms.js'
import { readCount } from './count.js'
import { readReckoned } from './relative.js'
import { longest, type Mod, type Read, type Reader, type Shape, type Year } from './shape.js'
import { readWeekday } from './weekday.js'
import { readYearAfter } from './years.js'

/**
 *     mid-May      late on Monday      the end of the year      earlier this month      first quarter
 *     -------      --------------      -------------------      ------------------      -------------
 */
export const readPart: Reader = (atoms, at) => {
  const the = wordAt(atoms, at) === 'the' ? at + 1 : at
  const very = wordAt(atoms, the) === 'very' ? the + 1 : the
  const atom = atoms[very]
  const word = atom?.word
  if (!atom) return null
  if (word?.is === 'edge') return readEdge(atoms, at, very)
  if (word?.is === 'later') return readLater(atoms, at)
  if (word?.is === 'ordinal' || word?.is === 'which' || atom.ordinal)
    return readNth(atoms, at, very)
  if (wordAt(atoms, very) === 'latter') return readNth(atoms, at, very)
  const division = readDivision(atoms, very)
  if (division) return withYear(atoms, at, division.end, division.piece)
  return readPossessed(atoms, at, very)
}

/** A time that lasts longer than a day and can have a beginning and an end. */
export const readPeriod: Reader = (atoms, at) => {
  const the = wordAt(atoms, at) === 'the' ? at + 1 : at
  const own = longest(readAbsolute(atoms, the), readReckoned(atoms, at), readReckoned(atoms, the))
  if (own) return own.start === at ? own : { ...own, start: at }
  const unit = atoms[the]?.word
  if (the === at || unit?.is !== 'unit' || unit.plural || !NAMED_UNITS.has(unit.unit)) return null
  const next = wordAt(atoms, the + 1)
  if (next === 'before' || next === 'after' || next === 'of') return null
  const shape = { kind: 'shift', unit: unit.unit, count: 0, from: 'current' } as const
  return { start: at, end: the + 1, shape }
}

const NAMED_UNITS: ReadonlySet<string> = new Set([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

/** "early", "mid", "late", "the beginning of" before what they cut. */
function readEdge(atoms: readonly Atom[], start: number, at: number): Read | null {
  const word = atoms[at]!.word
  if (word?.is !== 'edge') return null
  const noun = NOUN_EDGES.has(wordAt(atoms, at))
  let next = at + 1
  if (atoms[next]?.form === '-') next += 1
  // "early to mid-May" begins as its first word says.
  if (wordAt(atoms, next) === 'to' && atoms[next + 1]?.word?.is === 'edge') {
    next += 2
    if (atoms[next]?.form === '-') next += 1
  }
  const preposition = wordAt(atoms, next)
  if (noun) {
    if (preposition === 'of') next += 1
    else if (next === at + 1) return null
  } else if (preposition === 'in' || preposition === 'on') next += 1
  const of = longest(readPeriod(atoms, next), noun ? null : readWeekday(atoms, next))
  if (!of || !canBeCut(of.shape)) return null
  return { start, end: of.end, shape: partOf(of.shape, word.mod) }
}

/** "earlier this month", "later on Monday", "later that day". */
function readLater(atoms: readonly Atom[], at: number): Read | null {
  const word = atoms[at]!.word
  if (word?.is !== 'later') return null
  const preposition = /^(in|on)$/.test(wordAt(atoms, at + 1)) ? at + 2 : at + 1
  const of = longest(readPeriod(atoms, preposition), readWeekday(atoms, preposition))
  if (!of) return null
  const { shape } = of
  if (shape.kind === 'shift' && shape.count !== 0 && shape.unit !== 'day') return null
  return { start: at, end: of.end, shape: { kind: 'part', of: shape, mod: word.mod, open: true } }
}

/** "the first half of 2021", "the last week of May", "the third quarter", "the first two days of June". */
function readNth(atoms: readonly Atom[], start: number, at: number): Read | null {
  const nth = nthOf(atoms[at]!)
  if (nth === null) return null
  const piece = wordAt(atoms, at + 1)
  const of = wordAt(atoms, at + 2) === 'of' ? readPeriod(atoms, at + 3) : readPeriod(atoms, at + 2)
  if (piece === 'half') return of && half(start, of, nth)
  if (piece === 'quarter') {
    const number = nth === -1 ? 4 : nth
    return number > 4 ? null : quarter(start, at + 2, of, number)
  }
  const count = readCount(atoms, at + 1)
  const unit = atoms[count ? count.end : at + 1]?.word
  if (unit?.is !== 'unit') return null
  const end = count ? count.end + 1 : at + 2
  if (wordAt(atoms, end) !== 'of') return null
  const whole = readPeriod(atoms, end + 1)
  if (!whole || !canBeCut(whole.shape)) return null
  const counted = count !== null || unit.plural
  const shape: Shape = counted
    ? { kind: 'duration', unit: unit.unit, count: count?.count ?? null, mod: null }
    : { kind: 'nth', nth, unit: unit.unit, of: whole.shape }
  return { start, end: whole.end, shape }
}

function nthOf(atom: Atom): number | null {
  if (atom.form.toLowerCase() === 'latter') return 2
  if (atom.ordinal) return atom.number
  if (atom.word?.is === 'ordinal') return atom.word.value
  return atom.word?.is === 'which' && atom.form.toLowerCase() === 'last' ? -1 : null
}

function half(start: number, of: Read, nth: number): Read | null {
  const second = nth === 2 || nth === -1
  if (nth !== 1 && !second) return null
  const year = yearOf(of.shape)
  const shape: Shape =
    year === undefined
      ? { kind: 'part', of: of.shape, mod: second ? 'END' : 'START', open: false }
      : { kind: 'division', piece: second ? 'H2' : 'H1', year }
  return canBeCut(of.shape) ? { start, end: of.end, shape } : null
}

function quarter(start: number, end: number, of: Read | null, number: number): Read {
  const year = of ? yearOf(of.shape) : undefined
  const piece = `Q${number}`
  return of && year !== undefined
    ? { start, end: of.end, shape: { kind: 'division', piece, year } }
    : { start, end, shape: { kind: 'division', piece, year: null } }
}

/** The year that a shape names; undefined when it names something else. */
function yearOf(shape: Shape): Year | undefined {
  if (shape.kind === 'fixed' && /^\d{4}$/.test(shape.value)) return Number(shape.value)
  if (shape.kind === 'shift' && shape.unit === 'year' && shape.count !== null) {
    return { count: shape.count, from: shape.from }
  }
  return undefined
}

/** "Q3", "H1", which a tokenizer may have cut in two. */
function readDivision(atoms: readonly Atom[], at: number): { end: number; piece: string } | null {
  const { form } = atoms[at]!
  if (/^(Q[1-4]|H[12])$/.test(form)) return { end: at + 1, piece: form }
  const next = atoms[at + 1]
  const piece = form + (next?.form ?? '')
  return next?.glued && /^(Q[1-4]|H[12])$/.test(piece) ? { end: at + 2, piece } : null
}

function withYear(atoms: readonly Atom[], start: number, end: number, piece: string): Read {
  const after = readYearAfter(atoms, end)
  return after
    ? { start, end: after.end, shape: { kind: 'division', piece, year: after.year } }
    : { start, end, shape: { kind: 'division', piece, year: null } }
}

/** "year's end", "the month's end", "year-end". */
function readPossessed(atoms: readonly Atom[], start: number, at: number): Read | null {
  const unit = atoms[at]!.word
  if (unit?.is !== 'unit' || unit.plural || !NAMED_UNITS.has(unit.unit)) return null
  const mark = atoms[at + 1]?.form ?? ''
  if (!/^(['’]s|-)$/.test(mark)) return null
  const edge = atoms[at + 2]?.word
  if (edge?.is !== 'edge' || edge.mod !== 'END' || wordAt(atoms, at + 2) === 'late') return null
  const of = { kind: 'shift', unit: unit.unit, count: 0, from: 'current' } as const
  return { start, end: at + 3, shape: partOf(of, edge.mod) }
}

function partOf(of: Shape, mod: Mod): Shape {
  return { kind: 'part', of, mod, open: false }
}

function canBeCut(shape: Shape): boolean {
  return (
    shape.kind !== 'duration' &&
    shape.kind !== 'set' &&
    shape.kind !== 'ref' &&
    shape.kind !== 'stretch' &&
    shape.kind !== 'range' &&
    shape.kind !== 'list'
  )
}

const NOUN_EDGES: ReadonlySet<string> = new Set([
  'beginning',
  'start',
  'outset',
  'opening',
  'turn',
  'middle',
  'end',
  'close',
])
