/** How a clause by itself tells of its event: by tense, modals, negation and condition. */
import type { Status } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, caseOf, hasToMark, isPassive, obliquesOf } from './clause.js'
import { isNegatedNoun, isNegation } from './negation.js'
import { isConditional, isProviso } from './provisos.js'
import type { Tree } from './tree.js'

/** What a clause or a noun by itself tells of its event. */
export interface Told {
  readonly status: Status
  readonly negated: boolean
  /** Its doer will not do it. */
  readonly unwilling?: boolean
  /** It is the purpose of something else, and may come to nothing. */
  readonly isPurpose?: boolean
}

/** By its auxiliaries, its form and its condition; what governs it may say otherwise. */
export function statusOfClause(tree: Tree, head: Token): Told {
  const children = tree.children(head.id)
  const auxiliaries = children.filter(
    child => baseRelation(child) === 'aux' || child.deprel === 'cop',
  )
  const forms = auxiliaries.map(child => child.form.toLowerCase().replace('’', "'"))
  const negated =
    children.some(child => isNegation(tree, child)) ||
    children.some(
      child =>
        child.id < head.id &&
        ['nsubj', 'obj', 'nsubj:pass'].includes(child.deprel) &&
        isNegatedNoun(tree, child),
    )
  const isPurpose =
    hasToMark(tree, head) &&
    (baseRelation(head) === 'advcl' || baseRelation(head) === 'acl') &&
    !isSpokenInActing(tree, head) &&
    !isResult(tree, head)
  const status = ((): Status => {
    if (isIndirectQuestion(tree, head)) return 'possible'
    if (isConditional(tree, head)) return 'conditional'
    if (forms.some(form => ['will', "'ll", 'shall', 'wo'].includes(form)))
      return hasCondition(tree, head) ? 'conditional' : 'planned'
    if (forms.includes('would') || forms.includes("'d")) {
      if (hasCondition(tree, head)) return 'conditional'
      return isReported(tree, head) ? 'planned' : 'possible'
    }
    if (
      forms.some(form =>
        ['may', 'might', 'could', 'can', 'ca', 'should', 'must', 'ought'].includes(form),
      )
    )
      return hasCondition(tree, head) ? 'conditional' : 'possible'
    // "insists that they be released"
    if (forms.includes('be') && baseRelation(head) === 'ccomp' && !hasToMark(tree, head))
      return 'possible'
    const infinitive = hasToMark(tree, head)
    // "was to have met": it did not.
    if (infinitive && head.xpos === 'VBN' && forms.includes('have') && forms.some(isPast))
      return 'called-off'
    // "Biden, Putin to Hold Phone Call": a headline's infinitive is its future.
    if (infinitive && (head.head === 0 || baseRelation(head) === 'parataxis')) return 'planned'
    // "is to meet", "are to hold talks"
    if (infinitive && tree.token(head.head) && lemmaOf(tree.token(head.head)!) === 'be')
      return 'planned'
    // "a summit to be held in May"
    if (infinitive && isPurpose && head.xpos === 'VBN' && forms.includes('be')) return 'planned'
    if (infinitive && auxiliaries.some(child => lemmaOf(child) === 'be') && head.xpos === 'VB')
      return 'planned'
    if (lemmaOf(head) === 'go' && infinitive) return 'planned'
    if (
      head.xpos === 'VBG' &&
      forms.some(form => ['is', 'are', 'am', "'s", "'re", "'m", 'been'].includes(form))
    )
      return 'ongoing'
    // "are on strike", "is under siege": a state that holds.
    if (
      head.upos === 'NOUN' &&
      forms.some(form => ['is', 'are', "'s", "'re"].includes(form)) &&
      ['on', 'under', 'at', 'in'].includes(caseOf(tree, head) ?? '')
    )
      return 'ongoing'
    if (forms.some(form => ['have', 'has', "'ve"].includes(form)) && isSteady(tree, head))
      return 'ongoing'
    // "is being shelled"
    if (
      forms.includes('being') &&
      forms.some(form => ['is', 'are', 'am', "'s", "'re"].includes(form))
    )
      return 'ongoing'
    if (isHeld(tree, head, forms)) return 'ongoing'
    if (isOfAFuture(tree, head)) return 'planned'
    return isPurpose ? 'possible' : 'occurred'
  })()
  const unwilling =
    negated &&
    !isPassive(tree, head) &&
    (forms.some(form => ['will', 'wo', 'would', "'ll"].includes(form)) ||
      // "cannot accept the terms": who says so will not.
      (ACCEPTING.has(lemmaOf(head)) && forms.some(form => ['can', 'ca', 'could'].includes(form))) ||
      // "did not allow aid into the region": what is not permitted is refused.
      (PERMITTING.has(lemmaOf(head)) && forms.some(form => ['did', 'does', 'do'].includes(form))))
  return {
    status: unwilling && status === 'possible' ? 'planned' : status,
    negated,
    unwilling,
    isPurpose: isPurpose && status === 'possible',
  }
}

