/** Who does what to whom in a clause, with passives, control, relative clauses and coordination undone. */
import type { Token } from '../core/sentence.js'
import type { Tree } from './tree.js'

/** The relation without its subtype: `nsubj:pass` is `nsubj`. */
export function baseRelation(token: Token): string {
  const colon = token.deprel.indexOf(':')
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon)
}

export function childrenBy(tree: Tree, token: Token, relation: string): Token[] {
  return tree.children(token.id).filter(child => baseRelation(child) === relation)
}

/** Whether the verb stands in the passive, reduced relatives ("released by the White House") included. */
export function isPassive(tree: Tree, verb: Token): boolean {
  if (verb.xpos !== 'VBN' && verb.xpos !== 'VBD') return false
  const children = tree.children(verb.id)
  if (children.some(child => child.deprel === 'aux:pass')) return true
  if (children.some(child => child.deprel === 'aux'))
    return children.some(child => child.deprel === 'nsubj:pass')
  // A lone participle with a subject is a past tense, whatever the parser calls the subject.
  if (children.some(child => child.deprel.startsWith('nsubj'))) return false
  if (verb.xpos === 'VBD') return false
  const relation = baseRelation(verb)
  if (relation === 'acl' || relation === 'amod') return verb.deprel !== 'acl:relcl'
  if (relation === 'advcl' || relation === 'xcomp')
    return !children.some(child => child.deprel === 'obj')
  if (relation === 'conj') {
    const first = tree.token(verb.head)
    return !!first && !hasSubject(tree, verb) && isPassive(tree, first)
  }
  return false
}

/** Verbs whose object, not subject, does what their infinitive says: "urged Russia to withdraw". */
const OBJECT_CONTROL = new Set(
  'ask urge tell order force allow permit compel encourage persuade convince press push invite request require warn advise help want expect call pressure instruct direct enable let make see authorize authorise challenge beg implore command lead cause get accuse'.split(
    ' ',
  ),
)

function controlsByObject(tree: Tree, governor: Token, verb: Token): boolean {
  return OBJECT_CONTROL.has(governor.lemma) && !speaksByTelephone(tree, governor, verb)
}

/** "called Rome to congratulate it": who telephones speaks; not so "called on Rome to act", "called him to testify". */
export function speaksByTelephone(tree: Tree, governor: Token, verb: Token): boolean {
  return (
    governor.lemma === 'call' &&
    SPEAKING.has(verb.lemma.toLowerCase()) &&
    childrenBy(tree, governor, 'obj').some(object => object.id < verb.id)
  )
}

/** What one does to whomever one has on the line. */
const SPEAKING = new Set(
  'congratulate thank apologise apologize urge ask discuss express convey offer tell warn request demand inform brief assure reassure invite propose press wish condole consult praise protest complain reiterate voice pledge promise seek extend appeal'.split(
    ' ',
  ),
)

/** Verbs whose object does what follows "of", "for" or "from": "accused Iran of attacking". */
const GERUND_CONTROL = new Set(
  'accuse suspect convict blame stop prevent keep bar ban condemn criticise criticize charge denounce thank praise punish dissuade discourage prohibit deter acquit cite fault slam'.split(
    ' ',
  ),
)

/** The nouns that do what the verb says, first conjunct first; empty when nobody is named. */
export function agentsOf(tree: Tree, verb: Token, depth = 0): Token[] {
  if (depth > 6) return []
  if (isPassive(tree, verb)) {
    const by = tree
      .children(verb.id)
      .filter(
        child =>
          (baseRelation(child) === 'obl' || baseRelation(child) === 'nmod') &&
          caseOf(tree, child) === 'by',
      )
    if (by.length > 0) return by.flatMap(token => withConjuncts(tree, token))
    // "supplied to the rebels by Libya": the agent may hang on the noun before it.
    const beside = tree
      .children(verb.id)
      .filter(child => child.id > verb.id && ['obl', 'obj', 'iobj'].includes(baseRelation(child)))
      .flatMap(child => [child, ...tree.children(child.id)])
      .flatMap(child => obliquesOf(tree, child, 'by'))
    return beside.length > 0 ? beside : sharedAgents(tree, verb, depth)
  }
  return subjectsOf(tree, verb, depth)
}

