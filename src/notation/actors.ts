/** Reads `*.actors`: countries, regions, peoples, posts with their terms, persons, organisations, groups, agents. */
import { isActorCode } from '../core/actor-code.js'
import type { IsoDate } from '../core/article.js'
import { type Entry, type Fault, readEntries, type Term, valuesOf } from './entries.js'

/** A country, or a part of the world that acts like one in the news ("European leaders"). */
export interface Country {
  readonly kind: 'country' | 'region'
  /** ISO 3166 alpha-3, or CAMEO's code of the region. */
  readonly id: string
  readonly name: string
  readonly alias: readonly string[]
  /** Adjectives and names of its people. */
  readonly demonym: readonly string[]
  /** Those of `demonym` that are of a part of it, whose president or premier is not the state's: "Scottish". */
  readonly part: readonly string[]
  /** May speak for the government: "Moscow said". */
  readonly capital: readonly string[]
  /** Always the government: "the Kremlin". */
  readonly seat: readonly string[]
  readonly at: string
}

/** A people without a state of its own: "Kurdish rebels" are those of Turkey, Iraq, Syria or Iran. */
export interface People {
  readonly kind: 'people'
  readonly id: string
  readonly name: string
  /** Codes of the countries it lives in. */
  readonly countries: readonly string[]
  readonly demonym: readonly string[]
  readonly at: string
}

export interface Post {
  readonly kind: 'post'
  /** `RUS.foreign-minister`: the owner, a dot, the role. */
  readonly id: string
  readonly owner: string
  readonly role: string
  readonly name: string
  readonly code: string
  readonly title: readonly string[]
  readonly terms: readonly Tenure[]
  readonly at: string
}

/** Half-open: the first day is in, the last is not; null is an open end. */
export interface Tenure {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** A person's id under a post, an actor code under a person. */
  readonly value: string
  readonly at: string
}

export interface Person {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly alias: readonly string[]
  readonly gender: 'm' | 'f' | null
  /** Codes the person has apart from posts. */
  readonly terms: readonly Tenure[]
  readonly at: string
}

/** An organisation, or an armed group, party or movement: both have a code of their own. */
export interface Organisation {
  readonly kind: 'organisation' | 'group'
  readonly id: string
  readonly name: string
  readonly code: string
  readonly alias: readonly string[]
  /** Nouns that mean it once it has been named: "the alliance". */
  readonly generic: readonly string[]
  /** Meant by a name that bodies of other countries share, where the article names no country. */
  readonly famous?: boolean
  /** Towns that stand for it where they act: "Brussels said". Absent: none. */
  readonly capital?: readonly string[]
  /** Codes it has for a time: the Taliban are a government while they govern. Absent: none. */
  readonly terms?: readonly Tenure[]
  /** What sort of body it is: `alliance`, `court`, `mission`. Absent: not said. */
  readonly sort?: string
  /** Codes of the countries that are its members. Absent: not listed. */
  readonly members?: readonly string[]
  readonly at: string
}

/** A kind of actor that is not named, "police", "rebels". */
export interface Agent {
  readonly kind: 'agent'
  readonly id: string
  /** A CAMEO role. */
  readonly code: string
  readonly noun: readonly string[]
  /** Says little by itself: "opposition leaders" are OPP although leaders are GOV. */
  readonly weak: boolean
  /** Names nobody unless it is said whose: "52 members", "shared intelligence". */
  readonly alone: boolean
  /** The only country that has this kind: "the carabinieri", "the pope". Absent: any. */
  readonly country?: string
  readonly at: string
}

export type ActorEntry = Country | People | Post | Person | Organisation | Agent

const KEYS: Readonly<Record<string, readonly string[]>> = {
  country: ['alias', 'demonym', 'part', 'capital', 'seat'],
  region: ['alias', 'demonym', 'capital', 'seat'],
  people: ['country', 'demonym'],
  post: ['code', 'title', 'country', 'org'],
  person: ['alias', 'gender', 'code', 'country'],
  organisation: [
    'code',
    'alias',
    'generic',
    'capital',
    'famous',
    'kind',
    'members',
    'country',
    'demonym',
  ],
  group: ['code', 'alias', 'generic', 'famous', 'country', 'kind', 'members', 'demonym'],
  agent: ['code', 'noun', 'weak', 'alone', 'country'],
}

