/** How an event is held to be: told as done, going on, planned, feared, conditional, denied or called off. */
import type { Status } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, hasToMark, speaksByTelephone } from './clause.js'
import { hasCopula, hasOwnModality, isClause, statusOfClause, type Told } from './clause-status.js'
import { boundTo, isComplement, isTakenAsGiven } from './governed.js'
import { isNegatedNoun, isScant } from './negation.js'
import { hedgeOf, isSpeech, modifierStatus, type StatusCue, statusCue } from './status-cues.js'
import type { Tree } from './tree.js'

export interface Factuality {
  readonly status: Status
  /** Put off to a later day; still ahead, so its status is `planned`. */
  readonly postponed: boolean
  /** It is only meant: a purpose, a wish, an effort. */
  readonly meant: boolean
  /** It was to be, and did not come about: "had been due to meet". Nobody is said to have called it off. */
  readonly lapsed: boolean
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
  const isVerbal = isClause(head) || hasCopula(tree, head)
  const modified = isVerbal ? null : modifierStatus(cues, tree, head, because)
  const local: Told = isVerbal
    ? statusOfClause(tree, head)
    : { status: modified?.status ?? ofAnyKind(tree, head), negated: isNegatedNoun(tree, head) }
  const standing: Standing = {
    status: local.negated ? deny(local.status) : local.status,
    postponed: false,
    unlikely: false,
    isPurpose: local.isPurpose ?? false,
    averted: null,
    lapsed: local.status === 'called-off',
    meant: local.isPurpose ?? false,
  }
  if (carried && carried !== head)
    carry(cues, tree, standing, { head, carried, isWhole, local, because })
  const hedge = hedgeOf(cues, tree, head)
  if (hedge) {
    standing.status = fold(hedge.status, standing.status)
    because.push(hedge.at)
  }
  // "hopes of an end to the ongoing war": it goes on, whatever is hoped.
  if (!modified?.given) climb(cues, tree, standing, head, because)
  const { status, postponed, unlikely, lapsed, meant } = standing
  return {
    status,
    postponed,
    meant,
    lapsed: lapsed && status === 'called-off',
    unwilling: local.unwilling === true && (status === 'denied' || status === 'conditional'),
    unlikely,
    because,
  }
}

/** What is known of an event so far, on the way up from its own words to the root. */
interface Standing {
  status: Status
  postponed: boolean
  unlikely: boolean
  /** It is told as the purpose of what the next governor tells. */
  isPurpose: boolean
  /** How it stood before the last governor prevented it; null where none did. */
  averted: Status | null
  lapsed: boolean
  meant: boolean
}

/** "is planning an invasion": the verb that carries the event noun, and the noun's own adjectives, say how it stands. */
function carry(
  cues: CueIndex,
  tree: Tree,
  standing: Standing,
  told: { head: Token; carried: Token; isWhole: boolean; local: Told; because: string[] },
): void {
  const { head, carried, isWhole, local, because } = told
  const carrying = statusCue(cues, tree, head, carried, true)
  // "called off a strike", where that is the event itself, has been done and not undone.
  if (carrying?.carries && !(isWhole && carrying.status === 'called-off')) {
    because.push(carrying.at)
    if (carrying.id === 'postpone') standing.postponed = true
    standing.status = local.negated ? 'denied' : fold(carrying.status, standing.status)
  }
  // "called off planned protests": what was planned is what is over.
  const isOver = isWhole && carrying?.status === 'called-off'
  const modified = isOver ? null : modifierStatus(cues, tree, carried, because)
  if (modified) standing.status = fold(modified.status, standing.status)
  if (isNegatedNoun(tree, carried)) standing.status = 'denied'
}

