/** Names that two actors share and that nothing in an article could tell apart. */
import type { Organisation, Person, Post, Tenure } from '../../notation/actors.js'
import { foldName } from '../fold.js'
import type { AllEntries } from './entries.js'
import { type Finding, fault } from './finding.js'

/** Who may be meant by a name, and what an article may say that tells one bearer from another. */
interface Bearer {
  readonly id: string
  readonly at: string
  readonly kind: 'person' | 'organisation'
  /** Posts and titles; for an organisation its code. */
  readonly marks: readonly string[]
  readonly terms: readonly Tenure[]
}

/**
 * Two persons of one name are told apart by a title or a country, or by who was in office on the day;
 * two bodies by the country they are of, and a person and an organisation by nothing.
 */
export function findSharedNames({ actors }: AllEntries): Finding[] {
  const countries = new Set(actors.flatMap(({ kind, id }) => (kind === 'country' ? [id] : [])))
  const posts = actors.filter(actor => actor.kind === 'post')
  const bearers = new Map<string, Bearer[]>()
  for (const actor of actors) {
    if (actor.kind !== 'person' && actor.kind !== 'organisation' && actor.kind !== 'group') continue
    const bearer = actor.kind === 'person' ? ofPerson(actor, posts) : ofOrganisation(actor)
    for (const name of new Set(namesToChoose(actor).map(nameKey)))
      bearers.set(name, [...(bearers.get(name) ?? []), bearer])
  }
  const told = new Set<string>()
  return [...bearers].flatMap(([name, list]) =>
    list.flatMap((bearer, index) =>
      list.slice(0, index).flatMap(other => {
        const pair = `${other.id} ${bearer.id}`
        if (other.id === bearer.id || told.has(pair) || areToldApart(countries, other, bearer))
          return []
        told.add(pair)
        const words = name.replaceAll(/(?:^| )[lia]:/g, ' ').trim()
        return [
          fault(
            bearer.at,
            `expected a name, a post or a term that tells ${bearer.id} from ${other.id} of ${other.at}, found "${words}" for both`,
          ),
        ]
      }),
    ),
  )
}

/** A surname may have many bearers: the article gives the full name of the one it means. */
function namesToChoose({ kind, name, alias }: Person | Organisation): string[] {
  return kind === 'person' ? [name, ...alias.filter(each => each.includes(' '))] : [name, ...alias]
}

function ofPerson(person: Person, posts: readonly Post[]): Bearer {
  const held = posts.filter(post => post.terms.some(term => term.value === person.id))
  return {
    id: person.id,
    at: person.at,
    kind: 'person',
    marks: [
      ...held.flatMap(post => [post.owner, ...post.title.map(title => `${post.owner} ${title}`)]),
      ...person.terms.map(term => term.value.slice(0, 3)),
    ],
    terms: [
      ...held.flatMap(post => post.terms.filter(term => term.value === person.id)),
      ...person.terms,
    ],
  }
}

function ofOrganisation({ id, at, code }: Organisation): Bearer {
  return { id, at, kind: 'organisation', marks: [code], terms: [] }
}

function areToldApart(countries: ReadonlySet<string>, a: Bearer, b: Bearer): boolean {
  if (a.kind === 'organisation' && b.kind === 'organisation') {
    // Two names of one code are read alike, whichever is meant.
    if (a.marks[0] === b.marks[0]) return true
    const [one, other] = [a, b].map(({ marks }) => marks[0]!.slice(0, 3))
    return one !== other && countries.has(one!) && countries.has(other!)
  }
  if (a.kind !== b.kind) return false
  if (a.marks.length === 0 && b.marks.length === 0) return false
  if (!a.marks.some(mark => b.marks.includes(mark))) return true
  return !a.terms.some(term => b.terms.some(other => areAtOnce(term, other)))
}

function areAtOnce(a: Tenure, b: Tenure): boolean {
  const begins = (term: Tenure) => term.from ?? ''
  const ends = (term: Tenure) => term.to ?? '9'
  return begins(a) < ends(b) && begins(b) < ends(a)
}

/** Names that one text could mean: the same words, capitalised alike. */
function nameKey(name: string): string {
  return foldName(name)
    .map(({ word, shape }) => `${shape[0]}:${word}`)
    .join(' ')
}
