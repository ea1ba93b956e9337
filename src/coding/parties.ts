/** Who is meant by a noun: the actor it names, the actor it belongs to, the country of the place it lies in. */
import { HELD_GROUND } from '../core/held-ground.js'
import type { ActorMention, PlaceMention, TimeMention } from '../core/mention.js'
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import {
  agentsOf,
  baseRelation,
  caseOf,
  clausesOn,
  isOwnedByPronoun,
  obliquesOf,
} from './clause.js'
import { type Tree, wordsBetween } from './tree.js'

/** The actors and places of one sentence, found by the token they stand on. */
export interface ActorsAt {
  /** The mention whose head is the token; else the longest one that covers it. */
  readonly at: (token: Token) => ActorMention | undefined
  /** The place whose name the token is part of, when it is known. */
  readonly placeAt: (token: Token) => PlaceMention | undefined
  /** Whether the token is part of a time: "demanded Friday", "went on strike on Monday". */
  readonly isTime: (token: Token) => boolean
}

/** Indexes the mentions of one sentence. */
export function actorsAt(
  mentions: readonly ActorMention[],
  places: readonly PlaceMention[],
  times: readonly TimeMention[],
): ActorsAt {
  const byHead = new Map<number, ActorMention>()
  for (const mention of mentions) {
    const other = byHead.get(mention.head)
    if (!other || mention.end - mention.start > other.end - other.start)
      byHead.set(mention.head, mention)
  }
  return {
    at: token =>
      byHead.get(token.id) ??
      mentions
        // A name is whole in each of its words; "troops from Georgia" is not meant by "Georgia".
        .filter(
          mention =>
            mention.via !== 'nominal' && mention.start <= token.start && token.end <= mention.end,
        )
        .sort((a, b) => b.end - b.start - (a.end - a.start))[0],
    placeAt: token =>
      places.find(
        each => each.place !== null && each.start <= token.start && token.end <= each.end,
      ),
    isTime: token => times.some(each => each.start <= token.start && token.end <= each.end),
  }
}

/** Nouns for those who are others than whoever they are said to be of. */
export const OTHERS = new Set(
  'critic opponent rival enemy creditor donor ally neighbour neighbor partner foe adversary victim customer lender buyer supplier'.split(
    ' ',
  ),
)

/** Parties of one noun: the actor it names, or the actor it belongs to ("Russia's decision"). */
export function partiesOf(
  token: Token,
  tree: Tree,
  actors: ActorsAt,
  taken: readonly Party[] = [],
): Party[] {
  const mention = actors.at(token) ?? bodyOf(token, tree, actors)
  // "Zambia's creditors", "Kremlin critics" are others than Zambia and the Kremlin.
  if (!mention && OTHERS.has(token.lemma.toLowerCase())) return othersOf(token, tree, actors)
  // "28 of 35 drones" are drones, and whoever's those are.
  const [counted] = !mention && token.upos === 'NUM' ? obliquesOf(tree, token, 'of') : []
  if (counted && actors.at(counted))
    return inWordsOf(token, tree, partiesOf(counted, tree, actors, taken))
  if (!mention) {
    const owners = ownerOf(token, tree, actors, taken)
    // "will hand in its weapons": the weapons of those who hand them in.
    const isTheirs =
      owners.length > 0 &&
      (isOwnedByPronoun(tree, token) || OWN_WILL.has(token.lemma.toLowerCase())) &&
      owners.every(owner => taken.some(each => isOneself(owner, each)))
    return isTheirs ? [] : inWordsOf(token, tree, owners)
  }
  const parties = partiesOfMention(mention)
  // "withdrew its troops": what is one's own is not whom it is done to.
  const isOwn = taken.length > 0 && isOwnedByPronoun(tree, token)
  // "our European allies" are others still: only one's own people and forces are oneself.
  const isOwnPeople = (party: Party) =>
    !isPlaced(party) || party.sector === 'MIL' || taken.some(each => each.country === party.country)
  if (isOwn && parties.every(isOwnPeople)) return []
  // "officials in NATO and the European Union": whose officials they are says who acts.
  const isForeign = tree.children(token.id).some(child => child.form.toLowerCase() === 'foreign')
  if (mention.via === 'nominal' && !isForeign && parties.every(party => !isPlaced(party))) {
    // "an apology was offered to the families by Belmark": who does it owns nobody.
    const agents = obliquesOf(tree, token, 'by').map(agent => actors.at(agent)?.start)
    const isOwner = (party: Party) => !agents.includes(party.start)
    const senders = sendersOf(token, tree, actors)
    if (senders.length > 0) return senders.map(sender => withSector(parties[0]!, sender))
    const owners = ownerOf(token, tree, actors, taken).filter(isPlaced).filter(isOwner)
    const whose = owners.length > 0 ? owners : placeOf(token, tree, actors, 0).filter(isOwner)
    if (whose.length > 0) return whose.map(owner => withSector(parties[0]!, owner))
    // "an army base", nobody says whose: the place that is named tells more.
    const isHeld = !actors.at(token) && HELD_GROUND.has(token.lemma.toLowerCase())
    if (isHeld && parties.every(({ code }) => code === 'MIL')) return []
  }
  // "Russian and U.S. officials", "French and EU negotiators": each nationality has officials of its own.
  if (mention.via === 'nominal' && parties.length === 1 && isPlaced(parties[0]!)) {
    const [first] = parties as [Party]
    const joined = tree
      .children(token.id)
      .filter(child => ['amod', 'compound'].includes(child.deprel) || child.deprel === 'nmod:poss')
      .flatMap(child => withModifierConjuncts(tree, child))
      .flatMap(child => actors.at(child)?.referents ?? [])
      .filter(other => other.actor === null && isOfAnother(other, first))
      .map(({ code, country }) => ({
        ...first,
        code: country === null ? code : country + (first.sector ?? ''),
        country,
        sector: country === null ? null : first.sector,
        actor: null,
      }))
    if (joined.length > 0) return unique([...joined, ...parties])
    const further = furtherOwners(token, tree, actors, parties[0]!)
    if (further.length > 0) return unique([...parties, ...further])
  }
  return parties
}

