/** Who acts, or is acted on, where the clause names nobody in that role but leaves no doubt of it. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import {
  ASSAULTING,
  CONSULTING,
  CUTTING_TIES,
  FIGHTING,
  isOf,
  MOVING_FORCES,
  RELEASE,
  VISIT,
} from './acts.js'
import { type Candidate, portionOf } from './candidate.js'
import { baseRelation, caseOf, isPassive, obliquesOf, patientsOf, subjectsOf } from './clause.js'
import {
  type ActorsAt,
  besides,
  doersOf,
  nounPhrase,
  partiesOf,
  placeOf,
  unique,
} from './parties.js'
import type { Tree } from './tree.js'

/** Codes of what only a state does to people, and does where it rules: arrests, trials, expulsions, releases from prison. */
const STATE_ACTS = ['116', '161', '166', '1661', '1662', '1663', '173', '174', '0841']

/** Nouns of a prisoner's keeping, and of where a state holds people. */
const KEPT_IN = new Set('custody detention captivity prison jail'.split(' '))
const HELD_IN = new Set([...KEPT_IN, 'cell', 'camp'])

/**
 * The state that did what the passive tells without an agent.
 *
 *     Two tourists were arrested in Iran.      Monitors were expelled from Ethiopia.
 */
export function actingState(candidate: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  const verb = candidate.kind === 'noun' ? null : candidate.trigger
  if (!verb || !STATE_ACTS.includes(candidate.frame.code) || !isPassive(tree, verb)) return []
  const near = [verb, ...tree.children(verb.id).filter(child => baseRelation(child) === 'obl')]
  // A release "from prison in Iran" is Iran's; one "in Mali" may be by whoever held them.
  const isRelease = candidate.frame.code === RELEASE
  const isHeld = near.some(token => HELD_IN.has(token.lemma.toLowerCase()))
  const isExpulsion = isOf(candidate.frame.code, CUTTING_TIES)
  const prepositions = isExpulsion
    ? ['from']
    : isRelease
      ? isHeld
        ? ['in']
        : []
      : ['from', 'in', 'at']
  for (const preposition of prepositions)
    for (const token of near.flatMap(each => obliquesOf(tree, each, preposition))) {
      if (actors.isTime(token)) continue
      const state = placeOf(token, tree, actors, 0)
      if (state.length > 0) return state.slice(0, 1)
    }
  return []
}

/** "Troops were put on alert": a posture is taken by those whose posture it is. */
export function thoseInPosture(candidate: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  const verb = candidate.kind === 'noun' ? candidate.carrier : candidate.trigger
  if (!verb || !isOf(candidate.frame.code, MOVING_FORCES) || !isPassive(tree, verb)) return []
  return patientsOf(tree, verb)
    .flatMap(token => partiesOf(token, tree, actors))
    .filter(party => ['MIL', 'COP', 'GOV'].includes(party.sector ?? party.code ?? ''))
}

/** Verbs whose subject is the one that an attack beside them fell on. */
const SUFFERING = new Set('kill wound injure die hurt maim perish'.split(' '))

/**
 * Whom an attack told as a noun fell on: those who were killed in it, died of it, were hurt by it.
 *
 *     [Two reporters] were killed in a car bomb attack in Dorn.
 */
export function thoseHurtBy({ noun, carrier }: Candidate, tree: Tree): Token[] {
  if (!noun || carrier) return []
  let top: Token | undefined = noun
  for (let steps = 0; top && steps < 3; steps++) {
    const verb: Token | undefined = tree.token(top.head)
    const losesLife =
      verb?.lemma === 'lose' && patientsOf(tree, verb).some(each => each.lemma === 'life')
    if (verb && losesLife) return subjectsOf(tree, verb, 0)
    if (verb && SUFFERING.has(verb.lemma.toLowerCase())) {
      const isAfter = baseRelation(top) === 'obl' && top.id > verb.id
      const preposition = caseOf(tree, top) ?? ''
      if (
        !isAfter ||
        !['in', 'by', 'during', 'from', 'of', 'as', 'after', 'under'].includes(preposition)
      )
        return []
      if (['die', 'perish'].includes(verb.lemma.toLowerCase())) return subjectsOf(tree, verb, 0)
      return patientsOf(tree, verb)
    }
    // "died as a result of torture"
    top = verb && baseRelation(top) === 'nmod' ? verb : undefined
  }
  return []
}

/** "died of torture in Arvanian custody": whoever holds a prisoner answers for what is done to him. */
export function keepersOf({ frame, head, noun }: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  if (!isOf(frame.code, ASSAULTING)) return []
  let clause: Token | undefined = noun ?? head
  while (clause && clause.upos !== 'VERB') clause = tree.token(clause.head)
  if (!clause) return []
  return tree
    .subtree(clause.id)
    .filter(token => KEPT_IN.has(token.lemma.toLowerCase()) && caseOf(tree, token) === 'in')
    .flatMap(token => partiesOf(token, tree, actors))
    .filter(party => party.country !== null)
    .slice(0, 1)
}

