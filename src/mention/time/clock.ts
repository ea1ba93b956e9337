/** Reads hours and parts of the day: at 3 p.m., 14:30 GMT, midnight, Monday morning, that night. */
import { readAbsolute } from './absolute.js'
import { type Atom, isCapital, wordAt } from './atoms.js'
import { readPart } from './part.js'
import { readReckoned } from './relative.js'
import { longest, type Read, type Reader, type Shape } from './shape.js'
import { readWeekday } from './weekday.js'

/**
 *     at 3 p.m. on Monday      14:30 GMT      the night of 14 April      Monday morning      tonight
 *        ----------------      ---------      ---------------------      --------------      -------
 */
export const readClock: Reader = (atoms, at) => {
  const atom = atoms[at]!
  if (atom.word?.is === 'tonight') {
    return { start: at, end: at + 1, shape: timeOf('NI', '', dayShift(0)) }
  }
  const the = wordAt(atoms, at) === 'the' ? at + 1 : at
  const early = atoms[the]?.word?.is === 'edge' && wordAt(atoms, the + 1) !== 'of' ? the + 1 : the
  return longest(
    readHour(atoms, at),
    readDayPart(atoms, at, wordAt(atoms, early) === 'the' ? early + 1 : early),
    readPointedPart(atoms, at),
    readSmallHours(atoms, at),
    readDayThenTime(atoms, at),
  )
}

function timeOf(clock: string, zone: string, day: Shape | null): Shape {
  return { kind: 'time', clock, zone, day }
}

function dayShift(days: number): Shape {
  return { kind: 'shift', unit: 'day', count: days, from: 'published' }
}

/** An hour and what day it is of, where that follows: "3 p.m. on Monday". */
function readHour(atoms: readonly Atom[], at: number): Read | null {
  const hour = readBareHour(atoms, at)
  if (!hour) return null
  const comma = atoms[hour.end]?.form === ',' ? hour.end + 1 : hour.end
  const on = /^(on|of)$/.test(wordAt(atoms, comma)) ? comma + 1 : comma
  const day = readDay(atoms, on)
  return day
    ? { start: at, end: day.end, shape: timeOf(hour.clock, hour.zone, day.shape) }
    : { start: at, end: hour.end, shape: timeOf(hour.clock, hour.zone, null) }
}

function readBareHour(
  atoms: readonly Atom[],
  at: number,
): { end: number; clock: string; zone: string } | null {
  const atom = atoms[at]
  if (!atom) return null
  if (atom.word?.is === 'clock') return { end: at + 1, clock: atom.word.clock, zone: '' }
  const digits = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?$/.exec(atom.form)
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(atom.form)
  const spelled = atom.word?.is === 'number' && atom.word.value <= 12 ? atom.word.value : null
  const next = wordAt(atoms, at + 1)
  if (/^(a\.?m\.?|p\.?m\.?)$/.test(next) && (digits || spelled !== null)) {
    const hour = spelled ?? Number(digits![1])
    if (hour < 1 || hour > 12) return null
    const shifted = (hour % 12) + (next.startsWith('p') ? 12 : 0)
    return withZone(atoms, at + 2, shifted, Number(digits?.[2] ?? 0))
  }
  if (next === "o'clock" || next === 'o’clock') {
    const hour = spelled ?? (digits ? Number(digits[1]) : null)
    return hour === null ? null : withZone(atoms, at + 2, hour, 0)
  }
  const full =
    military && /^(hours|hrs|gmt|utc)$/.test(next) ? military : digits?.[2] ? digits : null
  if (!full || Number(full[1]) > 24 || Number(full[2]) > 59) return null
  const zone = withZone(
    atoms,
    /^(hours|hrs)$/.test(next) ? at + 2 : at + 1,
    Number(full[1]),
    Number(full[2]),
  )
  const told =
    zone.end > at + 1 || (atom.form.includes(':') && BEFORE_HOURS.has(wordAt(atoms, at - 1)))
  return told ? zone : null
}

function withZone(atoms: readonly Atom[], at: number, hour: number, minute: number) {
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const zone = ZONES[atoms[at]?.form ?? '']
  if (zone !== undefined) return { end: at + 1, clock, zone }
  const local = wordAt(atoms, at) === 'local' && wordAt(atoms, at + 1) === 'time'
  return { end: local ? at + 2 : at, clock, zone: '' }
}

/** "the morning of April 14", "the night", "dawn on Friday", "early in the morning of 3 May". */
function readDayPart(atoms: readonly Atom[], start: number, at: number): Read | null {
  const word = atoms[at]?.word
  if (word?.is !== 'daypart') return null
  const hours = wordAt(atoms, at + 1) === 'hours' ? at + 2 : at + 1
  const next = wordAt(atoms, hours)
  if (next === 'of' || next === 'on') {
    const day = readDay(atoms, hours + 1)
    if (day) return { start, end: day.end, shape: timeOf(word.part, '', day.shape) }
    // "at the dawn of a new age"
    if (word.part === 'DA') return null
  }
  const before = wordAt(atoms, start - 1)
  const led = at > start || BEFORE_PARTS.has(before) || wordAt(atoms, at) === 'overnight'
  if (!led || isCapital(atoms[at]!.form)) return null
  return { start, end: at + 1, shape: timeOf(word.part, '', null) }
}

