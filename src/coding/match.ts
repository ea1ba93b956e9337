/** Finds the words of a sentence that set off a frame, and rules out the look-alikes. */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import {
  holdsAny,
  type LexicalFrame,
  type Lexicon,
  type RoleCondition,
  type Trigger,
  type WordSet,
} from '../knowledge/lexicon.js'
import type { Cue } from '../notation/cues.js'
import { agentsOf, baseRelation, caseOf, obliquesOf, particleOf, patientsOf } from './clause.js'
import type { Tree } from './tree.js'

/** A frame that was set off, before anyone is found to fill it. */
export interface Candidate {
  readonly frame: LexicalFrame
  readonly kind: Trigger['kind']
  /** The word that sets it off: the verb, the event noun or the adjective. */
  readonly trigger: Token
  /** The event noun of a light verb or a support verb, or the noun itself. */
  readonly noun: Token | null
  /** The verb that carries the event noun, light or support. */
  readonly carrier: Token | null
  /** Where status and speech are read from: the carrier, the verb, or the bare noun. */
  readonly head: Token
  /** The clause that a modal turns into a demand: "Iran must withdraw". Null for all other kinds. */
  readonly clause: Token | null
  /** The preposition that is part of the trigger: `on` in "call on". */
  readonly particle: string | null
}

/** Nouns that only count or portion out the event noun after "of": a round of talks, a wave of attacks. */
const PORTIONS = new Set(
  'round series wave number string spate campaign set pair kind type lot bout flurry barrage act session day week month cycle period exchange form outbreak threat'.split(
    ' ',
  ),
)

export interface MatchKnowledge {
  readonly lexicon: Lexicon
  readonly cues: CueIndex
}

/** All candidates of a sentence in the order of their triggers; a word sets off one frame at most. */
export function findCandidates(
  { lexicon, cues }: MatchKnowledge,
  tree: Tree,
  isTime: (token: Token) => boolean,
): Candidate[] {
  const found: Candidate[] = []
  const spent = new Set<number>()
  for (const token of tree.sentence.tokens) {
    const candidate = isVerb(token)
      ? matchVerb(lexicon, tree, token, isTime)
      : token.upos === 'ADJ'
        ? matchAdjective(lexicon, tree, token)
        : null
    if (!candidate) continue
    found.push(candidate)
    if (candidate.kind === 'light' && candidate.noun) spent.add(candidate.noun.id)
    for (const noun of required(candidate, tree)) spent.add(noun.id)
  }
  found.push(...findModals(lexicon, cues, tree))
  for (const token of tree.sentence.tokens) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    if (spent.has(token.id)) continue
    const candidate = matchNoun(lexicon, cues, tree, token)
    if (candidate) found.push(candidate)
  }
  return found.sort((a, b) => a.trigger.id - b.trigger.id)
}

/** Nouns that a frame asks for are part of what sets it off: "talks collapsed" is not "talks" once more. */
function required(candidate: Candidate, tree: Tree): Token[] {
  return candidate.frame.only.flatMap(({ role, words }) =>
    role === 'source' || role === 'object' || role === 'target'
      ? roleHeads(role, candidate, tree).filter(head => namesOneOf(words, tree, head))
      : [],
  )
}

/** Lower-case lemma; names keep their form in the treebanks, triggers do not. */
export function lemmaOf(token: Token): string {
  return token.lemma.toLowerCase()
}

/** The noun that stands for the event in the clause: the portion in "a round of talks", else the noun itself. */
export function portionOf(tree: Tree, noun: Token): Token {
  const governor = tree.token(noun.head)
  return governor &&
    baseRelation(noun) === 'nmod' &&
    caseOf(tree, noun) === 'of' &&
    PORTIONS.has(lemmaOf(governor))
    ? governor
    : noun
}

/** The code of the frame in this clause: the first variant whose words are found, else the frame's own. */
export function variantOf(candidate: Candidate, tree: Tree): { code: string; at: string } {
  const { frame } = candidate
  const variant = frame.variants.find(each => conditionHolds(each, candidate, tree))
  return variant ? { code: variant.code, at: variant.at } : { code: frame.code, at: frame.at }
}

function matchVerb(
  lexicon: Lexicon,
  tree: Tree,
  verb: Token,
  isTime: (token: Token) => boolean,
): Candidate | null {
  let best: Candidate | null = null
  let bestRank = 0
  for (const trigger of lexicon.verbs.get(lemmaOf(verb)) ?? []) {
    const candidate = tryVerb(trigger, tree, verb, isTime)
    if (!candidate) continue
    const rank =
      (trigger.kind === 'light' ? 4 : 2) +
      (candidate.particle ? 2 : 0) +
      (candidate.frame.only.length > 0 ? 1 : 0)
    if (rank > bestRank && allowed(candidate, tree)) {
      best = candidate
      bestRank = rank
    }
  }
  return best
}

