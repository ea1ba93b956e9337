/** Words that say how the event they govern stands: "fear", "a planned visit", "allegedly". */
import type { Status } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { CueIndex, CuePart } from '../knowledge/cues.js'
import { lemmaOf, verbCues } from './candidate.js'
import { baseRelation } from './clause.js'
import type { Tree } from './tree.js'

/** The cue of a governor, or of the adjective that it links; null where it is none. */
export function statusCue(
  cues: CueIndex,
  tree: Tree,
  governor: Token,
): { id: string; status: Status; at: string; carries: boolean } | null {
  const part = partOf(governor)
  if (!part) return null
  // "talks remain unlikely", "a deal looks possible": the adjective says how it stands.
  const predicate = LINKING.has(lemmaOf(governor))
    ? tree.children(governor.id).find(child => child.deprel === 'xcomp' && child.upos === 'ADJ')
    : undefined
  const linked = predicate && statusCue(cues, tree, predicate)
  if (linked) return linked
  const found =
    part === 'verb' ? verbCues(cues, tree, governor) : cues.find(part, lemmaOf(governor))
  for (const { id, effect, at, carries } of found) {
    if (effect.kind === 'status') return { id, status: effect.status, at, carries }
    if (effect.kind === 'speech' && effect.status) return { id, status: effect.status, at, carries }
  }
  return null
}

const LINKING = new Set(['remain', 'seem', 'look', 'appear', 'become', 'stay'])

/** "a planned visit", "the alleged attack", "possible talks". */
export function modifierStatus(
  cues: CueIndex,
  tree: Tree,
  noun: Token,
  because: string[],
): Status | null {
  for (const child of tree.children(noun.id)) {
    if (baseRelation(child) !== 'amod' && baseRelation(child) !== 'acl') continue
    for (const part of ['adj', 'verb'] as const) {
      if (part === 'verb' && child.xpos !== 'VBN') continue
      const cue = cues.find(part, lemmaOf(child)).find(each => each.effect.kind === 'status')
      if (cue?.effect.kind === 'status' && cue.effect.status !== 'occurred') {
        because.push(cue.at)
        return cue.effect.status
      }
    }
  }
  return null
}

/** "allegedly", "reportedly": an adverb in the clause itself. */
export function hedgeOf(
  cues: CueIndex,
  tree: Tree,
  head: Token,
): { status: Status; at: string } | null {
  for (const child of tree.children(head.id)) {
    if (child.upos !== 'ADV') continue
    for (const cue of cues.find('adv', lemmaOf(child)))
      if (cue.effect.kind === 'status') return { status: cue.effect.status, at: cue.at }
  }
  return null
}

/** Whether a word is one of saying, which leaves its content as it is. */
export function isSpeech(cues: CueIndex, governor: Token): boolean {
  const part = partOf(governor)
  return !!part && cues.find(part, lemmaOf(governor)).some(cue => cue.effect.kind === 'speech')
}

function partOf(token: Token): CuePart | null {
  if (token.upos === 'VERB' || token.upos === 'AUX') return 'verb'
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return 'noun'
  return token.upos === 'ADJ' ? 'adj' : token.upos === 'ADV' ? 'adv' : null
}
