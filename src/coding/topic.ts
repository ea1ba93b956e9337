/** Deeds that are only talked about, or only meant: the talks are the event, and the help that is meant is none yet. */
import type { Token } from '../core/sentence.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, caseOf, hasSubject, hasToMark } from './clause.js'
import type { Draft } from './drafts.js'
import type { Tree } from './tree.js'

/**
 * Whether a deed is only what people talked about: the talks are the event. What has been done to somebody, and a meeting,
 * is there whether or not it is talked about.
 *
 *     The ministers discussed strengthening cooperation.     no cooperation
 *     They held talks about a possible aid package.          no aid
 *     They discussed Iran's attack on Oman.                  an attack
 */
export function isOnlyTopic(tree: Tree, { candidate, bare }: Draft): boolean {
  const root = bare.slice(0, 2)
  if (!TALKED_OVER.has(root)) return false
  let inner: Token | undefined = candidate.noun ?? candidate.head
  for (let steps = 0; inner && steps < 8; steps++) {
    const governor: Token | undefined = tree.token(inner.head)
    if (!governor) return false
    const relation = baseRelation(inner)
    const isAbout = ABOUT.has(caseOf(tree, inner) ?? '')
    if (DISCUSSING.has(lemmaOf(governor)) && ['obj', 'xcomp', 'ccomp'].includes(relation))
      return true
    if (TALKING.has(lemmaOf(governor)) && isAbout && ['obl', 'nmod'].includes(relation)) return true
    // "discussed joint work to support the mission"
    if (DISCUSSING.has(lemmaOf(governor)) && relation === 'advcl' && hasToMark(tree, inner))
      return true
    const isTold = relation === 'ccomp' && hasSubject(tree, inner)
    if (isTold || !['obj', 'xcomp', 'ccomp', 'acl', 'conj', 'nmod', 'obl'].includes(relation))
      return false
    if (inner.deprel === 'acl:relcl') return false
    inner = governor
  }
  return false
}

/** Roots of appeals, promises and cooperation: what people talk about in order to come to it. */
const TALKED_OVER = new Set(['02', '03', '05', '06', '07', '08'])

const ABOUT = new Set(['on', 'about', 'over', 'regarding', 'concerning', 'around'])

const DISCUSSING = new Set('discuss debate explore'.split(' '))

const TALKING = new Set(
  'talk speak confer consult talks discussion conversation dialogue consultation negotiation negotiate exchange view idea'.split(
    ' ',
  ),
)

/**
 * Whether a deed of good will is only an aim. Of good will alone, since whoever wants to attack is a threat already.
 *
 *     Norway wants to help Moldova.     set up a fund to support Moldova      no help yet
 *     Norway will help Moldova.         may help Moldova                      planned, possible
 */
export function isOnlyAim({ bare, folding, factuality }: Draft): boolean {
  return (
    folding === null &&
    factuality.meant &&
    factuality.status === 'possible' &&
    WILLING.has(bare.slice(0, 2))
  )
}

const WILLING = new Set(['05', '06', '07'])

/** "Germany's request was rejected": a request that is turned down is told with the refusal. */
export function isTurnedDown(tree: Tree, { candidate }: Draft): boolean {
  const { noun, carrier } = candidate
  const verb = noun && tree.token(noun.head)
  return (
    carrier === null &&
    verb?.upos === 'VERB' &&
    ['02', '03', '10'].includes(candidate.frame.code.slice(0, 2)) &&
    ['obj', 'nsubj:pass'].includes(noun?.deprel ?? '') &&
    TURNING_DOWN.has(lemmaOf(verb))
  )
}

const TURNING_DOWN = new Set('reject refuse dismiss decline spurn rebuff'.split(' '))
