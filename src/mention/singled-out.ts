/** Whom the clause around a pronoun singles out: himself, the one who is told, made to act, or accused. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Entity } from './entities.js'
import type { Memory } from './memory.js'

/** The entity that a pronoun's clause is about; undefined where the clause leaves it open. */
export function singledOut(memory: Memory, token: Token, sentence: Sentence): Entity | undefined {
  return (
    himself(memory, token, sentence) ??
    addressee(memory, token, sentence) ??
    madeToAct(memory, token, sentence) ??
    accused(memory, token, sentence)
  )
}

function entityAt(memory: Memory, index: number, head: Token | undefined): Entity | undefined {
  return memory.entities.findLast(
    ({ mention }) =>
      mention.sentence === index && mention.head === head?.id && mention.referents.length > 0,
  )
}

function childOf(tokens: readonly Token[], verb: Token | undefined, relation: RegExp) {
  return tokens.find(({ head, deprel }) => head === verb?.id && relation.test(deprel))
}

/** "congratulated himself" */
function himself(memory: Memory, token: Token, { index, tokens }: Sentence): Entity | undefined {
  if (!/sel(?:f|ves)$/i.test(token.form)) return undefined
  return entityAt(memory, index, childOf(tokens, tokens[token.head - 1], /^nsubj/))
}

/** "Blinken told Netanyahu that he should accept": what somebody is told to do is his to do. */
function addressee(memory: Memory, token: Token, { index, tokens }: Sentence): Entity | undefined {
  const verb = tokens[token.head - 1]
  const telling = verb && tokens[verb.head - 1]
  if (token.deprel !== 'nsubj' || verb?.deprel !== 'ccomp' || !TELLING.has(telling?.lemma ?? ''))
    return undefined
  const isDue = tokens.some(({ head, lemma }) => head === verb.id && DUE.has(lemma))
  return isDue ? entityAt(memory, index, childOf(tokens, telling, /^i?obj$/)) : undefined
}

const TELLING = new Set('tell advise warn remind inform urge'.split(' '))

/** Auxiliaries of what is asked of somebody. */
const DUE = new Set(['should', 'must', 'ought'])

/** "Israel wants Egypt to close its border": one's own is closed, lifted or withdrawn, and others' plans are supported. */
function madeToAct(memory: Memory, token: Token, { index, tokens }: Sentence): Entity | undefined {
  if (!/^(?:its|their)$/i.test(token.form)) return undefined
  const noun = tokens[token.head - 1]
  const verb = tokens[(noun?.head ?? 0) - 1]
  if (noun?.deprel !== 'obj' || !verb || !ON_ONES_OWN.has(verb.lemma)) return undefined
  if (!/^(?:xcomp|ccomp)$/.test(verb.deprel)) return undefined
  const own = childOf(tokens, verb, /^nsubj/)
  return entityAt(memory, index, own ?? childOf(tokens, tokens[verb.head - 1], /^i?obj$/))
}

const ON_ONES_OWN = new Set(
  'close open reopen shut lift end withdraw pull remove send deploy recall expel free release disarm dismantle disband stop halt suspend cut reduce change reform raise lower dismiss sack'.split(
    ' ',
  ),
)

/** "Congo accuses Rwanda of lying. It denies this": who was accused denies. */
function accused(memory: Memory, token: Token, sentence: Sentence): Entity | undefined {
  const denying = sentence.tokens[token.head - 1]
  if (token.deprel !== 'nsubj' || !DENYING.has(denying?.lemma ?? '')) return undefined
  const before = memory.entities.findLast(
    ({ mention, phrase }) => mention.sentence === sentence.index - 1 && phrase !== null,
  )?.phrase?.sentence
  const accusing = before?.tokens.find(({ lemma, upos }) => upos === 'VERB' && ACCUSING.has(lemma))
  const target = before && childOf(before.tokens, accusing, /^(?:obj|nsubj:pass)$/)
  return before && entityAt(memory, before.index, target)
}

const ACCUSING = new Set('accuse blame charge suspect'.split(' '))
const DENYING = new Set('deny reject dismiss refute'.split(' '))