/** "were arrested by the coastguard and deported": who is named with the first did the second, too. */
function sharedAgents(tree: Tree, verb: Token, depth: number): Token[] {
  const first = baseRelation(verb) === 'conj' ? tree.token(verb.head) : undefined
  if (!first || !isPassive(tree, first) || ownSubjects(tree, verb).length > 0) return []
  return agentsOf(tree, first, depth + 1).filter(agent => agent.id > first.id && agent.id < verb.id)
}

/** The nouns that the verb is done to, found in the object, the passive subject or the noun a clause hangs on. */
export function patientsOf(tree: Tree, verb: Token): Token[] {
  if (isPassive(tree, verb)) {
    // "Poland was given information": the subject receives what is given.
    const given = childrenBy(tree, verb, 'obj')
    return given.length > 0 ? given : subjectsOf(tree, verb, 0)
  }
  const direct = childrenBy(tree, verb, 'obj')
  // "allow inspectors into the country": a receiver of nothing is the object.
  const objects = direct.length > 0 ? direct : childrenBy(tree, verb, 'iobj')
  if (objects.length > 0) return objects.flatMap(token => resolveRelative(tree, verb, token))
  const phrasal = phrasalObject(tree, verb)
  if (phrasal) return withConjuncts(tree, phrasal)
  // "shot dead a protester": the object hangs on the adjective of what became of it.
  const became = childrenBy(tree, verb, 'xcomp').find(child => child.upos === 'ADJ')
  const inside = became ? childrenBy(tree, became, 'obj') : []
  if (inside.length > 0) return inside.flatMap(token => withConjuncts(tree, token))
  // A bare oblique is an object that the parser took for an adjunct; times are told apart by their relation.
  const bare = tree
    .children(verb.id)
    .find(child => child.deprel === 'obl' && child.id > verb.id && caseOf(tree, child) === null)
  if (bare) return withConjuncts(tree, bare)
  // "guarantees that Moscow has requested": the noun is the object that the relative clause lacks.
  if (
    verb.deprel === 'acl:relcl' &&
    ownSubjects(tree, verb).some(subject => !isRelativePronoun(subject))
  ) {
    const noun = tree.token(verb.head)
    if (
      noun &&
      !tree
        .children(verb.id)
        .some(child => isRelativePronoun(child) && baseRelation(child) === 'obl')
    )
      return [noun]
  }
  // "condemned and sanctioned Russia": the last conjunct's object serves them all.
  const later = childrenBy(tree, verb, 'conj').find(child => child.upos === 'VERB')
  if (later && later.id - verb.id <= 3)
    return childrenBy(tree, later, 'obj').flatMap(token => withConjuncts(tree, token))
  return []
}