/** "its Polish allies", "our Kenyan partners": whose they are is said, so that the adjective says who they are. */
function othersOf(token: Token, tree: Tree, actors: ActorsAt): Party[] {
  const children = tree.children(token.id)
  const isOwned = children.some(child => child.deprel === 'nmod:poss' && child.id < token.id)
  // "her Ethiopian rival": in sport as well.
  if (!isOwned || !ALLIED.has(token.lemma.toLowerCase())) return []
  const named = children
    .filter(child => child.deprel === 'amod' && child.id < token.id)
    .flatMap(child => withModifierConjuncts(tree, child))
    .map(child => actors.at(child))
    .filter(mention => mention !== undefined)
  return inWordsOf(token, tree, unique(named.flatMap(partiesOfMention)))
}

const ALLIED = new Set('ally partner neighbour neighbor donor creditor'.split(' '))

/** Whether an owner is whoever acts: the same, or the state that he acts for. */
export function isOneself(owner: Party, acting: Party): boolean {
  if (acting.code !== null && acting.code === owner.code) return true
  const isOfState = acting.sector === null || ACTS_FOR_STATE.has(acting.sector)
  return (
    isOfState && owner.sector === null && owner.country !== null && owner.country === acting.country
  )
}

/** "reaffirmed the American commitment": what is whoever's who speaks of it, though he is named once more. */
const OWN_WILL = new Set(
  'commitment support readiness willingness position policy determination resolve pledge appreciation gratitude concern condolence'.split(
    ' ',
  ),
)

const ACTS_FOR_STATE = new Set(['GOV', 'MIL', 'SPY'])

const BODIES = new Set(
  'group unit force column faction member fighter commander leader cell battalion brigade convoy patrol'.split(
    ' ',
  ),
)

/** "militia groups", "police units", "rebel positions": the agent that the noun is a body of, or who holds it. */
export function bodyOf(token: Token, tree: Tree, actors: ActorsAt): ActorMention | undefined {
  const lemma = token.lemma.toLowerCase()
  const before = tree.token(token.id - 1)
  if (before?.head !== token.id) return undefined
  const isBody = BODIES.has(lemma) && before.deprel === 'compound'
  const isHeld = HELD_GROUND.has(lemma) && ['compound', 'amod'].includes(before.deprel)
  const mention = isBody || isHeld ? actors.at(before) : undefined
  return mention?.via === 'nominal' ? mention : undefined
}

/** Whether a code is that of one body of states, the European Union or NATO. */
export function isBodyOfStates(code: string | null): boolean {
  return code !== null && /^IGO\w{3}$/.test(code)
}

/** Whether what is meant is a country or an organisation as a whole, another than the one already found. */
function isOfAnother(other: Pick<Party, 'code' | 'country'>, first: Party): boolean {
  if (other.country === null) return isBodyOfStates(other.code) && other.code !== first.code
  return (
    other.country !== first.country &&
    [other.country, other.country + (first.sector ?? '')].includes(other.code ?? '')
  )
}

