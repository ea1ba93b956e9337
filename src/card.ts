/** An actor's card: what the directory knows of a person, of a country or organisation, or of what goes by a code. */
import { ROLE_NAMES, readActorCode, SECTORS } from './core/actor-code.js'
import type { Directory } from './knowledge/directory.js'
import type { Organisation } from './notation/actors.js'

/** A country or body by its name, and its code. */
export interface Named {
  readonly code: string
  readonly name: string
}

export interface ActorCard {
  readonly name: string | null
  readonly aliases: readonly string[]
  /** `person`, `country`, `region`, `alliance`, `court`, ...; null where it is not known. */
  readonly kind: string | null
  /** Members of an organisation; empty where the directory lists none. */
  readonly members: readonly Named[]
  /** Organisations that a country is a member of. */
  readonly memberOf: readonly Named[]
  /** Others that go by the code: bodies of an organisation, groups of a kind. */
  readonly bodies: readonly { readonly name: string; readonly kind: string | null }[]
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

/** `id` is that of a person or a body in the directory, or an actor code. */
export function cardOf(directory: Directory, id: string): ActorCard {
  const person = directory.person(id)
  if (person)
    return {
      ...UNKNOWN,
      name: person.name,
      aliases: person.alias,
      kind: 'person',
      offices: latestFirst(
        directory.heldBy(id).map(({ post, term: { from, to } }) => ({
          post: post.name,
          holder: null,
          from,
          to,
        })),
      ),
    }
  const named = directory.organisation(id)
  const coded = named ? [named] : directory.codedAs(id)
  const chief =
    named ?? (readActorCode(id).country === null ? chiefOf(directory, coded) : undefined)
  return chief ? cardOfBody(directory, chief, coded) : cardOfCountry(directory, id, coded)
}

/** A code in words: "Russia, government", "World Health Organization"; null for one that says nothing. */
export function nameOf(directory: Directory, code: string): string | null {
  const parts = code.match(/.{3}/g) ?? []
  const { country } = readActorCode(code)
  const roles = parts.filter(part => SECTORS.has(part)).map(part => ROLE_NAMES[part] ?? part)
  const owner =
    country === null ? chiefOf(directory, directory.codedAs(code)) : directory.country(country)
  const region = directory.country(parts[0] ?? '')
  const name = owner?.name ?? region?.name
  // An organisation's own code says no role: "NGO" in it is its kind.
  const words = owner && country === null ? [] : roles.map(role => role.toLowerCase())
  return [...(name === undefined ? [] : [name]), ...words].join(', ') || null
}

/** The letters that a body goes by, "NATO", "ECOWAS"; null for one that has none. */
export function shortNameOf(directory: Directory, code: string): string | null {
  const body = chiefOf(directory, directory.codedAs(code))
  return (
    [...(body?.alias ?? [])].find(name => /^(?=.*[A-Z].*[A-Z])[A-Za-z]{2,7}$/.test(name)) ?? null
  )
}

/** Of those that go by one code the organisation itself, not a body of it: the one that has offices, members and common nouns. */
function chiefOf(directory: Directory, coded: readonly Organisation[]): Organisation | undefined {
  if (coded.length === 1) return coded[0]
  const weightOf = ({ id, generic, members = [] }: Organisation) =>
    directory.postsOf(id).length + generic.length + members.length
  // Of several courts or missions under one code none is the whole.
  const [chief] = coded
    .filter(({ sort }) => !PARTIAL.has(sort ?? ''))
    .sort((a, b) => weightOf(b) - weightOf(a))
  return chief
}

const PARTIAL: ReadonlySet<string> = new Set(['court', 'mission', 'format'])

const UNKNOWN: ActorCard = {
  name: null,
  aliases: [],
  kind: null,
  members: [],
  memberOf: [],
  bodies: [],
  offices: [],
}

function cardOfBody(
  directory: Directory,
  body: Organisation,
  coded: readonly Organisation[],
): ActorCard {
  return {
    ...UNKNOWN,
    name: body.name,
    aliases: body.alias,
    kind: body.sort ?? body.kind,
    members: (body.members ?? []).map(code => ({
      code,
      name: directory.country(code)?.name ?? code,
    })),
    bodies: bodiesOf(coded.filter(each => each !== body)),
    offices: officesOf(directory, body.id, ''),
  }
}

/** A code of a country, with or without a role: `RUS`, `RUSGOV`, `LBNREB`. */
function cardOfCountry(
  directory: Directory,
  code: string,
  coded: readonly Organisation[],
): ActorCard {
  const country = directory.country(code.slice(0, 3))
  const isWhole = country !== undefined && code === country.id
  return {
    ...UNKNOWN,
    name: nameOf(directory, code),
    aliases: isWhole ? country.alias : [],
    kind: isWhole ? country.kind : null,
    memberOf: isWhole
      ? directory.membershipsOf(code).map(body => ({ code: body.code, name: body.name }))
      : [],
    bodies: bodiesOf(coded),
    offices: officesOf(directory, country?.id ?? '', code),
  }
}

function bodiesOf(bodies: readonly Organisation[]) {
  return bodies.map(({ name, sort, kind }) => ({ name, kind: sort ?? kind }))
}

function officesOf(directory: Directory, owner: string, code: string) {
  const offices = directory
    .postsOf(owner)
    .filter(post => post.code.startsWith(code))
    .flatMap(post =>
      post.terms.map(({ value, from, to }) => ({
        post: post.name,
        holder: directory.person(value)?.name ?? null,
        from,
        to,
      })),
    )
  return latestFirst(offices)
}

function latestFirst<Office extends { readonly from: string | null }>(
  offices: readonly Office[],
): Office[] {
  return [...offices].sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
}