/** Verbs of a host who will have no visit. */
const CALLING_OFF = new Set('cancel scrap call suspend abandon axe bar'.split(' '))

/** "Turkey cancelled a visit by the Swedish minister": who calls a visit off refuses it to whoever was to come. */
export function thoseKeptAway(
  { noun, carrier, frame }: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Party[] {
  if (!noun || !carrier || frame.code !== VISIT) return []
  if (!CALLING_OFF.has(carrier.lemma.toLowerCase()) || isPassive(tree, carrier)) return []
  const owners = tree.children(noun.id).filter(child => child.deprel === 'nmod:poss')
  return unique(
    [...obliquesOf(tree, noun, 'by'), ...owners]
      .filter(token => token.upos !== 'PRON')
      .flatMap(token => partiesOf(token, tree, actors)),
  )
}

/** Verbs of warding off what was fired. */
const WARDING_OFF = new Set('shoot down intercept destroy repel'.split(' '))

/** "Ukraine shot down 12 of 15 drones launched by Russia": what was warded off was fired at whoever warded it off. */
export function thoseFiredAt(
  { frame, kind, noun, trigger }: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Party[] {
  if (!noun || kind !== 'light' || !isOf(frame.code, FIGHTING) || trigger.head !== noun.id)
    return []
  // "12 of 15 drones"
  const above = tree.token(noun.head)
  const verb = above?.upos === 'NUM' ? tree.token(above.head) : above
  if (!verb || !WARDING_OFF.has(verb.lemma.toLowerCase())) return []
  return doersOf(verb, tree, actors)
}

/** Verbs of reaching somebody, whose object hears what the purpose clause tells. */
const REACHING = new Set('call phone telephone ring write contact meet'.split(' '))

/** "called the emir to express his thanks": said to whoever was called. */
export function thoseReached({ frame, head }: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  // "called the emir to discuss trade": what the call is about is the call.
  if (isOf(frame.code, CONSULTING)) return []
  const verb = tree.token(head.head)
  if (!verb || !REACHING.has(verb.lemma.toLowerCase())) return []
  if (!['advcl', 'xcomp'].includes(baseRelation(head))) return []
  return unique(patientsOf(tree, verb).flatMap(token => partiesOf(token, tree, actors)))
}

/** Verbs whose subject gets what their object tells: "faces criticism", "drew fire", "came under pressure". */
const RECEIVING = new Set(
  'face draw attract receive suffer undergo incur sustain endure encounter'.split(' '),
)

/** The subject on whom an event told as a noun falls, and its verb; null where the noun's verb is none of receiving. */
export function receiversOf(
  { noun, kind, frame }: Candidate,
  tree: Tree,
): { verb: Token; receivers: Token[] } | null {
  // "received peacekeepers": whoever lets them in acts.
  if (!noun || (kind === 'light' && frame.code.startsWith('086'))) return null
  const standing = portionOf(tree, noun)
  const verb = tree.token(standing.head)
  if (verb?.upos !== 'VERB' || isPassive(tree, verb)) return null
  const lemma = verb.lemma.toLowerCase()
  const gets =
    (RECEIVING.has(lemma) && baseRelation(standing) === 'obj') ||
    (lemma === 'come' && caseOf(tree, standing) === 'under')
  return gets ? { verb, receivers: subjectsOf(tree, verb, 0) } : null
}

/** Nouns of acts whose owner they are done to: "the tanker's release", "her arrest by the police". */
const DONE_TO_OWNER = new Set(
  'release arrest detention execution killing murder assassination expulsion deportation extradition trial sentencing imprisonment ouster overthrow removal abduction kidnapping capture deposition jailing prosecution torture poisoning dismissal sacking'.split(
    ' ',
  ),
)

/**
 * Whether the noun's possessor suffers the act: somebody does where the noun does not say "of whom" otherwise, a state
 * does not. "Iran's arrests" are Iran's own.
 */
export function isDoneToOwner({ noun }: Candidate, tree: Tree, actors: ActorsAt): boolean {
  if (!noun || !DONE_TO_OWNER.has(noun.lemma.toLowerCase())) return false
  if (obliquesOf(tree, noun, 'of').length > 0) return false
  return !tree
    .children(noun.id)
    .filter(child => child.deprel === 'nmod:poss')
    .flatMap(child => actors.at(child)?.referents ?? [])
    .some(({ actor, sector }) => actor === null && (sector === null || STATE.has(sector)))
}

const STATE = new Set('MIL COP JUD SPY'.split(' '))

/** The patients of a passive as parties, in the sentence's own words where nobody knows them. */
export function patientParties(
  { trigger }: Candidate,
  tree: Tree,
  actors: ActorsAt,
  source: readonly Party[],
): Party[] {
  return patientsOf(tree, trigger).flatMap(token => {
    const parties = besides(partiesOf(token, tree, actors), source)
    return parties.length > 0 ? parties : [nounPhrase(token, tree)]
  })
}