/** "the foreign ministers of Russia and Turkey", "officials in Kenya and Mali": each country has its own. */
function furtherOwners(token: Token, tree: Tree, actors: ActorsAt, first: Party): Party[] {
  if (!/^NNP?S$/.test(token.xpos)) return []
  const owners = ['of', 'from', 'in']
    .map(preposition => obliquesOf(tree, token, preposition))
    .filter(([owner]) => {
      const named = owner && actors.at(owner)?.referents[0]
      if (named) return named.country === first.country
      return owner !== undefined && owner.end <= first.end
    })
  return owners.flat().flatMap(owner => {
    const mention = actors.at(owner)
    const country = mention?.referents[0]?.country
    if (!mention || !country || country === first.country) return []
    const { text, start, end } = mention
    const code = country + (first.sector ?? '')
    return [{ ...first, text, start, end, code, country, actor: null }]
  })
}

export function partiesOfMention(mention: ActorMention): Party[] {
  const { text, start, end } = mention.antecedent ?? mention
  const words = { text, start, end }
  if (mention.referents.length === 0)
    return [{ ...words, code: null, country: null, sector: null, actor: null }]
  return mention.referents.map(({ code, country, sector, actor }) => ({
    ...words,
    code,
    country,
    sector,
    actor,
  }))
}

/** Whether two parties are the same one: the same words, the same person, the same country. */
export function sameParty(a: Party, b: Party): boolean {
  if (a.start === b.start && a.end === b.end && a.code === b.code && a.actor === b.actor)
    return true
  if (a.actor !== null && b.actor !== null) return a.actor === b.actor
  // A country by its name, or "it" and what it stands for: "France said that it must act".
  // Two holders of offices without a country are two.
  return a.code !== null && a.code === b.code && a.code.length === 3 && a.code !== 'GOV'
}

/** Whether the code of any of these is known. */
export function isAnyKnown(parties: readonly Party[]): boolean {
  return parties.some(party => party.code !== null)
}

/** The parties that are none of those already taken. */
export function besides(parties: readonly Party[], taken: readonly Party[]): Party[] {
  return parties.filter(party => !taken.some(each => sameParty(each, party)))
}

/** Whether a party is of a country or an organisation, not just "peacekeepers" or "voters". */
export function isPlaced(party: Party): boolean {
  return party.country !== null || (party.code?.length ?? 0) > 3
}

/** The place a noun names or lies in: "Kharkiv", "a market in Kharkiv". */
export function placeOf(token: Token, tree: Tree, actors: ActorsAt, depth: number): Party[] {
  const mention = actors.placeAt(token)
  if (mention?.place?.country) {
    const { text, start, end, place } = mention
    return [
      { text, start, end, code: place.country, country: place.country, sector: null, actor: null },
    ]
  }
  // "American allies" live elsewhere.
  if (depth > 3 || OTHERS.has(token.lemma.toLowerCase())) return []
  return tree
    .children(token.id)
    .filter(child => ['nmod', 'compound', 'appos', 'flat', 'amod'].includes(baseRelation(child)))
    .flatMap(child => placeOf(child, tree, actors, depth + 1))
    .slice(0, 1)
}

export function nounPhrase(head: Token, tree: Tree): Party {
  const tokens = tree.subtree(head.id)
  // Without its clauses and coordination: "the men who fled and their wives" is "the men".
  const cut = tree
    .children(head.id)
    .filter(
      child =>
        child.id > head.id &&
        ['acl', 'conj', 'cc', 'punct', 'appos', 'parataxis'].includes(baseRelation(child)),
    )
    .map(child => tree.subtree(child.id)[0]!.id)
  const last = Math.min(...cut.filter(id => id > head.id), Number.POSITIVE_INFINITY)
  const words = tokens.filter(
    token => token.id < last && (token.deprel !== 'case' || token.head !== head.id),
  )
  const kept = words.slice(
    Math.max(
      0,
      words.findIndex(token => token.upos !== 'PUNCT'),
    ),
  )
  const start = kept[0]!.start
  const end = kept.at(-1)!.end
  return {
    text: wordsBetween(tree, start, end),
    start,
    end,
    code: null,
    country: null,
    sector: null,
    actor: null,
  }
}

/** "Rebels in Sudan" are Sudan's rebels; "officials in NATO" speak for NATO. */
function withSector(agent: Party, owner: Party): Party {
  const { text, start, end } = agent
  if (owner.country === null || owner.sector !== null || agent.code === null)
    return { ...owner, text, start, end }
  return {
    text,
    start,
    end,
    code: owner.country + agent.code,
    country: owner.country,
    sector: agent.sector,
    actor: null,
  }
}

