/** Reads times with a beginning and an end, and lists: from Monday to Thursday, January 10-12, 5 and 6 May. */
import { type Atom, isDash, wordAt } from './atoms.js'
import type { Read, Reader, Shape } from './shape.js'

/** The same reader with ranges and lists of what it reads. */
export function withRanges(read: Reader): Reader {
  return (atoms, at) => readNumberFirst(read, atoms, at) ?? readOnward(read, atoms, at)
}

/**
 *     between 3 and 5 May      10-12 January      on 5 and 6 May      1914-18
 *             -----------      -------------         -   -----       -------
 */
function readNumberFirst(read: Reader, atoms: readonly Atom[], at: number): Read | null {
  const first = atoms[at]!
  if (first.number === null || first.number < 1 || first.number > 31) return null
  const join = joinAt(atoms, at + 1, at)
  if (!join) return null
  const the = wordAt(atoms, join.end) === 'the' ? join.end + 1 : join.end
  const second = atoms[the]
  if (!second || second.number === null || second.number > 31) return null
  const rest = withRanges(read)(atoms, the)
  const last = rest && (rest.shape.kind === 'list' ? rest.shape.items.at(-1)!.shape : rest.shape)
  const end = last?.kind === 'range' ? last.to.shape : last
  if (!rest || end?.kind !== 'date' || end.date === null) return null
  const from: Read = {
    start: at,
    end: at + 1,
    shape: { ...end, date: first.number, weekday: null },
  }
  return combine(join.kind, from, rest)
}

function readOnward(read: Reader, atoms: readonly Atom[], at: number): Read | null {
  const first = read(atoms, at)
  if (!first) return null
  const join = joinAt(atoms, first.end, at)
  if (!join) return first
  const the = wordAt(atoms, join.end) === 'the' ? join.end + 1 : join.end
  return (
    readShortYear(atoms, first, join.end) ??
    readShortDate(read, atoms, first, join, the) ??
    readSecond(read, atoms, first, join) ??
    first
  )
}

/** "1914-18" */
function readShortYear(atoms: readonly Atom[], first: Read, at: number): Read | null {
  const atom = atoms[at]
  if (first.shape.kind !== 'fixed' || first.shape.value.length !== 4) return null
  if (!atom?.glued || !isDash(atoms[at - 1]) || !/^\d\d$/.test(atom.form)) return null
  const value = first.shape.value.slice(0, 2) + atom.form
  if (value <= first.shape.value) return null
  const to: Read = { start: at, end: at + 1, shape: { kind: 'fixed', value } }
  return combine('range', first, to)
}

/** "January 10-12", "July 5 and 6, 2031" */
function readShortDate(
  read: Reader,
  atoms: readonly Atom[],
  first: Read,
  join: Join,
  at: number,
): Read | null {
  const { shape } = first
  const number = atoms[at]?.number ?? null
  if (shape.kind !== 'date' || shape.date === null || number === null || number > 31) return null
  if (number <= shape.date || read(atoms, at)) return null
  if (atoms[first.end - 1]?.number !== shape.date) return null
  const next = atoms[at + 1]
  if (join.kind === 'list' && next && /^[A-Za-z]/.test(next.form) && isNoun(next)) return null
  // The year may follow the second number and then holds for both.
  const tail = shape.year === null ? yearAfter(atoms, at + 1) : null
  const year = tail ? tail.year : shape.year
  const to: Read = {
    start: at,
    end: tail ? tail.end : at + 1,
    shape: { ...shape, date: number, weekday: null, year },
  }
  return combine(join.kind, { ...first, shape: { ...shape, year } }, to)
}

function yearAfter(atoms: readonly Atom[], at: number): { year: number; end: number } | null {
  const comma = atoms[at]?.form === ',' ? at + 1 : at
  const atom = atoms[comma]
  return atom?.number != null && /^[12]\d{3}$/.test(atom.form)
    ? { year: atom.number, end: comma + 1 }
    : null
}

