/** Nouns that set off a frame, and the verb that carries them: "held talks", "responded with air strikes". */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Lexicon } from '../knowledge/lexicon.js'
import { type Candidate, lemmaOf, portionOf, standsBefore, verbCues } from './candidate.js'
import { baseRelation, caseOf, patientsOf } from './clause.js'
import { allowed } from './conditions.js'
import { isVerb } from './event-verbs.js'
import type { Tree } from './tree.js'

export function matchNoun(
  lexicon: Lexicon,
  cues: CueIndex,
  tree: Tree,
  noun: Token,
): Candidate | null {
  const triggers = lexicon.nouns.get(lemmaOf(noun))
  if (!triggers) return null
  // The first noun of a compound ("attack helicopters", "peace talks venue") only names its kind.
  if (baseRelation(noun) === 'compound' || baseRelation(noun) === 'flat') return null
  // "a draft security pact" is words on paper.
  if (tree.children(noun.id).some(child => lemmaOf(child) === 'draft')) return null
  if (isOfWar(tree, noun) || isOfName(tree, noun)) return null
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

/** "the Government of National Accord": what a body calls itself is nothing that it does. */
function isOfName(tree: Tree, noun: Token): boolean {
  const above = tree.token(noun.head)
  return (
    noun.upos === 'PROPN' &&
    baseRelation(noun) === 'nmod' &&
    above?.upos === 'PROPN' &&
    ['of', 'for', 'on'].includes(caseOf(tree, noun) ?? '') &&
    // In a headline every word has a capital.
    tree.sentence.tokens.some(({ upos, form }) => upos === 'VERB' && /^\p{Ll}/u.test(form))
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
