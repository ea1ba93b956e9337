/** Clauses under which something else holds: "if", "provided that", "on condition that", "as long as", "once". */
import type { Token } from '../core/sentence.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, caseOf, hasMark } from './clause.js'
import type { Tree } from './tree.js'

/** Whether a clause is a condition: "if Israel attacks", "provided that Berlin agrees". */
export function isConditional(tree: Tree, clause: Token): boolean {
  const children = tree.children(clause.id)
  // "should it come under attack", "were it to attack"
  const subject = children.find(child => child.deprel.startsWith('nsubj'))
  return (
    children.some(
      child =>
        (child.deprel === 'mark' && IF.has(child.form.toLowerCase())) ||
        (baseRelation(clause) === 'advcl' &&
          baseRelation(child) === 'aux' &&
          subject !== undefined &&
          child.id < subject.id &&
          ['should', 'were'].includes(child.form.toLowerCase())),
    ) ||
    isAwaited(tree, clause) ||
    isStipulated(tree, clause)
  )
}

const IF = new Set(['if', 'unless', 'provided', 'providing', 'whether', 'lest'])

/** Whether a word of a clause brings the condition that the clause holds under. */
export function isProviso(tree: Tree, child: Token): boolean {
  return (
    (baseRelation(child) === 'advcl' && isConditional(tree, child)) ||
    tree
      .children(child.id)
      .some(inner => isStipulated(tree, inner) || (isAs(tree, child) && isAwaited(tree, inner)))
  )
}

/**
 * A condition in the clause of another word.
 *
 *     provided that Berlin agrees      on condition that Sweden extradites them      in the event that it attacks
 */
function isStipulated(tree: Tree, clause: Token): boolean {
  const word = tree.token(clause.head)
  if (!word || !['ccomp', 'acl', 'advcl'].includes(baseRelation(clause))) return false
  if (STIPULATING.has(word.form.toLowerCase()) && baseRelation(word) === 'advcl') return true
  return (
    STIPULATIONS.has(lemmaOf(word)) &&
    ['on', 'in'].includes(caseOf(tree, word) ?? '') &&
    hasMark(tree, clause, 'that')
  )
}

const STIPULATING = new Set(['provided', 'providing', 'supposing', 'assuming'])

const STIPULATIONS = new Set(['condition', 'proviso', 'case', 'event'])

/** What is waited for, told in the present: "once it withdraws", "as long as the truce holds"; "once it withdrew" has been. */
function isAwaited(tree: Tree, clause: Token): boolean {
  if (baseRelation(clause) !== 'advcl' || !/^VB[ZP]$/.test(tenseOf(tree, clause))) return false
  const above = tree.token(clause.head)
  const isOnce = tree
    .children(clause.id)
    .some(child => child.form.toLowerCase() === 'once' && child.id < clause.id)
  return isOnce || (above !== undefined && isAs(tree, above))
}

/** The tag of the verb that has the clause's tense: "has withdrawn" is told in the present. */
function tenseOf(tree: Tree, clause: Token): string {
  const auxiliary = tree
    .children(clause.id)
    .find(child => ['aux', 'cop'].includes(baseRelation(child)))
  return auxiliary?.xpos ?? clause.xpos
}

/** "as long as", "as soon as", "so long as"; not "as long as it takes", which is for however long. */
function isAs(tree: Tree, word: Token): boolean {
  const children = tree.children(word.id)
  if (
    children.some(
      ({ id }) => /^takes?$/.test(tree.token(id)!.form) && tree.token(id - 1)?.form === 'it',
    )
  )
    return false
  return (
    ['long', 'soon'].includes(word.form.toLowerCase()) &&
    children.some(child => child.id < word.id && ['as', 'so'].includes(child.form.toLowerCase()))
  )
}