function tryVerb(
  trigger: Trigger,
  tree: Tree,
  verb: Token,
  isTime: (token: Token) => boolean,
): Candidate | null {
  if (trigger.kind !== 'verb' && trigger.kind !== 'light') return null
  const { frame, particle } = trigger
  const base = { frame, kind: trigger.kind, trigger: verb, head: verb, particle, clause: null }
  if (trigger.kind === 'verb') {
    if (particle && !hasParticle(tree, verb, particle, isTime)) return null
    // "called off talks" is not "called talks": a particle that the frame does not name changes the verb.
    const own = particleOf(tree, verb)
    if (!particle && own && !['up', 'out', 'down'].includes(own)) return null
    return { ...base, noun: null, carrier: null }
  }
  const nouns = particle
    ? [
        ...obliquesOf(tree, verb, particle),
        ...(particleOf(tree, verb) === particle ? patientsOf(tree, verb) : []),
      ]
    : patientsOf(tree, verb)
  const noun = nouns
    .map(each => innerNoun(tree, each))
    .find(each => namesOneOf(trigger.nouns, tree, each))
  return noun ? { ...base, noun, carrier: verb } : null
}

/** "a round of talks": the noun after "of" is what the verb is about. */
function innerNoun(tree: Tree, noun: Token): Token {
  if (!PORTIONS.has(lemmaOf(noun))) return noun
  return obliquesOf(tree, noun, 'of')[0] ?? noun
}

/** Whether a noun is in the set by itself or as the last word of a phrase; "arms talks" are talks, not arms. */
function namesOneOf(set: WordSet, tree: Tree, noun: Token): boolean {
  const lemma = lemmaOf(noun)
  return (
    set.words.has(lemma) ||
    set.phrases.some(phrase =>
      phrase[1] === 'of'
        ? phrase[0] === lemma && standsAfter(tree, noun, phrase.slice(1))
        : phrase.at(-1) === lemma && standsBefore(tree, noun, phrase.slice(0, -1)),
    )
  )
}

function hasParticle(
  tree: Tree,
  verb: Token,
  particle: string,
  isTime: (token: Token) => boolean,
): boolean {
  return (
    tree
      .children(verb.id)
      .some(child => child.deprel === 'compound:prt' && child.form.toLowerCase() === particle) ||
    // "called him on Monday" is not "called on him"
    obliquesOf(tree, verb, particle).some(token => !isTime(token)) ||
    // "called on by the UN to": a stranded preposition, tagged as an adverb or a case of the verb
    tree
      .children(verb.id)
      .some(
        child =>
          child.id > verb.id &&
          child.form.toLowerCase() === particle &&
          ['advmod', 'case', 'obl', 'mark'].includes(baseRelation(child)),
      ) ||
    // "threatened with sanctions by": a clause under the preposition, "accused of killing"
    tree
      .children(verb.id)
      .some(child =>
        tree
          .children(child.id)
          .some(
            marker =>
              marker.deprel === 'mark' &&
              marker.form.toLowerCase() === particle &&
              particle !== 'to',
          ),
      )
  )
}

function matchAdjective(lexicon: Lexicon, tree: Tree, token: Token): Candidate | null {
  const triggers = lexicon.adjectives.get(lemmaOf(token))
  if (!triggers) return null
  const predicative =
    tree.children(token.id).some(child => child.deprel === 'cop') ||
    ['xcomp', 'acl', 'conj', 'root'].includes(baseRelation(token))
  if (!predicative) return null
  for (const trigger of triggers) {
    if (trigger.kind !== 'adj') continue
    if (trigger.particle && obliquesOf(tree, token, trigger.particle).length === 0) continue
    const candidate: Candidate = {
      frame: trigger.frame,
      kind: 'adj',
      trigger: token,
      noun: null,
      carrier: null,
      head: token,
      clause: null,
      particle: trigger.particle,
    }
    if (allowed(candidate, tree)) return candidate
  }
  return null
}

/**
 * What somebody says another must do is a demand.
 *
 *     Russia said Israel must end the raids.
 *            ----        ----
 */
function findModals(lexicon: Lexicon, cues: CueIndex, tree: Tree): Candidate[] {
  return tree.sentence.tokens.flatMap(clause => {
    const modal = modalOf(tree, clause)
    const frame = modal && lexicon.modals.get(lemmaOf(modal))
    if (!frame || subjectsIn(tree, clause).length === 0) return []
    const saying = sayingOf(cues, tree, clause)
    if (!saying) return []
    return [
      {
        frame,
        kind: 'modal' as const,
        trigger: modal,
        noun: null,
        carrier: saying,
        head: saying,
        clause,
        particle: null,
      },
    ]
  })
}

