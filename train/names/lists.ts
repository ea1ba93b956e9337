/** Gathers the lists of names that the tagger looks words up in, from the knowledge files and `lists.txt`. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NameLists } from '../../src/parse/neural/name-clues.js'

const ROOT = new URL('../../', import.meta.url)

/** One letter a kind: Country, Demonym, Place, Organisation, Person whole, Given name, Surname. */
const KIND_OF_ENTRY: Readonly<Record<string, string>> = {
  country: 'C',
  region: 'C',
  place: 'P',
  organisation: 'O',
  group: 'O',
  person: 'N',
}

/** Every name in small letters with the kinds it is known as, in order. */
export function gatherLists(): NameLists {
  const kinds = new Map<string, Set<string>>()
  const add = (name: string, kind: string) => {
    const key = name
      .trim()
      .toLowerCase()
      .replace(/['’]s\b/g, " 's")
      .replace(/(\w)-(\w)/g, '$1 - $2')
    if (key.length < 2) return
    const known = kinds.get(key)
    if (known) known.add(kind)
    else kinds.set(key, new Set([kind]))
  }
  for (const folder of ['knowledge/actors/', 'knowledge/places/'])
    for (const file of readdirSync(new URL(folder, ROOT)).sort())
      if (/\.(?:actors|places)$/.test(file))
        readEntries(readFileSync(new URL(folder + file, ROOT), 'utf8'), add)
  for (const line of readFileSync(
    fileURLToPath(new URL('lists.txt', import.meta.url)),
    'utf8',
  ).split('\n')) {
    const [kind, rest] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ')).trim()]
    if (kind === 'given') for (const name of rest.split(' ')) add(name, 'G')
    if (kind === 'surname') for (const name of rest.split(' ')) add(name, 'S')
    if (kind === 'place') for (const name of rest.split('|')) add(name, 'P')
    if (kind === 'organisation') for (const name of rest.split('|')) add(name, 'O')
  }
  return Object.fromEntries(
    [...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, set]) => [key, [...set].sort().join('')]),
  )
}

/** Labels, aliases, demonyms and capitals of the entries of one knowledge file. */
function readEntries(text: string, add: (name: string, kind: string) => void): void {
  let kind: string | undefined
  for (const line of text.split('\n')) {
    const entry = /^(\w+) \S+ "([^"]+)"/.exec(line)
    if (entry) {
      kind = KIND_OF_ENTRY[entry[1]!]
      if (kind) addName(entry[2]!, kind, add)
      continue
    }
    const field = /^ {2}(alias|demonym|capital|seat)\s+([^#]*)/.exec(line)
    if (!field || !kind) continue
    const as = field[1] === 'demonym' ? 'D' : field[1] === 'alias' ? kind : 'P'
    for (const name of field[2]!.split(',')) addName(name, as, add)
  }
}

/** People are known by their parts too. */
function addName(name: string, kind: string, add: (name: string, kind: string) => void): void {
  add(name, kind)
  if (kind !== 'N') return
  const parts = name.trim().split(' ')
  if (parts.length < 2) return
  add(parts[0]!, 'G')
  add(parts.at(-1)!, 'S')
}
