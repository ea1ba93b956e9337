/** Finds the words of a sentence that set off a frame, and rules out the look-alikes. */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Lexicon, Trigger } from '../knowledge/lexicon.js'
import {
  type Candidate,
  lemmaOf,
  namesOneOf,
  PORTIONS,
  portionOf,
  standsBefore,
  verbCues,
} from './candidate.js'
import {
  baseRelation,
  caseOf,
  childrenBy,
  hasToMark,
  isPassive,
  obliquesOf,
  particleOf,
  patientsOf,
} from './clause.js'
import { allowed, required } from './conditions.js'
import type { Tree } from './tree.js'

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
    const candidate =
      isVerb(token) || isInfinitive(tree, token)
        ? matchVerb(lexicon, tree, token, isTime)
        : token.upos === 'ADJ'
          ? matchAdjective(lexicon, tree, token)
          : null
    if (!candidate) continue
    found.push(candidate)
    if (candidate.kind === 'light' && candidate.noun) {
      spent.add(candidate.noun.id)
      // "shipped a consignment of arms": the measure is no shipment of its own.
      spent.add(portionOf(tree, candidate.noun).id)
    }
    for (const noun of required(candidate, tree)) spent.add(noun.id)
    // "beat back an assault": the blow that is warded off is told with the verb.
    if (candidate.kind === 'verb' && candidate.frame.code.startsWith('19'))
      for (const noun of patientsOf(tree, token)) if (noun.upos === 'NOUN') spent.add(noun.id)
  }
  found.push(...findModals(lexicon, cues, tree))
  for (const token of tree.sentence.tokens) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    if (spent.has(token.id)) continue
    const candidate = matchNoun(lexicon, cues, tree, token)
    if (!candidate) continue
    found.push(candidate)
    // "the easing of sanctions" tells of no sanctions imposed
    for (const noun of required(candidate, tree)) spent.add(noun.id)
  }
  return found
    .filter(candidate => !isToldOf(candidate, found, tree) && !isInvented(candidate, tree))
    .sort((a, b) => a.trigger.id - b.trigger.id)
}

/** "lifted sanctions imposed on India": the participle says which sanctions, and by nobody that they were imposed. */
function isToldOf(candidate: Candidate, found: readonly Candidate[], tree: Tree): boolean {
  const { kind, trigger, noun } = candidate
  if (isPurpose(candidate, found, tree)) return true
  // "The helicopter crashed, killing five": nobody kills by accident.
  const above = tree.token(trigger.head)
  if (
    /^1[89]/.test(candidate.frame.code) &&
    baseRelation(trigger) === 'advcl' &&
    trigger.xpos === 'VBG' &&
    above &&
    ACCIDENTS.has(lemmaOf(above))
  )
    return true
  // "forces backed by warplanes": the participle says which forces.
  if (
    kind === 'verb' &&
    trigger.deprel === 'acl' &&
    trigger.xpos === 'VBN' &&
    ['back', 'support', 'lead', 'dominate'].includes(lemmaOf(trigger))
  )
    return true
  // "an ultimatum to disarm": what is to be done is the matter of the ultimatum.
  if (
    ['acl', 'xcomp', 'advcl'].includes(baseRelation(candidate.head)) &&
    hasToMark(tree, candidate.head) &&
    found.some(
      other =>
        other.frame.code === '139' &&
        [
          other.noun?.id,
          other.head.id,
          ...tree.children(other.head.id).map(child => child.id),
        ].includes(candidate.head.head),
    )
  )
    return true
  return (
    kind === 'light' &&
    trigger.deprel === 'acl' &&
    trigger.head === noun?.id &&
    obliquesOf(tree, trigger, 'by').length === 0 &&
    tree.children(trigger.id).every(child => baseRelation(child) !== 'nsubj') &&
    found.some(
      other => other !== candidate && other.trigger.deprel !== 'acl' && other.noun?.id === noun.id,
    )
  )
}

