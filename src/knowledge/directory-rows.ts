/** The rows of the directory's table: every entry by its id, every name, who held what. */
import {
  type ActorEntry,
  type Organisation,
  type Person,
  type Post,
  readActors,
} from '../notation/actors.js'
import { readDictionary } from '../notation/dictionary.js'
import type { Fault } from '../notation/entries.js'
import { withDictionary } from './dictionary.js'
import { firstOfEachId, type KnowledgeText } from './files.js'
import { isSameMeaning, type Meaning, writeMeaning } from './meanings.js'
import { addName, type NameList, nameRows } from './names.js'
import { packTable } from './table.js'

/** A post and which of its terms, counted from 0, as the rows of persons have them. */
export type WrittenTerm = readonly [post: string, term: number]

/**
 * The directory as the bytes of a table, and what could not be read: from actors files, and from
 * dictionaries of other coders.
 */
export function packDirectory(
  files: readonly KnowledgeText[],
  dictionaries: readonly KnowledgeText[] = [],
): { table: Uint8Array; faults: Fault[] } {
  const faults: Fault[] = []
  const read = files.map(file => {
    const { actors, faults: found } = readActors(file.name, file.text)
    faults.push(...found)
    return actors.map(entry => ({ entry, layer: file.layer, key: keyOf(entry) }))
  })
  const foreign = dictionaries.flatMap(file => {
    const { entries, faults: found } = readDictionary(file.name, file.text)
    faults.push(...found)
    return entries
  })
  const entries = withDictionary(firstOfEachId(read.flat(), faults), foreign)
  const rows = new Map<string, unknown>(entries.map(entry => [keyOf(entry), entry]))
  const posts = entries.filter(entry => entry.kind === 'post')
  for (const post of posts)
    for (const { at, value } of post.terms)
      if (!rows.has(`person ${value}`))
        faults.push({ at, message: `expected the id of a person, found: ${value}` })
  for (const [owner, owned] of grouped(posts, post => post.owner))
    rows.set(`posts ${owner}`, idsOf(owned))
  const bodies = entries.flatMap(entry =>
    entry.kind === 'organisation' || entry.kind === 'group' ? [entry] : [],
  )
  const codes = bodies.flatMap(body => codesOf(body).map(code => ({ code, id: body.id })))
  for (const [code, coded] of grouped(codes, each => each.code))
    rows.set(
      `coded ${code}`,
      coded.map(({ id }) => id),
    )
  const seats = bodies.flatMap(({ id, members = [] }) => members.map(member => ({ member, id })))
  for (const [member, held] of grouped(seats, each => each.member))
    rows.set(
      `memberships ${member}`,
      held.map(({ id }) => id),
    )
  const terms = posts.flatMap(post => post.terms.map(({ value }, term) => ({ post, value, term })))
  for (const [person, held] of grouped(terms, ({ value }) => value))
    rows.set(
      `held ${person}`,
      held.map(({ post, term }): WrittenTerm => [post.id, term]),
    )
  const names: NameList<Meaning> = new Map()
  const add = (name: string, meaning: Meaning) => addName(names, name, meaning, isSameMeaning)
  for (const entry of entries)
    if (entry.kind !== 'post') for (const [name, meaning] of namesOf(entry)) add(name, meaning)
  const titles = posts.flatMap(post => post.title.map(title => ({ post, title })))
  for (const [title, titled] of grouped(titles, each => each.title)) {
    const holders = titled.map(({ post }) => post)
    rows.set(`title ${title}`, idsOf(holders))
    for (const form of [title, pluralOf(title)]) add(form, { kind: 'title', title, posts: holders })
  }
  for (const [key, row] of nameRows(names, writeMeaning)) rows.set(key, row)
  return { table: packTable(rows), faults }
}

/** The key of an entry's row: a region stands among the countries, a group among the organisations. */
function keyOf({ kind, id }: ActorEntry): string {
  const among = kind === 'region' ? 'country' : kind === 'group' ? 'organisation' : kind
  return `${among} ${id}`
}

function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

/** Every code that a body has or had. */
function codesOf({ code, terms = [] }: Organisation): string[] {
  return [...new Set([code, ...terms.map(({ value }) => value)])]
}

function idsOf(posts: readonly Post[]): string[] {
  return posts.map(post => post.id)
}

/** Every name that an entry has by itself, and what the name then means. */
function namesOf(entry: Exclude<ActorEntry, Post>): [name: string, meaning: Meaning][] {
  const all = <Kind>(names: readonly string[], meaning: Kind) =>
    names.map((name): [string, Kind] => [name, meaning])
  switch (entry.kind) {
    case 'country':
    case 'region':
      return [
        ...all([entry.name, ...entry.alias], { kind: 'country', country: entry } as const),
        ...all(entry.demonym, { kind: 'demonym', country: entry } as const),
        ...all(entry.capital, { kind: 'capital', country: entry } as const),
        ...all(entry.seat, { kind: 'seat', country: entry } as const),
      ]
    case 'people':
      return all(entry.demonym, { kind: 'people', people: entry } as const)
    case 'person':
      return namesOfPerson(entry)
    case 'organisation':
    case 'group':
      return [
        ...all([entry.name, ...entry.alias], {
          kind: 'organisation',
          organisation: entry,
        } as const),
        ...all(entry.generic, { kind: 'generic', organisation: entry } as const),
        ...all(entry.capital ?? [], { kind: 'base', organisation: entry } as const),
      ]
    case 'agent':
      return all(
        entry.noun.flatMap(noun => [noun, pluralOf(noun)]),
        { kind: 'agent', agent: entry },
      )
  }
}

function namesOfPerson(person: Person): [name: string, meaning: Meaning][] {
  const names = [person.name, ...person.alias].map((name): [string, Meaning] => [
    name,
    { kind: 'person', person, short: !name.includes(' ') },
  ])
  const surname = surnameOf(person.name)
  return surname.length > 2 ? [...names, [surname, { kind: 'person', person, short: true }]] : names
}

/** "Ursula von der Leyen" is "von der Leyen" and "Leyen"; most names end in the surname. */
function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

function pluralOf(noun: string): string {
  // "minister of foreign affairs": the head stands before the preposition.
  const [, head = noun, rest = ''] = /^(.+?)( (?:of|for|to|in)(?: .+)?)?$/.exec(noun) ?? []
  if (/(?:man)$/i.test(head) && !/human$/i.test(head)) return `${head.slice(0, -3)}men${rest}`
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`
  if (/(?:s|x|ch|sh)$/.test(head)) return `${head}es${rest}`
  return `${head}s${rest}`
}
