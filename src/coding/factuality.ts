/** How an event is held to be: told as done, going on, planned, feared, conditional, denied or called off. */
import type { Status } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, isConditional, speaksByTelephone } from './clause.js'
import { hasCopula, hasOwnModality, isClause, statusOfClause, type Told } from './clause-status.js'
import { isComplement, isTakenAsGiven } from './governed.js'
import { isNegatedNoun, isScant } from './negation.js'
import { hedgeOf, isSpeech, modifierStatus, statusCue } from './status-cues.js'
import type { Tree } from './tree.js'

export interface Factuality {
  readonly status: Status
  /** Put off to a later day; still ahead, so its status is `planned`. */
  readonly postponed: boolean
  /** Its doer will not do it: "Iran will not accept the terms" is a refusal, which has taken place. */
  readonly unwilling: boolean
  /** Held to be unlikely: "there is little chance that". */
  readonly unlikely: boolean
  /** File and line of each cue that had a say, innermost first. */
  readonly because: readonly string[]
}

/**
 * The status of the event whose clause `head` heads. The clause's own tense, modals and negation come first;
 * then every governor whose complement it is may move it: "denied planning to attack". `isWhole` says that verb and
 * noun mean the event only together.
 */
export function findFactuality(
  cues: CueIndex,
  tree: Tree,
  head: Token,
  carried: Token | null,
  isWhole = false,
): Factuality {
  const because: string[] = []
  const local =
    isClause(head) || hasCopula(tree, head)
      ? statusOfClause(tree, head)
      : ofNoun(cues, tree, head, because)
  let { status } = local
  let postponed = false
  let unlikely = false
  if (local.negated)
    status =
      status === 'planned' || status === 'occurred' || status === 'ongoing' ? 'denied' : status
  if (carried && carried !== head) {
    // "is planning an invasion": the verb that carries the event noun may itself say how it stands.
    const carrying = statusCue(cues, tree, head)
    // "called off a strike", where that is the event itself, has been done and not undone.
    if (carrying?.carries && !(isWhole && carrying.status === 'called-off')) {
      because.push(carrying.at)
      if (carrying.id === 'postpone') postponed = true
      status = local.negated ? 'denied' : fold(carrying.status, status)
    }
    // "called off planned protests": what was planned is what is over.
    const isOver = isWhole && carrying?.status === 'called-off'
    const modified = isOver ? null : modifierStatus(cues, tree, carried, because)
    if (modified) status = fold(modified, status)
    if (isNegatedNoun(tree, carried)) status = 'denied'
  }
  const hedge = hedgeOf(cues, tree, head)
  if (hedge) {
    status = fold(hedge.status, status)
    because.push(hedge.at)
  }
  let inner: Token = head
  for (let steps = 0; steps < 8; steps++) {
    const governor = tree.token(inner.head)
    if (!governor) break
    const relation = baseRelation(inner)
    if (relation === 'conj') {
      // "will meet and discuss": a conjunct without a modal of its own shares the first one's.
      if (isClause(inner) && isClause(governor) && !hasOwnModality(tree, inner)) {
        const shared = statusOfClause(tree, governor)
        if (!shared.negated && shared.status !== 'occurred' && status === 'occurred')
          status = shared.status
      }
      inner = governor
      continue
    }
    if (!isComplement(tree, inner, governor)) {
      if (relation === 'advcl' && isConditional(tree, inner)) status = fold('conditional', status)
      // A relative clause or an adjunct stands on its own.
      break
    }
    if (speaksByTelephone(tree, governor, inner)) break
    // "the mediation failed", "the offensive failed": it was tried.
    if (relation === 'nsubj' && lemmaOf(governor) === 'fail') break
    // "The build-up worries Vietnam": what does something to somebody is there.
    const acts = inner.deprel === 'nsubj' && tree.children(governor.id).some(isObject)
    const cue = acts ? null : statusCue(cues, tree, governor)
    if (!cue && isTakenAsGiven(cues, inner, governor)) break
    const outer: Pick<Told, 'status' | 'negated'> =
      isClause(governor) || hasCopula(tree, governor)
        ? statusOfClause(tree, governor)
        : { status: 'occurred', negated: isNegatedNoun(tree, governor) }
    if (cue) {
      because.push(cue.at)
      // "was never investigated": the deed is there all the same.
      if (cue.id === 'presuppose') break
      if (cue.id === 'postpone') postponed = true
      if (cue.id === 'unlikely' || isScant(tree, governor)) unlikely = true
      // "is not planning to attack" is a denial; "did not rule out", "has not denied" leave it open.
      if (outer.negated) status = cue.status === 'denied' ? 'possible' : 'denied'
      else {
        status = fold(cue.status, status)
        // "may agree to extradite": the outer word's own doubt is a doubt about what it governs.
        if (['possible', 'conditional'].includes(outer.status)) status = fold(outer.status, status)
      }
    } else if (outer.negated && isClause(governor) && !isSpeech(cues, governor))
      status = fold('denied', status)
    if (
      !cue &&
      outer.status !== 'occurred' &&
      outer.status !== 'ongoing' &&
      !isSpeech(cues, governor)
    )
      status = fold(outer.status, status)
    inner = governor
  }
  return {
    status,
    postponed,
    unwilling: local.unwilling && (status === 'denied' || status === 'conditional'),
    unlikely,
    because,
  }
}

function isObject(token: Token): boolean {
  return token.deprel === 'obj'
}

function ofNoun(cues: CueIndex, tree: Tree, noun: Token, because: string[]): Told {
  return {
    status: modifierStatus(cues, tree, noun, because) ?? 'occurred',
    negated: isNegatedNoun(tree, noun),
    unwilling: false,
  }
}

/** What an outer word does to the status of what it governs. The stronger doubt wins; a denial is final. */
function fold(outer: Status, inner: Status): Status {
  const rank: { [status in Status]: number } = {
    occurred: 0,
    ongoing: 1,
    planned: 2,
    possible: 3,
    conditional: 4,
    'called-off': 5,
    denied: 6,
  }
  return rank[outer] > rank[inner] ? outer : inner
}