/** "The film tells of an attack", "In the novel, pirates kidnap a princess": what a work or a scholar tells is not news. */
function isInvented({ head, trigger }: Candidate, tree: Tree): boolean {
  let word: Token | undefined = head
  for (let steps = 0; word && steps < 6; steps++) {
    const children = tree.children(word.id)
    const told = children.some(
      child => child.deprel === 'nsubj' && child.id !== trigger.id && WORKS.has(lemmaOf(child)),
    )
    const within = children.some(
      child =>
        baseRelation(child) === 'obl' &&
        caseOf(tree, child) === 'in' &&
        FICTION.has(lemmaOf(child)),
    )
    if (within || (told && (word !== head || head.upos === 'NOUN'))) return true
    word = tree.token(word.head)
  }
  return false
}

const FICTION = new Set(
  'film movie novel play opera musical series drama thriller poem song comic story game'.split(' '),
)
const WORKS = new Set([
  ...FICTION,
  ...'documentary exhibition museum memorial statue painting historian textbook memoir monument'.split(
    ' ',
  ),
])

/** "a strike to force the minister to resign": what a protest is for is the kind of protest it is. */
function isPurpose({ frame, head }: Candidate, found: readonly Candidate[], tree: Tree): boolean {
  // What is demanded or denounced in the street is said there and then.
  if (!/^(?:08|14|175)/.test(frame.code)) return false
  let clause: Token | undefined = head
  for (let steps = 0; clause && steps < 4; steps++) {
    const above = tree.token(clause.head)
    if (['advcl', 'acl', 'xcomp'].includes(baseRelation(clause)) && hasToMark(tree, clause)) {
      const isProtest = found.some(
        other =>
          (frame.code === '175' ? other.frame.code === '175' : /^14[0-5]/.test(other.frame.code)) &&
          (other.head === above || other.noun === above || other.trigger === above),
      )
      if (isProtest) return true
    }
    if (!['xcomp', 'ccomp', 'obj', 'conj', 'advcl'].includes(baseRelation(clause))) return false
    clause = above
  }
  return false
}

const ACCIDENTS = new Set(
  'crash capsize collapse derail overturn plunge sink collide swerve skid erupt flood'.split(' '),
)

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
  // "paid tribute to", "became a member of": what parsers take for a predicate.
  const predicates = tree.children(verb.id).filter(child => child.deprel === 'xcomp')
  const nouns = particle
    ? [
        ...obliquesOf(tree, verb, particle),
        // "stripped dissidents of their citizenship": the phrase may hang on the object.
        ...patientsOf(tree, verb).flatMap(patient =>
          patient.id > verb.id ? obliquesOf(tree, patient, particle) : [],
        ),
        ...(hasParticleApart(tree, verb, particle) ? patientsOf(tree, verb) : []),
      ]
    : [...patientsOf(tree, verb), ...predicates.filter(child => !isVerb(child))]
  const noun = nouns
    .flatMap(each => [innerNoun(tree, each), each])
    .find(each => namesOneOf(trigger.nouns, tree, each))
  return noun ? { ...base, noun, carrier: verb } : null
}

/** "handed back the islands", "handed the islands back" */
function hasParticleApart(tree: Tree, verb: Token, particle: string): boolean {
  return (
    particleOf(tree, verb) === particle ||
    tree
      .children(verb.id)
      .some(
        child =>
          child.id > verb.id &&
          child.form.toLowerCase() === particle &&
          ['advmod', 'compound:prt'].includes(child.deprel),
      )
  )
}

/** "a round of talks": the noun after "of" is what the verb is about. */
function innerNoun(tree: Tree, noun: Token): Token {
  if (!PORTIONS.has(lemmaOf(noun))) return noun
  return obliquesOf(tree, noun, 'of')[0] ?? noun
}

