/** What binds phrases to one another: owners behind a noun, nouns shared by two countries, parts of the world with their people. */
import type { Token } from '../core/sentence.js'
import type { Draft } from './phrases.js'
import { hangsOn } from './stretch.js'

/** "Russian and U.S. officials": the first country shares the noun of the last. */
export function shareNouns(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
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
      (tokens[draft.from - 1]?.upos !== 'DET' || tokens[next.to - 1]!.xpos === 'NNS')
    if (mayShare) shared.push({ ...draft, form: 'noun', nouns: next.nouns })
    else shared.push(draft)
  }
  return shared.reverse()
}

/** Sectors of a state that stand side by side: "Nigerian soldiers and police" are all Nigeria's. */
const OF_ONE_STATE = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG'])

/** "Nigerian soldiers and police", "the presidents of Kenya and Uganda": what the first has, the second shares. */
export function shareCountries(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const shared: Draft[] = []
  for (const draft of drafts) {
    const before = shared.at(-1)
    const isJoined =
      before?.form === 'noun' && before.country !== null && joins(tokens, before.to, draft.from)
    const sectors = isJoined ? [before, draft].map(sectorOfDraft) : []
    const areOfState = sectors.every(sector => OF_ONE_STATE.has(sector ?? ''))
    if (
      isJoined &&
      areOfState &&
      draft.form === 'noun' &&
      isFree(draft) &&
      before.countryBy === 'demonym'
    )
      shared.push({ ...draft, country: before.country, countryBy: before.countryBy })
    else if (
      before &&
      isListed(tokens, before, draft, drafts) &&
      sharesTitle(tokens, before, draft)
    )
      shared.push({ ...draft, form: 'noun', nouns: before.nouns })
    else shared.push(draft)
  }
  return shared
}

function joins(tokens: readonly Token[], from: number, to: number): boolean {
  const isThe = to === from + 2 && tokens[from + 1]!.upos === 'DET'
  return (to === from + 1 || isThe) && /^(?:and|&)$/i.test(tokens[from]!.form)
}

/** "of Kenya, Uganda and Rwanda": a comma joins only where an "and" comes further on. */
function isListed(
  tokens: readonly Token[],
  before: Draft,
  draft: Draft,
  drafts: readonly Draft[],
): boolean {
  if (joins(tokens, before.to, draft.from)) return true
  const isAfterComma = draft.from === before.to + 1 && tokens[before.to]!.form === ','
  const next = drafts[drafts.indexOf(draft) + 1]
  if (!isAfterComma || !next || next.form !== 'place') return false
  return joins(tokens, draft.to, next.from) || isListed(tokens, draft, next, drafts)
}

function sectorOfDraft(draft: Draft): string | null {
  return draft.nouns.at(-1)?.agent?.code ?? null
}

function isFree(draft: Draft): boolean {
  return draft.country === null && draft.organisation === null && draft.owners.length === 0
}

/** "the foreign ministers of Japan and South Korea": a plural title whose owner stands behind it. */
function sharesTitle(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  const noun = before.nouns.at(-1)
  if (!noun || before.country === null || tokens[noun.to - 1]!.xpos !== 'NNS') return false
  const isState = OF_ONE_STATE.has(noun.agent?.code ?? '') || noun.posts.length > 0
  // "diplomats from Iran and the United States", "his counterparts from Iran and Turkey"
  const isFrom = tokens[noun.to]?.form === 'from'
  return (
    draft.form === 'place' &&
    (draft.countryBy === 'country' || draft.countryBy === 'capital') &&
    ((tokens[noun.to]?.form === 'of' && isState) || isFrom)
  )
}

/** "U.S." and "UK" stand before nouns as adjectives do. */
function isAcronym(tokens: readonly Token[], draft: Draft): boolean {
  return tokens.slice(draft.from, draft.to).every(token => token.form === token.form.toUpperCase())
}

/** "president of Russia", "spokesman for the Council", "troops from Chad": the owner stands behind. */
export function attachOf(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const attached: Draft[] = []
  for (const draft of [...drafts].reverse()) {
    const owner = attached.at(-1)
    if (owner && (isAmong(tokens, draft, owner) || isNamedOf(tokens, draft, owner)))
      attached.push({ ...draft, country: owner.country })
    else if (owner && mayOwn(tokens, draft, owner)) {
      attached.pop()
      attached.push(owned(draft, owner))
    } else attached.push(draft)
  }
  return attached.reverse()
}

/** "Gen. Pedro Alves of Brazil" */
function isNamedOf(tokens: readonly Token[], draft: Draft, place: Draft): boolean {
  return (
    draft.form === 'unknown' &&
    draft.country === null &&
    place.form === 'place' &&
    place.countryBy === 'country' &&
    place.from === draft.to + 1 &&
    tokens[draft.to]!.form === 'of' &&
    (draft.nouns.length > 0 || draft.to - draft.from > 1)
  )
}

/** Those who act where they live; soldiers, diplomats and refugees may be from elsewhere. */
const LOCAL = new Set('GOV COP CVL OPP PTY REB JUD LEG EDU LAB HLH AGR MED CRM BUS SET'.split(' '))

