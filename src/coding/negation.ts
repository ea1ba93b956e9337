/** Which words deny what they stand with. */
import type { Token } from '../core/sentence.js'
import { baseRelation } from './clause.js'
import type { Tree } from './tree.js'

/** "not", "never", "neither". */
export function isNegation(tree: Tree, token: Token): boolean {
  const form = token.form.toLowerCase().replace('’', "'")
  // "not only shelled", "accept them or not"
  if (form === 'not' && tree.token(token.id + 1)?.form.toLowerCase() === 'only') return false
  if (form === 'not' && tree.token(token.id - 1)?.form.toLowerCase() === 'or') return false
  return ['not', "n't", 'never', 'n’t', 'neither', 'hardly'].includes(form)
}

/** "no talks", "none of the prisoners". */
export function isNegatedNoun(tree: Tree, noun: Token): boolean {
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

/** "little chance", "no prospect", "slim hopes". */
export function isScant(tree: Tree, noun: Token): boolean {
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
