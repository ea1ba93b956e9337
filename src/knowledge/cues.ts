/** The cues of all files, indexed by part of speech and lemma. */
import { type Cue, readCues } from '../notation/cues.js'
import type { Fault } from '../notation/entries.js'

export type CuePart = 'verb' | 'noun' | 'adj' | 'adv'

export interface CueIndex {
  /** The cues a lemma may be, in file order; empty for most words. */
  readonly find: (part: CuePart, lemma: string) => readonly Cue[]
  readonly faults: readonly Fault[]
}

/** Builds the index from the text of every cues file. */
export function buildCues(
  files: readonly { readonly name: string; readonly text: string }[],
): CueIndex {
  const index = new Map<string, Cue[]>()
  const faults: Fault[] = []
  for (const file of files) {
    const read = readCues(file.name, file.text)
    faults.push(...read.faults)
    for (const cue of read.cues)
      for (const part of ['verb', 'noun', 'adj', 'adv'] as const)
        for (const lemma of cue[part]) {
          const key = `${part} ${lemma}`
          index.set(key, [...(index.get(key) ?? []), cue])
        }
  }
  return { find: (part, lemma) => index.get(`${part} ${lemma}`) ?? [], faults }
}
