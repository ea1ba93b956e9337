/** Puts the pieces of a sentence together into phrases that stand for one actor: country, title and name. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Agent, Country, Organisation, Person, Post } from '../notation/actors.js'
import { isHonorific, isUnknown, meaningOf, type Piece } from './names.js'

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
  /** "former", "ousted": no longer in office. */
  readonly past: boolean
  /** Index of a possessive pronoun before it: "its troops". */
  readonly possessor: number | null
  readonly definite: boolean
}

interface Draft {
  from: number
  to: number
  head: number
  form: Phrase['form']
  country: Country | null
  countryBy: Phrase['countryBy']
  organisation: Organisation | null
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
  const usable = pieces.filter(piece => !isParticipial(sentence.tokens, piece))
  const drafts: Draft[] = []
  for (let at = 0; at < usable.length; ) {
    const { draft, next } = gather(sentence.tokens, usable, at, countryOf)
    if (draft) drafts.push(draft)
    at = next
  }
  const whole = shareNouns(sentence.tokens, attachOf(sentence.tokens, drafts))
  return whole
    .map((draft, at) =>
      finish(sentence, withPeople(sentence.tokens, draft), whole[at - 1]?.to ?? 0),
    )
    .filter(phrase => namesSomebody(phrase) && !isWhere(sentence.tokens, phrase))
}

const BINDING = new Set([
  'backed',
  'funded',
  'made',
  'held',
  'controlled',
  'occupied',
  'supported',
  'sponsored',
  'supplied',
  'armed',
  'trained',
  'brokered',
  'mediated',
  'run',
  'built',
  'aligned',
  'allied',
  'linked',
  'annexed',
  'drafted',
  'imposed',
  'dominated',
  'administered',
  'born',
  'style',
  'bound',
  'speaking',
  'language',
  'owned',
  'bred',
  'educated',
  'friendly',
  'hosted',
  'proposed',
  'installed',
  'ruled',
  'majority',
  'wide',
])

