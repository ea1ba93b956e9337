/** A user's own knowledge beside Readout's: the options that name it, and a reader that has it. */
import { createReadout, type Readout, type ReadoutOptions } from '../readout.js'
import { fromWhereTheUserStood } from './inputs.js'
import { say } from './output.js'

/** `--knowledge` and `--dictionary`, each of which may be given more than once. */
export interface KnowledgeOptions {
  readonly knowledge?: readonly string[]
  readonly dictionary?: readonly string[]
}

/** The folders and dictionaries that options name, from where the user stood. */
export function additionsOf(options: KnowledgeOptions): NonNullable<ReadoutOptions['additions']> {
  return {
    folders: options.knowledge?.map(fromWhereTheUserStood),
    dictionaries: options.dictionary?.map(fromWhereTheUserStood),
  }
}

/** A reader with the user's knowledge. Faults in it are said, and what they stood in is left out. */
export function openReadout(options: KnowledgeOptions): Readout {
  const readout = createReadout({ additions: additionsOf(options) })
  for (const { at, message } of readout.faults) say(`${at}: ${message}`)
  return readout
}
