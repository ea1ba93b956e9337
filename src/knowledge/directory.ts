/** Who is who: every name, title and kind of actor indexed by its words, and who held a post on a day. */
import type { IsoDate } from '../core/article.js'
import type {
  ActorEntry,
  Agent,
  Country,
  Organisation,
  Person,
  Post,
  Tenure,
} from '../notation/actors.js'
import { readActors } from '../notation/actors.js'
import type { Fault } from '../notation/entries.js'
import { foldName, mayStandFor, type NameWord, type TextWord } from './fold.js'

/** What a name in a text may mean. */
export type Meaning =
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'demonym'; readonly country: Country }
  | { readonly kind: 'capital'; readonly country: Country }
  | { readonly kind: 'seat'; readonly country: Country }
  | { readonly kind: 'person'; readonly person: Person; readonly short: boolean }
  | { readonly kind: 'organisation'; readonly organisation: Organisation }
  | { readonly kind: 'generic'; readonly organisation: Organisation }
  | { readonly kind: 'title'; readonly title: string; readonly posts: readonly Post[] }
  | { readonly kind: 'agent'; readonly agent: Agent }

/** A stretch of words that is in the directory. */
export interface NameMatch {
  /** Index of the word after the last one. */
  readonly to: number
  readonly meanings: readonly Meaning[]
}

/** A post somebody held, and when. */
export interface Held {
  readonly post: Post
  readonly term: Tenure
}

export interface Directory {
  /** The longest name that starts at a word of a text; null when none does. */
  readonly match: (words: readonly TextWord[], from: number) => NameMatch | null
  readonly country: (id: string) => Country | undefined
  readonly person: (id: string) => Person | undefined
  readonly organisation: (id: string) => Organisation | undefined
  /** Posts of a country or organisation that go by a title or a role. */
  readonly postsOf: (owner: string) => readonly Post[]
  /** All terms of a person, in file order. */
  readonly heldBy: (person: string) => readonly Held[]
  readonly faults: readonly Fault[]
}

interface Name {
  readonly words: readonly NameWord[]
  readonly meanings: Meaning[]
}

/** Builds the directory from the text of every actors file. */
export function buildDirectory(
  files: readonly { readonly name: string; readonly text: string }[],
): Directory {
  const faults: Fault[] = []
  const actors: ActorEntry[] = []
  for (const file of files) {
    const read = readActors(file.name, file.text)
    faults.push(...read.faults)
    actors.push(...read.actors)
  }
  const entries = withoutRepeats(actors, faults)
  const index = new Map<string, Name[]>()
  const countries = new Map<string, Country>()
  const persons = new Map<string, Person>()
  const organisations = new Map<string, Organisation>()
  const posts = new Map<string, Post[]>()
  const held = new Map<string, Held[]>()
  const titles = new Map<string, Post[]>()
  for (const entry of entries) {
    switch (entry.kind) {
      case 'country':
      case 'region':
        countries.set(entry.id, entry)
        for (const name of [entry.name, ...entry.alias])
          add(index, name, { kind: 'country', country: entry })
        for (const name of entry.demonym) add(index, name, { kind: 'demonym', country: entry })
        for (const name of entry.capital) add(index, name, { kind: 'capital', country: entry })
        for (const name of entry.seat) add(index, name, { kind: 'seat', country: entry })
        break
      case 'person':
        persons.set(entry.id, entry)
        for (const name of [entry.name, ...entry.alias])
          add(index, name, { kind: 'person', person: entry, short: !name.includes(' ') })
        if (surnameOf(entry.name).length > 2)
          add(index, surnameOf(entry.name), { kind: 'person', person: entry, short: true })
        break
      case 'organisation':
      case 'group':
        organisations.set(entry.id, entry)
        for (const name of [entry.name, ...entry.alias])
          add(index, name, { kind: 'organisation', organisation: entry })
        for (const name of entry.generic) add(index, name, { kind: 'generic', organisation: entry })
        break
      case 'agent':
        for (const noun of entry.noun)
          for (const form of [noun, pluralOf(noun)])
            add(index, form, { kind: 'agent', agent: entry })
        break
      default:
        push(posts, entry.owner, entry)
        for (const term of entry.terms) push(held, term.value, { post: entry, term })
        for (const title of entry.title) push(titles, title, entry)
    }
  }
  for (const [title, list] of titles)
    for (const form of [title, pluralOf(title)])
      add(index, form, { kind: 'title', title, posts: list })
  for (const list of posts.values())
    for (const post of list)
      for (const term of post.terms)
        if (!persons.has(term.value))
          faults.push({ at: term.at, message: `expected the id of a person, found: ${term.value}` })
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return {
    match: (words, from) => matchAt(index, words, from),
    country: id => countries.get(id),
    person: id => persons.get(id),
    organisation: id => organisations.get(id),
    postsOf: owner => posts.get(owner) ?? [],
    heldBy: person => held.get(person) ?? [],
    faults,
  }
}

