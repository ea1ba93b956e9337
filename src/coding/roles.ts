/** Fills a candidate's source and target with the actors that stand in the roles its frame names. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import {
  ASSAULTING,
  CONSULTING,
  FIGHTING,
  isOf,
  PEACEKEEPING,
  PROTESTING,
  VIOLENCE,
} from './acts.js'
import { harmBlamed } from './blame.js'
import type { Candidate } from './candidate.js'
import { agentsOf, isOwnedByPronoun, isPassive, obliquesOf } from './clause.js'
import { fillersOf, happeningOf, WEAPONS } from './fillers.js'
import {
  actingState,
  isDoneToOwner,
  keepersOf,
  patientParties,
  receiversOf,
  thoseFiredAt,
  thoseHurtBy,
  thoseInPosture,
  thoseKeptAway,
  thoseReached,
} from './implied.js'
import { thoseMediated } from './mediation.js'
import {
  type ActorsAt,
  besides,
  isBodyOfStates,
  isPlaced,
  nounPhrase,
  partiesOf,
  placeOf,
  sameParty,
  unique,
} from './parties.js'
import { isReciprocal, sharesIt, standsAfterBetween } from './reciprocal.js'
import { fill, isDoneToObject } from './role-fill.js'
import { commonNouns, includedIn, partiesInContent, placesIn, territoryOf } from './touched.js'
import type { Tree } from './tree.js'
import { actorsMeanwhile, claimants, unsaidSource } from './unsaid.js'

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

/** Whether what the frame tells is done by two sides with one another when nobody else is named. */
export function isJoint({ mutual, code }: Candidate['frame']): boolean {
  return mutual || JOINT.has(code.slice(0, 2))
}

