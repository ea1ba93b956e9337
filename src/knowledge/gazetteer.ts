/** Names of places, the likeliest meaning first. */
import type { Place } from '../core/mention.js'
import type { Fault } from '../notation/entries.js'
import { type PlaceEntry, readPlaces } from '../notation/places.js'
import { firstOfEachId, type KnowledgeText } from './files.js'
import type { TextWord } from './fold.js'
import { addName, type NameList, nameRows, openNames, standsAt } from './names.js'
import { lookUp, openTable, packTable, type Table } from './table.js'

/** A stretch of words that names places of the gazetteer. */
export interface PlaceMatch {
  /** Index of the word after the last one. */
  readonly to: number
  readonly places: readonly PlaceEntry[]
}

export interface Gazetteer {
  /** The longest name of a place that starts at a word of a text and is meant by its name alone; null when none does. */
  readonly match: (words: readonly TextWord[], from: number) => PlaceMatch | null
  /** As `match`, with places that are only meant where their country or region is named. */
  readonly matchAny: (words: readonly TextWord[], from: number) => PlaceMatch | null
  readonly faults: readonly Fault[]
}

const PRECISION = { city: 'city', region: 'region', site: 'site', water: 'region' } as const

/** Builds the gazetteer from the text of every places file; of two places of one name the earlier is likelier. */
export function buildGazetteer(files: readonly KnowledgeText[]): Gazetteer {
  const { table, faults } = packGazetteer(files)
  return openGazetteer(openTable(table), faults)
}

/** The gazetteer as the bytes of a table, and what could not be read. */
export function packGazetteer(files: readonly KnowledgeText[]): {
  table: Uint8Array
  faults: Fault[]
} {
  const faults: Fault[] = []
  const read = files.map(file => {
    const { places, faults: found } = readPlaces(file.name, file.text)
    faults.push(...found)
    return places.map(entry => ({ entry, layer: file.layer, key: entry.id }))
  })
  const places = firstOfEachId(read.flat(), faults)
  const names: NameList<PlaceEntry> = new Map()
  for (const place of places)
    for (const name of new Set([place.name, ...place.alias]))
      addName(names, name, place, (a, b) => a === b)
  const rows = new Map<string, unknown>(nameRows(names, place => place.id))
  for (const place of places) rows.set(`place ${place.id}`, place)
  return { table: packTable(rows), faults }
}

/** Opens the table of a gazetteer. */
export function openGazetteer(table: Table, faults: readonly Fault[]): Gazetteer {
  const place = lookUp(table, 'place', (row: PlaceEntry) => row)
  const namesOf = openNames(table, (id: string) => place(id)!)
  const namesAt = (words: readonly TextWord[], from: number) => {
    const first = words[from]
    return first?.opens ? namesOf(first.word).filter(each => standsAt(each, words, from)) : []
  }
  const matchOf = (
    words: readonly TextWord[],
    from: number,
    isMeant: (place: PlaceEntry) => boolean,
  ) => {
    for (const name of namesAt(words, from)) {
      const places = name.meanings.filter(isMeant)
      if (places.length > 0) return { to: from + name.words.length, places }
    }
    return null
  }
  return {
    match: (words, from) => matchOf(words, from, each => each.needs === null),
    matchAny: (words, from) => matchOf(words, from, () => true),
    faults,
  }
}

/** The place as a reading shows it. */
export function placeOf(entry: PlaceEntry): Place {
  const { name, country, lat, lon } = entry
  return { name, country, lat, lon, precision: PRECISION[entry.kind] }
}
