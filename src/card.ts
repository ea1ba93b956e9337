/** An actor's card: what the directory knows of a person, of a country or organisation, or of what goes by a code. */
import type { Directory } from './knowledge/directory.js'

export interface ActorCard {
  readonly name: string | null
  readonly aliases: readonly string[]
  /** Offices of a person, the latest first; of a code, who held those that have it. */
  readonly offices: readonly {
    readonly post: string
    readonly holder: string | null
    /** First day, in; null is an open end. */
    readonly from: string | null
    /** First day that is out. */
    readonly to: string | null
  }[]
}

export function cardOf(directory: Directory, id: string): ActorCard {
  const person = directory.person(id)
  if (person)
    return {
      name: person.name,
      aliases: person.alias,
      offices: latestFirst(
        directory.heldBy(id).map(({ post, term: { from, to } }) => ({
          post: post.name,
          holder: null,
          from,
          to,
        })),
      ),
    }
  const entry = directory.organisation(id) ?? directory.country(id.slice(0, 3))
  const offices = directory
    .postsOf(entry?.id ?? '')
    .filter(post => post.code.startsWith(id))
    .flatMap(post =>
      post.terms.map(({ value, from, to }) => ({
        post: post.name,
        holder: directory.person(value)?.name ?? null,
        from,
        to,
      })),
    )
  return {
    name: entry?.name ?? null,
    aliases: entry?.alias ?? [],
    offices: latestFirst(offices),
  }
}

function latestFirst<Office extends { readonly from: string | null }>(
  offices: readonly Office[],
): Office[] {
  return [...offices].sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
}
