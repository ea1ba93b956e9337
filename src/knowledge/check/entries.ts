/** Every entry of the knowledge files as read, before any is indexed: what the checks look through. */
import { type ActorEntry, readActors } from '../../notation/actors.js'
import { type Entry, readEntries } from '../../notation/entries.js'
import { type PlaceEntry, readPlaces } from '../../notation/places.js'
import { type CodeRows, isCodeTable, readCodes } from '../codes.js'
import { filesEnding, type KnowledgeText } from '../files.js'
import { type FrameEntries, readFrameFiles } from '../frame-entries.js'

export interface AllEntries {
  readonly actors: readonly ActorEntry[]
  readonly places: readonly PlaceEntry[]
  readonly frames: FrameEntries
  readonly codes: CodeRows
  /** The entries of actors and places files with their fields, as the grammar reads them. */
  readonly raw: readonly Entry[]
}

/** Reads the files. Faults are left to the reader that loads them. */
export function readAll(files: readonly KnowledgeText[]): AllEntries {
  const ending = (suffix: string) => filesEnding(files, suffix)
  return {
    actors: ending('.actors').flatMap(file => readActors(file.name, file.text).actors),
    places: ending('.places').flatMap(file => readPlaces(file.name, file.text).places),
    frames: readFrameFiles(ending('.frames')).entries,
    codes: readCodes(ending('.tsv').filter(isCodeTable)).codes,
    raw: [...ending('.actors'), ...ending('.places')].flatMap(
      file => readEntries(file.name, file.text).entries,
    ),
  }
}
