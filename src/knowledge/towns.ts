/** The long tail of towns: names without fame or other spellings, packed so that looking one up reads a few bytes. */
import { foldName } from './fold.js'

/** One town of the tail. */
export interface Town {
  readonly name: string
  /** ISO 3166 alpha-3. */
  readonly country: string
  /** Name of its first-level region; null where the list has none. */
  readonly region: string | null
  /** Degrees, to a hundredth. */
  readonly lat: number
  readonly lon: number
}

export interface Towns {
  /** All towns of a name, in the order of the list; accents, capitals and hyphens do not count. */
  readonly named: (name: string) => readonly Town[]
}

/** Where there is no list. */
export const NO_TOWNS: Towns = { named: () => [] }

/** What the bytes begin with, as one line of JSON filled up with blanks to a multiple of four. */
interface Head {
  readonly count: number
  readonly countries: readonly string[]
  readonly regions: readonly string[]
}

/** Behind the head stand the hashes of the folded names in rising order, then where each town begins. */
const NUMBER = 4
/** Bytes of one town before its name: country, region, degrees north and east in hundredths. */
const WIDTH = 7

/** The bytes of a list of towns. The same towns in the same order give the same bytes. */
export function packTowns(towns: readonly Town[]): Uint8Array {
  const countries = [...new Set(towns.map(({ country }) => country))].sort()
  const regions = [...new Set(towns.map(({ region }) => region ?? ''))].sort()
  const encoder = new TextEncoder()
  const sorted = towns
    .map(town => ({ town, hash: hashOf(keyOf(town.name)), row: encoder.encode(town.name) }))
    .sort((a, b) => a.hash - b.hash)
  const line = JSON.stringify({ count: sorted.length, countries, regions })
  const blanks = ' '.repeat(NUMBER - ((encoder.encode(line).length + 1) % NUMBER))
  const head = encoder.encode(`${line}${blanks}\n`)
  const first = head.length + (2 * sorted.length + 1) * NUMBER
  const size = sorted.reduce((sum, { row }) => sum + WIDTH + row.length, first)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(head)
  let at = first
  sorted.forEach(({ town, hash, row }, index) => {
    view.setUint32(head.length + index * NUMBER, hash)
    view.setUint32(head.length + (sorted.length + index) * NUMBER, at)
    view.setUint8(at, countries.indexOf(town.country))
    view.setUint16(at + 1, regions.indexOf(town.region ?? ''))
    view.setInt16(at + 3, Math.round(town.lat * 100))
    view.setInt16(at + 5, Math.round(town.lon * 100))
    bytes.set(row, at + WIDTH)
    at += WIDTH + row.length
  })
  view.setUint32(first - NUMBER, at)
  return bytes
}

/** Opens packed towns; `read` is called at the first name that is looked up. */
export function openTowns(read: () => Uint8Array): Towns {
  let open: Towns | null = null
  return {
    named: name => {
      open ??= readTowns(read())
      return open.named(name)
    },
  }
}

function readTowns(bytes: Uint8Array): Towns {
  const decoder = new TextDecoder()
  const end = bytes.indexOf(10) + 1
  const { count, countries, regions } = JSON.parse(decoder.decode(bytes.subarray(0, end))) as Head
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const hashAt = (index: number) => view.getUint32(end + index * NUMBER)
  const startOf = (index: number) => view.getUint32(end + (count + index) * NUMBER)
  const townAt = (index: number): Town => {
    const at = startOf(index)
    return {
      name: decoder.decode(bytes.subarray(at + WIDTH, startOf(index + 1))),
      country: countries[view.getUint8(at)]!,
      region: regions[view.getUint16(at + 1)] || null,
      lat: view.getInt16(at + 3) / 100,
      lon: view.getInt16(at + 5) / 100,
    }
  }
  return {
    named: name => {
      const key = keyOf(name)
      const hash = hashOf(key)
      let low = 0
      let high = count
      while (low < high) {
        const middle = (low + high) >>> 1
        if (hashAt(middle) < hash) low = middle + 1
        else high = middle
      }
      const found: Town[] = []
      for (let at = low; at < count && hashAt(at) === hash; at++) {
        const town = townAt(at)
        if (keyOf(town.name) === key) found.push(town)
      }
      return found
    },
  }
}

function keyOf(name: string): string {
  return foldName(name)
    .map(({ word }) => word)
    .join(' ')
}

/** FNV-1a over UTF-16 units. The packed file depends on it, so it stands here. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
