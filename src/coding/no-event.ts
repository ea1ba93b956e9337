/** Words that set off a frame and tell of no event: trying, questions, rules, topics of talks. */
import type { Token } from '../core/sentence.js'
import { type Candidate, lemmaOf } from './candidate.js'
import { baseRelation, caseOf, hasToMark, obliquesOf } from './clause.js'
import { isIndirectQuestion } from './clause-status.js'
import type { Draft } from './drafts.js'
import type { Tree } from './tree.js'

/** Whether the words tell of no event, whoever stands beside them. */
export function isNoEvent(tree: Tree, candidate: Candidate): boolean {
  return (
    isTrying(tree, candidate) ||
    isAsking(tree, candidate) ||
    isAsked(tree, candidate.head) ||
    isRule(tree, candidate) ||
    isNature(tree, candidate)
  )
}

/** "A typhoon slammed into Luzon", "Storm Ida battered Cuba": weather, water and earth do nothing to anybody. */
function isNature(tree: Tree, { kind, trigger }: Candidate): boolean {
  const subject = tree.children(trigger.id).find(isSubject)
  if (kind === 'noun' || !subject) return false
  const isPart = PART.has(lemmaOf(subject))
  const named = tree
    .children(subject.id)
    .filter(child =>
      isPart
        ? child.deprel === 'nmod' && caseOf(tree, child) === 'of'
        : subject.upos === 'PROPN' && ['compound', 'flat'].includes(baseRelation(child)),
    )
  return [subject, ...named].some(token => NATURE.has(lemmaOf(token)))
}

// "one of the strongest storms", "a string of earthquakes"
const PART = new Set('one some two three series string succession number wave'.split(' '))

const NATURE = new Set(
  'hurricane typhoon cyclone tornado storm thunderstorm snowstorm sandstorm blizzard earthquake quake aftershock tremor tsunami flood flooding floodwater rain rainfall downpour monsoon snow snowfall hail hailstorm wind gale landslide mudslide avalanche drought heatwave wildfire bushfire volcano lightning fog frost tide'.split(
    ' ',
  ),
)

/** "sought to attack" is an attempt; "sought help" asks for it. */
function isTrying(tree: Tree, { kind, trigger }: Candidate): boolean {
  if (kind !== 'verb' || lemmaOf(trigger) !== 'seek') return false
  const children = tree.children(trigger.id)
  return (
    !children.some(child => child.deprel === 'obj') &&
    children.some(
      child => ['xcomp', 'advcl', 'ccomp'].includes(baseRelation(child)) && hasToMark(tree, child),
    )
  )
}

/** "asked whether it had attacked", "asked her about the attack": a question, and no appeal. */
function isAsking(tree: Tree, { kind, trigger }: Candidate): boolean {
  if (kind !== 'verb' || lemmaOf(trigger) !== 'ask') return false
  return (
    obliquesOf(tree, trigger, 'about').length > 0 ||
    tree.children(trigger.id).some(child => {
      const first = tree.subtree(child.id).find(token => token.id > trigger.id)
      return (
        ['ccomp', 'xcomp', 'advcl', 'obj'].includes(baseRelation(child)) &&
        !hasToMark(tree, child) &&
        first !== undefined &&
        (isIndirectQuestion(tree, child) || QUESTIONING.has(first.form.toLowerCase()))
      )
    })
  )
}

const QUESTIONING = new Set('what why how who whom when where which'.split(' '))

/** What somebody asks or wonders is told by nobody: "wondered if Iran had attacked". */
function isAsked(tree: Tree, head: Token): boolean {
  let inner: Token | undefined = head
  for (let steps = 0; inner && steps < 6; steps++) {
    const governor = tree.token(inner.head)
    if (!governor) return false
    if (isIndirectQuestion(tree, inner)) return ['ask', 'wonder'].includes(lemmaOf(governor))
    if (!['xcomp', 'ccomp', 'obj', 'conj', 'nmod', 'obl'].includes(baseRelation(inner)))
      return false
    inner = governor
  }
  return false
}

/** "The treaty bans attacks on hospitals", "attacking hospitals is a crime": what holds for everybody at all times. */
function isRule(tree: Tree, { head, noun }: Candidate): boolean {
  const above = tree.token((noun ?? head).head)
  if (!above) return false
  if (baseRelation(head) === 'csubj' && head.xpos === 'VBG')
    return tree
      .children(above.id)
      .some(child => child.deprel === 'cop' && child.form.toLowerCase() === 'is')
  return (
    RULING.has(lemmaOf(above)) &&
    ['obj', 'xcomp', 'ccomp', 'nsubj'].includes(baseRelation(noun ?? head)) &&
    tree
      .children(above.id)
      .some(child => baseRelation(child) === 'nsubj' && RULES.has(lemmaOf(child)))
  )
}

const RULING = new Set(
  'ban prohibit outlaw forbid criminalise criminalize define regulate govern permit allow require protect'.split(
    ' ',
  ),
)

const RULES = new Set(
  'treaty law convention constitution act charter rule statute article protocol code legislation'.split(
    ' ',
  ),
)

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
  if (!GIVING.has(root)) return false
  let inner: Token | undefined = candidate.noun ?? candidate.head
  for (let steps = 0; inner && steps < 8; steps++) {
    const governor: Token | undefined = tree.token(inner.head)
    if (!governor) return false
    const relation = baseRelation(inner)
    const isAbout = ABOUT.has(caseOf(tree, inner) ?? '')
    if (DISCUSSING.has(lemmaOf(governor)) && ['obj', 'xcomp', 'ccomp'].includes(relation))
      return true
    if (TALKING.has(lemmaOf(governor)) && isAbout && ['obl', 'nmod'].includes(relation)) return true
    const isTold = relation === 'ccomp' && tree.children(inner.id).some(isSubject)
    if (isTold || !['obj', 'xcomp', 'ccomp', 'acl', 'conj', 'nmod', 'obl'].includes(relation))
      return false
    if (inner.deprel === 'acl:relcl') return false
    inner = governor
  }
  return false
}

/** Roots of appeals, promises and cooperation: what people talk about in order to come to it. */
const GIVING = new Set(['02', '03', '05', '06', '07', '08'])

const ABOUT = new Set(['on', 'about', 'over', 'regarding', 'concerning', 'around'])

const DISCUSSING = new Set('discuss debate explore'.split(' '))

const TALKING = new Set(
  'talk speak confer consult talks discussion conversation dialogue consultation negotiation negotiate exchange view idea'.split(
    ' ',
  ),
)

function isSubject(token: Token): boolean {
  return baseRelation(token) === 'nsubj'
}