/** Whether a half-open term covers a day. */
export function coversDay(term: Tenure, day: IsoDate): boolean {
  return (term.from === null || term.from <= day) && (term.to === null || day < term.to)
}

/** Who held a post on a day; with no day, who holds it now. Null when nobody did, or the files do not say. */
export function holderOf(directory: Directory, post: Post, day: IsoDate | null): Person | null {
  const term = post.terms.find(each => (day === null ? each.to === null : coversDay(each, day)))
  return term ? (directory.person(term.value) ?? null) : null
}

/** The post a person held on a day, the first in file order; with no day, the one that has not ended. */
export function postOf(directory: Directory, person: Person, day: IsoDate | null): Post | null {
  const held = directory.heldBy(person.id)
  const found = held.find(({ term }) => (day === null ? term.to === null : coversDay(term, day)))
  return found?.post ?? null
}

/**
 * A person's code on a day: from a post, else from a dated line. With no day, the latest there is.
 * Whoever has left office belongs to the elites of the country; before the first post, to the country.
 */
export function codeOfPerson(
  directory: Directory,
  person: Person,
  day: IsoDate | null,
): string | null {
  const post = postOf(directory, person, day)
  if (post) return post.code
  const held = directory.heldBy(person.id)
  const term = person.terms.find(each => (day === null ? each.to === null : coversDay(each, day)))
  if (term) return term.value
  const last = held.toSorted((a, b) => startOf(a.term).localeCompare(startOf(b.term))).at(-1)
  if (day === null) return last?.post.code ?? person.terms.at(-1)?.value ?? null
  if (!last) {
    const code = person.terms.at(-1)?.value ?? null
    return code === null || directory.country(code.slice(0, 3)) ? (code?.slice(0, 3) ?? null) : code
  }
  const country = directory.country(last.post.code.slice(0, 3))?.id
  if (country === undefined) return null
  return held.some(({ term }) => startOf(term) <= day) ? `${country}ELI` : country
}

function startOf(term: Tenure): string {
  return term.from ?? ''
}

/** Two posts may share a file or repeat an id by mistake: the first stands. */
function withoutRepeats(actors: readonly ActorEntry[], faults: Fault[]): ActorEntry[] {
  const seen = new Map<string, string>()
  return actors.filter(actor => {
    const key = `${actor.kind} ${actor.id}`
    const before = seen.get(key)
    if (before !== undefined)
      faults.push({
        at: actor.at,
        message: `expected a new id, found ${actor.id} of ${before} again`,
      })
    else seen.set(key, actor.at)
    return before === undefined
  })
}

function matchAt(
  index: ReadonlyMap<string, readonly Name[]>,
  words: readonly TextWord[],
  from: number,
): NameMatch | null {
  const first = words[from]
  if (!first?.opens) return null
  let found: NameMatch | null = null
  for (const name of index.get(first.word) ?? []) {
    const to = from + name.words.length
    if (found && to < found.to) break
    if (!words[to - 1]?.closes) continue
    if (!name.words.every((each, i) => isWord(words[from + i]!, each))) continue
    // "General" and "general" are two names of one length.
    const more = name.meanings.filter(
      each => !found?.meanings.some(other => sameEntry(other, each)),
    )
    found = { to, meanings: found ? [...found.meanings, ...more] : more }
  }
  return found
}

function isWord(text: TextWord, name: NameWord): boolean {
  return text.word === name.word && mayStandFor(text, name)
}

function add(index: Map<string, Name[]>, text: string, meaning: Meaning): void {
  const words = foldName(text)
  const first = words[0]
  if (!first) return
  const names = index.get(first.word) ?? []
  const same = names.find(
    name =>
      name.words.length === words.length &&
      name.words.every((each, i) => each.word === words[i]!.word && each.shape === words[i]!.shape),
  )
  if (same) {
    if (!same.meanings.some(each => sameEntry(each, meaning))) same.meanings.push(meaning)
  } else names.push({ words, meanings: [meaning] })
  index.set(first.word, names)
}

/** One entry may give the same name twice, with and without its accents. */
function sameEntry(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'person' && b.kind === 'person') return a.person === b.person
  if (a.kind === 'organisation' && b.kind === 'organisation')
    return a.organisation === b.organisation
  if (a.kind === 'agent' && b.kind === 'agent') return a.agent === b.agent
  return a.kind === b.kind && 'country' in a && 'country' in b && a.country === b.country
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
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
