/** Which words an outer word's doubt falls on, and which it takes as given. */
import type { Status } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import { lemmaOf, PORTIONS } from './candidate.js'
import { baseRelation, caseOf, hasToMark, isRelative } from './clause.js'
import {
  hasCopula,
  isClause,
  isGoingOn,
  isIndirectQuestion,
  statusOfClause,
} from './clause-status.js'
import { isDefinite } from './cue-content.js'
import { isConditional } from './provisos.js'
import type { Tree } from './tree.js'

/** How an event stands that its governor binds to a condition, a question or a rank; null where it does not. */
export function boundTo(tree: Tree, inner: Token, governor: Token): Status | null {
  const relation = baseRelation(inner)
  if (isIndirectQuestion(tree, inner)) return 'possible'
  if (['advcl', 'ccomp', 'acl'].includes(relation) && isConditional(tree, inner))
    return 'conditional'
  // "in the event of an attack"
  if (relation === 'nmod' && ['event', 'case'].includes(lemmaOf(governor)))
    return caseOf(tree, governor) === 'in' ? 'conditional' : null
  // "would go on to win": told ahead of its time, and done
  if (relation === 'advcl' && isGoingOn(tree, governor)) return 'occurred'
  // "was the first to recognise Kosovo", "one of the last countries to vote": they did.
  if (relation === 'acl' && hasToMark(tree, inner) && isRanked(tree, governor)) {
    const above = tree.token(governor.head)
    const predicate = hasCopula(tree, governor) || !above ? governor : above
    return hasCopula(tree, predicate) ? statusOfClause(tree, predicate).status : 'occurred'
  }
  return null
}

function isRanked(tree: Tree, noun: Token): boolean {
  const isRank = (token: Token) => RANKS.has(token.form.toLowerCase())
  return isRank(noun) || tree.children(noun.id).some(child => child.id < noun.id && isRank(child))
}

const RANKS = new Set('first second third last latest only'.split(' '))

/** Whether what `inner` tells of is governed by `governor`: complements, objects, subjects of passives, "of" phrases. */
export function isComplement(tree: Tree, inner: Token, governor: Token): boolean {
  const relation = baseRelation(inner)
  if (['xcomp', 'ccomp', 'obj', 'csubj'].includes(relation)) return true
  if (inner.deprel === 'nsubj:pass') return true
  // "talks may begin", "the visit is likely"
  if (relation === 'nsubj') return true
  if (relation === 'acl' && !isRelative(tree, inner))
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
    // "dismissed as baseless reports that"
    if (preposition === 'as' && lemmaOf(governor) === 'dismiss') return true
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

/**
 * What a word is merely about is there already; what it brings about is not.
 *
 *     may breach an agreement         is accountable for its war        a need for a response to Iran's attack
 *     may bring about an agreement    is capable of an attack           a need for the start of talks
 */
export function isTakenAsGiven(cues: CueIndex, tree: Tree, inner: Token, governor: Token): boolean {
  if (isClause(inner)) return false
  const lemma = lemmaOf(governor)
  if (governor.upos === 'ADJ') return ANSWERABLE.has(lemma)
  if (governor.upos === 'NOUN')
    return (
      baseRelation(inner) === 'nmod' &&
      isDefinite(tree, inner) &&
      !PORTIONS.has(lemma) &&
      !BRINGS_ABOUT.has(lemma) &&
      !BRINGING_ABOUT.has(lemma) &&
      cues.find('noun', lemma).length === 0
    )
  if (governor.upos !== 'VERB') return false
  // "the invasion is not going to plan", but "the invasion goes ahead"
  if (lemma === 'go') return !['ahead', 'forward', 'on'].includes(nextTo(tree, governor))
  return !BRINGS_ABOUT.has(lemma) && cues.find('verb', lemma).length === 0
}

function nextTo(tree: Tree, token: Token): string {
  return tree.token(token.id + 1)?.form.toLowerCase() ?? ''
}

/** Adjectives that take a deed as done: "is accountable for its war". */
const ANSWERABLE = new Set(
  'accountable responsible guilty complicit culpable liable answerable grateful unique similar related'.split(
    ' ',
  ),
)

/** Nouns that bring about what stands behind them: "the start of talks". */
const BRINGING_ABOUT = new Set(
  'beginning launch resumption continuation event case signing conclusion holding staging opening extension provision delivery supply imposition use implementation completion achievement announcement authorisation authorization approval order way path step preparation condition basis date time'.split(
    ' ',
  ),
)

const BRINGS_ABOUT = new Set(
  'be cause bring trigger lead result provoke prompt spark produce create see face suffer incur invite ensure require mean yield win secure gain achieve reach broker negotiate build fuel ignite unleash happen occur follow come erupt break rage flare arise proceed ensue begin start resume end last cover include escalate continue go move allow permit let agree accept approve support back oppose join use'.split(
    ' ',
  ),
)
