/** Words by which those who act do it to one another: "each other", "their border", "between". */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { Candidate } from './candidate.js'
import { patientsOf } from './clause.js'
import type { Tree } from './tree.js'

/** "each other", "one another" behind the verb. */
export function isReciprocal(tree: Tree, verb: Token): boolean {
  return tree
    .children(verb.id)
    .some(
      child =>
        child.id > verb.id &&
        /^(?:each|one)$/i.test(child.form) &&
        /^(?:other|another)$/i.test(tree.token(child.id + 1)?.form ?? ''),
    )
}

/** Whether the verb's object is one border, tie or quarrel of the two: "their border", "their ties". */
export function sharesIt(candidate: Candidate, verb: Token, tree: Tree): boolean {
  const object = candidate.noun ?? patientsOf(tree, verb)[0]
  return (
    object !== undefined &&
    SHARED.has(object.lemma.toLowerCase()) &&
    tree.children(object.id).some(child => child.form.toLowerCase() === 'their')
  )
}

const SHARED = new Set(
  'border frontier tie relation crossing dispute talk cooperation embassy truce ceasefire alliance partnership'.split(
    ' ',
  ),
)

/** "between X and Y": the first of two sides that a preposition puts together. */
export function standsAfterBetween(party: Party, tree: Tree): boolean {
  const first = tree.sentence.tokens.find(token => token.start >= party.start)
  return first !== undefined && /^between$/i.test(tree.token(first.id - 1)?.form ?? '')
}