/** The surface subject, found through control, relative clauses and coordination when the verb has none of its own. */
export function subjectsOf(tree: Tree, verb: Token, depth: number): Token[] {
  if (depth > 6) return []
  const own = ownSubjects(tree, verb)
  if (own.length > 0) return own.flatMap(token => resolveRelative(tree, verb, token))
  const governor = tree.token(verb.head)
  if (!governor) return headlineSubject(tree, verb)
  const relation = baseRelation(verb)
  if (relation === 'conj' && isPredicate(tree, governor)) {
    if (isPassive(tree, governor) && !isPassive(tree, verb))
      return subjectsOf(tree, governor, depth + 1)
    return subjectsOf(tree, governor, depth + 1)
  }
  if (relation === 'xcomp' || relation === 'ccomp') {
    if (isPredicate(tree, governor)) {
      if (controlsByObject(tree, governor, verb)) {
        const controlled = isPassive(tree, governor)
          ? subjectsOf(tree, governor, depth + 1)
          : objectsAnd(tree, governor)
        if (controlled.length > 0) return controlled
      }
      return subjectsOf(tree, governor, depth + 1)
    }
    return []
  }
  if (relation === 'advcl' && isPredicate(tree, governor)) {
    // "urged Russia to withdraw", when the parser takes the infinitive for an adverbial clause.
    const controls = hasToMark(tree, verb)
      ? controlsByObject(tree, governor, verb)
      : GERUND_CONTROL.has(governor.lemma) && hasGerundMark(tree, verb)
    if (controls) {
      const controlled = isPassive(tree, governor)
        ? subjectsOf(tree, governor, depth + 1)
        : objectsAnd(tree, governor)
      if (controlled.length > 0) return controlled
    }
    return [...subjectsOf(tree, governor, depth + 1), ...joinedBy(tree, governor, verb)]
  }
  if (relation === 'acl') {
    // "troops advancing on Kyiv": the noun acts. "a decision to invade": whoever decided does.
    if (!hasToMark(tree, verb)) return withConjuncts(tree, governor)
    return ownersOf(tree, governor, depth + 1)
  }
  if (relation === 'parataxis' && isPredicate(tree, governor)) return []
  return []
}

/** "Japan joined the United States in imposing sanctions": whom one joins in doing something does it, too. */
function joinedBy(tree: Tree, governor: Token, verb: Token): Token[] {
  const isIn = tree
    .children(verb.id)
    .some(child => child.form.toLowerCase() === 'in' && child.id < verb.id)
  return governor.lemma === 'join' && verb.xpos === 'VBG' && isIn ? objectsAnd(tree, governor) : []
}

/** Whose a noun is: its possessor, or the subject of the verb that carries it ("made a decision to invade"). */
export function ownersOf(tree: Tree, noun: Token, depth = 0): Token[] {
  const possessors = tree.children(noun.id).filter(child => child.deprel === 'nmod:poss')
  // "dropped its plan to ask": what is one's own is whoever acts.
  if (possessors.some(token => token.upos !== 'PRON'))
    return possessors.flatMap(token => withConjuncts(tree, token))
  // "American efforts to mediate", "Britain plans to return the gold": a name before the noun owns it.
  const names = tree
    .children(noun.id)
    .filter(
      child =>
        child.id < noun.id &&
        ['compound', 'amod'].includes(child.deprel) &&
        /^\p{Lu}/u.test(child.form),
    )
  if (possessors.length === 0 && names.length > 0) return names
  const governor = tree.token(noun.head)
  if (
    governor &&
    isPredicate(tree, governor) &&
    !FACES.has(governor.lemma.toLowerCase()) &&
    ['obj', 'obl', 'xcomp'].includes(baseRelation(noun))
  )
    return subjectsOf(tree, governor, depth + 1)
  return possessors
}

/** "foiled a plot to kill": verbs whose object is somebody else's doing. */
const FACES = new Set(
  'accuse blame suspect charge foil thwart uncover disrupt prevent avert expose reveal condemn reject oppose criticise criticize investigate denounce discover detect face fear suspect allege report cover review block stop resist refuse welcome support back praise'.split(
    ' ',
  ),
)

/** Obliques of a verb (or modifiers of a noun) by preposition: `by`, `with`, `because of`. */
export function obliquesOf(tree: Tree, token: Token, preposition: string): Token[] {
  const found = tree
    .children(token.id)
    .filter(child => ['obl', 'nmod'].includes(baseRelation(child)) && child.deprel !== 'nmod:poss')
    .flatMap(child => {
      const shared = caseOf(tree, child)
      // "with NATO on Monday and with the OSCE on Tuesday": a conjunct with a preposition of its own stands by it.
      return withConjuncts(tree, child).filter(
        each => (caseOf(tree, each) ?? shared) === preposition,
      )
    })
  return found.filter((each, index) => found.indexOf(each) === index)
}

