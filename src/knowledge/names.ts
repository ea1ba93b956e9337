/** Names by their first word: gathered from the knowledge files, kept in a table, matched against texts. */
import { foldName, mayStandFor, type NameWord, type Shape, type TextWord } from './fold.js'
import { lookUp, type Table } from './table.js'

/** A name and what bears it. */
export interface Name<Meaning> {
  readonly words: readonly NameWord[]
  readonly meanings: readonly Meaning[]
}

/** Names under way, by their words and capitals. */
export type NameList<Meaning> = Map<string, Meaning[]>

/** Adds a meaning to a name, unless the name has it; names differ when a word or its capitals do. */
export function addName<Meaning>(
  names: NameList<Meaning>,
  text: string,
  meaning: Meaning,
  isSame: (a: Meaning, b: Meaning) => boolean,
): void {
  const name = foldName(text).map(writeWord).join(' ')
  if (name === '') return
  const meanings = names.get(name)
  if (!meanings) names.set(name, [meaning])
  else if (!meanings.some(each => isSame(each, meaning))) meanings.push(meaning)
}

/** The rows of a table, one for each first word, the longest names first. `write` makes JSON of a meaning. */
export function nameRows<Meaning>(
  names: NameList<Meaning>,
  write: (meaning: Meaning) => unknown,
): Map<string, [name: string, meanings: unknown[]][]> {
  const lists = new Map<string, { name: string; length: number; meanings: unknown[] }[]>()
  for (const [name, meanings] of names) {
    const words = name.split(' ')
    const key = `name ${readWord(words[0]!).word}`
    const each = { name, length: words.length, meanings: meanings.map(write) }
    const list = lists.get(key)
    if (list) list.push(each)
    else lists.set(key, [each])
  }
  return new Map(
    [...lists].map(([key, list]) => [
      key,
      list.sort((a, b) => b.length - a.length).map(({ name, meanings }) => [name, meanings]),
    ]),
  )
}

/** The names that begin with a word, the longest first. */
export function openNames<Written, Meaning>(
  table: Table,
  read: (meaning: Written) => Meaning,
): (word: string) => readonly Name<Meaning>[] {
  const find = lookUp(table, 'name', (row: [string, Written[]][]) =>
    row.map(([words, meanings]) => ({
      words: words.split(' ').map(readWord),
      meanings: meanings.map(read),
    })),
  )
  return word => find(word) ?? []
}

/** Whether a name stands in a text from a word on, and ends where a token does. */
export function standsAt(
  { words: name }: Name<unknown>,
  words: readonly TextWord[],
  from: number,
): boolean {
  if (!words[from + name.length - 1]?.closes) return false
  return name.every((each, i) => {
    const word = words[from + i]!
    return word.word === each.word && mayStandFor(word, each)
  })
}

const SHAPES: Readonly<Record<string, Shape>> = { l: 'lower', i: 'initial', a: 'acronym' }

/** `iputin`: how it is capitalised, and the word. */
function writeWord({ word, shape }: NameWord): string {
  return `${shape[0]}${word}`
}

function readWord(written: string): NameWord {
  return { word: written.slice(1), shape: SHAPES[written[0]!]! }
}