function hasParticle(
  tree: Tree,
  verb: Token,
  particle: string,
  isTime: (token: Token) => boolean,
): boolean {
  return (
    particleOf(tree, verb) === particle ||
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
    tree.children(verb.id).some(child =>
      tree.children(child.id).some(
        marker =>
          marker.deprel === 'mark' &&
          marker.form.toLowerCase() === particle &&
          // "told Israel to stop" is an order; "moved troops to block" is not "moved to".
          (particle !== 'to' ||
            child.deprel === 'xcomp' ||
            (child.deprel === 'advcl' && isPassive(tree, verb))),
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

/** "must end", "should end", "is responsible", "has to end", "needs to end": the word that makes it a duty. */
function modalOf(tree: Tree, clause: Token): Token | undefined {
  if (isSubjunctive(tree, clause)) return tree.token(clause.head)
  const auxiliary = tree
    .children(clause.id)
    .find(child => child.deprel === 'aux' && ['must', 'should', 'ought'].includes(lemmaOf(child)))
  if (auxiliary) return auxiliary
  // "said that rebels were responsible": a predicate may weigh on somebody as a duty does.
  if (tree.children(clause.id).some(child => child.deprel === 'cop')) return clause
  const infinitive =
    ['have', 'need'].includes(lemmaOf(clause)) &&
    tree.children(clause.id).some(child => child.deprel === 'xcomp' && child.xpos === 'VB')
  return infinitive ? clause : undefined
}

/** "insisted that Germany deliver the tanks": a verb in its base form behind "that" tells what is to be. */
function isSubjunctive(tree: Tree, clause: Token): boolean {
  const children = tree.children(clause.id)
  const subject = subjectsIn(tree, clause)[0]
  return (
    clause.deprel === 'ccomp' &&
    children.some(child => child.form.toLowerCase() === 'that' && child.deprel === 'mark') &&
    !children.some(child => baseRelation(child) === 'aux' || child.deprel === 'cop') &&
    subject !== undefined &&
    (clause.xpos === 'VB' || (clause.xpos === 'VBP' && /^NNP?$/.test(subject.xpos)))
  )
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
  // "a draft security pact" is words on paper.
  if (tree.children(noun.id).some(child => lemmaOf(child) === 'draft')) return null
  if (isOfWar(tree, noun)) return null
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

/** "prisoners of war", "weapons of war": what the noun before is called, and no war that is told of. */
function isOfWar(tree: Tree, noun: Token): boolean {
  const before = tree.token(noun.id - 2)
  return (
    noun.form.toLowerCase() === 'war' &&
    tree.token(noun.id - 1)?.form.toLowerCase() === 'of' &&
    before !== undefined &&
    ['prisoner', 'weapon', 'spoil', 'law', 'veteran', 'theatre', 'theater', 'instrument'].includes(
      lemmaOf(before),
    )
  )
}

/** The support verb whose object (or passive subject, or "in"/"into" oblique) the event noun is. */
function carrierOf(cues: CueIndex, tree: Tree, noun: Token): Token | null {
  const standing = portionOf(tree, noun)
  const governor = tree.token(standing.head)
  if (governor && isBlame(tree, governor) && ['for', 'of'].includes(caseOf(tree, standing) ?? ''))
    return governor
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
  const relation = baseRelation(standing)
  // "responded with air strikes": whoever responds strikes.
  const isAnswer = ANSWERS.has(lemmaOf(governor)) && caseOf(tree, standing) === 'with'
  if (isAnswer && relation === 'obl') return governor
  if (!isSupport(cues, tree, governor)) return null
  const passiveSubject = standing.deprel === 'nsubj:pass'
  const inside =
    relation === 'obl' && ['in', 'into', 'for', 'out'].includes(caseOf(tree, standing) ?? '')
  // "called off the execution": the particle is taken for a preposition.
  const isPhrasal = relation === 'obl' && patientsOf(tree, governor).includes(standing)
  return relation === 'obj' || passiveSubject || inside || isPhrasal ? governor : null
}

const ANSWERS = new Set(['respond', 'reply', 'react', 'answer'])

/** "The gangs were responsible for killings": being to blame for a deed is having done it. */
function isBlame(tree: Tree, word: Token): boolean {
  return (
    ['responsible', 'guilty', 'culpable'].includes(lemmaOf(word)) &&
    tree.children(word.id).some(child => child.deprel === 'cop')
  )
}

function isSupport(cues: CueIndex, tree: Tree, verb: Token): boolean {
  return verbCues(cues, tree, verb).some(cue => cue.carries)
}

/** "urged Tehran to free the tourists": an adjective with a "to" and an object is a verb that the tagger missed. */
function isInfinitive(tree: Tree, token: Token): boolean {
  return token.upos === 'ADJ' && hasToMark(tree, token) && childrenBy(tree, token, 'obj').length > 0
}

function isVerb(token: Token): boolean {
  return token.upos === 'VERB'
}
