/** Finds whom a pronoun stands for: a relative's noun, a subject before anything else, whoever speaks. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Entity } from './entities.js'
import type { Memory } from './memory.js'
import type { Phrase } from './phrases.js'
import { entityQuoted, fitsPronoun, mayPrecede, quoted } from './pronouns.js'

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
      const phrase = phrases.find(each => each.from <= noun && noun < each.to)
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
  const addressed = addressee(memory, token, sentence)
  if (addressed && fits(addressed)) return addressed
  const isQuoted = quoted(sentence, token)
  const isThing = isThingDoneTo(memory, token, sentence)
  for (let back = 0; back <= 2; back++) {
    if (isThing && back > 0) return null
    const near = memory.entities.filter(
      entity =>
        entity.mention.sentence === sentence.index - back &&
        entity.mention.referents.length > 0 &&
        fits(entity) &&
        (back > 0 ||
          (mayPrecede(sentence, entity, token) && isQuoted === entityQuoted(sentence, entity))),
    )
    const subject =
      back === 0 ? near.findLast(each => each.isSubject) : near.find(each => each.isSubject)
    if (subject) return subject
    const country = token.deprel.startsWith('nsubj') && memory.subjectCountry(sentence)
    const ofSubject = near.findLast(each => each.mention.referents[0]!.code === country)
    if (ofSubject || near.length > 0) return ofSubject ?? near.at(-1)!
  }
  return null
}

/** "Blinken told Netanyahu that he should accept": what somebody is told to do is his to do. */
function addressee(memory: Memory, token: Token, sentence: Sentence): Entity | undefined {
  const { tokens } = sentence
  const verb = tokens[token.head - 1]
  const telling = verb && tokens[verb.head - 1]
  if (token.deprel !== 'nsubj' || verb?.deprel !== 'ccomp' || !TELLING.has(telling?.lemma ?? ''))
    return undefined
  const isDue = tokens.some(({ head, lemma }) => head === verb.id && DUE.has(lemma))
  const told = tokens.find(({ head, deprel }) => head === telling!.id && /^i?obj$/.test(deprel))
  if (!isDue || !told) return undefined
  return memory.entities.findLast(
    ({ mention }) =>
      mention.sentence === sentence.index &&
      mention.head === told.id &&
      mention.referents.length > 0,
  )
}

const TELLING = new Set('tell advise warn remind inform urge'.split(' '))

/** Auxiliaries of what is asked of somebody. */
const DUE = new Set(['should', 'must', 'ought'])

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
