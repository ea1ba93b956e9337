/** Finds the words that tell times, before it is known which days they mean. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Span } from '../core/span.js'
import { FEAST_STARTS, readAbsolute } from './time/absolute.js'
import { type Atom, atomsOf, isCapital, isDigit, wordAt } from './time/atoms.js'
import { readClock } from './time/clock.js'
import { readDuration, readSet } from './time/duration.js'
import { readPart } from './time/part.js'
import { withRanges } from './time/range.js'
import { readReckoned, readSeason } from './time/relative.js'
import { type Bound, longest, type Read, type Reader, type Shape } from './time/shape.js'
import { tenseAt } from './time/tense.js'
import { readVague, VAGUE_STARTS } from './time/vague.js'
import { readWeekday } from './time/weekday.js'

/** A time expression as it is written. */
export interface UnanchoredTime extends Span {
  /** `Sentence.index`. */
  readonly sentence: number
  /** `Token.id` of the syntactic head. */
  readonly head: number
  readonly text: string
  readonly shape: Shape
  /** The preposition that makes a limit of it: "since Monday", "by the end of the year". */
  readonly bound: Bound | null
}

/**
 * The times of the sentences in the order of the text, not overlapping: at each word the longest
 * reading wins. A range ("from Monday to Thursday") is one time, or two when taken `apart`.
 */
export function findTimes(
  sentences: readonly Sentence[],
  { ranges = 'whole' }: { readonly ranges?: 'whole' | 'apart' } = {},
): UnanchoredTime[] {
  const times: UnanchoredTime[] = []
  for (const sentence of sentences) {
    const atoms = atomsOf(sentence)
    if (!atoms) continue
    for (let at = 0; at < atoms.length; ) {
      const read = canBegin(atoms[at]!) ? readTimes(atoms, at) : null
      if (read && !isBehind(sentence, atoms, read) && !isOutlet(sentence, atoms, read))
        for (const each of flatten(read, ranges)) times.push(write(sentence, atoms, each))
      at = read ? read.end : at + 1
    }
  }
  return times
}

/** Every family is asked; the longest reading wins, and of two as long the one that is named first. */
const readTime: Reader = (atoms, at) =>
  atoms[at]
    ? longest(
        readClock(atoms, at),
        readPart(atoms, at),
        readDetermined(atoms, at),
        readAbsolute(atoms, at),
        readReckoned(atoms, at),
        readWeekday(atoms, at),
        readOrdinalDate(atoms, at),
        readVague(atoms, at),
        readSet(atoms, at),
        readDuration(atoms, at),
      )
    : null

const readTimes = withRanges(readTime)

/** "the 14th of April", "the 1990s", "the spring": the article belongs to the name, as in "the April talks" it does not. */
function readDetermined(atoms: readonly Atom[], at: number): Read | null {
  if (wordAt(atoms, at) !== 'the' || !atoms[at + 1]) return null
  const next = atoms[at + 1]!
  const read = longest(readAbsolute(atoms, at + 1), readSeason(atoms, at + 1))
  if (!read || next.word?.is === 'month' || next.word?.is === 'weekday') return null
  if (read.end === at + 2 && next.number !== null) return null
  // "the summer offensive", "the Christmas truce"
  if (read.end === at + 2 && /^NN/.test(atoms[read.end]?.token.xpos ?? '')) return null
  return { ...read, start: at }
}

/** "on the 15th", "the night of the 15th": not "the 15th Brigade". */
function readOrdinalDate(atoms: readonly Atom[], at: number): Read | null {
  if (wordAt(atoms, at) !== 'the' || !BEFORE_ORDINALS.has(wordAt(atoms, at - 1))) return null
  const date = atoms[at + 1]
  if (!date?.ordinal || date.number === null || date.number > 31) return null
  const next = atoms[at + 2]
  if (next && /^[A-Za-z]/.test(next.form) && !AFTER_ORDINALS.has(wordAt(atoms, at + 2))) return null
  return { start: at, end: at + 2, shape: { kind: 'ordinal-date', date: date.number } }
}

/** "Soon they turned back" tells of no future. */
function isBehind(sentence: Sentence, atoms: readonly Atom[], { start, shape }: Read): boolean {
  if (shape.kind !== 'ref' || shape.value !== 'FUTURE_REF') return false
  return wordAt(atoms, start) === 'soon' && tenseAt(sentence, atoms[start]!.token.id) === 'past'
}

/** "Russia Today reported": in a sentence that is no headline, "Today" with a capital ends a name. */
function isOutlet(sentence: Sentence, atoms: readonly Atom[], { start, end }: Read): boolean {
  const prior = atoms[start - 1]
  if (end !== start + 1 || atoms[start]!.form !== 'Today' || !prior || !isCapital(prior.form))
    return false
  return sentence.tokens.some(({ form }) => form.length > 3 && /^\p{Ll}/u.test(form))
}

function canBegin(atom: Atom): boolean {
  if (!atom.promising) return false
  if (atom.word || atom.number !== null) return true
  const first = atom.form.charCodeAt(0)
  if (isDigit(first) || first === 39 || first === 8217 || first === 81 || first === 72) return true
  return STARTS.has(atom.form)
}

function flatten(read: Read, ranges: 'whole' | 'apart'): readonly Read[] {
  const { shape } = read
  if (shape.kind === 'list') return shape.items.flatMap(item => flatten(item, ranges))
  return shape.kind === 'range' && ranges === 'apart' ? [shape.from, shape.to] : [read]
}

function write(sentence: Sentence, atoms: readonly Atom[], read: Read): UnanchoredTime {
  const inside = atoms.slice(read.start, read.end)
  const text = inside.map((atom, index) => (index && !atom.glued ? ' ' : '') + atom.form).join('')
  return {
    sentence: sentence.index,
    head: headOf(inside.map(atom => atom.token)).id,
    start: inside[0]!.start,
    end: inside.at(-1)!.end,
    text,
    shape: read.shape,
    bound: boundOf(atoms, read),
  }
}

/** The token whose governor stands outside; the last of them where the tree does not say. */
function headOf(tokens: readonly Token[]): Token {
  const inside = new Set(tokens.map(token => token.id))
  const heads = tokens.filter(token => !inside.has(token.head) && token.deprel !== 'punct')
  return (
    heads.find(token => token.deprel !== 'det' && token.head !== 0) ??
    heads.at(-1) ??
    tokens.at(-1)!
  )
}

function boundOf(atoms: readonly Atom[], { start, shape }: Read): Bound | null {
  const before = wordAt(atoms, start - 1)
  if (before === 'in') return shape.kind === 'duration' ? 'in' : null
  return BOUNDS.get(before) ?? null
}

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['since', 'since'],
  ['after', 'after'],
  ['before', 'before'],
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
])
const BEFORE_ORDINALS: ReadonlySet<string> = new Set([
  'on',
  'by',
  'until',
  'of',
  'since',
  'from',
  'to',
])
const AFTER_ORDINALS: ReadonlySet<string> = new Set(
  'and or but when while the in at as with to by after before from'.split(' '),
)
const STARTS: ReadonlySet<string> = new Set([
  ...VAGUE_STARTS,
  ...FEAST_STARTS,
  ...'the The latter about around approximately roughly nearly almost some more less at At About Around Nearly Almost AD A.D.'.split(
    ' ',
  ),
])
