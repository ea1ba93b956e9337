/** Words that stand for two or more who were named: "the two countries", "both sides", "the three leaders", "the neighbours". */
import { referentOf } from '../core/actor-code.js'
import type { ActorMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { ArticleContext } from './actors.js'
import { countryIsKnown, type Entity } from './entities.js'
import type { Identity } from './identity.js'
import { isApartFromState, type Memory } from './memory.js'
import type { Phrase } from './phrases.js'
import { mentionOf } from './written.js'

/** The last so many who fit and have different keys: those joined in one sentence before all others. */
function lastTogether(
  memory: Memory,
  count: number,
  fits: (entity: Entity) => boolean,
  keyOf: (entity: Entity) => string,
): Identity | null {
  const sentences = new Set(memory.entities.map(({ mention }) => mention.sentence))
  for (const index of [...sentences].reverse().slice(0, 3)) {
    const here = (entity: Entity) =>
      entity.mention.sentence === index && entity.mention.referents.length === 1 && fits(entity)
    const heads = memory.entities.filter(here).map(joinedTo)
    const head = heads.find(
      each => each !== null && heads.filter(other => other === each).length >= count,
    )
    if (head) return memory.lastSeveral(count, each => here(each) && joinedTo(each) === head, keyOf)
    const all = memory.lastSeveral(count, here, keyOf)
    if (all) return all
  }
  return memory.lastSeveral(count, fits, keyOf)
}

/** The first of those that a mention is joined to by "and": itself, or the one it is a conjunct of. */
function joinedTo({ mention, phrase }: Entity): number | null {
  if (!phrase) return null
  const { tokens } = phrase.sentence
  let token = tokens[mention.head - 1]
  // "the foreign ministers of Greece and Cyprus": the second hangs on the first one's country.
  for (let steps = 0; token?.deprel === 'conj' && steps < 4; steps++) token = tokens[token.head - 1]
  return token?.id ?? null
}

/** How many a stretch says that it means: "the two countries", "both sides"; null when it does not say. */
export function countSaid(tokens: readonly Token[], from: number, to: number): number | null {
  for (const { form } of tokens.slice(Math.max(0, from), to)) {
    const count = COUNTS.get(form.toLowerCase())
    if (count) return count
  }
  return null
}

const COUNTS = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
])

const STATES = /^(?:country|nation|state|neighbour|neighbor|power|ally)$/
const PARTIES = /^(?:rival|party|organization|organisation|side|camp|team|enemy|foe|adversary)$/
/** Nouns and adjectives that by themselves mean the two who were just named. */
const OPPOSED = /^(?:neighbour|neighbor|rival|foe|adversary|enemy)$/
const OPPOSING = /^(?:warring|opposing|rival|feuding)$/

/** "the two countries", "both nations", "the pair": nouns that name no kind of actor. */
export function readPair(
  context: ArticleContext,
  memory: Memory,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const { tokens } = sentence
  const token = tokens[at]!
  const isAfterThe = tokens[at - 1]?.form.toLowerCase() === 'the'
  if (isAfterThe && (/^(?:pair|duo)$/.test(token.form) || isCountAlone(tokens, at))) {
    const count = COUNTS.get(token.form) ?? 2
    const persons = lastTogether(memory, count, isNamedPerson, countryOf)
    return persons && mentionOf(context, sentence, { from: at - 1, to: at + 1, head: at }, persons)
  }
  const areStates = STATES.test(token.lemma)
  if (token.xpos !== 'NNS' || !(areStates || PARTIES.test(token.lemma))) return null
  // "both sides of the road"
  if (tokens[at + 1]?.form === 'of') return null
  let from = at
  while (from > 0 && isBefore(tokens[from - 1]!)) from--
  const count = countSaid(tokens, from, at) ?? (areOpposed(tokens, from, at) ? 2 : null)
  if (count === null) return null
  const isNear = (entity: Entity) =>
    OPPOSED.test(token.lemma) ? sentence.index - entity.mention.sentence <= 1 : true
  const several = lastTogether(
    memory,
    count,
    entity => countryIsKnown(entity) && isNear(entity),
    areStates ? countryOf : sideKey,
  )
  if (!several) return null
  // Israel and Hezbollah are two sides, and Lebanon is none of them.
  const isOneLand = new Set(several.referents.map(({ country }) => country)).size === 1
  const referents = several.referents.map(each =>
    !isOneLand && (areStates || !isApartFromState(each))
      ? referentOf(each.country ?? each.code, null)
      : each,
  )
  return mentionOf(context, sentence, { from, to: at + 1, head: at }, { ...several, referents })
}

