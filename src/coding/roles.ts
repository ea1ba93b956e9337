/** Fills a candidate's source and target with the actors that stand in the roles its frame names. */
import type { ActorMention, PlaceMention, TimeMention } from '../core/mention.js'
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import {
  agentsOf,
  baseRelation,
  caseOf,
  isPassive,
  obliquesOf,
  ownersOf,
  patientsOf,
  withConjuncts,
} from './clause.js'
import { type Candidate, portionOf } from './match.js'
import type { Tree } from './tree.js'

export interface Roles {
  readonly source: readonly Party[]
  readonly target: readonly Party[]
  /** Whether an actor, known or named, fills the source or the target: a common noun alone does not count. */
  readonly hasSource: boolean
  readonly hasTarget: boolean
}

/** The actors and places of one sentence, found by the token they stand on. */
export interface ActorsAt {
  /** The mention whose head is the token; else the longest one that covers it. */
  readonly at: (token: Token) => ActorMention | undefined
  /** The place whose name the token is part of, when it is known. */
  readonly placeAt: (token: Token) => PlaceMention | undefined
  /** Whether the token is part of a time: "demanded Friday", "went on strike on Monday". */
  readonly isTime: (token: Token) => boolean
}

/** Roots whose acts two sources do with one another unless the sentence says with whom else: "X and Y agreed". */
const JOINT = new Set(['03', '06'])

const SOURCE_OF_VERB = ['nsubj']
const TARGET_OF_VERB = ['obj']
const SOURCE_OF_NOUN = [
  'nmod:poss',
  'amod',
  'compound',
  'nmod:by',
  'nmod:between',
  'nmod:among',
  'nmod:from',
]
const TARGET_OF_NOUN = [
  ...[
    'of',
    'on',
    'upon',
    'against',
    'with',
    'to',
    'toward',
    'towards',
    'into',
    'at',
    'over',
    'for',
    'in',
  ].map(preposition => `nmod:${preposition}`),
]

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

/** Source and target as the frame and the tree give them; a mutual event's two sides are told apart. */
export function findRoles(candidate: Candidate, tree: Tree, actors: ActorsAt): Roles {
  const { frame } = candidate
  if (candidate.clause && candidate.carrier) {
    const source = agentsOf(tree, candidate.carrier).flatMap(token =>
      partiesOf(token, tree, actors),
    )
    const target = agentsOf(tree, candidate.clause)
      .flatMap(token => partiesOf(token, tree, actors))
      .filter(party => !source.some(each => sameParty(each, party)))
    return { source, target, hasSource: source.length > 0, hasTarget: target.length > 0 }
  }
  const isNoun = candidate.kind === 'noun' && !candidate.carrier
  const defaultSource = isNoun
    ? SOURCE_OF_NOUN
    : candidate.noun
      ? [...SOURCE_OF_VERB, ...SOURCE_OF_NOUN]
      : SOURCE_OF_VERB
  const defaultTarget = candidate.noun
    ? candidate.kind === 'light'
      ? [...TARGET_OF_VERB, ...TARGET_OF_NOUN]
      : TARGET_OF_NOUN
    : TARGET_OF_VERB
  const prepositional = candidate.particle ? [`obl:${candidate.particle}`] : []
  const sourceRoles =
    frame.source.length > 0 ? withDefaults(frame.source, candidate, 'source') : defaultSource
  const targetRoles = [
    ...prepositional,
    ...(frame.target.length > 0 ? withDefaults(frame.target, candidate, 'target') : defaultTarget),
  ]
  let source = fill(sourceRoles, candidate, tree, actors, [])
  let target = fill(targetRoles, candidate, tree, actors, source)
  const isJoint = frame.mutual || JOINT.has(frame.code.slice(0, 2))
  const verb = candidate.carrier ?? (candidate.kind === 'noun' ? null : candidate.trigger)
  const isPassiveAct = verb !== null && isPassive(tree, verb) && !frame.mutual
  if (
    isJoint &&
    !isPassiveAct &&
    target.length === 0 &&
    source.length > 1 &&
    source[0]!.country !== source[1]!.country
  ) {
    target = source.slice(1)
    source = source.slice(0, 1)
  }
  target = target.filter(party => !source.some(each => sameParty(each, party)))
  if (target.length === 0) target = partiesInContent(candidate, tree, actors, source)
  // What is done to a place is done to its country: "shelled Kharkiv", "the attack on Mumbai".
  if (target.length === 0)
    target = placesIn(targetRoles, candidate, tree, actors).filter(
      party => !source.some(each => each.country === party.country && each.sector === null),
    )
  // "summoned the Russian ambassador": the noun that makes the phrase names the party itself.
  if (target.length === 0 && candidate.kind === 'light' && candidate.noun)
    target = partiesOf(candidate.noun, tree, actors, source).filter(
      party => !source.some(each => sameParty(each, party)),
    )
  const hasTarget = target.length > 0
  // Whoever it was done to is named in the article's own words even when nobody knows them.
  if (!hasTarget && source.length > 0) target = commonNouns(targetRoles, candidate, tree, actors)
  return { source, target, hasSource: source.length > 0, hasTarget }
}

