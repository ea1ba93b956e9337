/** Offices that a state speaks of as its own, without its name: "the Secretary", "Assistant Secretary Arlen", "the President". */
import { referentOf } from '../core/actor-code.js'
import type { IsoDate } from '../core/article.js'
import type { ActorMention } from '../core/mention.js'
import type { Sentence } from '../core/sentence.js'
import { type Directory, holderOf } from '../knowledge/directory.js'
import type { ArticleContext } from './actors.js'
import type { Entity } from './entities.js'
import { type Identity, NOBODY } from './identity.js'
import { inCountry, type Memory } from './memory.js'
import type { Phrase } from './phrases.js'
import { textOf } from './stretch.js'
import type { Voice } from './voice.js'
import { mentionOf } from './written.js'

/** What is asked to know whose office is meant: who speaks, and on what day. */
export interface OfficeContext {
  readonly directory: Directory
  readonly day: IsoDate | null
  /** Who speaks outside quotation marks; null where it is not known. */
  readonly voice: () => Voice | null
}

/** Kinds of office that a state has many of, and names without its own name where it speaks itself. */
const OWN_WITH_NAME = new Set(['secretary', 'counsellor'])
const ENVOY =
  /^(?:special|presidential|principal|deputy|senior|envoy|representative|coordinator|negotiator|adviser|advisor)$/

/** The identity in the country of the state that speaks, where the title is one that it has and does not explain. */
export function ofVoice(
  { voice, directory, day }: OfficeContext,
  phrase: Phrase,
  own: Identity,
): Identity {
  const country = voice()?.speaker.country ?? null
  const [referent] = own.referents
  if (country === null || voice()?.speaker.sector !== 'GOV') return own
  if (!referent || own.referents.length > 1 || referent.country !== null) return own
  if (referent.code.length > 3 || phrase.plural || phrase.possessor !== null) return own
  if (phrase.form === 'noun' && !phrase.definite) return own
  const noun = phrase.nouns.at(-1)
  if (!noun) return own
  const title = textOf(phrase.sentence.tokens.slice(noun.from, noun.to)).toLowerCase()
  // Its own foreign minister may go by another title, which is then the only one it uses.
  const post = noun.posts.find(
    ({ owner, title: [first], name }) =>
      owner === country && [first, name.toLowerCase()].includes(title),
  )
  if (post && phrase.form === 'noun' && !phrase.otherThanHolder) {
    const holder = holderOf(directory, post, day)
    const { role, code, at } = post
    const referents = [referentOf(code, holder?.id ?? null)]
    return { ...own, via: 'title', referents, because: [at], person: holder, role }
  }
  const words = phrase.sentence.tokens
    .slice(noun.from, noun.to)
    .map(({ lemma }) => lemma.toLowerCase())
  const isOffice =
    OWN_WITH_NAME.has(noun.agent?.id ?? '') ||
    (noun.agent?.id === 'diplomat' && words.length > 1 && words.every(word => ENVOY.test(word))) ||
    (phrase.form === 'noun' && /^(?:embassy|spokesperson|administration)$/.test(words.at(-1)!))
  return isOffice ? inCountry(own, country) : own
}

/** "The Secretary", "the Department": of whoever bore the title before, else of the state that speaks. */
export function readOffice(
  context: ArticleContext,
  memory: Memory,
  voice: Voice | null,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const { tokens } = sentence
  const { form } = tokens[at]!
  if (!/^(?:Secretary|Department)$/.test(form) || !/^the$/i.test(tokens[at - 1]?.form ?? ''))
    return null
  // "the Secretary of the club", "the Department Store"
  const next = tokens[at + 1]
  if (next && (/^(?:of|for|-)$/.test(next.form) || /^\p{Lu}/u.test(next.form))) return null
  const stretch = { from: at - 1, to: at + 1, head: at }
  const before = form === 'Secretary' ? secretaryBefore(memory) : undefined
  const country = voice?.speaker.sector === 'GOV' ? voice.speaker.country : null
  if (!before && country === null) return null
  const referents = before?.mention.referents ?? [referentOf(`${country}GOV`, null)]
  const because = before?.mention.because ?? voice!.because
  const mention = mentionOf(context, sentence, stretch, {
    ...NOBODY,
    via: 'title',
    referents,
    because,
  })
  memory.rememberAs(mention, form === 'Secretary' ? 'person' : 'body', tokens[at]!)
  return mention
}

/** The last who was called "Secretary Arlen" or "Secretary of State Arlen", else "Defense Secretary Arlen". */
function secretaryBefore({ lastOf }: Memory): Entity | undefined {
  const called = (title: RegExp) =>
    lastOf(({ kind, phrase }) => {
      const words = kind === 'person' && phrase?.sentence.tokens.slice(phrase.from, phrase.to)
      return words !== false && words !== undefined && title.test(textOf(words))
    })
  return called(PLAIN) ?? called(OF_DEPARTMENT)
}

/** No secretary-general, and nobody's deputy. */
const PLAIN =
  /^(?:the )?(?:\S+ )?(?<!\b(?:Deputy|Assistant|Under|Press|Permanent|Foreign|Home|Defen[cs]e|Treasury|Energy|Commerce) )Secretary\b(?!.General)/
const OF_DEPARTMENT = /(?<!\b(?:Deputy|Assistant|Under|Press|Permanent) )Secretary\b(?!.General)/