/** "US-backed forces" are not the United States': such a country is passed over. */
export function isParticipial(
  tokens: readonly Token[],
  piece: { readonly from: number; readonly to: number },
): boolean {
  const hyphen = tokens[piece.to]
  const word = tokens[piece.to + 1]
  if (!hyphen || !word) return false
  const isHyphen = /^[-\u2010\u2011]$/.test(hyphen.form) && !tokens[piece.to - 1]!.spaceAfter
  if (isHyphen && BINDING.has(word.form.toLowerCase())) return true
  const previous = tokens[piece.from - 1]
  const before = tokens[piece.from - 2]
  // "pro-Russian separatists", "anti-American protests"
  return (
    !!previous &&
    !!before &&
    /^[-\u2010\u2011]$/.test(previous.form) &&
    /^(?:pro|anti|non|un|ex|mid|trans|pan)$/i.test(before.form)
  )
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
  const person = piece.meanings.filter(meaning => meaning.kind === 'person')
  const organisation = meaningOf(piece, 'organisation')
  const generic = piece.meanings.filter(meaning => meaning.kind === 'generic')
  const place =
    meaningOf(piece, 'seat') ??
    meaningOf(piece, 'country') ??
    meaningOf(piece, 'demonym') ??
    meaningOf(piece, 'capital')
  const title = piece.meanings.filter(meaning => meaning.kind === 'title')
  const agent = meaningOf(piece, 'agent')
  if (draft.form === 'organisation' && generic.length > 0 && !organisation) return true
  if (person.length > 0 && !(place && draft.form === 'place')) {
    draft.form = 'person'
    draft.persons = person.map(meaning => meaning.person)
    draft.short = person.every(meaning => meaning.short)
    draft.head = headIn(tokens, piece)
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
  const country = countryOf(piece.places[0]?.country ?? '')
  if (draft.country === null && country) draft.country = country
  return true
}

/** Whether the next piece still belongs to the phrase: nothing between, a possessive, or adjectives and nouns. */
function goesOn(tokens: readonly Token[], draft: Draft, piece: Piece): boolean {
  const gap = tokens.slice(draft.to, piece.from)
  if (draft.form === 'unknown') {
    // "Rohingya refugees", "Cumhuriyet University"
    const isNoun = piece.meanings.some(({ kind }) => kind === 'agent')
    return isNoun && gap.length === 0 && hangsOn(tokens, draft.head, piece)
  }
  if (draft.form === 'person') {
    // "Putin's spokesman", "Biden administration": the name is then the owner of what follows.
    const isNoun = piece.meanings.some(({ kind }) => kind === 'title' || kind === 'agent')
    if (!isNoun) return false
    if (gap[0]?.xpos === 'POS') return gap.slice(1).every(isModifier)
    return gap.length === 0 && hangsOn(tokens, draft.head, piece)
  }
  const isNext = gap.every(token => /^[-\u2010\u2011]$/.test(token.form)) && gap.length <= 1
  const isPlace = piece.meanings.some(({ kind }) =>
    ['country', 'demonym', 'capital', 'seat'].includes(kind),
  )
  const isDemonym = draft.form === 'place' && draft.countryBy === 'demonym'
  if (isPlace && !piece.meanings.some(({ kind }) => kind === 'person'))
    return isDemonym && gap.length === 0 && piece.meanings.every(({ kind }) => kind !== 'seat')
  if (piece.meanings.length === 0 && piece.places.length > 0 && draft.form !== 'place') return false
  const isName = isUnknown(piece) || piece.meanings.some(({ kind }) => kind === 'person')
  if (draft.form === 'noun' && isName) {
    if (!isNext) return false
    return isNameAfterNoun(tokens, draft, piece)
  }
  if (
    draft.form === 'place' &&
    piece.meanings.every(({ kind }) => kind === 'generic') &&
    piece.meanings.length > 0
  )
    return false
  if (isNext && gap.length === 0) return true
  if (gap[0]?.xpos === 'POS') return !isName && gap.slice(1).every(isModifier)
  if (gap.length === 0 || gap.length > 4 || !gap.every(isModifier)) return false
  if (draft.form === 'place' && draft.countryBy !== 'demonym')
    return hangsOn(tokens, draft.to - 1, piece)
  return true
}

/** "foreign minister Sergey Lavrov", but not "told the government Sunday" nor "an army Siemens supplies". */
function isNameAfterNoun(tokens: readonly Token[], draft: Draft, piece: Piece): boolean {
  const noun = tokens[draft.to - 1]!
  if (noun.xpos === 'NNS' || noun.xpos === 'NNPS') return noun.head === tokens[piece.from]!.id
  if (piece.meanings.length > 0) return true
  const name = tokens.slice(piece.from, piece.to)
  const isLinked =
    name.some(token => token.id === noun.head) || name.some(token => token.head === noun.id)
  return isLinked || name.length > 1 || /^\p{Lu}/u.test(noun.form)
}

function isModifier(token: Token): boolean {
  // "Saudi-led forces": whoever leads them is among them.
  if (token.form === 'led') return true
  if (/^[-\u2010\u2011]$/.test(token.form)) return true
  if (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.upos))
    return !/day$/.test(token.form) || token.upos !== 'PROPN'
  return token.upos === 'VERB' && (token.deprel === 'amod' || token.deprel === 'compound')
}

/** Whether a token is governed, directly or through modifiers, by a token of the piece. */
function hangsOn(
  tokens: readonly Token[],
  at: number,
  piece: { readonly from: number; readonly to: number },
): boolean {
  let token = tokens[at]
  for (let steps = 0; token && steps < 4; steps++) {
    const index = token.head - 1
    if (index >= piece.from && index < piece.to) return true
    token = tokens[index]
  }
  return false
}

/** The token of a piece that the others of it hang on. */
function headIn(
  tokens: readonly Token[],
  piece: { readonly from: number; readonly to: number },
): number {
  for (let at = piece.from; at < piece.to; at++) {
    const head = tokens[at]!.head - 1
    if (head < piece.from || head >= piece.to) return at
  }
  return piece.to - 1
}

/** "president of Russia", "spokesman for the Council", "troops from Chad": the owner stands behind. */
function attachOf(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const attached: Draft[] = []
  for (const draft of [...drafts].reverse()) {
    const owner = attached.at(-1)
    if (owner && isAmong(tokens, draft, owner)) attached.push({ ...draft, country: owner.country })
    else if (owner && mayOwn(tokens, draft, owner)) {
      attached.pop()
      attached.push(owned(draft, owner))
    } else attached.push(draft)
  }
  return attached.reverse()
}

/** Those who act where they live; soldiers, diplomats and refugees may be from elsewhere. */
const LOCAL = new Set('GOV COP CVL OPP REB JUD LEG EDU LAB HLH AGR MED CRM BUS SET'.split(' '))

