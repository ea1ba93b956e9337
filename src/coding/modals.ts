/** Duties that somebody says others have, which are demands: "said Israel must end the raids". */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Lexicon } from '../knowledge/lexicon.js'
import { type Candidate, lemmaOf } from './candidate.js'
import { baseRelation, childrenBy, hasMark, hasSubject } from './clause.js'
import type { Tree } from './tree.js'

/**
 * What somebody says another must do is a demand.
 *
 *     Russia said Israel must end the raids.
 *            ----        ----
 */
export function findModals(lexicon: Lexicon, cues: CueIndex, tree: Tree): Candidate[] {
  return tree.sentence.tokens.flatMap(clause => {
    const modal = modalOf(tree, clause)
    const frame = modal && lexicon.modals.get(lemmaOf(modal))
    if (!frame || !hasSubject(tree, clause)) return []
    const saying = sayingOf(cues, tree, clause)
    if (!saying) return []
    return [
      {
        frame,
        kind: 'modal' as const,
        trigger: modal,
        noun: null,
        carrier: saying,
        head: saying,
        clause,
        particle: null,
      },
    ]
  })
}

/** "must end", "should end", "is responsible", "has to end", "needs to end": the word that makes it a duty. */
function modalOf(tree: Tree, clause: Token): Token | undefined {
  if (isSubjunctive(tree, clause)) return tree.token(clause.head)
  const auxiliary = tree
    .children(clause.id)
    .find(child => child.deprel === 'aux' && ['must', 'should', 'ought'].includes(lemmaOf(child)))
  if (auxiliary) return auxiliary
  // "said that rebels were responsible": a predicate may weigh on somebody as a duty does.
  if (tree.children(clause.id).some(child => child.deprel === 'cop')) return clause
  const infinitive =
    ['have', 'need'].includes(lemmaOf(clause)) &&
    tree.children(clause.id).some(child => child.deprel === 'xcomp' && child.xpos === 'VB')
  return infinitive ? clause : undefined
}

/** "insisted that Germany deliver the tanks": a verb in its base form behind "that" tells what is to be. */
function isSubjunctive(tree: Tree, clause: Token): boolean {
  const children = tree.children(clause.id)
  const subject = subjectsIn(tree, clause)[0]
  return (
    clause.deprel === 'ccomp' &&
    hasMark(tree, clause, 'that') &&
    !children.some(child => baseRelation(child) === 'aux' || child.deprel === 'cop') &&
    subject !== undefined &&
    (clause.xpos === 'VB' || (clause.xpos === 'VBP' && /^NNP?$/.test(subject.xpos)))
  )
}

function subjectsIn(tree: Tree, clause: Token): Token[] {
  return childrenBy(tree, clause, 'nsubj')
}

/** The verb of saying that a clause is the content of, before it or after it. */
function sayingOf(cues: CueIndex, tree: Tree, clause: Token): Token | undefined {
  const says = (token: Token | undefined) =>
    token?.upos === 'VERB' &&
    cues.find('verb', lemmaOf(token)).some(cue => cue.effect.kind === 'speech')
      ? token
      : undefined
  const governor = tree.token(clause.head)
  if (baseRelation(clause) === 'ccomp') return says(governor)
  return tree
    .children(clause.id)
    .filter(child => baseRelation(child) === 'parataxis')
    .map(says)
    .find(token => token !== undefined)
}