/** "police in Hong Kong", "protesters in Minsk": where they are says whose they are. */
function isAmong(tokens: readonly Token[], draft: Draft, place: Draft): boolean {
  if (draft.form !== 'noun' || draft.country || draft.organisation || draft.owners.length > 0)
    return false
  if (place.country?.kind !== 'country') return false
  const isPlace = place.form === 'place' || isHouse(place)
  // "a minister in the Dutch government"
  const isState = place.form === 'noun' && OF_ONE_STATE.has(sectorOfDraft(place) ?? '')
  if (!isPlace && !(isState && tokens[draft.to]?.form === 'in')) return false
  // "in the Kenyan capital", "in the Turkish city of Izmir"
  if (
    place.form === 'place' &&
    place.countryBy === 'demonym' &&
    !SITES.has(tokens[place.to]?.lemma ?? '')
  )
    return false
  const agent = draft.nouns.at(-1)?.agent
  if (!agent || !LOCAL.has(agent.code) || agent.id === 'diplomat') return false
  const gap = tokens.slice(draft.to, place.from)
  const preposition = gap[0]?.form.toLowerCase() ?? ''
  // "the mayor of the Turkish city of Izmir"
  const isOf = preposition === 'of' && place.countryBy === 'demonym' && place.form === 'place'
  if (!(PLACING.has(preposition) || isOf) || gap.length > 7) return false
  // "at a mine in Zambia", "outside the parliament in Tbilisi"
  return gap.every(
    (token, at) =>
      at === 0 ||
      ['DET', 'ADJ', 'NUM'].includes(token.upos) ||
      token.upos === 'NOUN' ||
      /^(?:in|near|of)$/.test(token.form),
  )
}

/** "outside the parliament": a state's houses are in its own land, but for its embassies. */
function isHouse({ form, nouns }: Draft): boolean {
  const agent = nouns.at(-1)?.agent
  return form === 'noun' && /^(?:government|legislature|courts)$/.test(agent?.id ?? '')
}

/** Prepositions that say where people are. */
const PLACING = new Set('in near at outside inside across throughout around along'.split(' '))

const SITES = new Set('city town village capital province region district state port'.split(' '))

function mayOwn(tokens: readonly Token[], draft: Draft, owner: Draft): boolean {
  if (draft.form !== 'noun' || draft.country || draft.organisation) return false
  const gap = tokens.slice(draft.to, owner.from)
  const [preposition, ...rest] = gap.map(token => token.form.toLowerCase())
  const isAide = /^(?:aide|adviser|advisor|assistant|secretary)$/.test(tokens[draft.to - 1]!.lemma)
  if (!/^(?:of|for|from)$/.test(preposition ?? '') && !(preposition === 'to' && isAide))
    return false
  const isPlain = gap
    .slice(1)
    .every(token => /^(?:the|its|a|an)$/i.test(token.form) || /^(?:ADJ|NUM)$/.test(token.upos))
  if (!isPlain || rest.length > 3) return false
  if (owner.form === 'unknown' || owner.form === 'generic') return false
  // "all foreign troops from the country" are anybody's but its own.
  if (preposition === 'from' && tokens[draft.from - 1]?.form.toLowerCase() === 'foreign')
    return false
  // "the leader of Spain's Socialists", "victims of the army"
  if (tokens[owner.to]?.xpos === 'POS') return false
  const isBody = owner.form === 'organisation' || owner.nouns.length > 0
  if (isBody && OTHERS.has(tokens[draft.to - 1]!.lemma)) return false
  // "a spokesman for Vladimir Putin"; but a friend of his is no part of his office.
  if (owner.form === 'person') return preposition !== 'from' && (isAide || speaksFor(tokens, draft))
  if (owner.form === 'noun' && !(owner.country || owner.organisation || weak(draft))) return false
  // "withdraw aid workers from Chad": the phrase must hang on the noun, not on the verb.
  if (preposition === 'from' && !weak(draft) && !hangsOn(tokens, owner.head, draft)) return false
  if (preposition === 'for') return draft.nouns.some(noun => noun.agent?.weak === true)
  return true
}

/** Nouns for those who are not of the body that they are said to be "of". */
const OTHERS = new Set('victim hostage prisoner captive critic opponent enemy survivor'.split(' '))

function speaksFor(tokens: readonly Token[], draft: Draft): boolean {
  return /^(?:spokesman|spokeswoman|spokesperson|envoy|administration|government)$/.test(
    tokens[draft.to - 1]!.lemma,
  )
}

function owned(draft: Draft, owner: Draft): Draft {
  return {
    ...draft,
    to: owner.to,
    country: owner.country,
    countryBy: owner.countryBy,
    organisation: owner.organisation,
    owners: owner.form === 'person' ? owner.persons : owner.owners,
    // What the owner is says more than "member" or "spokesman" does.
    nouns: weak(draft) ? [...owner.nouns, ...draft.nouns] : draft.nouns,
  }
}

function weak(draft: Draft): boolean {
  return draft.nouns.every(noun => noun.agent?.weak === true)
}

const PEOPLES = new Set(
  'ally partner country nation state power capital neighbor neighbour counterpart member bloc region'.split(
    ' ',
  ),
)

/** "European allies", "Gulf states": states of a part of the world are that part of the world. */
export function withPeople(tokens: readonly Token[], draft: Draft): Draft {
  if (draft.form !== 'place' || draft.country?.kind !== 'region') return draft
  const at = tokens[draft.head]!.head - 1
  const noun = tokens[at]
  if (!noun || at < draft.to || at > draft.to + 1 || !PEOPLES.has(noun.lemma.toLowerCase()))
    return draft
  return { ...draft, to: at + 1, head: at }
}
