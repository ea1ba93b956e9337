/** "We" and "our" are the speaker's side, his country or the group he speaks for: of a quotation, of a turn, of whoever publishes. */
import type { ActorMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { ArticleContext } from './actors.js'
import { NOBODY } from './identity.js'
import { inCountry, isApartFromState, sideOf } from './memory.js'
import type { Phrase } from './phrases.js'
import { quoted } from './pronouns.js'
import type { Voice } from './voice.js'
import { mentionOf } from './written.js'

export interface Speakers {
  /** The mentions of a sentence with those that first persons add, in the order of the text. */
  readonly withFirstPersons: (
    sentence: Sentence,
    phrases: readonly Phrase[],
    found: readonly ActorMention[],
    /** Who speaks outside quotation marks; null where it is not known. */
    around: Voice | null,
  ) => ActorMention[]
}

/** Sentences are given in order: a quotation that runs on has the speaker of the sentence before. */
export function newSpeakers(context: ArticleContext): Speakers {
  let last: { readonly speaker: ActorMention; readonly sentence: number } | null = null
  return {
    withFirstPersons: (sentence, phrases, found, around) => {
      const here = speakerOf(sentence, found)
      if (here) last = { speaker: here, sentence: sentence.index }
      const runsOn = last?.sentence === sentence.index - 1 && isAllQuoted(sentence)
      if (!here && runsOn) last = { speaker: last!.speaker, sentence: sentence.index }
      const speaker = here ?? (runsOn ? last!.speaker : null)
      const within = speaker && voiceQuoted(speaker)
      const voiceAt = (token: Token) => (quoted(sentence, token) ? within : around)
      if (!within && !around) return [...found]
      const own = sentence.tokens.flatMap((token, at) => {
        const voice = isFirstPerson(token) ? voiceAt(token) : null
        if (!voice) return []
        // Of quotations one "I" is as good as another: news tells what states do.
        if (isAlone(token) && voice === within) return []
        if (found.some(each => each.start <= token.start && token.end <= each.end)) return []
        const referents = isAlone(token) ? [voice.speaker] : voice.sides
        const { because, named } = voice
        const identity = { ...NOBODY, via: 'pronoun' as const, referents, because }
        const mention = mentionOf(context, sentence, { from: at, to: at + 1, head: at }, identity)
        return [named ? { ...mention, antecedent: named } : mention]
      })
      const mended = found.map(mention => ownedBy(sentence, phrases, mention, voiceAt))
      return [...mended, ...own].sort((a, b) => a.start - b.start)
    },
  }

  /** "our troops" are the troops of the speaker's country. */
  function ownedBy(
    sentence: Sentence,
    phrases: readonly Phrase[],
    mention: ActorMention,
    voiceAt: (token: Token) => Voice | null,
  ): ActorMention {
    const phrase = phrases.find(
      each => each.possessor !== null && sentence.tokens[each.from]!.start === mention.start,
    )
    const token = phrase && sentence.tokens[phrase.possessor!]
    const voice = token && isFirstPerson(token) ? voiceAt(token) : null
    if (!phrase || !voice || voice.sides.length > 1) return mention
    const side = voice.sides[0]!
    const isOwn = OF_GROUP.has(mention.referents[0]?.sector ?? 'GOV')
    if (!phrase.country && isApartFromState(side) && side.code.length > 3 && isOwn)
      return { ...mention, referents: [side] }
    if (phrase.country || side.country === null || isApartFromState(side)) return mention
    const { referents } = inCountry({ ...NOBODY, referents: mention.referents }, side.country)
    return { ...mention, referents }
  }
}

function voiceQuoted(speaker: ActorMention): Voice | null {
  const [referent] = speaker.referents
  if (!referent || speaker.referents.length > 1) return null
  const { start, end, text, because, antecedent } = speaker
  const named = antecedent ?? { start, end, text }
  return { speaker: referent, sides: [sideOf(referent)], because, named, isTurn: false }
}

/** Kinds of actor that a group has of its own: "our fighters". */
const OF_GROUP = new Set(['GOV', 'MIL', 'REB', 'PTY', 'OPP'])

function isFirstPerson(token: Token): boolean {
  return /^PRP/.test(token.xpos) && (PLURAL.test(token.form) || isAlone(token))
}

const PLURAL = /^(?:we|us|our|ours|ourselves)$/i

function isAlone({ form }: Token): boolean {
  return /^(?:I|me|my|myself)$/i.test(form)
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