/** Reads one actors file. Faulty entries are reported and left out, the rest stands. */
export function readActors(file: string, text: string): { actors: ActorEntry[]; faults: Fault[] } {
  const { entries, faults } = readEntries(file, text)
  const actors: ActorEntry[] = []
  for (const entry of entries) {
    const keys = KEYS[entry.kind]
    if (!keys) {
      const kinds = Object.keys(KEYS).join(', ')
      faults.push({ at: entry.at, message: `expected ${kinds}, found: ${entry.kind}` })
      continue
    }
    for (const field of entry.fields)
      if (!keys.includes(field.key))
        faults.push({ at: field.at, message: `expected ${keys.join(', ')}, found: ${field.key}` })
    const actor = readActor(entry, faults)
    if (actor) actors.push(actor)
  }
  return { actors, faults }
}

function readActor(entry: Entry, faults: Fault[]): ActorEntry | null {
  const { id, at } = entry
  const name = entry.label ?? id
  const alias = valuesOf(entry, 'alias')
  switch (entry.kind) {
    case 'country':
    case 'region': {
      if (!codeIsFine(id, at, faults)) return null
      const part = valuesOf(entry, 'part')
      const [demonym, capital, seat] = [
        [...valuesOf(entry, 'demonym'), ...part],
        valuesOf(entry, 'capital'),
        valuesOf(entry, 'seat'),
      ]
      return { kind: entry.kind, id, name, alias, demonym, part, capital, seat, at }
    }
    case 'people': {
      const [countries, demonym] = [valuesOf(entry, 'country'), valuesOf(entry, 'demonym')]
      if (countries.length === 0)
        faults.push({ at, message: 'expected the countries of a people, found: none' })
      return { kind: 'people', id, name, countries, demonym, at }
    }
    case 'post': {
      const dot = id.indexOf('.')
      const code = valuesOf(entry, 'code')[0] ?? ''
      if (dot < 1) {
        faults.push({ at, message: `expected a post such as RUS.foreign-minister, found: ${id}` })
        return null
      }
      if (!codeIsFine(code, at, faults)) return null
      return {
        kind: 'post',
        id,
        owner: id.slice(0, dot),
        role: id.slice(dot + 1),
        name,
        code,
        title: valuesOf(entry, 'title'),
        terms: entry.terms.map(readTenure),
        at,
      }
    }
    case 'person': {
      const [gender] = valuesOf(entry, 'gender')
      const standing = valuesOf(entry, 'code').map(value => ({ from: null, to: null, value, at }))
      const terms = [...entry.terms.map(readTenure), ...standing]
      return {
        kind: 'person',
        id,
        name,
        alias,
        gender: gender === 'm' || gender === 'f' ? gender : null,
        terms: terms.filter(term => codeIsFine(term.value, term.at, faults)),
        at,
      }
    }
    case 'organisation':
    case 'group': {
      const code = valuesOf(entry, 'code')[0] ?? ''
      if (!codeIsFine(code, at, faults)) return null
      const other = [...alias, ...valuesOf(entry, 'demonym')]
      const [[sort], members] = [valuesOf(entry, 'kind'), valuesOf(entry, 'members')]
      return {
        kind: entry.kind,
        id,
        name,
        code,
        alias: other,
        generic: valuesOf(entry, 'generic'),
        capital: valuesOf(entry, 'capital'),
        famous: valuesOf(entry, 'famous')[0] === 'yes',
        terms: entry.terms.map(readTenure).filter(term => codeIsFine(term.value, term.at, faults)),
        ...(sort === undefined ? {} : { sort }),
        ...(members.length === 0 ? {} : { members }),
        at,
      }
    }
    default: {
      const code = valuesOf(entry, 'code')[0] ?? ''
      if (!codeIsFine(code, at, faults)) return null
      const weak = valuesOf(entry, 'weak')[0] === 'yes'
      const alone = valuesOf(entry, 'alone')[0] !== 'no'
      const [country] = valuesOf(entry, 'country')
      const whose = country === undefined ? {} : { country }
      return { kind: 'agent', id, code, noun: valuesOf(entry, 'noun'), weak, alone, ...whose, at }
    }
  }
}

function codeIsFine(code: string, at: string, faults: Fault[]): boolean {
  if (isActorCode(code)) return true
  faults.push({ at, message: `expected an actor code such as RUSGOV, found: ${code || 'none'}` })
  return false
}

/** A year or a month stands for its first day. */
function readTenure({ from, to, value, at }: Term): Tenure {
  return { from: firstDay(from), to: firstDay(to), value, at }
}

function firstDay(date: string | null): IsoDate | null {
  if (date === null) return null
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}