/** "police in Hong Kong", "protesters in Minsk": where they are says whose they are. */
function isAmong(tokens: readonly Token[], draft: Draft, place: Draft): boolean {
  if (draft.form !== 'noun' || draft.country || draft.organisation || draft.owners.length > 0)
    return false
  if (place.form !== 'place' || place.countryBy === 'demonym' || place.country?.kind !== 'country')
    return false
  const agent = draft.nouns.at(-1)?.agent
  if (!agent || !LOCAL.has(agent.code) || agent.id === 'diplomat') return false
  const [preposition, ...rest] = tokens.slice(draft.to, place.from)
  if (preposition?.form.toLowerCase() !== 'in') return false
  return rest.length <= 2 && rest.every(token => token.upos === 'DET' || token.upos === 'ADJ')
}

function mayOwn(tokens: readonly Token[], draft: Draft, owner: Draft): boolean {
  if (draft.form !== 'noun' || draft.country || draft.organisation) return false
  const gap = tokens.slice(draft.to, owner.from)
  const [preposition, ...rest] = gap.map(token => token.form.toLowerCase())
  if (preposition !== 'of' && preposition !== 'for' && preposition !== 'from') return false
  if (!rest.every(word => word === 'the' || word === 'its')) return false
  if (owner.form === 'person' || owner.form === 'unknown' || owner.form === 'generic') return false
  if (owner.form === 'noun' && !(owner.country || owner.organisation || weak(draft))) return false
  // "withdraw aid workers from Chad": the phrase must hang on the noun, not on the verb.
  if (preposition === 'from' && !weak(draft) && !hangsOn(tokens, owner.head, draft)) return false
  if (preposition === 'for') return draft.nouns.some(noun => noun.agent?.weak === true)
  return true
}

function owned(draft: Draft, owner: Draft): Draft {
  return {
    ...draft,
    to: owner.to,
    country: owner.country,
    countryBy: owner.countryBy,
    organisation: owner.organisation,
    owners: owner.owners,
    // What the owner is says more than "member" or "spokesman" does.
    nouns: weak(draft) ? [...owner.nouns, ...draft.nouns] : draft.nouns,
  }
}

function weak(draft: Draft): boolean {
  return draft.nouns.every(noun => noun.agent?.weak === true)
}

/** "Russian and U.S. officials": the first country shares the noun of the last. */
function shareNouns(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const shared: Draft[] = []
  for (const draft of [...drafts].reverse()) {
    const next = shared.at(-1)
    const link = next
      ? tokens.slice(draft.to, next.from).map(token => token.form.toLowerCase())
      : []
    const isLinked =
      link.length > 0 &&
      link.length <= 2 &&
      link.every(word => [',', 'and', 'or', '&'].includes(word))
    const mayShare =
      next !== undefined &&
      isLinked &&
      draft.form === 'place' &&
      (draft.countryBy === 'demonym' || isAcronym(tokens, draft)) &&
      next.form === 'noun' &&
      next.country !== null &&
      next.country !== draft.country &&
      tokens[draft.from - 1]?.upos !== 'DET'
    if (mayShare) shared.push({ ...draft, form: 'noun', nouns: next.nouns })
    else shared.push(draft)
  }
  return shared.reverse()
}

/** "U.S." and "UK" stand before nouns as adjectives do. */
function isAcronym(tokens: readonly Token[], draft: Draft): boolean {
  return tokens.slice(draft.from, draft.to).every(token => token.form === token.form.toUpperCase())
}

const LOCATIVE = new Set(
  'in at near outside inside around across through throughout within above over'.split(' '),
)

/** Nouns that a city's name is put to: "the city of Kyiv", "the capital Juba", "the streets of Paris". */
const SITES = new Set(
  'city town capital district suburb outskirt street airport port village area north south east west center centre neighborhood neighbourhood part'.split(
    ' ',
  ),
)

/** "met in Washington", "eastern Beirut": a capital that is only a place is nobody's government. */
function isWhere(tokens: readonly Token[], phrase: Phrase): boolean {
  if (phrase.form !== 'place' || phrase.countryBy !== 'capital') return false
  if (
    tokens
      .slice(phrase.from, phrase.to)
      .some(token => token.upos === 'ADJ' && !/^New$/.test(token.form))
  )
    return true
  if (SITES.has(tokens[phrase.from - 1]?.lemma ?? '')) return true
  // "Washington state", "Kyiv region"
  if (/^(?:state|province|region|county|governorate|oblast)$/i.test(tokens[phrase.to]?.form ?? ''))
    return true
  let token = tokens[phrase.head]
  // "in Washington and Moscow"
  for (let steps = 0; token && steps < 3; steps++) {
    const { id, head, deprel } = token
    const preposition = tokens.find(
      each => each.deprel === 'case' && each.head === id && each.id < id && each.xpos !== 'POS',
    )
    const governor = tokens[head - 1]
    if (preposition?.form === 'of') return SITES.has(governor?.lemma ?? '')
    if (preposition) return LOCATIVE.has(preposition.form.toLowerCase())
    if (deprel !== 'conj' && deprel !== 'appos') return false
    token = governor
  }
  return false
}