/** Parties found in a noun phrase are named by its words: "the killing of civilians in Mosul" stands for Iraq there. */
function inWordsOf(token: Token, tree: Tree, parties: readonly Party[]): Party[] {
  if (parties.length === 0) return []
  const { text, start, end } = nounPhrase(token, tree)
  return parties.map(party => (parties.length === 1 ? { ...party, text, start, end } : party))
}

/** "Russian and U.S. officials": coordinated modifiers are adjectives as often as nouns. */
export function withModifierConjuncts(tree: Tree, token: Token): Token[] {
  const conjuncts = tree.children(token.id).filter(child => baseRelation(child) === 'conj')
  return [token, ...conjuncts.flatMap(child => withModifierConjuncts(tree, child))]
}

const OWNING = ['nmod:poss', 'amod', 'compound', 'nmod', 'appos', 'flat', 'nmod:desc']

const OWNING_PREPOSITIONS = new Set([
  'of',
  'between',
  'among',
  'from',
  'in',
  'by',
  'with',
  'for',
  'on',
  'against',
  'at',
  'to',
  'throughout',
  'across',
  'inside',
  'near',
])

/** Whom a noun belongs to: "Russia's decision", "a court in Berlin", "members of the Biden administration". */
function ownerOf(token: Token, tree: Tree, actors: ActorsAt, taken: readonly Party[]): Party[] {
  const groups = ownersNear(token, tree, actors, 0)
  // "Russian troops on the country's border with Ukraine": what is done to others is not done to oneself.
  const others = groups.find(
    group =>
      !group.some(party =>
        taken.some(
          each =>
            each.country !== null &&
            each.country === party.country &&
            (party.sector === null || party.sector === each.sector),
        ),
      ),
  )
  return others ?? groups[0] ?? []
}

/** The actors among a noun's modifiers, nearest and most possessive first, each with its coordinates. */
function ownersNear(token: Token, tree: Tree, actors: ActorsAt, depth: number): Party[][] {
  if (depth > 2) return []
  return tree
    .children(token.id)
    .filter(child => OWNING.includes(child.deprel) || baseRelation(child) === 'nmod')
    .filter(child => {
      const preposition = caseOf(tree, child)
      // "an attack on an American base" is not America's.
      if (preposition && ACTS.has(token.lemma.toLowerCase())) return OF_ACTS.has(preposition)
      return !preposition || OWNING_PREPOSITIONS.has(preposition)
    })
    .sort(
      (a, b) =>
        OWNING.indexOf(a.deprel) - OWNING.indexOf(b.deprel) ||
        // "the execution of a man by Iran": the deed is his who did it.
        Number(caseOf(tree, b) === 'by') - Number(caseOf(tree, a) === 'by'),
    )
    .flatMap(child => {
      const mentions = withModifierConjuncts(tree, child)
        .map(each => actors.at(each))
        .filter(mention => mention !== undefined)
      // "the expulsion of Afghans by Pakistan": the deed is still Pakistan's, wherever the phrase hangs.
      const doers =
        caseOf(tree, child) === 'of'
          ? obliquesOf(tree, child, 'by').flatMap(each => actors.at(each) ?? [])
          : []
      if (doers.length > 0) return [unique(doers.flatMap(partiesOfMention))]
      if (mentions.length > 0) return [unique(mentions.flatMap(partiesOfMention))]
      return ownersNear(child, tree, actors, depth + 1)
    })
}

/** Nouns of blows, which belong to whoever deals them and not to whom or where they fall. */
const ACTS = new Set(
  'attack assault raid strike airstrike bombing shelling ambush bombardment offensive explosion blast shooting fire crash accident clash'.split(
    ' ',
  ),
)
const OF_ACTS = new Set(['by', 'from', 'of', 'between'])

/** Who does what a verb tells. */
export function doersOf(verb: Token, tree: Tree, actors: ActorsAt): Party[] {
  return unique(agentsOf(tree, verb).flatMap(token => partiesOf(token, tree, actors)))
}

export function unique(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, index) => parties.findIndex(each => sameParty(each, party)) === index,
  )
}

/** "drones launched by Russia", "a missile fired by the Houthis": weapons are whoever's who sets them off. */
function sendersOf(token: Token, tree: Tree, actors: ActorsAt): Party[] {
  return clausesOn(tree, token)
    .filter(clause => clause.xpos === 'VBN' && SETTING_OFF.has(clause.lemma.toLowerCase()))
    .flatMap(clause => obliquesOf(tree, clause, 'by'))
    .flatMap(sender => actors.at(sender) ?? [])
    .flatMap(partiesOfMention)
    .filter(isPlaced)
}

const SETTING_OFF = new Set('launch fire send fly operate drop deploy'.split(' '))