/**
 * Roots of speech, will and giving: whom they touch may stand deeper in the clause ("refused to send troops to Iraq",
 * "provided two million dollars in assistance to Fiji"). A blow falls on what it is aimed at, and no deeper.
 */
const TOUCHES_DEEPER = new Set(['02', '03', '05', '06', '07', '08', '10', '11', '12', '13', '16'])

/** The actor nearest to the top of the clause that a verb of speech or will governs. */
function partiesInContent(
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
  source: readonly Party[],
): Party[] {
  if (!TOUCHES_DEEPER.has(candidate.frame.code.slice(0, 2))) return []
  const inContent = [
    'xcomp',
    'ccomp',
    'obj',
    'obl',
    'nmod',
    'acl',
    'advcl',
    'iobj',
    'nsubj',
    'conj',
    'compound',
    'amod',
  ]
  let level: Token[] = tree
    .children((candidate.noun && !candidate.carrier ? candidate.noun : candidate.head).id)
    .filter(child =>
      ['xcomp', 'ccomp', 'obj', 'obl', 'nmod', 'acl', 'advcl'].includes(baseRelation(child)),
    )
    .filter(child => child.id > candidate.trigger.id && !actors.isTime(child))
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    for (const token of level) {
      const known = (actors.at(token) ? partiesOf(token, tree, actors, source) : []).filter(
        party =>
          isPlaced(party) &&
          !source.some(each => sameParty(each, party) || each.code === party.code),
      )
      if (known.length > 0) return unique(known)
    }
    level = level.flatMap(token =>
      tree
        .children(token.id)
        .filter(child => inContent.includes(baseRelation(child)) && !actors.isTime(child))
        // "a guarantee that Ukraine would never join": what the thing is about is not whom it is asked of.
        .filter(child => baseRelation(child) !== 'acl'),
    )
  }
  return []
}

/** Whether a party is of a country or an organisation, not just "peacekeepers" or "voters". */
function isPlaced(party: Party): boolean {
  return party.country !== null || (party.code?.length ?? 0) > 3
}