const PEOPLES = new Set(
  'ally partner country nation state power capital neighbor neighbour counterpart member bloc region'.split(
    ' ',
  ),
)

/** "European allies", "Gulf states": states of a part of the world are that part of the world. */
function withPeople(tokens: readonly Token[], draft: Draft): Draft {
  if (draft.form !== 'place' || draft.country?.kind !== 'region') return draft
  const at = tokens[draft.head]!.head - 1
  const noun = tokens[at]
  if (!noun || at < draft.to || at > draft.to + 1 || !PEOPLES.has(noun.lemma.toLowerCase()))
    return draft
  return { ...draft, to: at + 1, head: at }
}

const PAST = new Set('former ex late ousted deposed onetime then exiled'.split(' '))

const NOT_HOLDER = new Set([
  ...PAST,
  ...'deputy vice assistant next incoming outgoing acting future'.split(' '),
])

/** A bare place of the map names nobody, and neither do "52 members". */
function namesSomebody(phrase: Phrase): boolean {
  if (phrase.form === 'place') return phrase.countryBy !== null
  if (phrase.form !== 'noun') return true
  const isOwned =
    phrase.country !== null ||
    phrase.organisation !== null ||
    phrase.owners.length > 0 ||
    phrase.possessor !== null
  return isOwned || phrase.nouns.some(noun => noun.posts.length > 0 || noun.agent?.alone === true)
}

function finish(sentence: Sentence, draft: Draft, free: number): Phrase {
  const { tokens } = sentence
  let from = draft.from
  let definite = false
  let possessor: number | null = null
  for (let at = from - 1; at >= free; at--) {
    const token = tokens[at]!
    const lower = token.form.toLowerCase()
    if (token.xpos === 'PRP$') possessor = at
    if (token.upos === 'DET') {
      definite = lower === 'the' || lower === 'this'
      if (isUnder(tokens, at, from, draft.to)) from = at
      break
    }
    const isHonor = isHonorific(token) && at === from - 1
    // "US-backed forces": the hyphen may hang on what stands before it.
    if (/^[-\u2010\u2011]$/.test(token.form) && at > free) {
      if (!isUnder(tokens, at - 1, from, draft.to)) break
      from = at - 1
      at--
      continue
    }
    if (!isHonor && !(isModifier(token) && isUnder(tokens, at, from, draft.to))) break
    if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(token.form)) break
    from = at
  }
  const words = tokens.slice(from, draft.to).map(token => token.form.toLowerCase())
  const otherThanHolder = words.some(word => NOT_HOLDER.has(word))
  const noun = tokens[draft.nouns.at(-1)?.to ? headOfNoun(tokens, draft) : draft.head]!
  const head = headOf(tokens, from, draft)
  return {
    sentence,
    from,
    to: draft.to,
    head,
    form: draft.form,
    country: draft.country,
    countryBy: draft.countryBy,
    organisation: draft.organisation,
    generic: draft.generic,
    persons: draft.persons,
    owners: draft.owners,
    short: draft.short,
    nouns: draft.nouns,
    plural: noun.xpos === 'NNS' || noun.xpos === 'NNPS',
    otherThanHolder,
    past: words.some(word => PAST.has(word)),
    possessor,
    definite,
  }
}

function headOfNoun(tokens: readonly Token[], draft: Draft): number {
  return headIn(tokens, draft.nouns.at(-1)!)
}

function isUnder(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const head = tokens[at]!.head - 1
  return head >= from && head < to
}

/** The token of the phrase that hangs on something outside it; the draft's own head when trees disagree. */
function headOf(tokens: readonly Token[], from: number, draft: Draft): number {
  const outer: number[] = []
  for (let at = from; at < draft.to; at++) {
    const head = tokens[at]!.head - 1
    if (head < from || head >= draft.to) outer.push(at)
  }
  return outer.length === 1 || !outer.includes(draft.head) ? (outer[0] ?? draft.head) : draft.head
}