/** The preposition before a noun, lower case, the parts of a fixed one joined: `according to`. Null without one. */
export function caseOf(tree: Tree, noun: Token): string | null {
  const marker = tree
    .children(noun.id)
    .find(child => child.deprel === 'case' && child.xpos !== 'POS')
  if (!marker) return null
  const parts = tree.children(marker.id).filter(child => child.deprel === 'fixed')
  return [marker, ...parts].map(part => part.form.toLowerCase()).join(' ')
}

/** A noun and the nouns that are coordinated with it; those of a list that share its role. */
export function withConjuncts(tree: Tree, token: Token): Token[] {
  const conjuncts = childrenBy(tree, token, 'conj').filter(
    child => isNominal(child) && !isSetAside(tree, child),
  )
  return [token, ...conjuncts.flatMap(child => withConjuncts(tree, child))]
}

/** "NATO, rather than Russia": named only to be left out. */
function isSetAside(tree: Tree, conjunct: Token): boolean {
  return tree
    .children(conjunct.id)
    .some(
      child =>
        child.id < conjunct.id &&
        ['cc', 'case', 'advmod'].includes(baseRelation(child)) &&
        ['rather', 'instead', 'not'].includes(child.form.toLowerCase()),
    )
}

export function isNominal(token: Token): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(token.upos)
}

/** Whether a token heads a clause: a verb, or a noun or adjective with a copula. */
export function isPredicate(tree: Tree, token: Token): boolean {
  return (
    token.upos === 'VERB' ||
    token.upos === 'AUX' ||
    tree.children(token.id).some(child => child.deprel === 'cop')
  )
}

export function hasToMark(tree: Tree, verb: Token): boolean {
  return hasMark(tree, verb, 'to')
}

/** Whether a clause opens with a word: "that troops attacked", "to attack". */
export function hasMark(tree: Tree, clause: Token, word: string): boolean {
  return tree
    .children(clause.id)
    .some(child => child.deprel === 'mark' && child.form.toLowerCase() === word)
}

/** Participles and relative clauses that hang on a noun. */
export function clausesOn(tree: Tree, noun: Token): Token[] {
  return tree
    .children(noun.id)
    .filter(child => baseRelation(child) === 'acl' && child.upos === 'VERB' && child.id > noun.id)
}

/** Whether a clause says who does what it tells. */
export function hasSubject(tree: Tree, clause: Token): boolean {
  return tree.children(clause.id).some(child => baseRelation(child) === 'nsubj')
}

/** Whether a pronoun says whose a noun is: "their border". */
export function isOwnedByPronoun(tree: Tree, noun: Token): boolean {
  return tree.children(noun.id).some(child => child.deprel === 'nmod:poss' && child.upos === 'PRON')
}

/** Whether a clause on a noun tells of the noun itself; "reports that troops attacked", which parsers take for one, does not. */
export function isRelative(tree: Tree, clause: Token): boolean {
  return clause.deprel === 'acl:relcl' && !hasMark(tree, clause, 'that')
}

function hasGerundMark(tree: Tree, verb: Token): boolean {
  return tree
    .children(verb.id)
    .some(
      child =>
        ['mark', 'case'].includes(child.deprel) &&
        ['of', 'for', 'from', 'over', 'with'].includes(child.form.toLowerCase()),
    )
}