/** "from Monday to Thursday", "May-June 2031", "2014 to 2016", "in April and June 2031" */
function readSecond(read: Reader, atoms: readonly Atom[], first: Read, join: Join): Read | null {
  const second = read(atoms, join.end)
  if (!second || !areAlike(first.shape, second.shape)) return null
  if (join.kind === 'list') {
    // Two times stand each for itself unless the year of the second holds for the first.
    const shape = sameYear(first.shape, second.shape)
    return shape === first.shape ? null : combine('list', { ...first, shape }, second)
  }
  return combine('range', { ...first, shape: sameYear(first.shape, second.shape) }, second)
}

interface Join {
  readonly end: number
  readonly kind: 'range' | 'list'
}

/** What joins two times: "to" and "and" need "from" and "between" before them, a dash does not. */
function joinAt(atoms: readonly Atom[], at: number, start: number): Join | null {
  const atom = atoms[at]
  if (!atom) return null
  if (isDash(atom)) return { end: at + 1, kind: 'range' }
  const word = atom.form.toLowerCase()
  const before = wordAt(atoms, wordAt(atoms, start - 1) === 'the' ? start - 2 : start - 1)
  if (word === 'and' && before === 'between') return { end: at + 1, kind: 'range' }
  if (THROUGH.has(word)) {
    if (before === 'from' && isMoved(atoms, start - 2)) return null
    return word !== 'until' || before === 'from' ? { end: at + 1, kind: 'range' } : null
  }
  if (word === 'and' || word === 'or' || word === '&') return { end: at + 1, kind: 'list' }
  if (word === ',' && atoms[at + 1]?.number !== null) return { end: at + 1, kind: 'list' }
  return null
}

/** "moved from May 5 to May 9" names two days and no range. */
function isMoved(atoms: readonly Atom[], at: number): boolean {
  for (let back = at; back >= Math.max(0, at - 4); back--)
    if (MOVED.has(wordAt(atoms, back))) return true
  return false
}

function combine(kind: Join['kind'], from: Read, to: Read): Read | null {
  if (kind === 'range') {
    if (to.shape.kind === 'list' || to.shape.kind === 'range') return null
    return { start: from.start, end: to.end, shape: { kind: 'range', from, to } }
  }
  const items = to.shape.kind === 'list' ? [from, ...to.shape.items] : [from, to]
  return { start: from.start, end: to.end, shape: { kind: 'list', items } }
}

/** Only times of one kind make a range: days with days, months with months. */
function areAlike(a: Shape, b: Shape): boolean {
  const grains = [grainOf(a), grainOf(b)]
  return grains[0] !== null && grains[0] === grains[1]
}

function grainOf(shape: Shape): string | null {
  switch (shape.kind) {
    case 'date':
      return shape.date === null ? 'month' : 'day'
    case 'fixed':
      return shape.value.length === 4 ? 'year' : shape.value.length === 10 ? 'day' : null
    case 'weekday':
      return 'day'
    case 'time':
      return shape.clock.includes(':') ? 'hour' : null
    case 'part':
      return grainOf(shape.of)
    case 'shift':
      return shape.unit
    default:
      return null
  }
}

/** "May to June 2031": the first takes the year of the second, or the year before where it must. */
function sameYear(first: Shape, second: Shape): Shape {
  if (first.kind === 'part') return { ...first, of: sameYear(first.of, second) }
  const other = second.kind === 'part' ? second.of : second
  if (first.kind !== 'date' || other.kind !== 'date' || first.year !== null) return first
  if (typeof other.year !== 'number') return { ...first, year: other.year }
  const later = first.month > other.month
  return { ...first, year: later ? other.year - 1 : other.year }
}

function isNoun(atom: Atom): boolean {
  return atom.token.xpos === '' ? /^[a-z]+s$/.test(atom.form) : /^N/.test(atom.token.xpos)
}

const THROUGH: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till'])
const MOVED: ReadonlySet<string> = new Set(
  'moved postponed delayed shifted rescheduled pushed changed brought move postpone delay shift reschedule push'.split(
    ' ',
  ),
)
