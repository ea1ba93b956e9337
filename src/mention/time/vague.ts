/** Reads words that point to past, present or future and name no days: now, recently, soon. */
import { wordAt } from './atoms.js'
import type { Reader } from './shape.js'

export const readVague: Reader = (atoms, at) => {
  const word = atoms[at]!.word
  if (word?.is === 'ref') {
    // "soon after the attack" and "as soon as" say nothing of the future; "now that" gives a reason.
    const next = wordAt(atoms, at + 1)
    if (
      word.value === 'FUTURE_REF' &&
      (AFTER_SOON.has(next) || BEFORE_SOON.has(wordAt(atoms, at - 1)))
    )
      return null
    const right = wordAt(atoms, at - 1) === 'right' ? at - 1 : at
    return { start: right, end: at + 1, shape: { kind: 'ref', value: word.value } }
  }
  if (!VAGUE_STARTS.has(wordAt(atoms, at))) return null
  for (const { words, value } of PHRASES) {
    const fits = (each: string, index: number) =>
      (index ? atoms[at + index]?.form : wordAt(atoms, at)) === each
    if (words.every(fits)) {
      return { start: at, end: at + words.length, shape: { kind: 'ref', value } }
    }
  }
  return null
}

/** The first words of the phrases, so that no other word is looked at twice. */
export const VAGUE_STARTS: ReadonlySet<string> = new Set(['the', 'these'])

const AFTER_SOON: ReadonlySet<string> = new Set([
  'after',
  'afterward',
  'afterwards',
  'as',
  'thereafter',
  'enough',
  'before',
])
const BEFORE_SOON: ReadonlySet<string> = new Set(['as', 'too', 'so', 'how'])
const PHRASES: readonly { readonly words: readonly string[]; readonly value: string }[] = [
  { words: ['the', 'present', 'day'], value: 'PRESENT_REF' },
  { words: ['the', 'present'], value: 'PRESENT_REF' },
  { words: ['the', 'moment'], value: 'PRESENT_REF' },
  { words: ['these', 'days'], value: 'PRESENT_REF' },
  { words: ['the', 'near', 'future'], value: 'FUTURE_REF' },
  { words: ['the', 'foreseeable', 'future'], value: 'FUTURE_REF' },
  { words: ['the', 'future'], value: 'FUTURE_REF' },
]