/** The particle or the stranded preposition that belongs to a verb: "carry out", "call off". */
export function particleOf(tree: Tree, verb: Token): string | null {
  const particle = tree.children(verb.id).find(child => child.deprel === 'compound:prt')
  if (particle) return particle.form.toLowerCase()
  // "rolled back tariffs", "called off an attack": parsers take a particle for an adverb or for the object's case.
  const next = tree.token(verb.id + 1)
  if (!next) return null
  const objects = tree
    .children(verb.id)
    .filter(child => child.deprel === 'obj' && child.id > next.id)
  // "called off the execution": the particle of a fixed pair, taken for a preposition.
  if (phrasalObject(tree, verb)) return next.form.toLowerCase()
  const isAdverb = next.head === verb.id && next.deprel === 'advmod' && objects.length > 0
  // "handed over three suspects": taken for "over three"
  const beforeNumber =
    HANDING.has(verb.lemma) && objects.some(object => tree.token(next.head)?.head === object.id)
  const isParticle =
    (beforeNumber && PARTICLES.has(next.form.toLowerCase())) ||
    (isAdverb && PARTICLES.has(next.form.toLowerCase())) ||
    (next.deprel === 'case' && objects.some(object => object.id === next.head))
  return isParticle ? next.form.toLowerCase() : null
}

/** The noun behind a verb and its particle that the parser took for a preposition's. */
function phrasalObject(tree: Tree, verb: Token): Token | undefined {
  const next = tree.token(verb.id + 1)
  if (next?.deprel !== 'case' || !PHRASAL.has(`${verb.lemma} ${next.form.toLowerCase()}`))
    return undefined
  return tree
    .children(verb.id)
    .find(child => child.id === next.head && ['obl', 'obj'].includes(baseRelation(child)))
}

const PHRASAL = new Set(
  'call off,break off,cut off,seal off,set off,put off,shut off,turn off,fend off,fire off,carry out,rule out,wipe out,drive out,kick out,throw out,force out,pull out,break up,blow up,round up,step up,set up,call up,beat up,beef up,give up,stir up,whip up,shoot down,shut down,put down,bring down,lay down,strike down,vote down,turn down,take over,hand over,push back,beat back,drive back,pull back,force back,roll back,bring back,call back'.split(
    ',',
  ),
)

const HANDING = new Set(['hand', 'turn', 'send', 'give', 'bring'])

const PARTICLES = new Set(['back', 'off', 'up', 'down', 'out', 'over', 'away', 'home'])

function ownSubjects(tree: Tree, verb: Token): Token[] {
  return tree
    .children(verb.id)
    .filter(
      child =>
        child.deprel === 'nsubj' || child.deprel === 'nsubj:pass' || child.deprel === 'nsubj:outer',
    )
}

function objectsAnd(tree: Tree, verb: Token): Token[] {
  const objects = tree.children(verb.id).filter(child => ['obj', 'iobj'].includes(child.deprel))
  if (objects.length > 0) return objects.flatMap(token => withConjuncts(tree, token))
  // "called on Russia to withdraw", "appealed to Iran to release"
  return tree
    .children(verb.id)
    .filter(
      child =>
        baseRelation(child) === 'obl' &&
        ['on', 'upon', 'to', 'for', 'with'].includes(caseOf(tree, child) ?? ''),
    )
    .flatMap(token => withConjuncts(tree, token))
}

/** A relative pronoun stands for the noun that its clause hangs on. */
function resolveRelative(tree: Tree, verb: Token, token: Token): Token[] {
  if (!isRelativePronoun(token)) return withConjuncts(tree, token)
  let clause: Token | undefined = verb
  while (clause && baseRelation(clause) === 'conj') clause = tree.token(clause.head)
  const noun = clause && baseRelation(clause) === 'acl' ? tree.token(clause.head) : undefined
  return noun ? [noun] : [token]
}

function isRelativePronoun(token: Token): boolean {
  return (
    ['who', 'which', 'that', 'whom'].includes(token.form.toLowerCase()) &&
    ['WDT', 'WP', 'IN'].includes(token.xpos)
  )
}

/** "Biden, Putin to Hold Phone Call": a headline whose verb the parser could not join to its subject. */
function headlineSubject(tree: Tree, verb: Token): Token[] {
  const before = tree
    .children(verb.id)
    .filter(
      child =>
        child.id < verb.id &&
        isNominal(child) &&
        ['dislocated', 'vocative', 'parataxis', 'dep'].includes(baseRelation(child)),
    )
  return before.flatMap(token => withConjuncts(tree, token))
}
