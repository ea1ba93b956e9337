/** Cuts text into tokens as Universal Dependencies has them: rules propose, a classifier decides. */
import type { RawToken } from '../core/sentence.js'
import { DIGIT, isLetter, kindAt } from './characters.js'
import { cutByRule } from './token-rules.js'
import { addClue, type Clues, newClues, type Verdict } from './verdict.js'

/** Finds the tokens of a text; offsets are counted from `offset`. */
export function findTokens(cut: Verdict, text: string, offset: number): RawToken[] {
  const tokens: RawToken[] = []
  const clues = newClues(TOKEN_CLUES)
  for (const chunk of findChunks(text)) {
    const starts = tokenStarts(cut, chunk, clues)
    starts.forEach((start, index) => {
      const last = index === starts.length - 1
      const end = last ? chunk.text.length : starts[index + 1]!
      tokens.push({
        start: offset + chunk.start + start,
        end: offset + chunk.start + end,
        form: chunk.text.slice(start, end),
        spaceAfter: last && chunk.start + end < text.length,
      })
    })
  }
  return tokens
}

/** Where the tokens of a chunk begin, the first at 0. */
function tokenStarts(cut: Verdict, chunk: Chunk, clues: Clues): number[] {
  const starts = [0]
  for (const place of openPlaces(chunk)) {
    if (!place.certain) tokenClues(chunk, place, clues)
    const begins = place.certain || cut(clues) > 0
    if (!isInsideHyphen(chunk.text, place.at)) {
      if (begins) starts.push(place.at)
      continue
    }
    // A hyphen between words is a token or joins them; it never goes with one of the two.
    const split = starts[starts.length - 1] === place.at - 1
    if (split) starts.push(place.at)
    else if (begins) starts.push(place.at - 1, place.at)
  }
  return starts
}

/** Whether `at` is just behind a hyphen that has a letter or a digit on either side. */
function isInsideHyphen(text: string, at: number): boolean {
  return at > 1 && text[at - 1] === '-' && isWordPart(text, at - 2) && isWordPart(text, at)
}

function isWordPart(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return isLetter(kind) || kind === DIGIT
}

/** A run of characters without white space. */
export interface Chunk {
  readonly text: string
  readonly start: number
  /** The chunk after it, `''` at the end. */
  readonly follower: string
}

/** The runs of a text, in order. */
export function findChunks(text: string): Chunk[] {
  const found = [...text.matchAll(/\S+/g)]
  return found.map((match, index) => ({
    text: match[0],
    start: match.index,
    follower: found[index + 1]?.[0] ?? '',
  }))
}

/** A place in a chunk where a token may begin, and whether a rule says that one does. */
export interface OpenPlace {
  readonly at: number
  readonly byRule: boolean
  /** The rule is beyond doubt: the classifier is not asked. */
  readonly certain: boolean
}

/** The places worth a decision: where a rule cuts, and where kinds of character meet. */
export function openPlaces(chunk: Chunk): OpenPlace[] {
  const { text } = chunk
  const places: OpenPlace[] = []
  if (text.length === 1) return places
  const { cuts, closed } = cutByRule(text, chunk.follower)
  for (let at = 1; at < text.length; at++) {
    if (cuts[at]! > 0) places.push({ at, byRule: true, certain: cuts[at] === 2 })
    else if (closed[at] === 0 && meets(kindAt(text, at - 1), kindAt(text, at))) {
      places.push({ at, byRule: false, certain: false })
    }
  }
  return places
}

function meets(before: number, after: number): boolean {
  const word = isLetter(before) || before === DIGIT
  const next = isLetter(after) || after === DIGIT
  return !(word && next) || (before === DIGIT) !== (after === DIGIT)
}

/** Longer chunks are not looked at as a whole. */
const LONGEST_WHOLE = 24

/** Room that `tokenClues` needs. */
export const TOKEN_CLUES = 16

/** Fills `clues` for one place. */
export function tokenClues(chunk: Chunk, { at, byRule }: OpenPlace, clues: Clues): void {
  const { text, follower } = chunk
  const rule = byRule ? 1 : 0
  const kinds =
    kindAt(text, at - 1) + 14 * kindAt(text, at) + 196 * (at > 1 ? kindAt(text, at - 2) : 14)
  const wide = kinds + 2744 * (at + 1 < text.length ? kindAt(text, at + 1) : 14)
  const left = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const right = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(at, at + 20))?.[0] ?? ''
  const further = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(at + 1, at + 21))?.[0] ?? ''
  const nearer = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, at - 21), at - 1))?.[0] ?? ''
  const near = text.slice(Math.max(0, at - 2), at + 2).toLowerCase()
  const middle = Math.min(at, 2)
  clues.count = 0
  addClue(clues, 0, '', rule)
  addClue(clues, 1, near.slice(middle - 1, middle + 1), rule)
  addClue(clues, 2, near.slice(0, middle + 1), rule)
  addClue(clues, 3, near.slice(middle - 1), rule)
  addClue(clues, 4, near, rule)
  addClue(clues, 5, '', rule, kinds)
  addClue(clues, 6, '', rule, wide)
  addClue(clues, 7, left.toLowerCase() + text[at]!, rule)
  addClue(clues, 8, text[at - 1]! + right.toLowerCase(), rule)
  addClue(clues, 9, `${left.toLowerCase()}${text[at]!}${further.toLowerCase()}`, rule)
  addClue(clues, 10, `${nearer.toLowerCase()}${text[at - 1]!}${right.toLowerCase()}`, rule)
  addClue(clues, 11, text.length <= LONGEST_WHOLE ? text.toLowerCase() : '', rule, at)
  addClue(clues, 12, '', kinds, at + 1 === text.length ? kindAt(follower, 0) + 1 : 0)
  addClue(clues, 13, text[at]!, rule, Math.min(left.length, 5) * 8 + Math.min(right.length, 5))
  addClue(clues, 14, text[at]!, Math.min(further.length, 5), Math.min(nearer.length, 5))
}
