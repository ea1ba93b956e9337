/** What a frame was set off by, and the questions about single words that matching asks. */
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { LexicalFrame, Trigger, WordSet } from '../knowledge/lexicon.js'
import type { Cue } from '../notation/cues.js'
import { baseRelation, caseOf, particleOf } from './clause.js'
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

/** Lower-case lemma; names keep their form in the treebanks, triggers do not. */
export function lemmaOf(token: Token): string {
  return token.lemma.toLowerCase()
}

/** The cues of a verb with its particle: "called off" is not "called". */
export function verbCues(cues: CueIndex, tree: Tree, verb: Token): readonly Cue[] {
  const particle = particleOf(tree, verb)
  // "look forward to", "stopped short of": an adverb may make it another word.
  const next = tree.token(verb.id + 1)
  const pair = next && cues.find('verb', `${lemmaOf(verb)} ${next.form.toLowerCase()}`)
  if (pair && pair.length > 0) return pair
  const own = cues.find('verb', particle ? `${lemmaOf(verb)} ${particle}` : lemmaOf(verb))
  return own.length > 0 || particle !== 'out' ? own : cues.find('verb', lemmaOf(verb))
}

/** Nouns that only count or portion out the event noun after "of": a round of talks, a wave of attacks. */
export const PORTIONS = new Set(
  'round series wave number string spate campaign set pair kind type lot bout flurry barrage act session day week month cycle period exchange form outbreak threat percent % half third quarter majority most dozen hundred thousand million billion group ton tonne batch tranche consignment instalment installment load cargo worth rest remainder part portion bulk total truck truckload lorry convoy shipment planeload plane container dose box bag litre liter gallon barrel tonnage stockpile fleet package contingent'.split(
    ' ',
  ),
)

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

/** Whether a noun is in the set by itself or as the last word of a phrase; "arms talks" are talks, not arms. */
export function namesOneOf(set: WordSet, tree: Tree, noun: Token): boolean {
  const lemma = lemmaOf(noun)
  return (
    set.words.has(lemma) ||
    set.phrases.some(phrase =>
      AFTER.has(phrase[1] ?? '')
        ? phrase[0] === lemma && standsAfter(tree, noun, phrase.slice(1))
        : phrase.at(-1) === lemma && standsBefore(tree, noun, phrase.slice(0, -1)),
    )
  )
}

export function standsBefore(tree: Tree, noun: Token, before: readonly string[]): boolean {
  return before.every((word, index) => {
    let position = noun.id - (before.length - index)
    // "air - strike", "build - up": hyphens are tokens of their own in the treebanks
    if (tree.token(position)?.form === '-') position -= 1
    const token = tree.token(position)
    return !!token && (lemmaOf(token) === word || token.form.toLowerCase() === word)
  })
}

/** Prepositions by which a phrase goes on behind its head. */
const AFTER = new Set(['of', 'against', 'for', 'in', 'on', 'to'])

/** "state of emergency": the phrase goes on behind its head. */
function standsAfter(tree: Tree, noun: Token, after: readonly string[]): boolean {
  return after.every((word, index) => {
    const token = tree.token(noun.id + index + 1)
    return !!token && lemmaOf(token) === word
  })
}
