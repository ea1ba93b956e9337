/** Words that set off a frame and tell of no event: trying, questions, rules, needs, figures of speech. */
import type { Token } from '../core/sentence.js'
import { FIGHTING, isOf } from './acts.js'
import { type Candidate, lemmaOf } from './candidate.js'
import {
  agentsOf,
  baseRelation,
  caseOf,
  childrenBy,
  hasToMark,
  obliquesOf,
  patientsOf,
} from './clause.js'
import { isIndirectQuestion } from './clause-status.js'
import type { Tree } from './tree.js'

/** Whether the words tell of no event, whoever stands beside them. */
export function isNoEvent(tree: Tree, candidate: Candidate): boolean {
  return (
    isTrying(tree, candidate) ||
    isAsking(tree, candidate) ||
    isAsked(tree, candidate.head) ||
    isRule(tree, candidate) ||
    isNature(tree, candidate) ||
    isNeed(tree, candidate) ||
    isPerpetrated(tree, candidate) ||
    isOwnAim(tree, candidate) ||
    isOfThings(tree, candidate) ||
    isOpinion(tree, candidate) ||
    isMeasure(tree, candidate) ||
    isFigure(tree, candidate) ||
    isFled(tree, candidate)
  )
}

/** "Thousands flee fighting": a participle that parsers hang on the fleeing is no deed of those who flee. */
function isFled(tree: Tree, { kind, trigger }: Candidate): boolean {
  const above = tree.token(trigger.head)
  return (
    kind === 'verb' && trigger.xpos === 'VBG' && above !== undefined && FLEEING.has(lemmaOf(above))
  )
}

const FLEEING = new Set(['flee', 'escape', 'survive'])

/** "A typhoon slammed into Luzon", "Storm Ida battered Cuba": weather, water and earth do nothing to anybody. */
function isNature(tree: Tree, { kind, trigger }: Candidate): boolean {
  const [subject] = childrenBy(tree, trigger, 'nsubj')
  if (kind === 'noun' || !subject) return false
  const isPart = PART.has(lemmaOf(subject))
  const named = tree
    .children(subject.id)
    .filter(child =>
      isPart
        ? child.deprel === 'nmod' && caseOf(tree, child) === 'of'
        : subject.upos === 'PROPN' &&
          (child.deprel === 'nmod:desc' || ['compound', 'flat'].includes(baseRelation(child))),
    )
  return [subject, ...named].some(token => NATURE.has(lemmaOf(token)))
}

// "one of the strongest storms", "a string of earthquakes"
const PART = new Set('one some two three series string succession number wave'.split(' '))

const NATURE = new Set(
  'hurricane typhoon cyclone tornado storm thunderstorm snowstorm sandstorm blizzard earthquake quake aftershock tremor tsunami flood flooding floodwater rain rainfall downpour monsoon snow snowfall hail hailstorm wind gale landslide mudslide avalanche drought heatwave wildfire bushfire volcano lightning fog frost tide season weather heat cold'.split(
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
    // "asked the minister about the talks": parsers hang the matter on the man.
    [trigger, ...patientsOf(tree, trigger)].some(
      token => obliquesOf(tree, token, 'about').length > 0,
    ) ||
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

/** "the weapons that it needs to defend itself": what somebody has to have is demanded of nobody. */
function isNeed(tree: Tree, { clause, trigger }: Candidate): boolean {
  if (!clause && !['want', 'need'].includes(lemmaOf(trigger))) return false
  return [clause ?? trigger, trigger].some(
    token => token.deprel === 'acl:relcl' || tree.token(token.head)?.deprel === 'acl:relcl',
  )
}

/** "committed an act of cruelty", "crimes committed by the army": done, and not promised. */
function isPerpetrated(tree: Tree, { kind, trigger, frame }: Candidate): boolean {
  if (kind !== 'verb' || lemmaOf(trigger) !== 'commit' || frame.operator !== 'intent') return false
  const done = [
    ...patientsOf(tree, trigger),
    ...(baseRelation(trigger) === 'acl' ? [tree.token(trigger.head)!] : []),
  ]
  return done.some(token => CRIMES.has(lemmaOf(token)))
}

const CRIMES = new Set(
  'act crime atrocity abuse violation aggression massacre murder genocide offence offense fraud violence error mistake suicide cruelty sin theft robbery'.split(
    ' ',
  ),
)

/** "is seeking re-election": what somebody is after for himself. */
function isOwnAim(tree: Tree, { kind, trigger }: Candidate): boolean {
  return (
    kind === 'verb' &&
    lemmaOf(trigger) === 'seek' &&
    obliquesOf(tree, trigger, 'from').length === 0 &&
    patientsOf(tree, trigger).some(token => OWN_AIMS.has(lemmaOf(token)))
  )
}

const OWN_AIMS = new Set(
  'election re-election reelection seat office nomination presidency term spotlight answer opportunity power way truth life attention profit job career degree treatment advice'.split(
    ' ',
  ),
)

/** "Russia's war threatens imports", "the crisis demands an answer": deeds and conditions say nothing. */
function isOfThings(tree: Tree, { kind, trigger, frame }: Candidate): boolean {
  if (kind !== 'verb' || !SPOKEN_ROOTS.has(frame.code.slice(0, 2))) return false
  const subjects = agentsOf(tree, trigger)
  return subjects.length > 0 && subjects.every(token => THINGS.has(lemmaOf(token)))
}

/** Roots of demands and threats. */
const SPOKEN_ROOTS = new Set(['10', '13'])

const THINGS = new Set(
  'war aggression invasion conflict violence crisis disregard pandemic drought situation climate inflation price famine unrest instability fighting disease virus law rule constitution treaty event development circumstance'.split(
    ' ',
  ),
)

/** "do not agree on everything": not to be of one mind is no refusal to come to terms. */
function isOpinion(tree: Tree, { kind, trigger }: Candidate): boolean {
  if (kind !== 'verb' || lemmaOf(trigger) !== 'agree') return false
  const forms = tree.children(trigger.id).map(child => child.form.toLowerCase())
  return forms.includes('do') && (forms.includes('not') || forms.includes("n't"))
}

/** "a good deal of sense" */
function isMeasure(tree: Tree, { kind, trigger }: Candidate): boolean {
  if (kind !== 'noun' || lemmaOf(trigger) !== 'deal') return false
  const children = tree.children(trigger.id)
  return (
    children.some(child => ['good', 'great'].includes(lemmaOf(child))) &&
    obliquesOf(tree, trigger, 'of').length > 0
  )
}

/** "attacked the foundations of peace", "fights attacks on freedom", "a war for justice": nobody is hit. */
function isFigure(tree: Tree, { kind, trigger, noun, frame }: Candidate): boolean {
  if (!isOf(frame.code, FIGHTING)) return false
  const aimed = [
    ...(kind === 'verb' ? patientsOf(tree, trigger) : []),
    ...['on', 'against', 'for'].flatMap(word => obliquesOf(tree, noun ?? trigger, word)),
  ]
  return aimed.some(
    token =>
      IDEAS.has(lemmaOf(token)) ||
      // Whoever fights attacks wards them off.
      (kind === 'verb' && lemmaOf(trigger) === 'fight' && DEEDS.has(lemmaOf(token))),
  )
}

const IDEAS = new Set(
  'democracy freedom foundation principle value liberty peace justice equality autocracy tyranny oppression dignity truth tolerance pluralism future dream hope survival change'.split(
    ' ',
  ),
)

const DEEDS = new Set('attack threat abuse violence repression impunity hatred'.split(' '))
