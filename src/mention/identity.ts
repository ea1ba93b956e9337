/** Who a phrase stands for by its own words, on the article's date. */
import { referentOf } from '../core/actor-code.js'
import type { IsoDate } from '../core/article.js'
import type { ActorMention, Referent } from '../core/mention.js'
import { codeOfPerson, coversDay, type Directory, postOf } from '../knowledge/directory.js'
import type { Country, Organisation, Person } from '../notation/actors.js'
import { postsNamed, roleOf, sectorOf } from './nouns.js'
import { holderNamed, postNamed } from './office-holders.js'
import type { Phrase } from './phrases.js'

/** What a phrase says of its referents by itself, before the rest of the article is asked. */
export interface Identity {
  readonly via: ActorMention['via']
  readonly referents: readonly Referent[]
  readonly candidates: readonly Referent[]
  readonly because: readonly string[]
  /** The person meant, when it is one person and known. */
  readonly person: Person | null
  /** The role that its title names, `foreign-minister`. */
  readonly role: string | null
}

/** Who a phrase stands for by its own words: its country, its titles, its name and the day. */
export function identify(
  directory: Directory,
  day: IsoDate | null,
  phrase: Phrase,
  knownShort: (person: Person) => boolean,
): Identity {
  switch (phrase.form) {
    case 'person':
      return identifyPerson(directory, day, phrase, knownShort)
    case 'organisation': {
      const organisation = phrase.organisation!
      const { code, at } = codeOfBody(organisation, phrase, day)
      return found('name', referentOf(code, organisation.id), at)
    }
    case 'place': {
      const { country, countryBy } = phrase
      const isSeat = countryBy === 'seat'
      const via =
        isSeat || countryBy === 'capital' ? 'metonym' : countryBy === 'demonym' ? 'nominal' : 'name'
      const code = isSeat || countryBy === 'capital' ? `${country!.id}GOV` : country!.id
      return found(via, referentOf(code, null), country!.at)
    }
    case 'noun':
    case 'unknown':
      return identifyNoun(directory, day, phrase)
    default:
      return NOBODY
  }
}

/** An organisation's code on a day, and the line that says so; with no day, the code it has now. */
export function codeOfOrganisation(
  organisation: Organisation,
  day: IsoDate | null,
): { readonly code: string; readonly at: string } {
  const term = organisation.terms?.find(each =>
    day === null ? each.to === null : coversDay(each, day),
  )
  return term ? { code: term.value, at: term.at } : { code: organisation.code, at: organisation.at }
}

/** The same of a phrase with nouns: militants of a movement that rules are militants still. */
function codeOfBody(organisation: Organisation, { nouns }: Phrase, day: IsoDate | null) {
  const militant = nouns.some(({ agent }) => agent?.code === 'REB')
  return militant
    ? { code: organisation.code, at: organisation.at }
    : codeOfOrganisation(organisation, day)
}

/** A phrase that says nothing of who is meant. */
export const NOBODY: Identity = {
  via: 'nominal',
  referents: [],
  candidates: [],
  because: [],
  person: null,
  role: null,
}

function identifyPerson(
  directory: Directory,
  day: IsoDate | null,
  phrase: Phrase,
  knownShort: (person: Person) => boolean,
): Identity {
  const persons = likeliest(directory, day, phrase, knownShort)
  const isSure =
    persons.length === 1 &&
    (!phrase.short || mayBeShort(directory, phrase, persons[0]!, knownShort))
  const referents = persons.flatMap(person => {
    const code = codeOf(directory, day, phrase, person)
    return code === null ? [] : [referentOf(code, person.id)]
  })
  if (!isSure || referents.length === 0) {
    const byNoun =
      phrase.nouns.length > 0 || phrase.country ? identifyNoun(directory, day, phrase) : NOBODY
    if (byNoun.referents.length > 0)
      return {
        ...byNoun,
        via: 'name',
        referents: byNoun.referents.map(each => ({ ...each, actor: null })),
      }
    return { ...NOBODY, via: 'name', candidates: referents }
  }
  const person = persons[0]!
  const post = postOf(directory, person, day)
  return {
    ...found('name', referents[0]!, person.at),
    because: post ? [person.at, post.at] : [person.at],
    person,
    role: post?.role ?? null,
  }
}

/** "President Trump" names the post even on a day for which no term is known. */
function codeOf(
  directory: Directory,
  day: IsoDate | null,
  phrase: Phrase,
  person: Person,
): string | null {
  const titled = phrase.otherThanHolder
    ? undefined
    : postsNamed(phrase).find(post => post.terms.some(term => term.value === person.id))
  const code = codeOfPerson(directory, person, day)
  const isOutOfOffice = code === null || /^.{3}(?:ELI)?$/.test(code)
  if (!isOutOfOffice) return code
  if (titled) return titled.code
  // "Prime Minister Robert Mugabe" in a year for which the directory has no term.
  const sector = phrase.past ? null : sectorOf(phrase)
  return code === null || sector === null ? code : `${code.slice(0, 3)}${sector}`
}

/** Of several who bear the name: those the title fits, else those named in full before, else those in office. */
function likeliest(
  directory: Directory,
  day: IsoDate | null,
  phrase: Phrase,
  knownShort: (person: Person) => boolean,
): readonly Person[] {
  if (phrase.persons.length === 1) return phrase.persons
  const tests: ((person: Person) => boolean)[] = [
    person => fitsTitle(directory, phrase, person),
    knownShort,
    person => postOf(directory, person, day) !== null,
    person => !phrase.short || person.alias.some(alias => !alias.includes(' ')),
  ]
  let left = phrase.persons
  for (const test of tests) {
    const passed = left.filter(test)
    if (passed.length > 0) left = passed
    if (left.length === 1) break
  }
  return left
}

