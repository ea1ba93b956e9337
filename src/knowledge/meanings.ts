/** What a name in a text may mean, and how that is written in the table of the directory. */
import type { Agent, Country, Organisation, People, Person, Post } from '../notation/actors.js'

/** What a name in a text may mean. */
export type Meaning =
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'demonym'; readonly country: Country }
  | { readonly kind: 'people'; readonly people: People }
  | { readonly kind: 'capital'; readonly country: Country }
  | { readonly kind: 'seat'; readonly country: Country }
  | { readonly kind: 'person'; readonly person: Person; readonly short: boolean }
  | { readonly kind: 'organisation'; readonly organisation: Organisation }
  | { readonly kind: 'generic'; readonly organisation: Organisation }
  | { readonly kind: 'base'; readonly organisation: Organisation }
  | { readonly kind: 'title'; readonly title: string; readonly posts: readonly Post[] }
  | { readonly kind: 'agent'; readonly agent: Agent }

/** A meaning as a row has it: what kind, whose id or title, and for a person whether the name is short. */
export type WrittenMeaning = readonly [kind: Meaning['kind'], id: string, short?: 1]

/** The entries that meanings speak of, by id. */
export interface Entries {
  readonly country: (id: string) => Country | undefined
  readonly people: (id: string) => People | undefined
  readonly person: (id: string) => Person | undefined
  readonly organisation: (id: string) => Organisation | undefined
  readonly agent: (id: string) => Agent | undefined
  readonly posts: (title: string) => readonly Post[]
}

/** A meaning by the ids of what it speaks of. */
export function writeMeaning(meaning: Meaning): WrittenMeaning {
  switch (meaning.kind) {
    case 'person':
      return meaning.short
        ? [meaning.kind, meaning.person.id, 1]
        : [meaning.kind, meaning.person.id]
    case 'organisation':
    case 'generic':
    case 'base':
      return [meaning.kind, meaning.organisation.id]
    case 'title':
      return [meaning.kind, meaning.title]
    case 'agent':
      return [meaning.kind, meaning.agent.id]
    case 'people':
      return [meaning.kind, meaning.people.id]
    default:
      return [meaning.kind, meaning.country.id]
  }
}

/** The meaning again, with the entries it speaks of. */
export function readMeaning(entries: Entries, [kind, id, short]: WrittenMeaning): Meaning {
  switch (kind) {
    case 'person':
      return { kind, person: entries.person(id)!, short: short === 1 }
    case 'organisation':
    case 'generic':
    case 'base':
      return { kind, organisation: entries.organisation(id)! }
    case 'title':
      return { kind, title: id, posts: entries.posts(id) }
    case 'people':
      return { kind, people: entries.people(id)! }
    case 'agent':
      return { kind, agent: entries.agent(id)! }
    default:
      return { kind, country: entries.country(id)! }
  }
}

/** Whether two meanings are one: an entry may give the same name twice, with and without its accents. */
export function isSameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'person' && b.kind === 'person') return a.person === b.person
  if (a.kind === 'organisation' && b.kind === 'organisation')
    return a.organisation === b.organisation
  if (a.kind === 'agent' && b.kind === 'agent') return a.agent === b.agent
  if (a.kind === 'people' && b.kind === 'people') return a.people === b.people
  return a.kind === b.kind && 'country' in a && 'country' in b && a.country === b.country
}
