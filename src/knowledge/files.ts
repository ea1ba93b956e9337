/** Knowledge files as text, and which of two entries of one id stands. */
import type { Fault } from '../notation/entries.js'

/** The text of one knowledge file; `name` is what faults and rules cite. */
export interface KnowledgeText {
  readonly name: string
  readonly text: string
  /** Which folder it came from: 0 or absent is Readout's own, a user's folders count from 1. */
  readonly layer?: number
  /** A dictionary of the TABARI and PETRARCH coders; absent for Readout's own notation. */
  readonly format?: 'dictionary'
}

/** The files in Readout's notation whose names end so: `.actors`. */
export function filesEnding(files: readonly KnowledgeText[], suffix: string): KnowledgeText[] {
  return files.filter(({ name, format }) => name.endsWith(suffix) && format === undefined)
}

/** The dictionaries of other coders. */
export function dictionariesOf(files: readonly KnowledgeText[]): KnowledgeText[] {
  return files.filter(({ format }) => format === 'dictionary')
}

/** An entry that was read from a file, and the name that no other entry may have. */
export interface Layered<Value> {
  readonly entry: Value
  readonly key: string
  readonly layer?: number | undefined
}

/**
 * The first of the entries of one id stands; another in the same folder is a fault. An entry of a
 * user's folder stands instead of the one that Readout has, and that is none.
 */
export function firstOfEachId<Value extends { readonly id: string; readonly at: string }>(
  given: readonly Layered<Value>[],
  faults: Fault[],
): Value[] {
  const seen = new Map<string, Layered<Value>>()
  const stand: Value[] = []
  for (const each of given) {
    const before = seen.get(each.key)
    if (before === undefined) {
      seen.set(each.key, each)
      stand.push(each.entry)
    } else if ((before.layer ?? 0) === (each.layer ?? 0))
      faults.push({
        at: each.entry.at,
        message: `expected a new id, found ${each.entry.id} of ${before.entry.at} again`,
      })
  }
  return stand
}