const PERMITTING = new Set('allow permit let authorise authorize admit'.split(' '))

const ACCEPTING = new Set(
  'accept agree allow permit tolerate support recognise recognize endorse back approve consent sign'.split(
    ' ',
  ),
)

/** "Troops have steadily built up": a perfect of what grows goes on. */
function isSteady(tree: Tree, head: Token): boolean {
  return tree
    .children(head.id)
    .some(child => child.deprel === 'advmod' && STEADILY.has(child.form.toLowerCase()))
}

const STEADILY = new Set(
  'steadily increasingly gradually continually continuously progressively'.split(' '),
)

function isPast(form: string): boolean {
  return form === 'was' || form === 'were'
}

/** "will withdraw after the rebels disarm", "will meet him when he visits": a present that is ahead with its clause. */
function isOfAFuture(tree: Tree, head: Token): boolean {
  const above = tree.token(head.head)
  return (
    baseRelation(head) === 'advcl' &&
    /^VB[ZP]$/.test(head.xpos) &&
    tree
      .children(head.id)
      .some(child => WHEN.has(child.form.toLowerCase()) && child.id < head.id) &&
    above !== undefined &&
    tree.children(above.id).some(child => ['will', "'ll", 'wo'].includes(child.form.toLowerCase()))
  )
}

const WHEN = new Set(['when', 'after', 'until', 'till', 'before'])

/** "is detained", "have been held since May": a state that somebody is in. */
function isHeld(tree: Tree, head: Token, forms: readonly string[]): boolean {
  if (!HOLDING.has(lemmaOf(head)) || head.xpos !== 'VBN') return false
  const isLasting = ['since', 'for'].some(word =>
    obliquesOf(tree, head, word).some(token => word === 'since' || isSpan(token)),
  )
  if (isLasting && forms.some(form => ['has', 'have', "'ve", "'s"].includes(form))) return true
  return isPassive(tree, head) && forms.some(form => ['is', 'are', "'re"].includes(form))
}

const HOLDING = new Set(
  'detain hold jail imprison incarcerate besiege blockade occupy deploy station displace trap encircle surround'.split(
    ' ',
  ),
)

function isSpan(token: Token): boolean {
  return ['day', 'week', 'month', 'year', 'decade', 'hour', 'long'].includes(lemmaOf(token))
}

/** "fell to reach a low", "went on to win": an infinitive that tells how it came out. */
function isResult(tree: Tree, head: Token): boolean {
  const act = tree.token(head.head)
  if (act?.upos !== 'VERB') return false
  return isGoingOn(tree, act) || (RESULTING.has(lemmaOf(act)) && !hasToMark(tree, act))
}

