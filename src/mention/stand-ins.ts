/** Words that name nobody and stand for one named before: "the two countries", "the country", "the group". */
import { referentOf } from '../core/actor-code.js'
import type { ActorMention } from '../core/mention.js'
import type { Sentence } from '../core/sentence.js'
import type { ArticleContext } from './actors.js'
import { entityOfPronoun } from './antecedents.js'
import { countryIsKnown } from './entities.js'
import { NOBODY } from './identity.js'
import { isGroupNoun, type Memory } from './memory.js'
import { readLatter, readPair } from './pairs.js'
import type { Phrase } from './phrases.js'
import { koreaAt } from './two-koreas.js'
import { mentionOf } from './written.js'

/** What the words at a token stand for; null when they are no such words, or nobody was named. */
export function readStandIn(
  context: ArticleContext,
  memory: Memory,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  return (
    readPair(context, memory, sentence, at) ??
    readLatter(context, memory, sentence, at) ??
    readCountry(context, memory, sentence, at) ??
    readGroup(context, memory, sentence, at) ??
    readKorea(context, memory, sentence, at)
  )
}

/** "the country's border": the country whose actor the sentence, or the one before, is about. */
function readCountry(
  context: ArticleContext,
  memory: Memory,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const { tokens } = sentence
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (!before || !/^(?:country|nation)$/i.test(token.form)) return null
  // "his country"
  const owner = before.xpos === 'PRP$' ? entityOfPronoun(memory, before, sentence) : null
  if (!owner && !/^(?:the|this)$/i.test(before.form)) return null
  const about =
    owner?.mention.referents[0]?.country ??
    memory.subjectCountry(sentence) ??
    memory.lastOf(countryIsKnown)?.mention.referents[0]?.country
  if (!about) return null
  const { because } = memory.lastOf(({ mention: { referents } }) =>
    referents.some(({ country }) => country === about),
  )!.mention
  const identity = { ...NOBODY, referents: [referentOf(about, null)], because }
  const from = owner ? at : at - 1
  const mention = mentionOf(context, sentence, { from, to: at + 1, head: at }, identity)
  memory.rememberAs(mention, 'body', token)
  return mention
}

/** "Hezbollah ... the Lebanese group": the last group of that country. */
export function readNationalGroup(
  context: ArticleContext,
  memory: Memory,
  { sentence, form, country, countryBy, definite, from, to }: Phrase,
): ActorMention | null {
  const token = sentence.tokens[to]
  if (form !== 'place' || countryBy !== 'demonym' || !definite || token?.xpos !== 'NN') return null
  const named = isGroupNoun(token.lemma) ? memory.lastGroup(token.lemma) : undefined
  if (!named || named.mention.referents[0]!.country !== country!.id) return null
  const { referents, because } = named.mention
  const identity = { ...NOBODY, referents, because }
  const isBehindThe = /^the$/i.test(sentence.tokens[from - 1]?.form ?? '')
  const stretch = { from: isBehindThe ? from - 1 : from, to: to + 1, head: to }
  const mention = mentionOf(context, sentence, stretch, identity)
  memory.rememberAs(mention, 'body', token)
  return mention
}

/** "the group", "the movement": the armed group, party or body that was named last. */
function readGroup(
  context: ArticleContext,
  memory: Memory,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const { tokens } = sentence
  const token = tokens[at]!
  if (!/^NNP?$/.test(token.xpos)) return null
  let from = at
  while (from > 0 && tokens[from - 1]!.upos === 'ADJ') from--
  if (tokens[from - 1]?.form.toLowerCase() !== 'the') return null
  const isAlone = from === at && !/^NN/.test(tokens[at + 1]?.xpos ?? '')
  const ofKind = isGroupNoun(token.lemma) ? memory.lastGroup(token.lemma) : undefined
  const named = ofKind ?? (isAlone ? memory.bodyCalled(token) : undefined)
  if (!named) return null
  const { referents, because } = named.mention
  const stretch = { from: from - 1, to: at + 1, head: at }
  const mention = mentionOf(context, sentence, stretch, { ...NOBODY, referents, because })
  memory.rememberAs(mention, 'body', token)
  return mention
}

/** "accused the North of lying", where the name was taken for a common noun. */
function readKorea(
  context: ArticleContext,
  memory: Memory,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const korea = koreaAt(memory, sentence.tokens, at)
  if (!korea) return null
  const mention = mentionOf(context, sentence, { from: at - 1, to: at + 1, head: at }, korea)
  memory.rememberAs(mention, 'body', sentence.tokens[at]!)
  return mention
}
