/** Of what sort that is which a word governs, where its meaning depends on it: "stop in Dorn", "stop shelling". */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Cue, CueContent } from '../notation/cues.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, hasToMark } from './clause.js'
import { hasCopula, isClause } from './clause-status.js'
import type { Tree } from './tree.js'

/**
 * Whether a cue means what it says where it governs `inner`; null: words of speech stand beside it. `isItself` says that
 * `inner` is the event, and does not only hold it.
 */
export function governsItsContent(
  cues: CueIndex,
  tree: Tree,
  cue: Cue,
  inner: Token | null,
  isItself: boolean,
): boolean {
  if (cue.content.length === 0) return true
  const sorts = inner ? sortsOf(cues, tree, inner, isItself) : (['quote'] as const)
  return sorts.some(sort => cue.content.includes(sort))
}

function sortsOf(cues: CueIndex, tree: Tree, inner: Token, isItself: boolean): CueContent[] {
  // A verb of saying put in behind its content.
  if (baseRelation(inner) === 'parataxis') return ['quote', 'clause']
  if (isClause(inner) || hasCopula(tree, inner)) {
    if (hasToMark(tree, inner)) return ['infinitive']
    return inner.xpos === 'VBG' ? ['gerund'] : ['clause']
  }
  const relation = baseRelation(inner)
  const sorts: CueContent[] = []
  if (relation === 'obj' || relation === 'nsubj') sorts.push('object')
  if (relation === 'obl' || relation === 'nmod') sorts.push('phrase')
  if (isDefinite(tree, inner)) sorts.push('definite')
  if (isItself ? isAnyCue(cues, inner) : isForWords(cues, inner))
    sorts.push(isItself ? 'words' : 'report')
  return sorts
}

/** "the attack", "its attack", "Iran's attack": known already, or somebody's own. */
export function isDefinite(tree: Tree, noun: Token): boolean {
  return tree
    .children(noun.id)
    .some(
      child =>
        child.deprel === 'nmod:poss' ||
        (child.deprel === 'det' &&
          ['the', 'this', 'that', 'these', 'those'].includes(child.form.toLowerCase())),
    )
}

function isAnyCue(cues: CueIndex, noun: Token): boolean {
  return cues.find('noun', lemmaOf(noun)).length > 0
}

function isForWords(cues: CueIndex, noun: Token): boolean {
  return cues.find('noun', lemmaOf(noun)).some(({ effect }) => effect.kind === 'speech')
}
