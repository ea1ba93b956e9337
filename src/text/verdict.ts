/** A yes-or-no classifier over hashed features, whose weights share one fixed table. */
import type { Weights } from '../core/weights.js'

/** The features of one decision: `places[0]` to `places[count - 1]`, each a place in the table. */
export interface Clues {
  readonly places: Int32Array
  count: number
}

/** Above 0 is yes. */
export type Verdict = (clues: Clues) => number

/** Size of the table, a power of two. */
export const TABLE_SIZE = 1 << 16

/** Opens the classifier stored under `name`. */
export function loadVerdict(weights: Weights, name: string): Verdict {
  return newVerdict(weights.array(name, Int16Array))
}

export function newVerdict(table: Int16Array | Float64Array): Verdict {
  return clues => {
    let sum = 0
    for (let index = 0; index < clues.count; index++) sum += table[clues.places[index]!]!
    return sum
  }
}

export function newClues(capacity: number): Clues {
  return { places: new Int32Array(capacity), count: 0 }
}

/** Adds what `template` sees, as text and up to two numbers. */
export function addClue(clues: Clues, template: number, text: string, a = 0, b = 0): void {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ Math.imul(b + 1, 0xc2b2ae35)
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 17
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b)
  clues.places[clues.count++] = (hash ^ (hash >>> 16)) & (TABLE_SIZE - 1)
}
