/** Puts the pieces of a sentence together into phrases that stand for one actor: country, title and name. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Agent, Country, Organisation, Person, Post } from '../notation/actors.js'
import { isLanguage } from './languages.js'
import { isUnknown, meaningOf, type Piece } from './names.js'
import { isParticipial } from './participial.js'
import { finish, isCalledAfter, isOfClub, isWhere, namesSomebody } from './phrase-edges.js'
import { goesOn } from './phrase-joins.js'
import { attachOf, shareCountries, shareNouns, withPeople } from './phrase-links.js'
import { headIn } from './stretch.js'
import { isInSetPhrase } from './things.js'

/** A noun that says what somebody is: a title with its posts, a kind of actor, or both. */
export interface Noun {
  readonly from: number
  readonly to: number
  readonly posts: readonly Post[]
  readonly agent: Agent | null
}

/** A phrase for one actor, [from, to) in tokens, before it is known who is meant. */
export interface Phrase {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  /** Index of the token that the rest hangs on. */
  readonly head: number
  readonly form: 'person' | 'unknown' | 'organisation' | 'noun' | 'place' | 'generic'
  /** Country whose actor this is, and how it is named. */
  readonly country: Country | null
  readonly countryBy: 'country' | 'demonym' | 'capital' | 'seat' | null
  readonly organisation: Organisation | null
  /** Organisations that a generic noun ("the alliance") may mean. */
  readonly generic: readonly Organisation[]
  readonly persons: readonly Person[]
  /** Whose administration, spokesman or army it is: "the Biden administration". */
  readonly owners: readonly Person[]
  /** Whether the name is one word. */
  readonly short: boolean
  readonly nouns: readonly Noun[]
  readonly plural: boolean
  /** "former", "deputy", "next": whoever holds the post is not meant. */
  readonly otherThanHolder: boolean
  /** "acting": who stands in for the holder, and exercises the office. */
  readonly acting: boolean
  /** "former", "ousted": no longer in office. */
  readonly past: boolean
  /** Index of a possessive pronoun before it: "its troops". */
  readonly possessor: number | null
  readonly definite: boolean
}

export interface Draft {
  from: number
  to: number
  head: number
  form: Phrase['form']
  country: Country | null
  countryBy: Phrase['countryBy']
  organisation: Organisation | null
  /** The body that a town stands for, if it acts: "Brussels". */
  base: Organisation | null
  generic: Organisation[]
  persons: Person[]
  owners: Person[]
  short: boolean
  nouns: Noun[]
}

/** The phrases of one sentence, in order; they do not overlap. `countryOf` finds the country of a place. */
export function findPhrases(
  sentence: Sentence,
  pieces: readonly Piece[],
  countryOf: (code: string) => Country | undefined,
): Phrase[] {
  const usable = pieces.filter(
    piece =>
      !isParticipial(sentence.tokens, piece) &&
      !(meaningOf(piece, 'demonym') && isLanguage(sentence.tokens, piece.from, piece.to)) &&
      !isInSetPhrase(sentence.tokens, piece.from, piece.to),
  )
  const drafts: Draft[] = []
  for (let at = 0; at < usable.length; ) {
    const { draft, next } = gather(sentence.tokens, usable, at, countryOf)
    if (draft) drafts.push(draft)
    at = next
  }
  const whole = shareCountries(
    sentence.tokens,
    shareNouns(sentence.tokens, attachOf(sentence.tokens, drafts)),
  )
  return whole
    .map(asBody)
    .map((draft, at) =>
      finish(sentence, withPeople(sentence.tokens, draft), whole[at - 1]?.to ?? 0),
    )
    .filter(
      (phrase, at, all) =>
        namesSomebody(phrase) &&
        !isTitleOfMany(phrase, all[at + 1]) &&
        !isCalledAfter(sentence.tokens, phrase) &&
        !isOfClub(sentence.tokens, phrase) &&
        !isWhere(sentence.tokens, phrase),
    )
}

/** "Presidents Lund of Norway and Tolvan of Arvania": the title of both says nothing beside their names. */
function isTitleOfMany({ form, plural, to, nouns }: Phrase, next: Phrase | undefined): boolean {
  const isTitle = form === 'noun' && plural && nouns.some(({ posts }) => posts.length > 0)
  return isTitle && next?.form === 'person' && next.from === to
}

/** "Brussels said": a town that stands for a body, with nothing beside it. "Brussels police" are the town's. */
function asBody(draft: Draft): Draft {
  if (!draft.base || draft.form !== 'place' || draft.countryBy !== null) return draft
  return {
    ...draft,
    form: 'organisation',
    organisation: draft.base,
    country: null,
    countryBy: 'capital',
  }
}

