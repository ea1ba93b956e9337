/** What somebody brokered between others: "a ceasefire brokered by Egypt" is the deed of its sides, and not Egypt's. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import { MEDIATION } from './acts.js'
import { type Candidate, lemmaOf } from './candidate.js'
import { baseRelation } from './clause.js'
import { type ActorsAt, doersOf } from './parties.js'
import type { Tree } from './tree.js'

/** Whether the brokering hangs on the noun of what is brokered, which is then told of beside it. */
export function isMediated({ frame, noun, trigger }: Candidate): boolean {
  return frame.code === MEDIATION && noun !== null && trigger.head === noun.id
}

/** Whether a verb tells of standing between the sides of what is agreed, held or ended. */
export function isMediating(verb: Token): boolean {
  return MEDIATING.has(lemmaOf(verb))
}

const MEDIATING = new Set('mediate broker facilitate arbitrate'.split(' '))

/** Whether a verb's subjects are the sides of what they join in, keep or break: who welcomes a truce is none of them. */
export function isOfSides(verb: Token): boolean {
  return OF_SIDES.has(lemmaOf(verb))
}

const OF_SIDES = new Set(
  'sign agree accept reach conclude strike hold start begin resume attend enter finalise finalize ratify break violate breach reject honour honor respect observe implement'.split(
    ' ',
  ),
)

/** "Chad and Sudan signed a deal brokered by Qatar": a mediator stands between those whose deal it is. */
export function thoseMediated(candidate: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  const { noun } = candidate
  const verb = noun && isMediated(candidate) ? tree.token(noun.head) : undefined
  if (!noun || verb?.upos !== 'VERB' || !isOfSides(verb)) return []
  if (!['obj', 'obl'].includes(baseRelation(noun))) return []
  return doersOf(verb, tree, actors)
}