/** "must end", "should end", "has to end", "needs to end": the word that makes it a duty. */
function modalOf(tree: Tree, clause: Token): Token | undefined {
  const auxiliary = tree
    .children(clause.id)
    .find(child => child.deprel === 'aux' && ['must', 'should', 'ought'].includes(lemmaOf(child)))
  if (auxiliary) return auxiliary
  const infinitive =
    ['have', 'need'].includes(lemmaOf(clause)) &&
    tree.children(clause.id).some(child => child.deprel === 'xcomp' && child.xpos === 'VB')
  return infinitive ? clause : undefined
}

function subjectsIn(tree: Tree, clause: Token): Token[] {
  return tree.children(clause.id).filter(child => baseRelation(child) === 'nsubj')
}

/** The verb of saying that a clause is the content of, before it or after it. */
function sayingOf(cues: CueIndex, tree: Tree, clause: Token): Token | undefined {
  const says = (token: Token | undefined) =>
    token?.upos === 'VERB' &&
    cues.find('verb', lemmaOf(token)).some(cue => cue.effect.kind === 'speech')
      ? token
      : undefined
  const governor = tree.token(clause.head)
  if (baseRelation(clause) === 'ccomp') return says(governor)
  return tree
    .children(clause.id)
    .filter(child => baseRelation(child) === 'parataxis')
    .map(says)
    .find(token => token !== undefined)
}

function matchNoun(lexicon: Lexicon, cues: CueIndex, tree: Tree, noun: Token): Candidate | null {
  const triggers = lexicon.nouns.get(lemmaOf(noun))
  if (!triggers) return null
  // The first noun of a compound ("attack helicopters", "peace talks venue") only names its kind.
  if (baseRelation(noun) === 'compound' || baseRelation(noun) === 'flat') return null
  const carrier = carrierOf(cues, tree, noun)
  let best: Candidate | null = null
  let bestRank = -1
  for (const trigger of triggers) {
    if (trigger.kind !== 'noun') continue
    const rank = trigger.before.length * 2 + (trigger.frame.only.length > 0 ? 1 : 0)
    if (rank <= bestRank) continue
    if (!standsBefore(tree, noun, trigger.before)) continue
    const candidate: Candidate = {
      frame: trigger.frame,
      kind: 'noun',
      trigger: noun,
      noun,
      carrier,
      head: carrier ?? noun,
      clause: null,
      particle: null,
    }
    if (!allowed(candidate, tree)) continue
    best = candidate
    bestRank = rank
  }
  return best
}

/** The support verb whose object (or passive subject, or "in"/"into" oblique) the event noun is. */
function carrierOf(cues: CueIndex, tree: Tree, noun: Token): Token | null {
  const standing = portionOf(tree, noun)
  const governor = tree.token(standing.head)
  if (!governor || !isVerb(governor)) {
    // "the talks held in Geneva": the carrier hangs on its noun
    const held = tree
      .children(standing.id)
      .find(child => child.deprel === 'acl' && child.xpos === 'VBN' && isSupport(cues, tree, child))
    if (held) return held
    // "visits and talks": a later conjunct shares the carrier of the first
    if (governor && baseRelation(standing) === 'conj' && governor.upos === 'NOUN')
      return carrierOf(cues, tree, governor)
    return null
  }
  if (!isSupport(cues, tree, governor)) return null
  const relation = baseRelation(standing)
  const passiveSubject = standing.deprel === 'nsubj:pass'
  const inside =
    relation === 'obl' && ['in', 'into', 'for', 'out'].includes(caseOf(tree, standing) ?? '')
  return relation === 'obj' || passiveSubject || inside ? governor : null
}

function isSupport(cues: CueIndex, tree: Tree, verb: Token): boolean {
  return verbCues(cues, tree, verb).some(cue => cue.carries)
}

/** The cues of a verb with its particle: "called off" is not "called". */
export function verbCues(cues: CueIndex, tree: Tree, verb: Token): readonly Cue[] {
  const particle = particleOf(tree, verb)
  const own = cues.find('verb', particle ? `${lemmaOf(verb)} ${particle}` : lemmaOf(verb))
  return own.length > 0 || particle !== 'out' ? own : cues.find('verb', lemmaOf(verb))
}

function standsBefore(tree: Tree, noun: Token, before: readonly string[]): boolean {
  return before.every((word, index) => {
    let position = noun.id - (before.length - index)
    // "air - strike", "build - up": hyphens are tokens of their own in the treebanks
    if (tree.token(position)?.form === '-') position -= 1
    const token = tree.token(position)
    return !!token && (lemmaOf(token) === word || token.form.toLowerCase() === word)
  })
}