function placesIn(
  roles: readonly string[],
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Party[] {
  for (const role of roles) {
    const found = fillersOf(role, candidate, tree).flatMap(token => placeOf(token, tree, actors, 0))
    if (found.length > 0) return found
  }
  return []
}

/** The place a noun names or lies in: "Kharkiv", "a market in Kharkiv". */
function placeOf(token: Token, tree: Tree, actors: ActorsAt, depth: number): Party[] {
  const mention = actors.placeAt(token)
  if (mention?.place?.country) {
    const { text, start, end, place } = mention
    return [
      { text, start, end, code: place.country, country: place.country, sector: null, actor: null },
    ]
  }
  if (depth > 2) return []
  return tree
    .children(token.id)
    .filter(child => ['nmod', 'compound', 'appos', 'flat', 'amod'].includes(baseRelation(child)))
    .flatMap(child => placeOf(child, tree, actors, depth + 1))
    .slice(0, 1)
}

/** Roles in which a common noun is what the act is done to, rather than its matter or its occasion. */
const AIMED_AT = new Set([
  'obj',
  'nsubj',
  'iobj',
  ...['with', 'against', 'on', 'to', 'from', 'of', 'into', 'toward', 'towards'].flatMap(word => [
    `obl:${word}`,
    `nmod:${word}`,
  ]),
])

/** The noun phrase in the first target role that has one, as a party without a code. */
function commonNouns(
  roles: readonly string[],
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Party[] {
  for (const role of roles) {
    if (!AIMED_AT.has(role)) continue
    const tokens = fillersOf(role, candidate, tree).filter(
      token => (token.upos === 'NOUN' || token.upos === 'PROPN') && !actors.isTime(token),
    )
    if (tokens.length > 0) return tokens.map(token => nounPhrase(token, tree))
  }
  return []
}

function nounPhrase(head: Token, tree: Tree): Party {
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
  const kept = tokens.filter(
    token => token.id < last && (token.deprel !== 'case' || token.head !== head.id),
  )
  const start = kept[0]!.start
  const end = kept.at(-1)!.end
  const text = tree.sentence.tokens
    .filter(token => token.start >= start && token.end <= end)
    .map(token => token.form + (token.spaceAfter && token.end < end ? ' ' : ''))
    .join('')
  return { text, start, end, code: null, country: null, sector: null, actor: null }
}

/** Parties of one noun: the actor it names, or the actor it belongs to ("Russia's decision"). */
export function partiesOf(
  token: Token,
  tree: Tree,
  actors: ActorsAt,
  taken: readonly Party[] = [],
): Party[] {
  const mention = actors.at(token)
  if (!mention) return inWordsOf(token, tree, ownerOf(token, tree, actors, taken))
  const parties = partiesOfMention(mention)
  // "withdrew its troops": what is one's own is not whom it is done to.
  const isOwn =
    taken.length > 0 &&
    tree.children(token.id).some(child => child.deprel === 'nmod:poss' && child.upos === 'PRON')
  // "our European allies" are others still: only one's own people and forces are oneself.
  const isOneself = (party: Party) =>
    !isPlaced(party) || party.sector === 'MIL' || taken.some(each => each.country === party.country)
  if (isOwn && parties.every(isOneself)) return []
  // "officials in NATO and the European Union": whose officials they are says who acts.
  if (mention.via === 'nominal' && parties.every(party => !isPlaced(party))) {
    const owners = ownerOf(token, tree, actors, taken).filter(isPlaced)
    const whose = owners.length > 0 ? owners : placeOf(token, tree, actors, 0)
    if (whose.length > 0) return whose.map(owner => withSector(parties[0]!, owner))
  }
  // "Russian and U.S. officials": each nationality has officials of its own.
  if (mention.via === 'nominal' && parties.length === 1 && parties[0]!.country !== null) {
    const others = tree
      .children(token.id)
      .filter(child => ['amod', 'compound'].includes(baseRelation(child)))
      .flatMap(child => withModifierConjuncts(tree, child))
      .flatMap(child => actors.at(child)?.referents ?? [])
      .filter(
        other =>
          other.country !== null &&
          other.actor === null &&
          other.country !== parties[0]!.country &&
          [other.country, other.country + (parties[0]!.sector ?? '')].includes(other.code),
      )
    const joined = others.map(other => ({
      ...parties[0]!,
      code: other.country + (parties[0]!.sector ?? ''),
      country: other.country,
      actor: null,
    }))
    if (joined.length > 0) return unique([...joined, ...parties])
  }
  return parties
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
  return a.code !== null && a.code === b.code && a.code.length === 3
}

/** A frame may name roles for its verbs alone; its event nouns then keep the nouns' own defaults, and the other way round. */
function withDefaults(
  roles: readonly string[],
  candidate: Candidate,
  side: 'source' | 'target',
): readonly string[] {
  const forNoun = roles.some(
    role => role.startsWith('nmod') || role === 'amod' || role === 'compound',
  )
  if (candidate.noun && !forNoun)
    return [...roles, ...(side === 'source' ? SOURCE_OF_NOUN : TARGET_OF_NOUN)]
  return roles
}

function fill(
  roles: readonly string[],
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
  taken: readonly Party[],
): Party[] {
  let unnamed: Party[] = []
  for (const role of roles) {
    const tokens = fillersOf(role, candidate, tree)
      .filter(token => !actors.isTime(token))
      .flatMap(token => utterersOf(token, candidate, tree, actors))
    const parties = tokens
      .flatMap(token => partiesOf(token, tree, actors, taken))
      .filter(party => !taken.some(each => sameParty(each, party)))
    const known = parties.filter(party => party.code !== null)
    if (known.length > 0) return unique(parties)
    if (unnamed.length === 0) unnamed = parties
  }
  return unique(unnamed)
}

/** "Amnesty put out a report accusing the army": words act for whoever utters them. */
function utterersOf(token: Token, { trigger }: Candidate, tree: Tree, actors: ActorsAt): Token[] {
  if (trigger.head !== token.id || baseRelation(trigger) !== 'acl' || actors.at(token))
    return [token]
  const owners = ownersOf(tree, token)
  return owners.length > 0 ? owners : [token]
}

function fillersOf(role: string, candidate: Candidate, tree: Tree): Token[] {
  const { trigger, noun, carrier } = candidate
  const verb = candidate.kind === 'noun' ? carrier : trigger
  const standing = noun ? portionOf(tree, noun) : null
  const nouns = noun ? (standing && standing !== noun ? [noun, standing] : [noun]) : []
  const [relation, detail] = role.split(':')
  if (role === 'nsubj') {
    if (verb)
      return agentsOf(tree, verb).filter(
        token => token.id !== standing?.id && token.id !== noun?.id,
      )
    return nouns.flatMap(each =>
      tree
        .children(each.id)
        .filter(child => baseRelation(child) === 'nsubj')
        .flatMap(child => withConjuncts(tree, child)),
    )
  }
  if (role === 'obj') {
    if (!verb) return []
    return patientsOf(tree, verb).filter(
      token => token.id !== standing?.id && token.id !== noun?.id,
    )
  }
  if (role === 'iobj')
    return verb
      ? tree
          .children(verb.id)
          .filter(child => child.deprel === 'iobj')
          .flatMap(child => withConjuncts(tree, child))
      : []
  if (role === 'nmod:poss' || relation === 'amod' || relation === 'compound')
    return nouns.flatMap(each =>
      tree
        .children(each.id)
        .filter(child =>
          role === 'nmod:poss' ? child.deprel === role : baseRelation(child) === relation,
        )
        .flatMap(child => withModifierConjuncts(tree, child)),
    )
  if ((relation === 'obl' || relation === 'nmod') && detail) {
    // A phrase may hang on the verb or on the noun beside it: parsers, and readers, differ.
    const beside =
      verb && relation === 'obl' ? patientsOf(tree, verb).filter(token => token.id > verb.id) : []
    const places = [
      ...(verb ? [verb] : []),
      ...nouns,
      ...beside.filter(token => !nouns.includes(token)),
    ]
    const found = places
      .flatMap(place => obliquesOf(tree, place, detail))
      .filter(token => !nouns.includes(token))
    if (found.length > 0 || verb || !noun) return found
    // "in response to the build-up on the border": what follows the noun may hang on the noun before it.
    const above = tree.token(noun.head)
    return above && above.upos === 'NOUN'
      ? obliquesOf(tree, above, detail).filter(token => token.id > noun.id)
      : []
  }
  if (role === 'xcomp' || role === 'ccomp')
    return verb ? tree.children(verb.id).filter(child => child.deprel === role) : []
  return []
}

/** "Russian and U.S. officials": coordinated modifiers are adjectives as often as nouns. */
function withModifierConjuncts(tree: Tree, token: Token): Token[] {
  const conjuncts = tree.children(token.id).filter(child => baseRelation(child) === 'conj')
  return [token, ...conjuncts.flatMap(child => withModifierConjuncts(tree, child))]
}

const OWNING = ['nmod:poss', 'amod', 'compound', 'nmod', 'appos', 'flat', 'nmod:desc']

/** Whom a noun belongs to: "Russia's decision", "a court in Berlin", "members of the Biden administration". */
function ownerOf(token: Token, tree: Tree, actors: ActorsAt, taken: readonly Party[]): Party[] {
  const groups = ownersNear(token, tree, actors, 0)
  // "Russian troops on the country's border with Ukraine": what is done to others is not done to oneself.
  const others = groups.find(
    group =>
      !group.some(party =>
        taken.some(each => each.country !== null && each.country === party.country),
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
      return !preposition || OWNING_PREPOSITIONS.has(preposition)
    })
    .sort((a, b) => OWNING.indexOf(a.deprel) - OWNING.indexOf(b.deprel))
    .flatMap(child => {
      const mentions = withModifierConjuncts(tree, child)
        .map(each => actors.at(each))
        .filter(mention => mention !== undefined)
      if (mentions.length > 0) return [unique(mentions.flatMap(partiesOfMention))]
      return ownersNear(child, tree, actors, depth + 1)
    })
}

const OWNING_PREPOSITIONS = new Set([
  'of',
  'from',
  'in',
  'by',
  'with',
  'for',
  'on',
  'against',
  'at',
  'to',
])

function unique(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, index) => parties.findIndex(each => sameParty(each, party)) === index,
  )
}
