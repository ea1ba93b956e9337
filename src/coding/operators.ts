/** Folds an operator and the event in its content into one: "refused to visit", "demanded the release of". */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Operator } from '../notation/frames.js'
import { isOf, MOVING_FORCES, OFFER_OF_FORCES } from './acts.js'
import { type Candidate, lemmaOf, portionOf } from './candidate.js'
import { baseRelation, caseOf, hasMark, hasToMark, withConjuncts } from './clause.js'
import { variantOf } from './conditions.js'
import { isMediated } from './mediation.js'
import { isAfterthought } from './outcomes.js'
import type { Tree } from './tree.js'

/** An event that stands in the content of an operator, with the code that CAMEO gives the two together. */
export interface Folding {
  readonly outer: Candidate
  readonly inner: Candidate
  readonly operator: Operator
  readonly code: string
  /** Whether the code is final: another's choice is refused, an end is asked for, the refusal's own word is finer. */
  readonly settled: boolean
}

/** The foldings of a sentence, and the candidates that they use up. */
export function findFoldings(
  cues: CueIndex,
  candidates: readonly Candidate[],
  tree: Tree,
): { foldings: Folding[]; spent: ReadonlySet<Candidate> } {
  const foldings: Folding[] = []
  const spent = new Set<Candidate>()
  for (const outer of candidates) {
    const { operator } = outer.frame
    if (!operator || spent.has(outer)) continue
    // "rejected reports that it had attacked": the reports are denied, and nothing is refused.
    if (operator === 'refuse' && isDenial(cues, outer, tree)) {
      spent.add(outer)
      continue
    }
    const heads = contentOf(outer, tree)
    const inner = candidates.filter(
      each =>
        each !== outer &&
        !spent.has(each) &&
        // "agreed to a truce brokered by Egypt": the brokering is done.
        !isMediated(each) &&
        standsFor(each, tree).some(token => heads.includes(token.id)),
    )
    for (const each of inner) {
      const own = variantOf(outer, tree).code
      // "agreed to urge Iran to ...": an operator in the content keeps what it folds itself
      if (each.frame.operator) {
        const within = candidates.filter(
          other =>
            other !== each &&
            other !== outer &&
            contentOf(each, tree).some(id => standsFor(other, tree).some(token => token.id === id)),
        )
        // "rejected the offer of talks": the talks are refused, and the offer is told of with them.
        if (within.some(other => inner.includes(other))) spent.add(each)
        if (within.length > 0) continue
      }
      const anothers = isAnothersChoice(outer, each, tree)
      const folded = anothers ? undefined : each.frame.folded[operator]
      // "rejected a trade deal": the operator's own word for what it is about is finer than plain 120.
      const isPlain = folded === outer.frame.code && operator === 'refuse'
      const special = endOf(each, operator, tree) ?? offerOf(outer, each)
      const code = special ?? (isPlain ? own : (folded ?? own))
      const settled = anothers || special !== null || (isPlain && own !== folded)
      foldings.push({ outer, inner: each, operator, code, settled })
      spent.add(each)
    }
    if (inner.length > 0) spent.add(outer)
  }
  return { foldings, spent }
}

/** Whether what is turned down are words that tell of a deed. */
function isDenial(cues: CueIndex, { kind, trigger }: Candidate, tree: Tree): boolean {
  if (kind !== 'verb') return false
  return tree
    .children(trigger.id)
    .some(
      child =>
        ['obj', 'obl', 'nsubj'].includes(baseRelation(child)) &&
        cues.find('noun', lemmaOf(child)).some(({ effect }) => effect.kind === 'speech') &&
        tree
          .children(child.id)
          .some(
            clause =>
              ['acl', 'ccomp'].includes(baseRelation(clause)) && hasMark(tree, clause, 'that'),
          ),
    )
}

/** "demanded an end to the protests": not what is asked for but its end, which has codes of its own. */
function endOf({ frame, kind, noun }: Candidate, operator: Operator, tree: Tree): string | null {
  if (kind !== 'noun' || !noun || (operator !== 'demand' && operator !== 'appeal')) return null
  const above = tree.token(portionOf(tree, noun).head)
  if (!above || !ENDS.has(above.lemma.toLowerCase())) return null
  if (!['to', 'of', 'in'].includes(caseOf(tree, portionOf(tree, noun)) ?? '')) return null
  const eased = EASED.find(([root]) => frame.code.startsWith(root))
  return eased ? (operator === 'demand' ? '10' : '02') + eased[1] : null
}

/** "offered to send soldiers to Mozambique": forces that are offered or agreed on help whoever takes them. */
function offerOf(outer: Candidate, inner: Candidate): string | null {
  const isOffer = outer.frame.operator === 'intent' && FOR_OTHERS.has(lemmaOf(outer.trigger))
  return isOffer && isOf(inner.frame.code, MOVING_FORCES) ? OFFER_OF_FORCES : null
}