/** "state of emergency": the phrase goes on behind its head. */
function standsAfter(tree: Tree, noun: Token, after: readonly string[]): boolean {
  return after.every((word, index) => {
    const token = tree.token(noun.id + index + 1)
    return !!token && lemmaOf(token) === word
  })
}

function allowed(candidate: Candidate, tree: Tree): boolean {
  const { only, unless } = candidate.frame
  return (
    only.every(condition => conditionHolds(condition, candidate, tree)) &&
    !unless.some(condition => isAbout(condition, candidate, tree))
  )
}

function conditionHolds(condition: RoleCondition, candidate: Candidate, tree: Tree): boolean {
  return holdsAny(condition.words, roleLemmas(condition.role, candidate, tree))
}

/** Whether the role's noun itself is of the set: arresting "trade union leaders" is not arresting trade. */
function isAbout(condition: RoleCondition, candidate: Candidate, tree: Tree): boolean {
  if (condition.role === 'any' || condition.role === 'content')
    return conditionHolds(condition, candidate, tree)
  return roleHeads(condition.role, candidate, tree).some(head =>
    namesOneOf(condition.words, tree, head),
  )
}

/** The lemmas that stand in a role, as conditions look at them. */
function roleLemmas(role: RoleCondition['role'], candidate: Candidate, tree: Tree): string[] {
  const { trigger, carrier } = candidate
  const verb = candidate.kind === 'noun' ? carrier : trigger
  if (role === 'any') {
    const top = verb ?? trigger
    const subjects = verb ? agentsOf(tree, verb) : []
    const excluded = new Set(
      subjects.flatMap(subject => tree.subtree(subject.id).map(token => token.id)),
    )
    return tree
      .subtree(top.id)
      .filter(token => !excluded.has(token.id) && token.id !== trigger.id)
      .map(lemmaOf)
  }
  if (role === 'content')
    return tree
      .children((verb ?? trigger).id)
      .filter(child => ['xcomp', 'ccomp', 'obj', 'obl', 'advcl'].includes(baseRelation(child)))
      .flatMap(child => tree.subtree(child.id).map(lemmaOf))
  return roleHeads(role, candidate, tree).flatMap(token => phraseLemmas(tree, token))
}

/** The nouns that stand in a role. */
function roleHeads(
  role: 'object' | 'target' | 'source',
  candidate: Candidate,
  tree: Tree,
): Token[] {
  const { trigger, noun, carrier } = candidate
  const verb = candidate.kind === 'noun' ? carrier : trigger
  const subjects = verb ? agentsOf(tree, verb) : []
  if (role === 'source') {
    const owners = noun ? possessorsOf(tree, noun) : []
    return [...subjects, ...owners]
  }
  const objects = candidate.kind === 'noun' || !verb ? [] : patientsOf(tree, verb)
  const governed = [
    ...(candidate.particle && verb ? obliquesOf(tree, verb, candidate.particle) : []),
    ...(noun ? nominalTargets(tree, noun) : []),
    ...(role === 'target' && verb ? verbTargets(tree, verb) : []),
    ...(candidate.kind === 'adj' ? verbTargets(tree, trigger) : []),
  ]
  return [...objects, ...governed]
}

function possessorsOf(tree: Tree, noun: Token): Token[] {
  return [
    ...tree
      .children(noun.id)
      .filter(child => child.deprel === 'nmod:poss' || ['compound', 'amod'].includes(child.deprel)),
    ...obliquesOf(tree, noun, 'by'),
  ]
}

function nominalTargets(tree: Tree, noun: Token): Token[] {
  const compounds = tree
    .children(noun.id)
    .filter(child => ['compound', 'amod'].includes(child.deprel))
  return [
    ...[
      'of',
      'on',
      'against',
      'with',
      'to',
      'toward',
      'towards',
      'for',
      'over',
      'in',
      'at',
    ].flatMap(word => obliquesOf(tree, noun, word)),
    ...compounds,
  ]
}

function verbTargets(tree: Tree, verb: Token): Token[] {
  return tree.children(verb.id).filter(child => ['obl', 'iobj'].includes(baseRelation(child)))
}

/** A noun phrase's lemmas without its clauses: head, modifiers, and nouns after "of". */
function phraseLemmas(tree: Tree, head: Token): string[] {
  return tree
    .children(head.id)
    .filter(
      child =>
        ['compound', 'amod', 'flat', 'nummod', 'nmod'].includes(baseRelation(child)) &&
        child.deprel !== 'nmod:poss',
    )
    .flatMap(child => [
      lemmaOf(child),
      ...tree
        .children(child.id)
        .filter(each => baseRelation(each) === 'compound')
        .map(lemmaOf),
    ])
    .concat(lemmaOf(head))
}

function isVerb(token: Token): boolean {
  return token.upos === 'VERB'
}
