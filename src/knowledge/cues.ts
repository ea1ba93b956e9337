/** The cues of all files, indexed by part of speech and lemma. */
import { type Cue, readCues } from '../notation/cues.js'
import type { Fault } from '../notation/entries.js'
import { firstOfEachId, type KnowledgeText } from './files.js'

export type CuePart = 'verb' | 'noun' | 'adj' | 'adv'

export interface CueIndex {
  /** The cues a lemma may be, in file order; empty for most words. */
  readonly find: (part: CuePart, lemma: string) => readonly Cue[]
  readonly faults: readonly Fault[]
}

/** Builds the index from the text of every cues file. */
export function buildCues(files: readonly KnowledgeText[]): CueIndex {
  const { cues, faults } = readCueFiles(files)
  return indexCues(cues, faults)
}

/** The cues of every file; of two of one id in different folders, the user's stands. */
export function readCueFiles(files: readonly KnowledgeText[]): { cues: Cue[]; faults: Fault[] } {
  const faults: Fault[] = []
  const read = files.map(file => {
    const { cues, faults: found } = readCues(file.name, file.text)
    faults.push(...found)
    return cues.map(entry => ({ entry, layer: file.layer, key: entry.id }))
  })
  return { cues: firstOfEachId(read.flat(), faults), faults }
}

/** Indexes cues that were read. */
export function indexCues(cues: readonly Cue[], faults: readonly Fault[]): CueIndex {
  const index = new Map<string, Cue[]>()
  for (const cue of cues)
    for (const part of ['verb', 'noun', 'adj', 'adv'] as const)
      for (const lemma of cue[part]) {
        const list = index.get(`${part} ${lemma}`)
        if (list) list.push(cue)
        else index.set(`${part} ${lemma}`, [cue])
      }
  return { find: (part, lemma) => index.get(`${part} ${lemma}`) ?? [], faults }
}
