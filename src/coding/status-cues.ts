/** Words that say how the event they govern stands: "fear", "a planned visit", "allegedly". */
import type { Status } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { CueIndex, CuePart } from '../knowledge/cues.js'
import type { Cue } from '../notation/cues.js'
import { lemmaOf, verbCues } from './candidate.js'
import { baseRelation } from './clause.js'
import { governsItsContent } from './cue-content.js'
import type { Tree } from './tree.js'

/** A cue that has a say in how an event stands. */
export interface StatusCue extends Pick<Cue, 'id' | 'at' | 'carries' | 'given'> {
  readonly status: Status
}

/** What a governor, or the adjective that it links, says of what it governs; null where it says nothing. */
export function statusCue(
  cues: CueIndex,
  tree: Tree,
  governor: Token,
  inner: Token,
  isItself: boolean,
): StatusCue | null {
  const part = partOf(governor)
  if (!part) return null
  // "talks remain unlikely", "a deal looks possible": the adjective says how it stands.
  const predicate = LINKING.has(lemmaOf(governor))
    ? tree.children(governor.id).find(child => child.deprel === 'xcomp' && child.upos === 'ADJ')
    : undefined
  const linked = predicate && statusCue(cues, tree, predicate, inner, isItself)
  if (linked) return linked
  if (isFiller(tree, governor)) return null
  const found =
    part === 'verb' ? verbCues(cues, tree, governor) : cues.find(part, lemmaOf(governor))
  for (const cue of found) {
    const { id, effect, at, carries, given } = cue
    const status = effect.kind === 'status' || effect.kind === 'speech' ? effect.status : null
    if (status && governsItsContent(cues, tree, cue, inner, isItself))
      return { id, status, at, carries, given }
  }
  return null
}

/** "I think we have met": what a speaker puts in, and no doubt. */
function isFiller(tree: Tree, verb: Token): boolean {
  return (
    ['think', 'guess', 'suppose'].includes(lemmaOf(verb)) &&
    verb.xpos === 'VBP' &&
    tree
      .children(verb.id)
      .some(child => child.deprel === 'nsubj' && child.form.toLowerCase() === 'i')
  )
}

const LINKING = new Set(['remain', 'seem', 'look', 'appear', 'become', 'stay'])

/** "a planned visit", "the alleged attack", "possible talks"; "the ongoing war" is there whatever is said of it. */
export function modifierStatus(
  cues: CueIndex,
  tree: Tree,
  noun: Token,
  because: string[],
): { readonly status: Status; readonly given: boolean } | null {
  for (const child of tree.children(noun.id)) {
    if (baseRelation(child) !== 'amod' && baseRelation(child) !== 'acl') continue
    for (const part of ['adj', 'verb'] as const) {
      if (part === 'verb' && child.xpos !== 'VBN') continue
      const cue = cues.find(part, lemmaOf(child)).find(each => each.effect.kind === 'status')
      if (cue?.effect.kind === 'status' && (cue.given || cue.effect.status !== 'occurred')) {
        because.push(cue.at)
        return { status: cue.effect.status, given: cue.given }
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