/** "went on to win", not "went on television to plead" */
export function isGoingOn(tree: Tree, verb: Token): boolean {
  const next = tree.token(verb.id + 1)
  return lemmaOf(verb) === 'go' && next?.form.toLowerCase() === 'on' && next.deprel !== 'case'
}

const RESULTING = new Set(
  'fall rise drop gain climb slip close recover jump decline surge soar slump increase decrease grow tumble plunge rebound rally edge'.split(
    ' ',
  ),
)

/** "asked whether it had attacked", "it is not clear if": not told to be so, and not told not to be. */
export function isIndirectQuestion(tree: Tree, clause: Token): boolean {
  const mark = tree
    .children(clause.id)
    .find(child => child.deprel === 'mark')
    ?.form.toLowerCase()
  const governor = tree.token(clause.head)
  if (
    !governor ||
    !['ccomp', 'csubj', 'advcl', 'acl', 'nsubj', 'obj', 'xcomp', 'nmod', 'obl'].includes(
      baseRelation(clause),
    )
  )
    return false
  if (mark === 'whether') return !tree.children(clause.id).some(isOrNot)
  return mark === 'if' && ASKING.has(lemmaOf(governor))
}

/** "whether or not they agree" */
function isOrNot(token: Token): boolean {
  return token.form.toLowerCase() === 'or' || token.form.toLowerCase() === 'not'
}

const ASKING = new Set(
  'ask wonder know see tell say clear sure unclear certain unknown determine confirm decide doubt question check'.split(
    ' ',
  ),
)

/**
 * A purpose that is reached in the act itself, since it is done with words.
 *
 *     Thousands marched to demand his release.     She called the emir to thank him.
 *     The envoy flew to Dorn to urge restraint.    still ahead: he has to get there first
 */
function isSpokenInActing(tree: Tree, head: Token): boolean {
  const act = tree.token(head.head)
  return (
    act?.upos === 'VERB' &&
    SPOKEN.has(lemmaOf(head)) &&
    (!HEADING.has(lemmaOf(act)) || obliquesOf(tree, act, 'on').length > 0) &&
    !hasToMark(tree, act)
  )
}

const SPOKEN = new Set(
  'demand protest urge congratulate thank apologise apologize condemn denounce criticise criticize praise express voice convey welcome reject oppose decry warn call press declare announce mark commemorate honour honor mourn celebrate'.split(
    ' ',
  ),
)

const HEADING = new Set(
  'go fly travel come head leave return arrive send dispatch visit set plan prepare need use try seek aim want hope intend form create establish found'.split(
    ' ',
  ),
)

/** Whether the clause holds only under a condition: "would respond if attacked". */
function hasCondition(tree: Tree, clause: Token): boolean {
  if (tree.children(clause.id).some(child => isProviso(tree, child))) return true
  // "If the truce holds, the envoy will travel to Dorn, the UN said": the condition may hang on the word of saying.
  const saying = tree.token(clause.head)
  return (
    saying !== undefined &&
    baseRelation(clause) === 'ccomp' &&
    saying.id > clause.id &&
    tree.children(saying.id).some(child => child.id < clause.id && isProviso(tree, child))
  )
}

/** "said it would": the future of a past. */
function isReported(tree: Tree, head: Token): boolean {
  const governor = tree.token(head.head)
  return !!governor && ['ccomp', 'conj', 'acl', 'parataxis'].includes(baseRelation(head))
}

/** Whether a conjunct has an auxiliary or a subject of its own, rather than sharing those of the first. */
export function hasOwnModality(tree: Tree, head: Token): boolean {
  return tree
    .children(head.id)
    .some(child => baseRelation(child) === 'aux' || ['nsubj', 'nsubj:pass'].includes(child.deprel))
}

/** "is a threat": a noun that a form of "be" makes a predicate. */
export function hasCopula(tree: Tree, token: Token): boolean {
  return tree.children(token.id).some(child => child.deprel === 'cop')
}

/** Whether a word heads a clause by its part of speech. */
export function isClause(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ'
}
