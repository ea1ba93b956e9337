/** Force that comes over a place while nobody is named: "Fighting erupted in Sudan", "Explosions rocked Kabul". */
import type { Token } from '../core/sentence.js'
import { FIGHTING, isOf } from './acts.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, obliquesOf, patientsOf } from './clause.js'
import type { Draft } from './drafts.js'
import { type ActorsAt, placeOf } from './parties.js'
import type { Tree } from './tree.js'

/** The draft with the place it comes over as its target, where its clause names no side. */
export function asOutbreak(draft: Draft, tree: Tree, actors: ActorsAt): Draft {
  const { candidate, roles } = draft
  const { frame } = candidate
  // "rocked Kabul" is of the town, not of the government that its name may stand for.
  const isOfPlace = frame.id.startsWith('outbreak.')
  const isOfSides =
    isOf(frame.code, FIGHTING) && (frame.needs === 'both' || roles.target.length === 0)
  if (roles.source.length > 0 || !(isOfPlace || isOfSides)) return draft
  const verb = verbOf(draft, tree)
  if (!verb || !BREAKING_OUT.has(lemmaOf(verb))) return draft
  const places = [...patientsOf(tree, verb), ...WHERE.flatMap(word => obliquesOf(tree, verb, word))]
    .flatMap(token => placeOf(token, tree, actors, 0))
    .slice(0, 1)
  const target = isOfPlace || roles.target.length === 0 ? places : roles.target
  if (target.length === 0) return draft
  return {
    ...draft,
    candidate: { ...candidate, frame: { ...frame, needs: 'target', mutual: false } },
    roles: { source: [], target, hasSource: false, hasTarget: true },
  }
}

/** The verb itself, or the one whose subject the noun is; parsers take "Fighting" for a verb. */
function verbOf({ candidate }: Draft, tree: Tree): Token | undefined {
  const { trigger, noun } = candidate
  if (BREAKING_OUT.has(lemmaOf(trigger))) return trigger
  const subject = noun ?? trigger
  return baseRelation(subject) === 'nsubj' ? tree.token(subject.head) : undefined
}

const BREAKING_OUT = new Set(
  'erupt break flare rage ring resume intensify continue rock shake jolt rattle hit strike grip engulf spread escalate'.split(
    ' ',
  ),
)

const WHERE = ['in', 'near', 'at', 'across', 'around', 'outside', 'along', 'to']
