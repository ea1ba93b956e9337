/** Sides that no role of a frame names and grammar still gives: givers of weapons, speakers in a call. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import { GIVING, isOf, VIOLENCE } from './acts.js'
import type { Candidate } from './candidate.js'
import { agentsOf, caseOf, isOwnedByPronoun, isPassive, obliquesOf } from './clause.js'
import { WEAPONS } from './fillers.js'
import { type ActorsAt, besides, doersOf, partiesOf } from './parties.js'
import type { Tree } from './tree.js'

/** The givers of weapons that are given, or who speaks in a call with somebody; nobody where neither is told. */
export function unsaidSource(candidate: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  const { kind, noun, frame, carrier } = candidate
  // "Turkish drones were supplied": weapons that are given are their country's, and the country gives them.
  if (kind === 'light' && noun && isOf(frame.code, GIVING) && WEAPONS.has(noun.lemma.toLowerCase()))
    return partiesOf(noun, tree, actors).flatMap(party =>
      party.country ? [{ ...party, code: party.country, sector: null }] : [],
    )
  if (!frame.mutual || kind !== 'noun' || carrier) return []
  return speakersAt(candidate, tree).flatMap(token => partiesOf(token, tree, actors))
}

/** "Militias claimed the attack", "claimed responsibility for the attack": whoever claims a deed says that it is his. */
export function claimants({ noun, kind, frame }: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  const above = noun && kind === 'noun' ? tree.token(noun.head) : undefined
  if (!noun || !above || !isOf(frame.code, ...VIOLENCE)) return []
  const isFor = above.lemma.toLowerCase() === 'responsibility' && caseOf(tree, noun) === 'for'
  const verb = isFor ? tree.token(above.head) : above
  if (verb?.lemma.toLowerCase() !== 'claim' || isPassive(tree, verb)) return []
  if (!isFor && noun.deprel !== 'obj' && caseOf(tree, noun) !== 'for') return []
  return doersOf(verb, tree, actors)
}

/** "In a call with the minister, Spain's king raised the matter": whoever speaks then is on the line. */
function speakersAt({ trigger }: Candidate, tree: Tree): Token[] {
  const verb = clauseOfOccasion(trigger, ['in', 'during', 'at'], tree)
  const isWith = ['with', 'between'].some(word => obliquesOf(tree, trigger, word).length > 0)
  return verb && isWith ? agentsOf(tree, verb) : []
}

/** Who acts in the clause that a meeting, a call or talks with somebody, or of "theirs", are the occasion of. */
export function actorsMeanwhile(
  { trigger }: Candidate,
  target: readonly Party[],
  tree: Tree,
  actors: ActorsAt,
): Party[] {
  const verb = clauseOfOccasion(trigger, OCCASIONS, tree)
  if (!verb || (target.length === 0 && !isOwnedByPronoun(tree, trigger))) return []
  const acting = agentsOf(tree, verb).flatMap(token => partiesOf(token, tree, actors, target))
  return besides(acting, target).filter(party => party.code !== null)
}

const OCCASIONS = ['in', 'during', 'at', 'after', 'before', 'following', 'for', 'on']

/** The verb of the clause that an event noun behind one of the prepositions is the occasion of; null without one. */
function clauseOfOccasion(
  trigger: Token,
  prepositions: readonly string[],
  tree: Tree,
): Token | null {
  const verb = tree.token(trigger.head)
  const isOccasion = trigger.deprel === 'obl' && prepositions.includes(caseOf(tree, trigger) ?? '')
  return verb?.upos === 'VERB' && isOccasion ? verb : null
}
