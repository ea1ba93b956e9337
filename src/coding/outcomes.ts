/** Participles that go on behind a clause: what the same party does besides, and what others answer. */
import type { Token } from '../core/sentence.js'
import { baseRelation } from './clause.js'
import type { Tree } from './tree.js'

/** "promised loans, chanting slogans": told besides what was promised, and no part of it. */
export function isAfterthought(tree: Tree, clause: Token): boolean {
  return isFreeParticiple(tree, clause) && tree.token(clause.id - 1)?.form === ','
}

/** "promised loans, drawing a rebuke from Beijing": what came of it was done by others, to others. */
export function isOutcome(tree: Tree, clause: Token): boolean {
  return isFreeParticiple(tree, clause) && REACTIONS.has(clause.lemma)
}

const REACTIONS = new Set('draw prompt provoke anger alarm raise spark add'.split(' '))

/** A participle with no word that makes it the verb's own. */
function isFreeParticiple(tree: Tree, clause: Token): boolean {
  return (
    baseRelation(clause) === 'advcl' &&
    clause.xpos === 'VBG' &&
    !tree.children(clause.id).some(child => ['mark', 'case'].includes(child.deprel))
  )
}