/** Words of intent that need somebody who takes what is meant. */
const FOR_OTHERS = new Set('offer agree volunteer consent accept'.split(' '))

const ENDS = new Set('end halt stop cessation lifting easing suspension'.split(' '))

/** Roots of acts, and the last digits that CAMEO gives to their easing, asked for or demanded. */
const EASED: readonly (readonly [string, string])[] = [
  ['14', '52'],
  ['163', '54'],
  ['172', '51'],
]

/** "rejected Israel's decision to annex the valley": to refuse what another has chosen to do is not to refuse to do it. */
function isAnothersChoice(outer: Candidate, inner: Candidate, tree: Tree): boolean {
  if (outer.frame.operator !== 'refuse' || outer.kind !== 'verb') return false
  const choice = tree.token(inner.head.head)
  return (
    choice !== undefined &&
    choice.head === outer.trigger.id &&
    CHOICES.has(choice.lemma) &&
    tree.children(choice.id).some(child => child.deprel === 'nmod:poss' && child.upos !== 'PRON')
  )
}

const CHOICES = new Set('decision move plan attempt bid intention effort choice'.split(' '))

const CONTENT_OF_VERB = ['xcomp', 'ccomp', 'obj']
const CONTENT_OF_NOUN = ['acl', 'ccomp', 'nmod:for', 'nmod:of', 'nmod:to']

/** Ids of the tokens that head what is demanded, refused or promised. */
function contentOf(outer: Candidate, tree: Tree): number[] {
  if (outer.clause) {
    // "must withdraw", and "has to withdraw", where the duty is the infinitive's
    const below = tree.children(outer.clause.id).filter(child => child.deprel === 'xcomp')
    return [outer.clause, ...conjuncts(tree, outer.clause), ...below].map(token => token.id)
  }
  const verb = outer.kind === 'noun' ? null : outer.trigger
  const verbRoles = outer.frame.content.length > 0 ? outer.frame.content : CONTENT_OF_VERB
  const heads: Token[] = []
  const take = (token: Token, roles: readonly string[]) => {
    for (const child of tree.children(token.id)) {
      // "the president, who is visiting Baku, called on": what is told of somebody is not what is asked.
      if (child.deprel === 'acl:relcl') continue
      // "promised loans, drawing a rebuke": what came of a promise was not promised.
      if (outer.frame.operator === 'intent' && isAfterthought(tree, child)) continue
      const relation = baseRelation(child)
      const preposition = caseOf(tree, child)
      const role = preposition ? `${relation}:${preposition}` : relation
      const alternative = preposition
        ? `${relation === 'nmod' ? 'obl' : 'nmod'}:${preposition}`
        : role
      // An infinitive hangs as an adverbial clause as often as a complement: "urged Iran to release".
      const infinitive =
        (relation === 'advcl' || relation === 'csubj' || relation === 'acl') &&
        roles.includes('xcomp') &&
        hasToMark(tree, child)
      // "repeated its demand that Iran withdraw": the clause may hang on the verb that carries the noun.
      const thatClause =
        relation === 'advcl' && roles.includes('ccomp') && hasMark(tree, child, 'that')
      const clauseUnder =
        ['advcl', 'acl', 'xcomp', 'ccomp', 'obl'].includes(relation) &&
        tree
          .children(child.id)
          .some(mark => mark.deprel === 'mark' && roles.includes(`obl:${mark.form.toLowerCase()}`))
      if (
        roles.includes(role) ||
        roles.includes(alternative) ||
        infinitive ||
        thatClause ||
        clauseUnder
      )
        heads.push(...[child, ...conjuncts(tree, child)])
    }
  }
  if (verb) {
    take(verb, verbRoles)
    // The passive's subject is its object: "the demand was rejected", "talks were ruled out".
    for (const child of tree.children(verb.id))
      if (child.deprel === 'nsubj:pass' && verbRoles.includes('obj'))
        heads.push(...withConjuncts(tree, child))
    if (outer.particle) take(verb, [`obl:${outer.particle}`])
    // "urged an end to the war", "demanded a halt to attacks": the noun in between is not the content
    for (const child of heads.slice())
      if (child.upos === 'NOUN') take(child, ['nmod:of', 'nmod:to', 'acl'])
  }
  if (outer.noun) take(outer.noun, CONTENT_OF_NOUN)
  if (outer.noun && outer.carrier) take(outer.carrier, ['ccomp'])
  return heads.map(token => token.id)
}

function conjuncts(tree: Tree, token: Token): Token[] {
  return tree
    .children(token.id)
    .filter(child => baseRelation(child) === 'conj')
    .flatMap(child => [child, ...conjuncts(tree, child)])
}

/** The tokens by which a candidate may be the content of something. */
function standsFor(candidate: Candidate, tree: Tree): Token[] {
  const noun = candidate.noun ? portionOf(tree, candidate.noun) : null
  return noun ? [candidate.head, noun, candidate.trigger] : [candidate.head, candidate.trigger]
}
