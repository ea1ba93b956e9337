/** Fills a candidate's source and target with the actors that stand in the roles its frame names. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import { type Candidate, portionOf } from './candidate.js'
import {
  agentsOf,
  baseRelation,
  isPassive,
  obliquesOf,
  ownersOf,
  patientsOf,
  withConjuncts,
} from './clause.js'
import {
  type ActorsAt,
  isPlaced,
  nounPhrase,
  partiesOf,
  placeOf,
  sameParty,
  unique,
  withModifierConjuncts,
} from './parties.js'
import type { Tree } from './tree.js'

export interface Roles {
  readonly source: readonly Party[]
  readonly target: readonly Party[]
  /** Whether an actor, known or named, fills the source or the target: a common noun alone does not count. */
  readonly hasSource: boolean
  readonly hasTarget: boolean
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
