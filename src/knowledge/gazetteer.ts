/** Names of places, the likeliest meaning first. */
import type { Place } from '../core/mention.js'
import type { Fault } from '../notation/entries.js'
import { type PlaceEntry, readPlaces } from '../notation/places.js'
import { foldName, mayStandFor, type NameWord, type TextWord } from './fold.js'

/** A stretch of words that names places of the gazetteer. */
export interface PlaceMatch {
  /** Index of the word after the last one. */
  readonly to: number
  readonly places: readonly PlaceEntry[]
}

export interface Gazetteer {
  /** The longest name of a place that starts at a word of a text; null when none does. */
  readonly match: (words: readonly TextWord[], from: number) => PlaceMatch | null
  readonly faults: readonly Fault[]
}

interface Name {
  readonly words: readonly NameWord[]
  readonly places: PlaceEntry[]
}

const PRECISION = { city: 'city', region: 'region', site: 'site', water: 'region' } as const

/** Builds the gazetteer from the text of every places file; of two places of one name the earlier is likelier. */
export function buildGazetteer(
  files: readonly { readonly name: string; readonly text: string }[],
): Gazetteer {
  const faults: Fault[] = []
  const index = new Map<string, Name[]>()
  const seen = new Map<string, string>()
  for (const file of files) {
    const read = readPlaces(file.name, file.text)
    faults.push(...read.faults)
    for (const place of read.places) {
      const before = seen.get(place.id)
      if (before !== undefined) {
        faults.push({
          at: place.at,
          message: `expected a new id, found ${place.id} of ${before} again`,
        })
        continue
      }
      seen.set(place.id, place.at)
      for (const name of new Set([place.name, ...place.alias])) add(index, name, place)
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { match: (words, from) => matchAt(index, words, from), faults }
}

/** The place as a reading shows it. */
export function placeOf(entry: PlaceEntry): Place {
  const { name, country, lat, lon } = entry
  return { name, country, lat, lon, precision: PRECISION[entry.kind] }
}

function matchAt(
  index: ReadonlyMap<string, readonly Name[]>,
  words: readonly TextWord[],
  from: number,
): PlaceMatch | null {
  const first = words[from]
  if (!first?.opens) return null
  for (const name of index.get(first.word) ?? []) {
    const to = from + name.words.length
    if (!words[to - 1]?.closes) continue
    const isHere = name.words.every((each, i) => {
      const word = words[from + i]!
      return word.word === each.word && mayStandFor(word, each)
    })
    if (isHere) return { to, places: name.places }
  }
  return null
}

function add(index: Map<string, Name[]>, text: string, place: PlaceEntry): void {
  const words = foldName(text)
  const first = words[0]
  if (!first) return
  const names = index.get(first.word) ?? []
  const same = names.find(
    name =>
      name.words.length === words.length &&
      name.words.every((each, i) => each.word === words[i]!.word && each.shape === words[i]!.shape),
  )
  if (same) same.places.push(place)
  else names.push({ words, places: [place] })
  index.set(first.word, names)
}
