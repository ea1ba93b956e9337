/** Follows who is being talked about through an article, sentence by sentence. */
import type { ActorMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Person } from '../notation/actors.js'
import type { ArticleContext } from './actors.js'
import { antecedentOf } from './antecedents.js'
import { appositions } from './apposition.js'
import { countryOfPlace } from './filed-from.js'
import type { Ground } from './grounds.js'
import { type Identity, identify, NOBODY } from './identity.js'
import { inCountry, isApartFromState, newMemory } from './memory.js'
import type { MentionKnowledge } from './names.js'
import { readOffice } from './own-offices.js'
import type { Phrase } from './phrases.js'
import { isExpletive } from './pronouns.js'
import { refine } from './refine.js'
import { newSpeakers } from './speakers.js'
import { readNationalGroup, readStandIn } from './stand-ins.js'
import { textOf } from './stretch.js'
import { type Named, newTurns, publisherOf, type Voice } from './voice.js'
import { mentionOf } from './written.js'

/** Reads the sentences of one article in order; each call remembers what it found. */
export interface Discourse {
  readonly read: (sentence: Sentence, phrases: readonly Phrase[]) => ActorMention[]
}

export function newDiscourse(
  knowledge: MentionKnowledge,
  context: ArticleContext,
  all: readonly Phrase[],
  grounds: readonly Ground[],
): Discourse {
  const { directory } = knowledge
  const inFull = new Set(
    all.flatMap(phrase => (phrase.form === 'person' && !phrase.short ? phrase.persons : [])),
  )
  const knownShort = (person: Person) => inFull.has(person)
  const memory = newMemory()
  const speakers = newSpeakers(context)
  const turns = newTurns(publisherOf(directory, context.outlet ?? null))
  let voice: Voice | null = null
  const refineContext = {
    directory,
    memory,
    grounds,
    day: context.published,
    filedFrom: countryOfPlace(knowledge, context.datelinePlace),
    voice: () => voice,
    ownerOf: (token: Token, phrase: Phrase) => antecedentOf(memory, phrase.sentence, token, all),
  }

  return {
    read: (sentence, phrases) => {
      const { tokens } = sentence
      const apposed = appositions(sentence, phrases)
      const found: ActorMention[] = []
      const own = phrases.map(phrase => identify(directory, context.published, phrase, knownShort))
      voice = turns.voiceIn(
        sentence,
        phrases.map((phrase, index) => namedBy(phrase, own[index]!)),
      )
      for (let at = 0, next = 0; at < tokens.length; at++) {
        const phrase = phrases[next]
        if (phrase && phrase.from <= at) {
          const partner = apposed.get(phrase)
          const beside = partner && own[phrases.indexOf(partner)]
          const mention = readPhrase(phrase, own[next]!, beside)
          if (mention) found.push(mention)
          // Possessive and other pronouns inside the phrase were read with it.
          at = Math.max(at, phrase.to - 1)
          next++
          continue
        }
        const mention =
          readPronoun(sentence, tokens[at]!, phrases) ??
          readStandIn(context, memory, sentence, at) ??
          readOffice(context, memory, voice, sentence, at)
        if (mention) found.push(mention)
      }
      return speakers.withFirstPersons(sentence, phrases, found, voice)
    },
  }

  function readPhrase(
    phrase: Phrase,
    own: Identity,
    beside: Identity | undefined,
  ): ActorMention | null {
    const group = readNationalGroup(context, memory, phrase)
    if (group) return group
    const identity = refine(refineContext, phrase, sharing(phrase, own, beside))
    if (phrase.form === 'generic' && identity.referents.length === 0) return null
    const mention = mentionOf(context, phrase.sentence, phrase, identity)
    memory.remember(mention, identity, phrase)
    return mention
  }

  function readPronoun(
    sentence: Sentence,
    token: Token,
    phrases: readonly Phrase[],
  ): ActorMention | null {
    if (token.upos !== 'PRON' || isExpletive(sentence, token)) return null
    const entity = antecedentOf(memory, sentence, token, phrases)
    if (!entity || entity.mention.referents.length === 0) return null
    const { referents, because, antecedent, start, end, text } = entity.mention
    const at = token.id - 1
    const identity: Identity = { ...NOBODY, via: 'pronoun', referents, because }
    const own = mentionOf(context, sentence, { from: at, to: at + 1, head: at }, identity)
    const mention = { ...own, antecedent: antecedent ?? { start, end, text } }
    memory.rememberPronoun(mention, entity, token)
    return mention
  }
}

function namedBy({ sentence, from, to }: Phrase, { referents, because }: Identity): Named {
  const words = sentence.tokens.slice(from, to)
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  return { text: textOf(words), start, end, referents, because }
}

/** What stands in apposition tells who is meant: "Emily Horne, a spokeswoman for the Council". */
function sharing(phrase: Phrase, own: Identity, beside: Identity | undefined): Identity {
  if (!beside || beside.referents.length === 0) return own
  if (own.referents.length === 0) return { ...beside, via: own.via }
  // "Joe Biden, the vice president": the post is his, whoever else may hold one of that title.
  const [post] = own.referents
  const [whose] = beside.referents
  // "The suspect, a Belgian citizen", "Issa Traore, a spokesman for the Malian army"
  const isOfBody = post!.country === null && whose!.country === null && isApartFromState(whose!)
  if (
    own.person === null &&
    isOfBody &&
    !phrase.nouns.some(({ agent }) => agent?.id === 'diplomat')
  )
    return { ...beside, via: own.via }
  // "Leyla Aydin, a member of the Turkish parliament"
  const isCloser = post!.sector === 'GOV' && !['GOV', null].includes(whose!.sector)
  if (own.person === null && post!.country !== null && post!.country === whose!.country && isCloser)
    return { ...beside, via: own.via }
  if (post!.country === null && own.person === null && whose!.country !== null)
    return post!.sector === whose!.sector || post!.sector === 'GOV' || isApartFromState(whose!)
      ? { ...beside, via: own.via }
      : inCountry(own, whose!.country)
  const isHis = beside.person !== null && beside.role !== null && !phrase.otherThanHolder
  const isOpen = own.person === null && post!.country === null
  return isHis && isOpen && phrase.form === 'noun' ? { ...beside, via: own.via } : own
}