/** Asks every governor on the way to the root what it makes of the event, until one leaves it alone. */
function climb(
  cues: CueIndex,
  tree: Tree,
  standing: Standing,
  head: Token,
  because: string[],
): void {
  let inner = head
  for (let steps = 0; steps < 8; steps++) {
    const governor = tree.token(inner.head)
    if (!governor) return
    const relation = baseRelation(inner)
    if (relation === 'conj') {
      // "will meet and discuss": a conjunct without a modal of its own shares the first one's, unless it has a tense.
      const hasTense = inner.xpos === 'VBD' || inner.xpos === 'VBZ'
      if (isClause(inner) && isClause(governor) && !hasTense && !hasOwnModality(tree, inner)) {
        const shared = statusOfClause(tree, governor)
        if (!shared.negated && shared.status !== 'occurred' && standing.status === 'occurred') {
          standing.status = shared.status
          standing.isPurpose = shared.isPurpose ?? false
          standing.meant = standing.isPurpose
        }
      }
      inner = governor
      continue
    }
    const bound = boundTo(tree, inner, governor)
    if (bound) {
      standing.status = fold(bound, standing.status)
      return
    }
    // A relative clause or an adjunct stands on its own.
    if (!isComplement(tree, inner, governor)) return
    if (speaksByTelephone(tree, governor, inner)) return
    // "the mediation failed", "the offensive failed": it was tried.
    if (relation === 'nsubj' && lemmaOf(governor) === 'fail') return
    // "The build-up worries Vietnam": what does something to somebody is there.
    const acts = inner.deprel === 'nsubj' && tree.children(governor.id).some(isObject)
    const cue = acts ? null : statusCue(cues, tree, governor, inner, inner === head)
    if (!cue && isTakenAsGiven(cues, tree, inner, governor)) return
    if (cue) because.push(cue.at)
    // "was never investigated": the deed is there all the same.
    if (cue?.given) return
    const outer: Told =
      isClause(governor) || hasCopula(tree, governor)
        ? statusOfClause(tree, governor)
        : { status: 'occurred', negated: isNegatedNoun(tree, governor) }
    // "will set up a commission to investigate": the purpose of a thing goes on to what is done with it.
    if (standing.isPurpose && (cue || !isVerbless(governor))) {
      standing.isPurpose = false
      // "forced thousands to flee": an infinitive that parsers hang as an adjunct is the cue's content.
      if (cue) {
        standing.status = 'occurred'
        standing.meant = false
      }
      // "will fly to Dorn to meet": planned with the journey that it is the purpose of
      else if (outer.status === 'planned' && !outer.negated) standing.status = 'planned'
    }
    if (cue) ask(tree, standing, cue, governor, outer)
    else if (!isSpeech(cues, governor)) {
      if (outer.negated && isClause(governor)) standing.status = fold('denied', standing.status)
      // "Heavy fighting is raging"
      if (relation === 'nsubj' && outer.status === 'ongoing' && !acts)
        standing.status = fold('ongoing', standing.status)
      if (outer.status !== 'occurred' && outer.status !== 'ongoing')
        standing.status = fold(outer.status, standing.status)
    }
    // "an alleged plot to attack": what the plot is, its purpose is.
    const doubt = isVerbless(governor) ? modifierStatus(cues, tree, governor, because) : null
    if (doubt && !doubt.given && doubt.status !== 'ongoing')
      standing.status = fold(doubt.status, standing.status)
    inner = governor
  }
}

/** What a cue makes of the event that it governs. */
function ask(tree: Tree, standing: Standing, cue: StatusCue, governor: Token, outer: Told): void {
  if (cue.id === 'postpone') standing.postponed = true
  // "efforts to support the mission"
  if (cue.id === 'hope' && isVerbless(governor)) standing.meant = true
  if (cue.id === 'unlikely' || isScant(tree, governor)) standing.unlikely = true
  const { status, averted } = standing
  standing.averted = null
  const isOpen = ['possible', 'conditional'].includes(outer.status)
  if (cue.id.startsWith('prevent')) {
    const isTried = isOpen || outer.status === 'planned' || hasToMark(tree, governor)
    standing.averted = status
    // "has not deterred them from shelling": they shell. "to deter them from shelling": they may.
    if (isTried) standing.status = fold('possible', status)
    else if (!outer.negated) standing.status = 'denied'
  } else if (averted && cue.status === 'denied' && !outer.negated) {
    // "failed to stop them from shelling"
    standing.status = averted
  } else if (outer.negated) {
    // "is not planning to attack" is a denial; "did not rule out", "has not denied" leave it open.
    standing.status = cue.status === 'denied' ? 'possible' : 'denied'
  } else if (cue.status === 'planned' && isPastPlan(tree, governor)) {
    standing.status = fold('called-off', status)
    standing.lapsed = true
  } else {
    standing.status = fold(cue.status, status)
    // "may agree to extradite": the outer word's own doubt is a doubt about what it governs.
    if (isOpen) standing.status = fold(outer.status, standing.status)
  }
}

/** "had been due to meet": what was to be, and is not told to have been. */
function isPastPlan(tree: Tree, plan: Token): boolean {
  const been = tree.children(plan.id).find(child => child.form.toLowerCase() === 'been')
  // Parsers hang "had" on the next verb as often as not.
  return been !== undefined && tree.token(been.id - 1)?.form.toLowerCase() === 'had'
}

/** "any attack": one that may come. */
function ofAnyKind(tree: Tree, noun: Token): Status {
  const isAny = tree
    .children(noun.id)
    .some(child => child.deprel === 'det' && child.form.toLowerCase() === 'any')
  return isAny ? 'possible' : 'occurred'
}

function isVerbless(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN'
}

function isObject(token: Token): boolean {
  return token.deprel === 'obj'
}

function deny(status: Status): Status {
  return ['planned', 'occurred', 'ongoing'].includes(status) ? 'denied' : status
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
