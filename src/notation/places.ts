/** Reads `*.places`: cities, regions, sites, waters, with their country and where they lie. */
import { type Entry, type Fault, readEntries, valuesOf } from './entries.js'

/** One place as a places file has it. */
export interface PlaceEntry {
  readonly id: string
  readonly name: string
  readonly alias: readonly string[]
  /** ISO 3166 alpha-3; null for waters and land of no one country. */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: 'city' | 'region' | 'site' | 'water'
  /** Name of the first-level region it lies in, where that tells it from others of its name. */
  readonly within: string | null
  /** What the article has to name before this place is meant; null: it is meant by its name alone. */
  readonly needs: 'country' | 'region' | null
  readonly at: string
}

const KEYS = ['country', 'at', 'kind', 'alias', 'within', 'needs']
const NEEDS = ['country', 'region']
const KINDS = ['city', 'region', 'site', 'water']

/** Reads one places file. Faulty entries are reported and left out, the rest stands. */
export function readPlaces(file: string, text: string): { places: PlaceEntry[]; faults: Fault[] } {
  const { entries, faults } = readEntries(file, text)
  const places: PlaceEntry[] = []
  for (const entry of entries) {
    const place = readPlace(entry, faults)
    if (place) places.push(place)
  }
  return { places, faults }
}

function readPlace(entry: Entry, faults: Fault[]): PlaceEntry | null {
  if (entry.kind !== 'place') {
    faults.push({ at: entry.at, message: `expected a place entry, found: ${entry.kind}` })
    return null
  }
  for (const field of entry.fields)
    if (!KEYS.includes(field.key))
      faults.push({ at: field.at, message: `expected ${KEYS.join(', ')}, found: ${field.key}` })
  const kind = valuesOf(entry, 'kind')[0] ?? 'city'
  if (!KINDS.includes(kind)) {
    faults.push({ at: entry.at, message: `expected ${KINDS.join(', ')}, found: ${kind}` })
    return null
  }
  const needs = valuesOf(entry, 'needs')[0] ?? null
  if (needs !== null && !NEEDS.includes(needs)) {
    faults.push({ at: entry.at, message: `expected ${NEEDS.join(', ')}, found: ${needs}` })
    return null
  }
  const where = valuesOf(entry, 'at')
  const [lat, lon] = where.map(Number)
  const isOnMap =
    where.length === 2 && Math.abs(lat ?? Number.NaN) <= 90 && Math.abs(lon ?? Number.NaN) <= 180
  if (where.length > 0 && !isOnMap) {
    faults.push({
      at: entry.at,
      message: `expected degrees north and east such as 46.20, 6.15, found: ${where.join(', ')}`,
    })
    return null
  }
  return {
    id: entry.id,
    name: entry.label ?? entry.id,
    alias: valuesOf(entry, 'alias'),
    country: valuesOf(entry, 'country')[0] ?? null,
    lat: isOnMap ? lat! : null,
    lon: isOnMap ? lon! : null,
    kind: kind as PlaceEntry['kind'],
    within: valuesOf(entry, 'within')[0] ?? null,
    needs: needs as PlaceEntry['needs'],
    at: entry.at,
  }
}
