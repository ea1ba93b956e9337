/** "We" and "our" inside a quotation are the speaker's side: his country, or the group he speaks for. */
import type { ActorMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { ArticleContext } from './actors.js'
import { NOBODY } from './identity.js'
import { inCountry, isApartFromState, sideOf } from './memory.js'
import type { Phrase } from './phrases.js'
import { quoted } from './pronouns.js'
import { mentionOf } from './written.js'

export interface Speakers {
  /** The mentions of a sentence with those that first persons add, in the order of the text. */
  readonly withFirstPersons: (
    sentence: Sentence,
    phrases: readonly Phrase[],
    found: readonly ActorMention[],
  ) => ActorMention[]
}

/** Sentences are given in order: a quotation that runs on has the speaker of the sentence before. */
export function newSpeakers(context: ArticleContext): Speakers {
  let last: { readonly speaker: ActorMention; readonly sentence: number } | null = null
  return {
    withFirstPersons: (sentence, phrases, found) => {
      const here = speakerOf(sentence, found)
      if (here) last = { speaker: here, sentence: sentence.index }
      const runsOn = last?.sentence === sentence.index - 1 && isAllQuoted(sentence)
      if (!here && runsOn) last = { speaker: last!.speaker, sentence: sentence.index }
      const speaker = here ?? (runsOn ? last!.speaker : null)
      const [referent] = speaker?.referents ?? []
      if (!speaker || !referent || speaker.referents.length > 1) return [...found]
      const side = sideOf(referent)
      const { start, end, text, because } = speaker
      const own = sentence.tokens.flatMap((token, at) => {
        if (!isFirstPerson(token) || !quoted(sentence, token)) return []
        if (found.some(each => each.start <= token.start && token.end <= each.end)) return []
        const identity = { ...NOBODY, via: 'pronoun' as const, referents: [side], because }
        const mention = mentionOf(context, sentence, { from: at, to: at + 1, head: at }, identity)
        return [{ ...mention, antecedent: speaker.antecedent ?? { start, end, text } }]
      })
      const mended = found.map(mention => ownedBy(sentence, phrases, mention, side))
      return [...mended, ...own].sort((a, b) => a.start - b.start)
    },
  }

  /** "our troops" are the troops of the speaker's country. */
  function ownedBy(
    sentence: Sentence,
    phrases: readonly Phrase[],
    mention: ActorMention,
    side: ActorMention['referents'][number],
  ): ActorMention {
    const phrase = phrases.find(
      each => each.possessor !== null && sentence.tokens[each.from]!.start === mention.start,
    )
    const token = phrase && sentence.tokens[phrase.possessor!]
    if (!token || !isFirstPerson(token) || !quoted(sentence, token)) return mention
    const isOwn = OF_GROUP.has(mention.referents[0]?.sector ?? 'GOV')
    if (!phrase.country && isApartFromState(side) && side.code.length > 3 && isOwn)
      return { ...mention, referents: [side] }
    if (phrase.country || side.country === null || isApartFromState(side)) return mention
    const { referents } = inCountry({ ...NOBODY, referents: mention.referents }, side.country)
    return { ...mention, referents }
  }
}

/** Kinds of actor that a group has of its own: "our fighters". */
const OF_GROUP = new Set(['GOV', 'MIL', 'REB', 'PTY', 'OPP'])

function isFirstPerson(token: Token): boolean {
  return /^(?:we|us|our|ours|ourselves)$/i.test(token.form) && /^PRP/.test(token.xpos)
}

const SAYING = new Set(
  'say tell add warn write declare state announce insist vow pledge argue explain note reply respond promise claim stress tweet post conclude continue ask urge read acknowledge admit maintain'.split(
    ' ',
  ),
)

/** The subject, outside quotation marks, of a verb of saying outside them. */
function speakerOf(sentence: Sentence, found: readonly ActorMention[]): ActorMention | null {
  const { tokens } = sentence
  if (!tokens.some(token => QUOTE.test(token.form))) return null
  const speaker = found.find(mention => {
    const head = tokens.find(token => token.id === mention.head)
    const verb = head && tokens[head.head - 1]
    return (
      head?.deprel === 'nsubj' &&
      verb !== undefined &&
      SAYING.has(verb.lemma) &&
      !quoted(sentence, verb) &&
      !quoted(sentence, head)
    )
  })
  return speaker ?? null
}

const QUOTE = /^["“”]$|^''$|^``$/

/** Whether nothing but quotation stands in a sentence. */
function isAllQuoted(sentence: Sentence): boolean {
  const words = sentence.tokens.filter(token => /\p{L}/u.test(token.form))
  return words.length > 0 && words.every(token => quoted(sentence, token))
}
