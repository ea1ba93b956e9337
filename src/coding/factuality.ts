/** How an event is held to be: told as done, going on, planned, feared, conditional, denied or called off. */
import type { Status } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { CueIndex, CuePart } from '../knowledge/cues.js'
import { lemmaOf, verbCues } from './candidate.js'
import {
  baseRelation,
  caseOf,
  hasToMark,
  isConditional,
  isPassive,
  obliquesOf,
  speaksByTelephone,
} from './clause.js'
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

interface Local {
  readonly status: Status
  readonly negated: boolean
  readonly unwilling: boolean
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
      ? ofClause(tree, head)
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
    if (negatedNoun(tree, carried)) status = 'denied'
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
        const shared = ofClause(tree, governor)
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
    const outer: Pick<Local, 'status' | 'negated'> =
      isClause(governor) || hasCopula(tree, governor)
        ? ofClause(tree, governor)
        : { status: 'occurred', negated: negatedNoun(tree, governor) }
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

/** "may breach an agreement": what a verb is merely about is there already; what it brings about is not. */
function isTakenAsGiven(cues: CueIndex, inner: Token, governor: Token): boolean {
  if (isClause(inner) || governor.upos !== 'VERB') return false
  const lemma = lemmaOf(governor)
  return !BRINGS_ABOUT.has(lemma) && cues.find('verb', lemma).length === 0
}

const BRINGS_ABOUT = new Set(
  'be cause bring trigger lead result provoke prompt spark produce create see face suffer incur invite ensure require mean yield win secure gain achieve reach broker negotiate build fuel ignite unleash happen occur follow come erupt break arise proceed ensue begin start resume end last cover include escalate continue go move allow permit let agree accept approve support back oppose join use'.split(
    ' ',
  ),
)

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

function ofClause(tree: Tree, head: Token): Local {
  const children = tree.children(head.id)
  const auxiliaries = children.filter(
    child => baseRelation(child) === 'aux' || child.deprel === 'cop',
  )
  const forms = auxiliaries.map(child => child.form.toLowerCase())
  const negated =
    children.some(isNegation) ||
    children.some(
      child =>
        child.id < head.id &&
        ['nsubj', 'obj', 'nsubj:pass'].includes(child.deprel) &&
        negatedNoun(tree, child),
    )
  const status = ((): Status => {
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
    const infinitive = hasToMark(tree, head)
    // "Biden, Putin to Hold Phone Call": a headline's infinitive is its future.
    if (infinitive && (head.head === 0 || baseRelation(head) === 'parataxis')) return 'planned'
    // "is to meet", "are to hold talks"
    if (infinitive && tree.token(head.head) && lemmaOf(tree.token(head.head)!) === 'be')
      return 'planned'
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
    if (infinitive && baseRelation(head) === 'advcl')
      return isSpokenInActing(tree, head) ? 'occurred' : 'possible'
    return 'occurred'
  })()
  const unwilling =
    negated &&
    !isPassive(tree, head) &&
    (forms.some(form => ['will', 'wo', 'would', "'ll"].includes(form)) ||
      // "cannot accept the terms": who says so will not.
      (ACCEPTING.has(lemmaOf(head)) && forms.some(form => ['can', 'ca', 'could'].includes(form))))
  return { status: unwilling && status === 'possible' ? 'planned' : status, negated, unwilling }
}

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

function ofNoun(cues: CueIndex, tree: Tree, noun: Token, because: string[]): Local {
  return {
    status: modifierStatus(cues, tree, noun, because) ?? 'occurred',
    negated: negatedNoun(tree, noun),
    unwilling: false,
  }
}

/** "a planned visit", "the alleged attack", "possible talks". */
function modifierStatus(cues: CueIndex, tree: Tree, noun: Token, because: string[]): Status | null {
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
function hedgeOf(cues: CueIndex, tree: Tree, head: Token): { status: Status; at: string } | null {
  for (const child of tree.children(head.id)) {
    if (child.upos !== 'ADV') continue
    for (const cue of cues.find('adv', lemmaOf(child)))
      if (cue.effect.kind === 'status') return { status: cue.effect.status, at: cue.at }
  }
  return null
}

function statusCue(
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

function isSpeech(cues: CueIndex, governor: Token): boolean {
  const part = partOf(governor)
  return !!part && cues.find(part, lemmaOf(governor)).some(cue => cue.effect.kind === 'speech')
}

function partOf(token: Token): CuePart | null {
  if (token.upos === 'VERB' || token.upos === 'AUX') return 'verb'
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return 'noun'
  return token.upos === 'ADJ' ? 'adj' : token.upos === 'ADV' ? 'adv' : null
}

/** Whether what `inner` tells of is governed by `governor`: complements, objects, subjects of passives, "of" phrases. */
function isComplement(tree: Tree, inner: Token, governor: Token): boolean {
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

/** Whether the clause holds only under a condition: "would respond if attacked". */
function hasCondition(tree: Tree, clause: Token): boolean {
  const isCondition = (child: Token) =>
    baseRelation(child) === 'advcl' && isConditional(tree, child)
  if (tree.children(clause.id).some(isCondition)) return true
  // "If the truce holds, the envoy will travel to Dorn, the UN said": the condition may hang on the word of saying.
  const saying = tree.token(clause.head)
  return (
    saying !== undefined &&
    baseRelation(clause) === 'ccomp' &&
    saying.id > clause.id &&
    tree.children(saying.id).some(child => child.id < clause.id && isCondition(child))
  )
}

/** "said it would": the future of a past. */
function isReported(tree: Tree, head: Token): boolean {
  const governor = tree.token(head.head)
  return !!governor && ['ccomp', 'conj', 'acl', 'parataxis'].includes(baseRelation(head))
}

function isNegation(token: Token): boolean {
  return ['not', "n't", 'never', 'n’t', 'neither', 'hardly'].includes(token.form.toLowerCase())
}

/** "no talks", "none of the prisoners". */
function negatedNoun(tree: Tree, noun: Token): boolean {
  return (
    tree
      .children(noun.id)
      .some(
        child =>
          baseRelation(child) === 'det' && ['no', 'neither'].includes(child.form.toLowerCase()),
      ) ||
    noun.form.toLowerCase() === 'nobody' ||
    noun.form.toLowerCase() === 'none'
  )
}

function hasOwnModality(tree: Tree, head: Token): boolean {
  return tree
    .children(head.id)
    .some(child => baseRelation(child) === 'aux' || ['nsubj', 'nsubj:pass'].includes(child.deprel))
}

/** "little chance", "no prospect", "slim hopes". */
function isScant(tree: Tree, noun: Token): boolean {
  return tree
    .children(noun.id)
    .some(
      child =>
        ['amod', 'det'].includes(baseRelation(child)) &&
        ['little', 'no', 'slim', 'scant', 'low', 'poor', 'remote', 'small'].includes(
          child.form.toLowerCase(),
        ),
    )
}

function hasCopula(tree: Tree, token: Token): boolean {
  return tree.children(token.id).some(child => child.deprel === 'cop')
}

function isClause(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ'
}
