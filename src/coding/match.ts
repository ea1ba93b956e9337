/** Finds the words of a sentence that set off a frame, and rules out the look-alikes. */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Lexicon } from '../knowledge/lexicon.js'
import { FIGHTING, isOf } from './acts.js'
import { type Candidate, portionOf } from './candidate.js'
import { obliquesOf, patientsOf } from './clause.js'
import { required } from './conditions.js'
import { matchNoun } from './event-nouns.js'
import { isInfinitive, isVerb, matchAdjective, matchVerb } from './event-verbs.js'
import { isMediated } from './mediation.js'
import { findModals } from './modals.js'
import type { Tree } from './tree.js'
import { isInvented, isToldOf } from './untold.js'

export interface MatchKnowledge {
  readonly lexicon: Lexicon
  readonly cues: CueIndex
}

/** All candidates of a sentence in the order of their triggers; a word sets off one frame at most. */
export function findCandidates(
  { lexicon, cues }: MatchKnowledge,
  tree: Tree,
  isTime: (token: Token) => boolean,
): Candidate[] {
  const found: Candidate[] = []
  const spent = new Set<number>()
  for (const token of tree.sentence.tokens) {
    const candidate =
      isVerb(token) || isInfinitive(tree, token)
        ? matchVerb(lexicon, tree, token, isTime)
        : token.upos === 'ADJ'
          ? matchAdjective(lexicon, tree, token)
          : null
    if (!candidate || tellsSidesItself(candidate, tree)) continue
    found.push(candidate)
    if (candidate.kind === 'light' && candidate.noun && !isMediated(candidate)) {
      spent.add(candidate.noun.id)
      // "shipped a consignment of arms": the measure is no shipment of its own.
      spent.add(portionOf(tree, candidate.noun).id)
    }
    for (const noun of required(candidate, tree)) spent.add(noun.id)
    // "beat back an assault": the blow that is warded off is told with the verb.
    if (candidate.kind === 'verb' && isOf(candidate.frame.code, FIGHTING))
      for (const noun of patientsOf(tree, token)) if (noun.upos === 'NOUN') spent.add(noun.id)
  }
  found.push(...findModals(lexicon, cues, tree))
  for (const token of tree.sentence.tokens) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    if (spent.has(token.id)) continue
    const candidate = matchNoun(lexicon, cues, tree, token)
    if (!candidate) continue
    found.push(candidate)
    // "the easing of sanctions" tells of no sanctions imposed
    for (const noun of required(candidate, tree)) spent.add(noun.id)
  }
  return found
    .filter(candidate => !isToldOf(candidate, found, tree) && !isInvented(candidate, tree))
    .sort((a, b) => a.trigger.id - b.trigger.id)
}

/** "A clash between X and Y left five dead": the clash is told with its sides, and the verb only with what came of it. */
function tellsSidesItself(candidate: Candidate, tree: Tree): boolean {
  return (
    candidate.kind === 'verb' &&
    isOf(candidate.frame.code, FIGHTING) &&
    required(candidate, tree).some(
      noun => noun.id < candidate.trigger.id && obliquesOf(tree, noun, 'between').length > 0,
    )
  )
}
