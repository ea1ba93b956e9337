/** Verbs and predicates that set off a frame, alone, with their particle, or with a noun that means the event with them. */
import type { Token } from '../core/sentence.js'
import type { Lexicon, Trigger } from '../knowledge/lexicon.js'
import { type Candidate, lemmaOf, namesOneOf, PORTIONS } from './candidate.js'
import {
  baseRelation,
  childrenBy,
  hasToMark,
  isPassive,
  obliquesOf,
  particleOf,
  patientsOf,
} from './clause.js'
import { allowed } from './conditions.js'
import type { Tree } from './tree.js'

export function matchVerb(
  lexicon: Lexicon,
  tree: Tree,
  verb: Token,
  isTime: (token: Token) => boolean,
): Candidate | null {
  let best: Candidate | null = null
  let bestRank = 0
  for (const trigger of lexicon.verbs.get(lemmaOf(verb)) ?? []) {
    const candidate = tryVerb(trigger, tree, verb, isTime)
    if (!candidate) continue
    const rank =
      (trigger.kind === 'light' ? WITH_NOUN : 2) +
      (candidate.particle ? 2 : 0) +
      (candidate.frame.only.length > 0 ? 1 : 0)
    if (rank > bestRank && allowed(candidate, tree)) {
      best = candidate
      bestRank = rank
    }
  }
  return best
}

/** A noun that the frame names says more than a particle, and less than a particle with a condition. */
const WITH_NOUN = 4.5

function tryVerb(
  trigger: Trigger,
  tree: Tree,
  verb: Token,
  isTime: (token: Token) => boolean,
): Candidate | null {
  if (trigger.kind !== 'verb' && trigger.kind !== 'light') return null
  const { frame, particle } = trigger
  const base = { frame, kind: trigger.kind, trigger: verb, head: verb, particle, clause: null }
  if (trigger.kind === 'verb') {
    if (particle && !hasParticle(tree, verb, particle, isTime)) return null
    // "called off talks" is not "called talks": a particle that the frame does not name changes the verb.
    const own = particleOf(tree, verb)
    if (!particle && own && !['up', 'out', 'down'].includes(own)) return null
    return { ...base, noun: null, carrier: null }
  }
  // "paid tribute to", "became a member of": what parsers take for a predicate.
  const predicates = tree.children(verb.id).filter(child => child.deprel === 'xcomp')
  const nouns = particle
    ? [
        ...obliquesOf(tree, verb, particle),
        // "stripped dissidents of their citizenship": the phrase may hang on the object.
        ...patientsOf(tree, verb).flatMap(patient =>
          patient.id > verb.id ? obliquesOf(tree, patient, particle) : [],
        ),
        ...(hasParticleApart(tree, verb, particle) ? patientsOf(tree, verb) : []),
      ]
    : [...patientsOf(tree, verb), ...predicates.filter(child => !isVerb(child))]
  const noun = nouns
    .flatMap(each => [innerNoun(tree, each), each])
    .find(each => namesOneOf(trigger.nouns, tree, each))
  return noun ? { ...base, noun, carrier: verb } : null
}

/** "handed back the islands", "handed the islands back" */
function hasParticleApart(tree: Tree, verb: Token, particle: string): boolean {
  return (
    particleOf(tree, verb) === particle ||
    isFollowedBy(tree, verb, particle, ['advmod', 'compound:prt'])
  )
}

/** Whether a word stands behind the verb and hangs on it by one of these relations. */
function isFollowedBy(
  tree: Tree,
  verb: Token,
  word: string,
  relations: readonly string[],
): boolean {
  return tree
    .children(verb.id)
    .some(
      child =>
        child.id > verb.id &&
        child.form.toLowerCase() === word &&
        (relations.includes(child.deprel) || relations.includes(baseRelation(child))),
    )
}

/** "a round of talks": the noun after "of" is what the verb is about. */
function innerNoun(tree: Tree, noun: Token): Token {
  if (!PORTIONS.has(lemmaOf(noun))) return noun
  return obliquesOf(tree, noun, 'of')[0] ?? noun
}

function hasParticle(
  tree: Tree,
  verb: Token,
  particle: string,
  isTime: (token: Token) => boolean,
): boolean {
  return (
    particleOf(tree, verb) === particle ||
    tree
      .children(verb.id)
      .some(child => child.deprel === 'compound:prt' && child.form.toLowerCase() === particle) ||
    // "called him on Monday" is not "called on him"; "gave him records in a case" is not "gave in"
    (!isWithObject(tree, verb, particle) &&
      obliquesOf(tree, verb, particle).some(token => !isTime(token))) ||
    // "called on by the UN to": a stranded preposition, tagged as an adverb or a case of the verb
    isFollowedBy(tree, verb, particle, ['advmod', 'case', 'obl', 'mark']) ||
    // "threatened with sanctions by": a clause under the preposition, "accused of killing"
    tree.children(verb.id).some(child =>
      tree.children(child.id).some(
        marker =>
          marker.deprel === 'mark' &&
          marker.form.toLowerCase() === particle &&
          // "told Israel to stop" is an order; "moved troops to block" is not "moved to".
          (particle !== 'to' ||
            child.deprel === 'xcomp' ||
            (child.deprel === 'advcl' && isPassive(tree, verb))),
      ),
    )
  )
}

/** Whether the verb has an object though it means what it does with the particle only without one. */
function isWithObject(tree: Tree, verb: Token, particle: string): boolean {
  return (
    OBJECTLESS.has(`${lemmaOf(verb)} ${particle}`) &&
    tree.children(verb.id).some(child => ['obj', 'iobj'].includes(child.deprel))
  )
}

const OBJECTLESS = new Set(['give in', 'cave in', 'break down', 'set off', 'turn out'])

export function matchAdjective(lexicon: Lexicon, tree: Tree, token: Token): Candidate | null {
  const triggers = lexicon.adjectives.get(lemmaOf(token))
  if (!triggers) return null
  const predicative =
    tree.children(token.id).some(child => child.deprel === 'cop') ||
    ['xcomp', 'acl', 'conj', 'root'].includes(baseRelation(token))
  if (!predicative) return null
  for (const trigger of triggers) {
    if (trigger.kind !== 'adj') continue
    if (trigger.particle && obliquesOf(tree, token, trigger.particle).length === 0) continue
    const candidate: Candidate = {
      frame: trigger.frame,
      kind: 'adj',
      trigger: token,
      noun: null,
      carrier: null,
      head: token,
      clause: null,
      particle: trigger.particle,
    }
    if (allowed(candidate, tree)) return candidate
  }
  return null
}

/** "urged Tehran to free the tourists": an adjective with a "to" and an object is a verb that the tagger missed. */
export function isInfinitive(tree: Tree, token: Token): boolean {
  return token.upos === 'ADJ' && hasToMark(tree, token) && childrenBy(tree, token, 'obj').length > 0
}

export function isVerb(token: Token): boolean {
  return token.upos === 'VERB'
}
