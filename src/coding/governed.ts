/** Which words an outer word's doubt falls on, and which it takes as given. */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, hasToMark } from './clause.js'
import { isClause } from './clause-status.js'
import type { Tree } from './tree.js'

/** Whether what `inner` tells of is governed by `governor`: complements, objects, subjects of passives, "of" phrases. */
export function isComplement(tree: Tree, inner: Token, governor: Token): boolean {
  const relation = baseRelation(inner)
  if (['xcomp', 'ccomp', 'obj', 'csubj'].includes(relation)) return true
  if (inner.deprel === 'nsubj:pass') return true
  // "talks may begin", "the visit is likely"
  if (relation === 'nsubj') return true
  if (relation === 'acl' && inner.deprel !== 'acl:relcl')
    return (
      hasToMark(tree, inner) ||
      (['NOUN', 'PROPN', 'PRON'].includes(governor.upos) &&
        tree.children(inner.id).some(child => child.deprel === 'mark'))
    )
  if (relation === 'nmod' || relation === 'obl') {
    const preposition = tree
      .children(inner.id)
      .find(child => child.deprel === 'case')
      ?.form.toLowerCase()
    // "revenge for the killing": what is paid back has been done.
    const repaid = [governor, ...tree.children(governor.id).filter(child => child.deprel === 'obj')]
    if (preposition === 'for' && repaid.some(token => REPAYING.has(lemmaOf(token)))) return false
    return ['of', 'for', 'about', 'to', 'against', 'on', 'from'].includes(preposition ?? '')
  }
  if (relation === 'advcl') {
    const mark = tree
      .children(inner.id)
      .find(child => child.deprel === 'mark')
      ?.form.toLowerCase()
    // "is set to meet", "accused of attacking", "warned against invading"
    return mark === 'to' || mark === 'of' || mark === 'from' || mark === 'against' || mark === 'for'
  }
  return false
}

const REPAYING = new Set(
  'revenge vengeance retaliation reprisal retaliate punishment punish sanction answer thank praise blame condemn apologise apologize apology compensation'.split(
    ' ',
  ),
)

/** "may breach an agreement": what a verb is merely about is there already; what it brings about is not. */
export function isTakenAsGiven(cues: CueIndex, inner: Token, governor: Token): boolean {
  if (isClause(inner) || governor.upos !== 'VERB') return false
  const lemma = lemmaOf(governor)
  return !BRINGS_ABOUT.has(lemma) && cues.find('verb', lemma).length === 0
}

const BRINGS_ABOUT = new Set(
  'be cause bring trigger lead result provoke prompt spark produce create see face suffer incur invite ensure require mean yield win secure gain achieve reach broker negotiate build fuel ignite unleash happen occur follow come erupt break arise proceed ensue begin start resume end last cover include escalate continue go move allow permit let agree accept approve support back oppose join use'.split(
    ' ',
  ),
)
