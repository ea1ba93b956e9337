/** Reads how many: two, twenty-five, a few, a couple of, 48, two and a half. */
import { type Atom, isDigit, wordAt } from './atoms.js'

/** `count` is null when it is not said how many: "several", "a few". */
export interface Count {
  readonly end: number
  readonly count: number | null
}

export function readCount(atoms: readonly Atom[], at: number): Count | null {
  const atom = atoms[at]
  if (!atom) return null
  if (atom.number !== null && !atom.ordinal) return withHalf(atoms, at + 1, atom.number)
  if (isDigit(atom.form.charCodeAt(0)) && /^\d+\.\d+$/.test(atom.form)) {
    return { end: at + 1, count: Number(atom.form) }
  }
  if (atom.word?.is === 'some') return readSome(atoms, at)
  if (atom.word?.is !== 'number') return null
  const article = /^an?$/i.test(atom.form)
  const next = atoms[at + 1]?.word
  if (article && next?.is === 'some') return readSome(atoms, at + 1)
  if (article && wordAt(atoms, at + 1) === 'hundred') return { end: at + 2, count: 100 }
  if (wordAt(atoms, at + 1) === 'hundred') return { end: at + 2, count: atom.word.value * 100 }
  if (atom.word.value < 20) return withHalf(atoms, at + 1, atom.word.value)
  const dash = atoms[at + 1]?.form === '-' ? at + 2 : at + 1
  const ones = atoms[dash]?.word
  return ones?.is === 'number' &&
    ones.value > 0 &&
    ones.value < 10 &&
    !/^an?$/i.test(atoms[dash]!.form)
    ? withHalf(atoms, dash + 1, atom.word.value + ones.value)
    : withHalf(atoms, at + 1, atom.word.value)
}

function readSome(atoms: readonly Atom[], at: number): Count {
  const word = wordAt(atoms, at)
  const of = wordAt(atoms, at + 1) === 'of' ? at + 2 : at + 1
  if (word === 'couple') return { end: of, count: 2 }
  if (word === 'dozen') return { end: at + 1, count: 12 }
  if (word !== 'half') return { end: at + 1, count: null }
  // "half a year", "half an hour", "a half hour".
  return { end: /^an?$/.test(wordAt(atoms, at + 1)) ? at + 2 : at + 1, count: 0.5 }
}

/** "two and a half" */
function withHalf(atoms: readonly Atom[], at: number, count: number): Count {
  if (wordAt(atoms, at) !== 'and') return { end: at, count }
  const a = wordAt(atoms, at + 1) === 'a' ? at + 2 : at + 1
  return wordAt(atoms, a) === 'half' ? { end: a + 1, count: count + 0.5 } : { end: at, count }
}

/** "about", "more than", "at least" before a number. */
export function readAbout(
  atoms: readonly Atom[],
  at: number,
): { end: number; mod: 'APPROX' | null } {
  const word = wordAt(atoms, at)
  if (APPROXIMATORS.has(word)) return { end: at + 1, mod: 'APPROX' }
  if (word === 'a' && wordAt(atoms, at + 1) === 'little') return readAbout(atoms, at + 2)
  if (word === 'over' && BEFORE_OVER.has(wordAt(atoms, at - 1))) return { end: at + 1, mod: null }
  if ((word === 'more' || word === 'less') && wordAt(atoms, at + 1) === 'than')
    return { end: at + 2, mod: null }
  if (word === 'at' && /^(least|most)$/.test(wordAt(atoms, at + 1)))
    return { end: at + 2, mod: null }
  return { end: at, mod: null }
}

const APPROXIMATORS: ReadonlySet<string> = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'some',
])
// "for over a year": elsewhere "over" may be the preposition of "over the year".
const BEFORE_OVER: ReadonlySet<string> = new Set(['for', 'just', 'after', 'took', 'lasted', 'of'])
