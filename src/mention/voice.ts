/** Whose voice an article is in outside quotation marks: that of the state or the body that publishes it, or of whose turn it is. */
import { referentOf } from '../core/actor-code.js'
import type { ActorMention, Referent } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Directory, Meaning } from '../knowledge/directory.js'
import { foldName } from '../knowledge/fold.js'
import { sideOf } from './memory.js'

/** Who says "I" and "we". */
export interface Voice {
  /** Whoever speaks; a state that publishes speaks as its government. */
  readonly speaker: Referent
  /** His side: the country, or the body that he speaks for. */
  readonly sides: readonly Referent[]
  readonly because: readonly string[]
  /** Where the speaker is named; null for whoever publishes the article. */
  readonly named: Pick<ActorMention, 'text' | 'start' | 'end'> | null
  /** Whether it is a turn in a transcript. */
  readonly isTurn: boolean
}

/** The government or the body of states that an outlet is: "Ministry of Foreign Affairs of Arvania"; null for the press. */
export function publisherOf(directory: Directory, outlet: string | null): Voice | null {
  if (outlet === null) return null
  const words = foldName(outlet).map((word, token) => ({
    ...word,
    token,
    opens: true,
    closes: true,
  }))
  const found: Meaning[] = []
  for (let at = 0; at < words.length; ) {
    const match = directory.match(words, at)
    const body = match?.meanings.find(meaning => meaning.kind === 'organisation')
    if (body && at === 0 && match?.to === words.length && /^IGO/.test(body.organisation.code))
      return voiceOf(referentOf(body.organisation.code, body.organisation.id), body.organisation.at)
    found.push(...(match?.meanings ?? []))
    at = match?.to ?? at + 1
  }
  const seat = found.find(meaning => meaning.kind === 'seat')
  const owner =
    seat ?? found.find(meaning => meaning.kind === 'country' || meaning.kind === 'demonym')
  const isOffice = found.some(
    meaning =>
      (meaning.kind === 'agent' && meaning.agent.code === 'GOV' && !meaning.agent.weak) ||
      (meaning.kind === 'organisation' && /^[A-Z]{3}GOV$/.test(meaning.organisation.code)),
  )
  if (!owner || !('country' in owner) || !(seat || isOffice)) return null
  if (owner.country.kind !== 'country') return null
  return voiceOf(referentOf(`${owner.country.id}GOV`, null), owner.country.at)
}

function voiceOf(speaker: Referent, at: string): Voice {
  return { speaker, sides: [sideOf(speaker)], because: [at], named: null, isTurn: false }
}

/** A name in a sentence, with those whom it stands for by itself. */
export interface Named extends Pick<ActorMention, 'text' | 'start' | 'end'> {
  readonly referents: readonly Referent[]
  readonly because: readonly string[]
}

/** The turns of a transcript, sentence by sentence. */
export interface Turns {
  /** The voice of a sentence, whose names are given; null where nobody known speaks. */
  readonly voiceIn: (sentence: Sentence, names: readonly Named[]) => Voice | null
}

/**
 * Sentences are given in order. A turn opens with its speaker's name in capitals and lasts until the next.
 *
 *     QUESTION: Have you spoken to them?           MR MARN: We have asked Belmark to wait.
 *     of nobody known                              ^^^^^^^ who answers speaks for whoever publishes it
 */
export function newTurns(publisher: Voice | null): Turns {
  let voice = publisher
  let asked = false
  const answering = new Set<string>()
  const own = publisher && { ...publisher, isTurn: true }
  return {
    voiceIn: (sentence, names) => {
      const label = labelOf(sentence)
      if (!label) {
        const issued = voice?.isTurn ? undefined : issuersIn(sentence, names)
        if (issued !== undefined) voice = issued
        return voice
      }
      const words = label.map(({ form }) => form).join(' ')
      const named = names.find(
        ({ start, referents }) =>
          start >= label[0]!.start && start < label.at(-1)!.end && referents.length === 1,
      )
      if (asked && !named && /^(?:MR|MS|MRS)\b/.test(words)) answering.add(words)
      asked = /^(?:Q|QUESTION|QUESTIONER)$/.test(words)
      voice = named ? voiceOfNamed(named) : answering.has(words) ? own : null
      return voice
    },
  }
}

/** Sentences in which a statement is said to be several states' own, before its words. */
const HEAD = 6

/**
 * Whose statement follows, where a heading or its first lines say that it is not the publisher's alone; null where they do
 * not say whose, undefined where they say nothing of it.
 *
 *     Joint Statement on Belmark          The following statement was issued by the governments of Arvania and Belmark
 */
function issuersIn({ index, tokens }: Sentence, names: readonly Named[]): Voice | null | undefined {
  if (index >= HEAD) return undefined
  const at = tokens.findIndex(({ form }) => /^(?:statement|declaration|communiqu[eé])$/i.test(form))
  const noun = tokens[at]
  if (!noun) return undefined
  const by = tokens.find(
    ({ form, id }) => id > noun.id && form === 'by' && ISSUED.test(tokens[id - 2]?.form ?? ''),
  )
  if (by) return voiceOfSeveral(names.filter(({ start }) => start > by.end))
  // "Ministerial Statement of the French Republic, the United Kingdom and Norway"
  const isOf = index === 0 && tokens[at + 1]?.form === 'of'
  const owners = isOf ? voiceOfSeveral(names.filter(({ start }) => start > noun.end)) : null
  if (owners && owners.sides.length > 1) return owners
  return index === 0 && /^joint$/i.test(tokens[at - 1]?.form ?? '') ? null : undefined
}

const ISSUED = /^(?:issued|released|made|adopted)$/i

function voiceOfSeveral(names: readonly Named[]): Voice | null {
  const known = names.filter(({ referents }) => referents.length > 0)
  const [first] = known
  if (!first) return null
  const sides = known.flatMap(({ referents }) => referents.map(sideOf))
  const distinct = sides.filter(
    ({ code }, at) => sides.findIndex(each => each.code === code) === at,
  )
  const because = known.flatMap(each => each.because)
  return { speaker: distinct[0]!, sides: distinct, because, named: null, isTurn: false }
}

function voiceOfNamed({ referents, because, text, start, end }: Named): Voice | null {
  const [speaker] = referents
  // "PRESIDENT TOLVAN:" of no country that is known.
  if (!speaker || (speaker.country === null && speaker.code.length <= 3)) return null
  const named = { text, start, end }
  return { speaker, sides: [sideOf(speaker)], because, named, isTurn: true }
}

/** The words in capitals before a colon that a turn opens with. */
function labelOf({ tokens }: Sentence): Token[] | null {
  const colon = tokens.slice(0, 8).findIndex(({ form }) => form === ':')
  const label = tokens.slice(0, Math.max(0, colon))
  const isShouted = label.every(({ form }) => /^[\p{Lu}\p{M}.,'’-]+$/u.test(form))
  return label.length > 0 && isShouted && /\p{Lu}/u.test(label[0]!.form) ? label : null
}
