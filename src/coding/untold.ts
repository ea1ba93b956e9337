/** Candidates that tell of nothing done: what a participle only describes, what a protest is for, what a film shows. */
import type { Token } from '../core/sentence.js'
import {
  ASSAULTING,
  FIGHTING,
  GIVING,
  HELP,
  isOf,
  MOVING_FORCES,
  PROTESTING,
  REPRESSION,
  ULTIMATUM,
  YIELDING,
} from './acts.js'
import { type Candidate, lemmaOf } from './candidate.js'
import { baseRelation, caseOf, hasSubject, hasToMark, obliquesOf } from './clause.js'
import type { Tree } from './tree.js'

/** "lifted sanctions imposed on India": the participle says which sanctions, and by nobody that they were imposed. */
export function isToldOf(candidate: Candidate, found: readonly Candidate[], tree: Tree): boolean {
  const { kind, trigger, noun } = candidate
  if (isPurpose(candidate, found, tree) || isHelpMeant(candidate, found, tree)) return true
  if (isOwnWish(candidate, tree)) return true
  // "The helicopter crashed, killing five": nobody kills by accident.
  const above = tree.token(trigger.head)
  if (
    isOf(candidate.frame.code, ASSAULTING, FIGHTING) &&
    baseRelation(trigger) === 'advcl' &&
    trigger.xpos === 'VBG' &&
    above &&
    ACCIDENTS.has(lemmaOf(above))
  )
    return true
  // "forces backed by warplanes": the participle says which forces.
  if (
    kind === 'verb' &&
    trigger.deprel === 'acl' &&
    trigger.xpos === 'VBN' &&
    ['back', 'support', 'lead', 'dominate'].includes(lemmaOf(trigger))
  )
    return true
  // "an ultimatum to disarm": what is to be done is the matter of the ultimatum.
  if (
    ['acl', 'xcomp', 'advcl'].includes(baseRelation(candidate.head)) &&
    hasToMark(tree, candidate.head) &&
    found.some(
      other =>
        other.frame.code === ULTIMATUM &&
        [
          other.noun?.id,
          other.head.id,
          ...tree.children(other.head.id).map(child => child.id),
        ].includes(candidate.head.head),
    )
  )
    return true
  return (
    kind === 'light' &&
    trigger.deprel === 'acl' &&
    trigger.head === noun?.id &&
    obliquesOf(tree, trigger, 'by').length === 0 &&
    tree.children(trigger.id).every(child => baseRelation(child) !== 'nsubj') &&
    found.some(
      other => other !== candidate && other.trigger.deprel !== 'acl' && other.noun?.id === noun.id,
    )
  )
}

/** "offered to send troops to help the army": what is sent is the help, and is told of already. */
function isHelpMeant(
  { frame, kind, trigger }: Candidate,
  found: readonly Candidate[],
  tree: Tree,
): boolean {
  // "scrambled fighters to intercept bombers": so is what forces are moved for.
  if (frame.code !== HELP && !isOf(frame.code, MOVING_FORCES)) return false
  if (kind !== 'verb' || !hasToMark(tree, trigger)) return false
  if (!['advcl', 'acl', 'xcomp'].includes(baseRelation(trigger))) return false
  const above = tree.token(trigger.head)
  return found.some(
    other =>
      other.trigger !== trigger &&
      isOf(other.frame.code, GIVING, MOVING_FORCES) &&
      [other.trigger, other.noun, other.head].some(
        token => token !== null && (token === above || token.id === above?.head),
      ),
  )
}

/** "wants to stay in office": who wants to do something himself asks nobody. */
function isOwnWish({ frame, trigger }: Candidate, tree: Tree): boolean {
  return (
    frame.operator === 'appeal' &&
    lemmaOf(trigger) === 'want' &&
    !tree
      .children(trigger.id)
      .some(child => baseRelation(child) === 'obj' || hasSubject(tree, child))
  )
}

const ACCIDENTS = new Set(
  'crash capsize collapse derail overturn plunge sink collide swerve skid erupt flood'.split(' '),
)

/** "a strike to force the minister to resign": what a protest is for is the kind of protest it is. */
function isPurpose({ frame, head }: Candidate, found: readonly Candidate[], tree: Tree): boolean {
  // What is demanded or denounced in the street is said there and then.
  const isRepression = frame.code === REPRESSION
  if (!isRepression && !isOf(frame.code, YIELDING, PROTESTING)) return false
  let clause: Token | undefined = head
  for (let steps = 0; clause && steps < 4; steps++) {
    const above = tree.token(clause.head)
    if (['advcl', 'acl', 'xcomp'].includes(baseRelation(clause)) && hasToMark(tree, clause)) {
      const isProtest = found.some(
        other =>
          (isRepression ? other.frame.code === REPRESSION : isOf(other.frame.code, PROTESTING)) &&
          (other.head === above || other.noun === above || other.trigger === above),
      )
      if (isProtest) return true
    }
    if (!['xcomp', 'ccomp', 'obj', 'conj', 'advcl'].includes(baseRelation(clause))) return false
    clause = above
  }
  return false
}

/** "The film tells of an attack", "In the novel, pirates kidnap a princess": what a work or a scholar tells is not news. */
export function isInvented({ head, trigger }: Candidate, tree: Tree): boolean {
  let word: Token | undefined = head
  for (let steps = 0; word && steps < 6; steps++) {
    const children = tree.children(word.id)
    const told = children.some(
      child => child.deprel === 'nsubj' && child.id !== trigger.id && WORKS.has(lemmaOf(child)),
    )
    const within = children.some(
      child =>
        baseRelation(child) === 'obl' &&
        caseOf(tree, child) === 'in' &&
        FICTION.has(lemmaOf(child)),
    )
    if (within || (told && (word !== head || head.upos === 'NOUN'))) return true
    word = tree.token(word.head)
  }
  return false
}

const FICTION = new Set(
  'film movie novel play opera musical series drama thriller poem song comic story game'.split(' '),
)
const WORKS = new Set([
  ...FICTION,
  ...'documentary exhibition museum memorial statue painting historian textbook memoir monument'.split(
    ' ',
  ),
])
