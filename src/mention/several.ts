/** Several who are meant as one: "France and Germany said they ...", "Xi told Putin that they ...". */
import type { Sentence, Token } from '../core/sentence.js'
import type { Entity } from './entities.js'
import type { Memory } from './memory.js'
import { textOf } from './stretch.js'

/** Those of a sentence who stand together for "they"; undefined when none do. */
export function joinedIn(
  memory: Memory,
  index: number,
  pronoun: Token,
  sentence: Sentence,
): Entity | undefined {
  const here = memory.entities.filter(
    ({ mention }) =>
      mention.sentence === index && mention.referents.length > 0 && mention.via !== 'pronoun',
  )
  const first = here.find(({ isSubject }) => isSubject)
  const tokens = here.find(({ phrase }) => phrase !== null)?.phrase?.sentence.tokens
  if (!first || !tokens) return undefined
  const isSame = index === sentence.index
  const others = here.filter(
    each =>
      each !== first &&
      (isJoinedTo(tokens, each, first) ||
        (isSame
          ? isTold(tokens, each, first, pronoun)
          : isMet(tokens, each, first, sentence, pronoun))),
  )
  const all = [first, ...others].filter(({ mention }) => !isSame || mention.start < pronoun.start)
  return all.length > 1 ? joined(all, tokens) : undefined
}

function headOf(tokens: readonly Token[], { mention }: Entity): Token {
  return tokens[mention.head - 1]!
}

/** "Egypt and Jordan", "the foreign ministers of Greece and Cyprus" */
function isJoinedTo(tokens: readonly Token[], each: Entity, first: Entity): boolean {
  const head = headOf(tokens, each)
  const governor = tokens[head.head - 1]
  const isListed =
    head.deprel === 'conj' &&
    governor !== undefined &&
    governor.start >= first.mention.start &&
    governor.end <= first.mention.end
  return isListed && first.mention.referents[0]!.code !== each.mention.referents[0]!.code
}

/** "told him that they should meet" */
function isTold(tokens: readonly Token[], each: Entity, first: Entity, pronoun: Token): boolean {
  const [head, subject] = [headOf(tokens, each), headOf(tokens, first)]
  const verb = tokens[pronoun.head - 1]
  return (
    /^i?obj$/.test(head.deprel) &&
    head.head === subject.head &&
    pronoun.deprel === 'nsubj' &&
    verb?.deprel === 'ccomp' &&
    verb.head === subject.head &&
    each.kind === 'person' &&
    first.kind === 'person'
  )
}

/**
 * "Ukrainian officials met Polish officials. They disagreed": what takes two is done by both; and two persons
 * who met are "they", whatever they do.
 */
function isMet(
  tokens: readonly Token[],
  each: Entity,
  first: Entity,
  sentence: Sentence,
  pronoun: Token,
): boolean {
  const [head, subject] = [headOf(tokens, each), headOf(tokens, first)]
  const verb = tokens[subject.head - 1]
  const doing = sentence.tokens[pronoun.head - 1]
  return (
    /^(?:obj|obl)/.test(head.deprel) &&
    head.head === subject.head &&
    MEETING.has(verb?.lemma ?? '') &&
    each.kind === first.kind &&
    (each.kind === 'person' || TOGETHER.has(doing?.lemma ?? ''))
  )
}

const MEETING = new Set(
  'meet host receive call telephone phone visit talk speak join confer'.split(' '),
)
const TOGETHER = new Set(
  'agree disagree discuss meet talk sign exchange shake negotiate quarrel argue'.split(' '),
)

function joined(all: readonly Entity[], tokens: readonly Token[]): Entity {
  const [first] = all
  const last = all.at(-1)!
  const words = tokens.filter(
    ({ start, end }) => start >= first!.mention.start && end <= last.mention.end,
  )
  const mention = {
    ...first!.mention,
    end: last.mention.end,
    text: textOf(words),
    referents: all.flatMap(each => each.mention.referents),
    because: [...new Set(all.flatMap(each => each.mention.because))],
  }
  return { ...first!, mention, kind: 'people', gender: null, role: null, person: null }
}