/** A surname alone means its bearer when the file lists it, the article gave it in full, or the title fits. */
function mayBeShort(
  directory: Directory,
  phrase: Phrase,
  person: Person,
  knownShort: (person: Person) => boolean,
): boolean {
  if (isOfAnother(directory, phrase, person)) return false
  return (
    person.alias.some(alias => !alias.includes(' ')) ||
    knownShort(person) ||
    fitsTitle(directory, phrase, person)
  )
}

/** "Kenya Power" is nobody's Ms Power who was an envoy of another country. */
function isOfAnother(directory: Directory, { country }: Phrase, person: Person): boolean {
  if (country?.kind !== 'country') return false
  const codes = [
    ...directory.heldBy(person.id).map(({ post }) => post.code),
    ...person.terms.map(({ value }) => value),
  ]
  const states = codes.map(code => directory.country(code.slice(0, 3))?.id)
  return states.length > 0 && states.every(each => each !== undefined && each !== country.id)
}

function fitsTitle(directory: Directory, phrase: Phrase, person: Person): boolean {
  const posts = directory.heldBy(person.id).map(held => held.post)
  const country = phrase.country?.id
  if (country !== undefined && !posts.some(post => post.owner === country)) return false
  const named = postsNamed(phrase)
  if (named.length === 0) return country !== undefined && posts.length > 0
  return named.some(post => posts.includes(post))
}

function identifyNoun(directory: Directory, day: IsoDate | null, phrase: Phrase): Identity {
  const owner = phrase.organisation?.id ?? phrase.country?.id ?? ownerOf(directory, day, phrase)
  const via = phrase.form === 'unknown' || phrase.form === 'person' ? 'name' : 'nominal'
  const post = postNamed(directory, phrase, owner)
  const noun = phrase.nouns.at(-1)
  if (post && !phrase.plural) {
    const holder = holderNamed(directory, post, day, phrase)
    return {
      via: phrase.form === 'noun' ? 'title' : via,
      referents: [referentOf(phrase.past ? outOfOffice(post.code) : post.code, holder?.id ?? null)],
      candidates: [],
      because: [post.at],
      person: holder,
      role: post.role,
    }
  }
  // "Hamas leaders": several who share one post's code.
  if (post && owner === null)
    return { ...found('nominal', referentOf(post.code, null), post.at), role: post.role }
  if (phrase.organisation) {
    const { id } = phrase.organisation
    const { code, at } = codeOfBody(phrase.organisation, phrase, day)
    return { ...found(via, referentOf(code, isItself(phrase) ? id : null), at), role: roleOf(noun) }
  }
  const side = sideOfOwner(directory, day, phrase)
  if (side) return found(via, referentOf(side, null), noun!.agent!.at)
  const sector = standsAlone(phrase) ? sectorOf(phrase) : null
  const country: Country | null =
    phrase.country ?? (owner ? (directory.country(owner) ?? null) : null)
  const because = [country?.at, noun?.agent?.at].filter(at => at !== undefined)
  const bySeat = phrase.countryBy === 'seat' ? 'GOV' : ''
  // Leaders of a part of the world are that part of the world: EUR, not EURGOV.
  const role =
    country?.kind === 'region' && sector === 'GOV' ? '' : (sector ?? (country ? bySeat : ''))
  const standing = `${country?.id ?? ''}${role}`
  const code = phrase.past ? outOfOffice(standing) : standing
  if (code === '') return { ...NOBODY, via }
  return {
    via,
    referents: [referentOf(code, null)],
    candidates: [],
    because,
    person: null,
    role: roleOf(noun),
  }
}

/** Whether its nouns say by themselves that an actor is meant, or it is said whose they are. */
function standsAlone({ nouns, country, owners, possessor }: Phrase): boolean {
  const isOwned = country !== null || owners.length > 0 || possessor !== null
  return isOwned || nouns.some(({ posts, agent }) => posts.length > 0 || agent?.alone === true)
}

/** "a former minister" is of the elites, no longer of the government. */
function outOfOffice(code: string): string {
  return code.replace(/GOV$/, 'ELI')
}

function isItself(phrase: Phrase): boolean {
  return phrase.nouns.length === 0
}

/** "Navalny's spokeswoman" is of the opposition as he is, and of no government. */
function sideOfOwner(directory: Directory, day: IsoDate | null, phrase: Phrase): string | null {
  const [owner] = phrase.owners
  if (!owner || phrase.nouns.some(({ agent }) => agent?.weak !== true)) return null
  const code = codeOfPerson(directory, owner, day)
  return code !== null && /^.{3}(?:OPP|REB|PTY)$/.test(code) ? code : null
}

/** The country that the owner of an administration governs or belongs to. */
function ownerOf(directory: Directory, day: IsoDate | null, phrase: Phrase): string | null {
  for (const person of phrase.owners) {
    const code = codeOfPerson(directory, person, day)
    const country = code === null ? null : referentOf(code, null).country
    if (country !== null) return country
  }
  return null
}

function found(via: ActorMention['via'], referent: Referent, at: string): Identity {
  return { via, referents: [referent], candidates: [], because: [at], person: null, role: null }
}