/** Source and target as the frame and the tree give them; a mutual event's two sides are told apart. */
export function findRoles(candidate: Candidate, tree: Tree, actors: ActorsAt): Roles {
  const { frame } = candidate
  if (candidate.clause && candidate.carrier) {
    const source = agentsOf(tree, candidate.carrier).flatMap(token =>
      partiesOf(token, tree, actors),
    )
    const asked = agentsOf(tree, candidate.clause).flatMap(token => partiesOf(token, tree, actors))
    const target = besides(asked, source)
    return { source, target, hasSource: source.length > 0, hasTarget: target.length > 0 }
  }
  const harm = harmBlamed(candidate, tree, actors)
  if (harm) {
    const source = fill(['nsubj'], candidate, tree, actors, [])
    return { source, target: [harm], hasSource: source.length > 0, hasTarget: false }
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
  const isOwners = isDoneToOwner(candidate, tree, actors)
  const namedRoles =
    frame.source.length > 0 ? withDefaults(frame.source, candidate, 'source') : defaultSource
  // "A ship entered its waters": who does it is told, and it is not the owner.
  const isOthersDoing =
    candidate.kind === 'light' &&
    candidate.noun !== null &&
    isOwnedByPronoun(tree, candidate.noun) &&
    agentsOf(tree, candidate.trigger).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  const sourceRoles =
    isOwners || isOthersDoing ? namedRoles.filter(role => role !== 'nmod:poss') : namedRoles
  // "asked Germany for tanks": whom comes before what for.
  const isAskedFor = ['for', 'of', 'about', 'over'].includes(candidate.particle ?? '')
  const hasObject =
    candidate.kind === 'verb' &&
    (isAskedFor
      ? fillersOf('obj', candidate, tree).some(
          token => token.upos === 'PROPN' || actors.at(token)?.referents.length,
        )
      : frame.target.includes('obj') && isDoneToObject(candidate, tree, actors))
  const targetRoles = [
    ...(isOwners ? ['nmod:poss'] : []),
    ...(hasObject ? ['obj'] : []),
    // "blamed the neo-Nazis for the raid": nobody knows them, but it is they.
    ...(hasObject && isAskedFor ? [] : prepositional),
    ...(frame.target.length > 0 ? withDefaults(frame.target, candidate, 'target') : defaultTarget),
  ]
  const received = receiversOf(candidate, tree)
  if (received) return rolesOfReceived(received, candidate, tree, actors)
  let source = fill(sourceRoles, candidate, tree, actors, [])
  if (source.length === 0) source = unsaidSource(candidate, tree, actors)
  let target = fill(targetRoles, candidate, tree, actors, source, placeOf)
  const state = source.length === 0 ? actingState(candidate, tree, actors) : []
  if (state.length > 0) {
    const held = patientParties(candidate, tree, actors, state)
    return { source: state, target: held, hasSource: true, hasTarget: held.length > 0 }
  }
  if (source.length === 0) source = crowdOf(candidate, tree)
  if (source.length === 0) source = thoseInPosture(candidate, tree, actors)
  if (source.length === 0) source = keepersOf(candidate, tree, actors)
  // "were killed in an attack": who was hurt is nearer than where it was.
  if (isOf(frame.code, ...VIOLENCE)) {
    const hurt = thoseHurtBy(candidate, tree)
      .flatMap(token => partiesOf(token, tree, actors))
      .filter(party => party.code !== null && party.code !== 'CVL')
    if (hurt.length > 0) target = unique(hurt)
  }
  // "The Union's peacekeepers have been deployed": forces that are sent are whoever's they are.
  if (
    source.length === 0 &&
    candidate.kind === 'light' &&
    candidate.noun &&
    isSent(candidate, tree)
  )
    source = besides(
      actors.at(candidate.noun) ? partiesOf(candidate.noun, tree, actors).filter(isPlaced) : [],
      target,
    )
  // "During a call with the emir, the king said": whoever acts meanwhile is the other side.
  if (source.length === 0 && isNoun && frame.mutual && isOf(frame.code, CONSULTING))
    source = actorsMeanwhile(candidate, target, tree, actors)
  // "the truce between X and Y" has two sides, whatever the frame says.
  const isBetween =
    candidate.noun !== null && obliquesOf(tree, candidate.noun, 'between').length > 1
  const verb = candidate.carrier ?? (candidate.kind === 'noun' ? null : candidate.trigger)
  const isPassiveAct = verb !== null && isPassive(tree, verb) && !frame.mutual
  if ((isJoint(frame) || isBetween) && !isPassiveAct && target.length === 0) {
    const sides = twoSides(source)
    if (sides) {
      source = [...sides.source]
      target = [...sides.target]
    }
  }
  // "Arvania and Belmark accused each other"
  if (target.length === 0 && source.length > 1 && verb && isReciprocal(tree, verb)) {
    const sides = twoSides(source)
    if (sides) return { ...sides, hasSource: true, hasTarget: true }
  }
  // "Spain and Morocco reopened their border": what is theirs lies between them.
  if (target.length === 0 && source.length > 1 && verb && sharesIt(candidate, verb, tree)) {
    const sides = twoSides(source)
    if (sides) return { ...sides, hasSource: true, hasTarget: true }
  }
  // "met their counterparts, including those from Poland": the ones that are named stand for all.
  if (!target.some(party => party.country !== null || (party.code?.length ?? 0) > 3)) {
    const named = includedIn(candidate, tree, actors, source)
    if (named.length > 0) target = named
  }
  target = besides(target, source)
  // "talks between X and Y collapsed": nobody broke them off, each lost the other.
  if (source.length === 0 && target.length > 1 && standsAfterBetween(target[0]!, tree)) {
    const sides = twoSides(target)
    if (sides) return { ...sides, hasSource: true, hasTarget: true }
  }
  for (const those of [thoseReached, thoseKeptAway, thoseFiredAt, thoseMediated])
    if (target.length === 0) target = besides(those(candidate, tree, actors), source)
  if (target.length === 0) target = partiesInContent(candidate, tree, actors, source)
  // What is done to a place is done to its country: "shelled Kharkiv", "the attack on Mumbai".
  if (target.length === 0)
    target = placesIn(targetRoles, candidate, tree, actors).filter(
      party => !source.some(each => each.country === party.country && each.sector === null),
    )
  // "summoned the Russian ambassador": the noun that makes the phrase names the party itself.
  // "drones launched by Russia": weapons are what is used.
  const namesParty =
    candidate.noun !== null &&
    !(isOf(frame.code, FIGHTING) && WEAPONS.has(candidate.noun.lemma.toLowerCase()))
  if (target.length === 0 && candidate.kind === 'light' && candidate.noun && namesParty)
    target = partiesOf(candidate.noun, tree, actors, source).filter(
      // "suspended their strike": what is one's own is not whom it is done to.
      party => !source.some(each => sameParty(each, party) || each.code === party.code),
    )
  const claiming = source.length === 0 ? besides(claimants(candidate, tree, actors), target) : []
  if (
    claiming.length > 0 &&
    (target.length > 0 || territoryOf(candidate, tree, actors, []).length > 0)
  )
    source = claiming
  // "A curfew was imposed in Dorn": nobody says by whom, but it fell on somebody.
  if (target.length === 0 && source.length === 0 && isAgentless(candidate, verb, tree)) {
    const territory = territoryOf(candidate, tree, actors, source)
    const hasTarget = territory.some(party => party.code !== null)
    if (hasTarget) return { source, target: territory, hasSource: false, hasTarget }
  }
  if (target.length === 0 && source.length > 0) {
    // Whoever it was done to is named in the article's own words even when nobody knows them.
    const words = commonNouns(targetRoles, candidate, tree, actors, source)
    const territory = territoryOf(candidate, tree, actors, source)
    // "lobbed grenades at a church in Dorn": what nobody knows is of the country where it stands.
    if (words.length > 0 && isOf(frame.code, ...VIOLENCE) && territory[0]?.country) {
      const { code, country } = territory[0]
      const placed = words.map(word => ({ ...word, code, country }))
      return { source, target: placed, hasSource: true, hasTarget: true }
    }
    if (words.length > 0) return { source, target: words, hasSource: true, hasTarget: false }
    const hasTarget = territory.some(party => party.code !== null)
    return { source, target: territory, hasSource: true, hasTarget }
  }
  return { source, target, hasSource: source.length > 0, hasTarget: target.length > 0 }
}

/** "Turkey drew condemnation from Greece": the subject gets it, and whoever the noun or the verb names gives it. */
function rolesOfReceived(
  { verb, receivers }: { verb: Token; receivers: readonly Token[] },
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Roles {
  const givers = ['from', 'by'].flatMap(preposition => obliquesOf(tree, verb, preposition))
  const named = fill(
    SOURCE_OF_NOUN.filter(role => role !== 'compound'),
    candidate,
    tree,
    actors,
    [],
  )
  const source =
    named.length > 0 ? named : unique(givers.flatMap(token => partiesOf(token, tree, actors)))
  const reached = receivers.flatMap(token => {
    const parties = partiesOf(token, tree, actors, source)
    return parties.length > 0 ? parties : placeOf(token, tree, actors, 0)
  })
  const target = besides(reached, source)
  return {
    source,
    target: unique(target),
    hasSource: source.length > 0,
    hasTarget: target.length > 0,
  }
}

function isSent({ frame, trigger }: Candidate, tree: Tree): boolean {
  return frame.code === PEACEKEEPING && isPassive(tree, trigger)
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

/** "Hundreds rallied": a number of people who do as crowds do. */
function crowdOf(candidate: Candidate, tree: Tree): Party[] {
  const verb = candidate.kind === 'noun' ? candidate.carrier : candidate.trigger
  if (!verb || !isOf(candidate.frame.code, PROTESTING)) return []
  return agentsOf(tree, verb)
    .filter(
      token => CROWDS.has(token.lemma.toLowerCase()) && obliquesOf(tree, token, 'of').length === 0,
    )
    .map(token => ({ ...nounPhrase(token, tree), code: 'CVL', sector: 'CVL' }))
}

const CROWDS = new Set('hundred thousand dozen million ten score people crowd'.split(' '))

/** A passive without its agent, or a noun of which only the place is told. */
function isAgentless(candidate: Candidate, verb: Token | null, tree: Tree): boolean {
  if (verb && agentsOf(tree, verb).length === 0) return isPassive(tree, verb)
  // "A car bomb killed ten in Kabul": a weapon names nobody.
  if (verb) return isOf(candidate.frame.code, ASSAULTING, FIGHTING)
  return candidate.noun !== null && happeningOf(tree, candidate.noun) !== null
}

const STATE = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY'])

function isState({ sector, code }: Party): boolean {
  return STATE.has(sector ?? code ?? '')
}

/** Two sides of one act that are told as its subject, the first and the others; null when they are one side. */
export function twoSides(source: readonly Party[]): Pick<Roles, 'source' | 'target'> | null {
  const [first, ...others] = source
  if (!first || others.length === 0) return null
  const apart = others.some(
    other =>
      other.country !== first.country ||
      (other.code === null && other.start !== first.start) ||
      // "The EU and Mercosur": bodies of no country are two all the same.
      (other.country === null && isBodyOfStates(other.code) && other.code !== first.code) ||
      // "the government and the rebels"
      (other.code !== first.code && isState(other) !== isState(first)),
  )
  return apart ? { source: [first], target: others } : null
}
