/** What a speaker says there will not be is what he refuses. */
import type { Party } from '../core/reading.js'
import type { Speech } from './attribution.js'
import { lemmaOf, portionOf } from './candidate.js'
import { baseRelation } from './clause.js'
import type { Draft } from './drafts.js'
import { isNegatedNoun } from './negation.js'
import { isPlaced } from './parties.js'
import type { Tree } from './tree.js'

/**
 * The draft as a refusal by the speaker, where the sentence says that there will be no such thing.
 *
 *     "There will be no talks with the rebels," the Somali president said.    he refuses to meet them
 *     There were no talks with the rebels, the Somali president said.         he denies that they met
 */
export function asRuledOut(
  draft: Draft,
  tree: Tree,
  speechesOf: (draft: Draft) => readonly Speech[],
): Draft {
  const { candidate, roles, factuality } = draft
  if (!candidate.frame.folded.refuse || !isRuledOut(tree, draft)) return draft
  const speaker = speechesOf(draft).at(-1)?.speaker
  if (!speaker || !isPlaced(speaker)) return draft
  const target = [...roles.source, ...roles.target].filter(party => !isOneSide(party, speaker))
  return {
    ...draft,
    roles: { source: [speaker], target, hasSource: true, hasTarget: target.length > 0 },
    factuality: { ...factuality, status: 'denied', unwilling: true },
  }
}

/** A spokesman is of the side of his state and its government, not of its rebels. */
function isOneSide({ country, sector }: Party, speaker: Party): boolean {
  return country === speaker.country && (STATE.has(sector ?? 'GOV') || sector === speaker.sector)
}

const STATE = new Set(['GOV', 'MIL'])

/** "There will be no talks", "there can be no ceasefire", said of what is still ahead. */
function isRuledOut(tree: Tree, { candidate: { kind, noun, carrier } }: Draft): boolean {
  if (kind !== 'noun' || !noun || carrier) return false
  const standing = portionOf(tree, noun)
  const being = tree.token(standing.head)
  if (!being || lemmaOf(being) !== 'be' || baseRelation(standing) !== 'nsubj') return false
  const beside = tree.children(being.id)
  return (
    (isNegatedNoun(tree, standing) || isNegatedNoun(tree, noun)) &&
    beside.some(child => baseRelation(child) === 'expl') &&
    beside.some(child => baseRelation(child) === 'aux' && AHEAD.has(child.form.toLowerCase()))
  )
}

const AHEAD = new Set(['will', "'ll", 'can', 'would', 'wo', 'ca'])
