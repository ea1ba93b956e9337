/** Who is who: every name, title and kind of actor indexed by its words, and who held a post on a day. */
import type { IsoDate } from '../core/article.js'
import type {
  Agent,
  Country,
  Organisation,
  People,
  Person,
  Post,
  Tenure,
} from '../notation/actors.js'
import type { Fault } from '../notation/entries.js'
import { packDirectory, type WrittenTerm } from './directory-rows.js'
import type { KnowledgeText } from './files.js'
import type { TextWord } from './fold.js'
import { isSameMeaning, type Meaning, readMeaning, type WrittenMeaning } from './meanings.js'
import { openNames, standsAt } from './names.js'
import { lookUp, openTable, type Table } from './table.js'

export type { Meaning } from './meanings.js'

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
  /** Organisations and groups that have a code, or had it once, in file order. */
  readonly codedAs: (code: string) => readonly Organisation[]
  /** Organisations that a country is a member of. */
  readonly membershipsOf: (country: string) => readonly Organisation[]
  /** Posts of a country or organisation that go by a title or a role. */
  readonly postsOf: (owner: string) => readonly Post[]
  /** All terms of a person, in file order. */
  readonly heldBy: (person: string) => readonly Held[]
  readonly faults: readonly Fault[]
}

/** Builds the directory from the text of every actors file. */
export function buildDirectory(files: readonly KnowledgeText[]): Directory {
  const { table, faults } = packDirectory(files)
  return openDirectory(openTable(table), faults)
}

/** Opens the table of a directory. */
export function openDirectory(table: Table, faults: readonly Fault[]): Directory {
  const country = lookUp(table, 'country', (row: Country) => row)
  const people = lookUp(table, 'people', (row: People) => row)
  const person = lookUp(table, 'person', (row: Person) => row)
  const organisation = lookUp(table, 'organisation', (row: Organisation) => row)
  const bodies = (ids: readonly string[]) => ids.map(id => organisation(id)!)
  const coded = lookUp(table, 'coded', bodies)
  const memberships = lookUp(table, 'memberships', bodies)
  const agent = lookUp(table, 'agent', (row: Agent) => row)
  const post = lookUp(table, 'post', (row: Post) => row)
  const all = (ids: readonly string[]) => ids.map(id => post(id)!)
  const posts = lookUp(table, 'posts', all)
  const titled = lookUp(table, 'title', all)
  const held = lookUp(table, 'held', (terms: readonly WrittenTerm[]) =>
    terms.map(([id, term]): Held => ({ post: post(id)!, term: post(id)!.terms[term]! })),
  )
  const title = (id: string) => titled(id) ?? []
  const entries = { country, people, person, organisation, agent, posts: title }
  const namesOf = openNames(table, (written: WrittenMeaning) => readMeaning(entries, written))
  return {
    match: (words, from) => {
      const first = words[from]
      if (!first?.opens) return null
      let found: NameMatch | null = null
      for (const name of namesOf(first.word)) {
        const to = from + name.words.length
        if (found && to < found.to) break
        if (!standsAt(name, words, from)) continue
        found = { to, meanings: found ? joined(found.meanings, name.meanings) : name.meanings }
      }
      return found
    },
    country,
    person,
    organisation,
    codedAs: code => coded(code) ?? [],
    membershipsOf: country => memberships(country) ?? [],
    postsOf: owner => posts(owner) ?? [],
    heldBy: id => held(id) ?? [],
    faults,
  }
}

/** "General" and "general" are two names of one length. */
function joined(meanings: readonly Meaning[], more: readonly Meaning[]): Meaning[] {
  return [...meanings, ...more.filter(each => !meanings.some(other => isSameMeaning(other, each)))]
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
  const inOrder = held.toSorted((a, b) => startOf(a.term).localeCompare(startOf(b.term)))
  // Who led an organisation between or after posts at home is of his own country all the same.
  const last =
    inOrder.findLast(({ post: { code } }) => directory.country(code.slice(0, 3))) ?? inOrder.at(-1)
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
