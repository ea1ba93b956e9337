/** Finds whom a pronoun stands for: a relative's noun, a subject before anything else, whoever speaks. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Entity } from './entities.js'
import { isApartFromState, type Memory } from './memory.js'
import type { Phrase } from './phrases.js'
import { entityQuoted, fitsPronoun, mayPrecede, quoted } from './pronouns.js'
import { joinedIn } from './several.js'
import { singledOut } from './singled-out.js'

/** Whom a pronoun stands for; undefined or null when nobody fits. */
export function antecedentOf(
  memory: Memory,
  sentence: Sentence,
  token: Token,
  phrases: readonly Phrase[],
): Entity | null {
  return relativeOf(memory, sentence, token, phrases) ?? entityOfPronoun(memory, token, sentence)
}

/** "protesters who burned a car" */
function relativeOf(
  memory: Memory,
  sentence: Sentence,
  token: Token,
  phrases: readonly Phrase[],
): Entity | undefined {
  if (!/^(?:who|which|that|whom|whose)$/i.test(token.form) || !/^W/.test(token.xpos))
    return undefined
  let verb: Token | undefined = sentence.tokens[token.head - 1]
  for (let steps = 0; verb && steps < 3; steps++) {
    if (verb.deprel.startsWith('acl')) {
      const noun = verb.head - 1
      const phrase = phrases.find(
        each => each.sentence === sentence && each.from <= noun && noun < each.to,
      )
      return memory.entities.findLast(entity => entity.phrase === phrase && phrase !== undefined)
    }
    verb = sentence.tokens[verb.head - 1]
  }
  return undefined
}

/** Same sentence first, then the one before; a subject before anything else. */
export function entityOfPronoun(memory: Memory, token: Token, sentence: Sentence): Entity | null {
  const fits = fitsPronoun(token.form.toLowerCase())
  if (!fits) return null
  const singled = singledOut(memory, token, sentence)
  if (singled && fits(singled)) return singled
  const isQuoted = quoted(sentence, token)
  const isThing = isThingDoneTo(memory, token, sentence) || isThingBefore(memory, token, sentence)
  const isPlural = /^the(?:y|m|ir|irs|mselves)$/i.test(token.form)
  const doers = doersOf(memory, token, sentence)
  for (let back = 0; back <= 2; back++) {
    if (isThing && back > 0) return null
    const near = memory.entities.filter(
      entity =>
        entity.mention.sentence === sentence.index - back &&
        entity.mention.referents.length > 0 &&
        fits(entity) &&
        !doers.some(doer => isHimself(doer, entity)) &&
        (back > 0 ||
          (mayPrecede(sentence, entity, token) && isQuoted === entityQuoted(sentence, entity))),
    )
    const subject =
      back === 0 ? near.findLast(each => each.isSubject) : near.find(each => each.isSubject)
    const object = back > 0 && doers.length > 0 && isPlural ? near.findLast(isDoneTo) : undefined
    if (object) return object
    const several = isPlural ? joinedIn(memory, sentence.index - back, token, sentence) : undefined
    if (several && (!subject || sharesReferent(several, subject))) return several
    if (subject) return subject
    const country = token.deprel.startsWith('nsubj') && memory.subjectCountry(sentence)
    const ofSubject = near.findLast(each => each.mention.referents[0]!.code === country)
    if (ofSubject || near.length > 0) return ofSubject ?? near.at(-1)!
  }
  return null
}

/** "Police detained 40 people. Prosecutors accused them": what suffers again suffered before. */
function isDoneTo({ phrase, mention }: Entity): boolean {
  const head = phrase?.sentence.tokens[mention.head - 1]
  return head !== undefined && /^(?:obj|nsubj:pass)$/.test(head.deprel)
}

function sharesReferent(several: Entity, one: Entity): boolean {
  return several.mention.referents.some(each =>
    one.mention.referents.some(({ code, actor }) => code === each.code && actor === each.actor),
  )
}

/** Those who do what is done to a pronoun: in "Its parliament must approve it", the parliament. */
function doersOf(memory: Memory, token: Token, sentence: Sentence): Entity[] {
  if (!/^(?:obj|iobj|obl|nmod)$/.test(token.deprel)) return []
  let verb: Token | undefined = sentence.tokens[token.head - 1]
  for (let steps = 0; verb && steps < 3; steps++) {
    const subject = sentence.tokens.find(
      ({ head, deprel }) => head === verb!.id && /^(?:nsubj|expl)/.test(deprel),
    )
    const doers = memory.entities.filter(
      ({ mention }) => mention.sentence === sentence.index && mention.head === subject?.id,
    )
    if (subject) return doers
    verb = sentence.tokens[verb.head - 1]
  }
  return []
}

/** Nobody who does something is the one it is done to, and no state the "it" of its own organs. */
function isHimself(doer: Entity, entity: Entity): boolean {
  const [one, other] = [doer.mention.referents[0], entity.mention.referents[0]]
  if (!one || !other) return false
  if (one.actor !== null || other.actor !== null) return one.actor === other.actor
  if (one.code === other.code) return doer.kind === entity.kind
  const isOrgan = !isApartFromState(one) && !isApartFromState(other)
  return entity.kind === 'body' && isOrgan && one.country !== null && one.country === other.country
}

/** "The budget includes aid for students. It asks for more": the subject before, which is no actor, goes on. */
function isThingBefore(memory: Memory, token: Token, sentence: Sentence): boolean {
  if (token.form.toLowerCase() !== 'it' || !token.deprel.startsWith('nsubj')) return false
  const isMain = sentence.tokens[token.head - 1]?.head === 0
  const before = memory.entities.findLast(
    ({ phrase }) => phrase?.sentence.index === sentence.index - 1,
  )?.phrase?.sentence
  const subject = before?.tokens.find(
    ({ deprel, head }) => deprel === 'nsubj' && before.tokens[head - 1]?.head === 0,
  )
  if (!isMain || subject?.xpos !== 'NN' || !TELLING.has(subject.lemma)) return false
  return !memory.entities.some(
    ({ mention }) => mention.sentence === before!.index && mention.head === subject.id,
  )
}

/** Papers and plans that ask, warn and offer in their own name. */
const TELLING = new Set(
  'budget advisory report statement document plan bill law act resolution agreement deal treaty strategy programme program proposal letter declaration initiative framework measure order policy roadmap'.split(
    ' ',
  ),
)

/** "The army left the town. Rebels entered it": done to it as to the thing before, which is no actor. */
function isThingDoneTo(memory: Memory, token: Token, sentence: Sentence): boolean {
  if (token.form.toLowerCase() !== 'it' || token.deprel !== 'obj') return false
  const before = memory.entities.findLast(
    ({ phrase }) => phrase?.sentence.index === sentence.index - 1,
  )?.phrase?.sentence
  return (
    before?.tokens.some(
      ({ deprel, upos, id }) =>
        deprel === 'obj' &&
        upos === 'NOUN' &&
        !memory.entities.some(
          ({ mention }) => mention.sentence === before.index && mention.head === id,
        ),
    ) === true
  )
}