/** "The two discussed Ukraine." */
function isCountAlone(tokens: readonly Token[], at: number): boolean {
  const { form, deprel } = tokens[at]!
  const next = tokens[at + 1]
  return (
    COUNTS.has(form) && deprel.startsWith('nsubj') && /^(?:VERB|AUX|ADV)$/.test(next?.upos ?? '')
  )
}

function isBefore({ form, upos, deprel }: Token): boolean {
  return ['ADJ', 'NUM', 'DET'].includes(upos) || form === '-' || /^(?:amod|compound)/.test(deprel)
}

/** "the neighbours", "the warring sides", "the nuclear-armed rivals" */
function areOpposed(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/^the$/i.test(tokens[from]!.form)) return false
  const isOpposing = tokens.slice(from, at).some(({ form }) => OPPOSING.test(form))
  return isOpposing || OPPOSED.test(tokens[at]!.lemma)
}

function isNamedPerson({ kind, person, role }: Entity): boolean {
  return kind === 'person' && (person !== null || role !== null)
}

function countryOf({ mention }: Entity): string {
  const [referent] = mention.referents
  return referent!.country ?? referent!.code
}

/** A state is one side, and a group that fights it another, though it is of the same country. */
function sideKey({ mention }: Entity): string {
  const [referent] = mention.referents
  return isApartFromState(referent!) ? referent!.code : (referent!.country ?? referent!.code)
}

/** "the two leaders", "both presidents", "the three governments": the last who fit, for nouns of actors. */
export function severalOf(memory: Memory, phrase: Phrase): Identity | null {
  const { tokens } = phrase.sentence
  if (!phrase.plural) return null
  const said = countSaid(tokens, phrase.from, phrase.to)
  const count = said ?? (isOfTwo(memory, phrase) ? 2 : null)
  if (count === null) return null
  const noun = tokens[phrase.to - 1]!.lemma
  const isOfPersons = !/^(?:side|government|camp|delegation|army|military)$/.test(noun)
  if (isOfPersons) return lastTogether(memory, count, isNamedPerson, countryOf)
  const sector = noun === 'government' ? 'GOV' : /^(?:army|military)$/.test(noun) ? 'MIL' : null
  const mayBe = (entity: Entity) => {
    const own = entity.mention.referents[0]!.sector
    const fits = sector === null || own === null || own === sector
    return entity.kind !== 'people' && (sector === null || countryIsKnown(entity)) && fits
  }
  const several = lastTogether(memory, count, mayBe, countryOf)
  if (!several || sector === null) return several
  const referents = several.referents.map(each =>
    each.country === null ? each : referentOf(`${each.country}${sector}`, null),
  )
  return { ...several, referents }
}

/** "Lavrov met his Cuban counterpart. The ministers signed a plan": the two persons of the sentence before. */
function isOfTwo({ entities }: Memory, { sentence, nouns, definite, from, to }: Phrase): boolean {
  const isBare = nouns.length === 1 && to - from === 2
  if (
    !definite ||
    !isBare ||
    !/^(?:minister|leader|president|premier)s$/i.test(sentence.tokens[to - 1]!.form)
  )
    return false
  const near = entities.filter(
    entity =>
      sentence.index - entity.mention.sentence === 1 &&
      entity.mention.referents.length === 1 &&
      isNamedPerson(entity),
  )
  return new Set(near.map(countryOf)).size === 2
}

/** "The latter", "the former": the second or the first of two. */
export function readLatter(
  context: ArticleContext,
  memory: Memory,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const { tokens } = sentence
  const token = tokens[at]!
  if (!/^(?:former|latter)$/.test(token.form) || !/^the$/i.test(tokens[at - 1]?.form ?? ''))
    return null
  if (!/^(?:nsubj|obj|obl)/.test(token.deprel)) return null
  const two = memory.lastSeveral(
    2,
    entity => entity.kind !== 'people' && entity.mention.sentence >= sentence.index - 1,
    countryOf,
  )
  const referent = two?.referents[token.form === 'former' ? 0 : 1]
  if (!two || !referent) return null
  const identity = { ...two, referents: [referent] }
  const mention = mentionOf(context, sentence, { from: at - 1, to: at + 1, head: at }, identity)
  memory.rememberAs(mention, 'body', token)
  return mention
}