/** "the early hours of Monday" */
function readSmallHours(atoms: readonly Atom[], start: number): Read | null {
  const the = wordAt(atoms, start) === 'the' ? start + 1 : start
  if (!/^(early|small)$/.test(wordAt(atoms, the)) || wordAt(atoms, the + 1) !== 'hours') return null
  const day = wordAt(atoms, the + 2) === 'of' ? readDay(atoms, the + 3) : null
  return day && { start, end: day.end, shape: timeOf('MO', '', day.shape) }
}

/** "this morning", "last night", "that night", "the next morning", "early the next morning". */
function readPointedPart(atoms: readonly Atom[], start: number): Read | null {
  let at = start
  if (atoms[at]?.word?.is === 'edge' || atoms[at]?.word?.is === 'later') at += 1
  if (wordAt(atoms, at) === 'the') at += 1
  const word = atoms[at]?.word
  const part = atoms[at + 1]?.word
  if (word?.is !== 'which' || part?.is !== 'daypart') return null
  const day = POINTED_DAYS[word.which]
  return day ? { start, end: at + 2, shape: timeOf(part.part, '', day) } : null
}

const POINTED_DAYS: { readonly [which: string]: Shape } = {
  this: dayShift(0),
  last: dayShift(-1),
  same: { kind: 'shift', unit: 'day', count: 0, from: 'told' },
  next: { kind: 'shift', unit: 'day', count: 1, from: 'told' },
  following: { kind: 'shift', unit: 'day', count: 1, from: 'told' },
  previous: { kind: 'shift', unit: 'day', count: -1, from: 'told' },
}

/** "Monday night", "tomorrow morning", "Monday at 3 p.m.", "14 April in the evening". */
function readDayThenTime(atoms: readonly Atom[], at: number): Read | null {
  const early = atoms[at]?.word?.is === 'edge' ? at + 1 : at
  const from = early > at && wordAt(atoms, early) === 'on' ? early + 1 : early
  const day = readDay(atoms, from) ?? readDay(atoms, at)
  if (!day) return null
  const next = day.end
  const part = atoms[next]?.word
  if (part?.is === 'daypart') {
    return { start: at, end: next + 1, shape: timeOf(part.part, '', day.shape) }
  }
  const direct = readBareHour(atoms, atoms[next]?.form === ',' ? next + 1 : next)
  if (direct)
    return { start: at, end: direct.end, shape: timeOf(direct.clock, direct.zone, day.shape) }
  if (wordAt(atoms, next) === 'at') {
    const hour = readBareHour(atoms, next + 1)
    if (hour) return { start: at, end: hour.end, shape: timeOf(hour.clock, hour.zone, day.shape) }
    const dawn = atoms[next + 1]?.word
    if (dawn?.is === 'daypart') {
      return { start: at, end: next + 2, shape: timeOf(dawn.part, '', day.shape) }
    }
  }
  if (wordAt(atoms, next) === 'in' && wordAt(atoms, next + 1) === 'the') {
    const within = atoms[next + 2]?.word
    if (within?.is === 'daypart') {
      return { start: at, end: next + 3, shape: timeOf(within.part, '', day.shape) }
    }
  }
  return null
}

/** A single day, in whatever way it is named. */
function readDay(atoms: readonly Atom[], at: number): Read | null {
  if (!atoms[at]) return null
  const the = wordAt(atoms, at) === 'the' ? at + 1 : at
  const read = longest(
    atoms[the] ? readAbsolute(atoms, the) : null,
    readWeekday(atoms, at),
    readReckoned(atoms, at),
    atoms[at]!.word?.is === 'later' ? readPart(atoms, at) : null,
  )
  return read && isDay(read.shape) ? read : null
}

function isDay(shape: Shape): boolean {
  if (shape.kind === 'date') return shape.date !== null
  if (shape.kind === 'fixed') return shape.value.length >= 10
  return shape.kind === 'weekday' || (shape.kind === 'shift' && shape.unit === 'day')
}

const BEFORE_HOURS: ReadonlySet<string> = new Set(
  'at by until till from about around since before after between to and'.split(' '),
)
const BEFORE_PARTS: ReadonlySet<string> = new Set([
  'at',
  'by',
  'all',
  'until',
  'before',
  'since',
  'one',
])
const ZONES: { readonly [name: string]: string } = {
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05',
  EDT: '-04',
  ET: '',
  CET: '+01',
  CEST: '+02',
  PST: '-08',
  PDT: '-07',
  BST: '+01',
  MSK: '+03',
}