function gather(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  start: number,
  countryOf: (code: string) => Country | undefined,
): { draft: Draft | null; next: number } {
  const first = pieces[start]!
  const draft: Draft = {
    from: first.from,
    to: first.to,
    head: first.to - 1,
    form: 'place',
    country: null,
    countryBy: null,
    organisation: null,
    base: null,
    generic: [],
    persons: [],
    owners: [],
    short: false,
    nouns: [],
  }
  if (!take(draft, first, tokens, countryOf)) return { draft: null, next: start + 1 }
  let at = start + 1
  for (; at < pieces.length; at++) {
    const piece = pieces[at]!
    if (!goesOn(tokens, draft, piece)) break
    if (!take(draft, piece, tokens, countryOf)) break
    draft.to = piece.to
  }
  return { draft, next: at }
}

/** Lets a piece tell its part of the draft; false when it has no part in it. */
function take(
  draft: Draft,
  piece: Piece,
  tokens: readonly Token[],
  countryOf: (code: string) => Country | undefined,
): boolean {
  const organisation = meaningOf(piece, 'organisation')
  // "Wagner fighters": a body of that name is meant rather than somebody who has it for a surname.
  const person = piece.meanings
    .filter(meaning => meaning.kind === 'person')
    .filter(({ person: { alias }, short }) => !organisation || !short || alias.some(isOneWord))
  const generic = piece.meanings.filter(meaning => meaning.kind === 'generic')
  const place =
    meaningOf(piece, 'seat') ??
    meaningOf(piece, 'country') ??
    meaningOf(piece, 'demonym') ??
    meaningOf(piece, 'capital')
  const title = piece.meanings.filter(meaning => meaning.kind === 'title')
  const agent = meaningOf(piece, 'agent')
  if (draft.form === 'organisation' && generic.length > 0 && !organisation) {
    if (agent) draft.nouns.push({ from: piece.from, to: piece.to, posts: [], agent: agent.agent })
    return true
  }
  if (person.length > 0 && !(place && draft.form === 'place')) {
    draft.form = 'person'
    draft.persons = person.map(meaning => meaning.person)
    draft.short = person.every(meaning => meaning.short)
    draft.head = headIn(tokens, piece)
    return true
  }
  const other = organisation && kindElsewhere(draft, organisation.organisation)
  if (other) {
    draft.form = 'noun'
    draft.nouns.push({ from: piece.from, to: piece.to, posts: [], agent: other })
    draft.head = piece.to - 1
    return true
  }
  if (organisation && draft.organisation === null) {
    draft.form = 'organisation'
    draft.organisation = organisation.organisation
    draft.head = headIn(tokens, piece)
    return true
  }
  if (place) {
    // "Bosnian Serbs" are Bosnia's; "western Cambodia" is Cambodia.
    if (draft.country === null || draft.country.kind === 'region') {
      draft.country = place.country
      draft.countryBy = place.kind
    }
    if (draft.form === 'place') draft.head = headIn(tokens, piece)
    return true
  }
  if (title.length > 0 || agent) {
    if (draft.form === 'person') {
      draft.owners = draft.persons
      draft.persons = []
      draft.nouns = []
    }
    draft.form = 'noun'
    draft.nouns.push({
      from: piece.from,
      to: piece.to,
      posts: title.flatMap(meaning => meaning.posts),
      agent: agent?.agent ?? null,
    })
    draft.generic = generic.map(meaning => meaning.organisation)
    draft.head = piece.to - 1
    if (agent?.agent.country !== undefined && draft.country === null) {
      draft.country = countryOf(agent.agent.country) ?? null
      draft.countryBy = draft.country && 'country'
    }
    return true
  }
  if (generic.length > 0) {
    draft.form = 'generic'
    draft.generic = generic.map(meaning => meaning.organisation)
    draft.head = headIn(tokens, piece)
    return true
  }
  if (isUnknown(piece)) {
    draft.form = 'unknown'
    draft.short = piece.to - piece.from === 1
    draft.head = headIn(tokens, piece)
    return true
  }
  if (draft.form === 'noun' && piece.meanings.length === 0) {
    draft.form = 'unknown'
    draft.short = true
    draft.head = headIn(tokens, piece)
    return true
  }
  draft.base = draft.form === 'place' ? (meaningOf(piece, 'base')?.organisation ?? null) : null
  const country = countryOf(piece.places[0]?.country ?? '')
  if (draft.country === null && country) draft.country = country
  return true
}

/** Kinds of body that most countries have, under names that are alike. */
const EVERYWHERE = new Set(['PTY', 'LAB', 'LEG', 'JUD'])

/** "the Dutch Labour Party": not the one that is known by the name, but the same kind of body in that country. */
function kindElsewhere(draft: Draft, { code, at }: Organisation): Agent | null {
  const { country, countryBy, form } = draft
  const sector = code.slice(3)
  if (form !== 'place' || country?.kind !== 'country' || code.startsWith(country.id)) return null
  const isOwner = countryBy === 'demonym' || countryBy === 'country'
  if (!isOwner || /^(?:IGO|NGO|IMG)/.test(code) || !EVERYWHERE.has(sector)) return null
  return { kind: 'agent', id: 'body', code: sector, noun: [], weak: false, alone: true, at }
}

function isOneWord(name: string): boolean {
  return !name.includes(' ')
}
