/** Words that name nobody and stand for one named before: "the two countries", "the country", "the group". */
import { referentOf } from '../core/actor-code.js'
import type { ActorMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { ArticleContext } from './actors.js'
import { countryIsKnown } from './entities.js'
import { NOBODY } from './identity.js'
import { GROUPS, isApartFromState, type Memory } from './memory.js'
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
    readCountry(context, memory, sentence, at) ??
    readGroup(context, memory, sentence, at) ??
    readKorea(context, memory, sentence, at)
  )
}

/** Whether a stretch says that it means two: "the two countries", "both sides". */
export function saysTwo(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(Math.max(0, from), to).some(token => /^(?:two|both)$/i.test(token.form))
}

const STATES = /^(?:country|nation|state|neighbour|neighbor|power|ally)$/
const PARTIES = /^(?:rival|party|organization|organisation|side|camp|team|enemy|foe)$/

/** "the two countries", "both nations": nouns that name no kind of actor. */
function readPair(
  context: ArticleContext,
  memory: Memory,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const { tokens } = sentence
  const token = tokens[at]!
  if (/^(?:pair|duo)$/.test(token.form) && tokens[at - 1]?.form.toLowerCase() === 'the') {
    const persons = memory.lastTwo(({ kind, person }) => kind === 'person' && person !== null)
    return persons && mentionOf(context, sentence, { from: at - 1, to: at + 1, head: at }, persons)
  }
  const areStates = STATES.test(token.lemma)
  if (token.xpos !== 'NNS' || !(areStates || PARTIES.test(token.lemma))) return null
  let from = at
  while (from > 0 && ['ADJ', 'NUM', 'DET'].includes(tokens[from - 1]!.upos)) from--
  if (!saysTwo(tokens, from, at)) return null
  const pair = memory.lastTwo(entity => countryIsKnown(entity))
  if (!pair) return null
  // Israel and Hezbollah are two sides, and Lebanon is none of them.
  const referents = pair.referents.map(each =>
    areStates || !isApartFromState(each) ? referentOf(each.country ?? each.code, null) : each,
  )
  return mentionOf(context, sentence, { from, to: at + 1, head: at }, { ...pair, referents })
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
  if (
    !/^(?:country|nation)$/i.test(token.form) ||
    !/^(?:the|this)$/i.test(tokens[at - 1]?.form ?? '')
  )
    return null
  const about =
    memory.subjectCountry(sentence) ?? memory.lastOf(countryIsKnown)?.mention.referents[0]?.country
  if (!about) return null
  const { because } = memory.lastOf(
    entity => entity.mention.referents[0]?.country === about,
  )!.mention
  const identity = { ...NOBODY, referents: [referentOf(about, null)], because }
  const mention = mentionOf(context, sentence, { from: at - 1, to: at + 1, head: at }, identity)
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
  if (token.xpos !== 'NN' || !GROUPS.has(token.lemma)) return null
  let from = at
  while (from > 0 && tokens[from - 1]!.upos === 'ADJ') from--
  if (tokens[from - 1]?.form.toLowerCase() !== 'the') return null
  const named = memory.lastGroup(token.lemma)
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
