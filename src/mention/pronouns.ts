/** Which words a pronoun may stand for, and which "it" stands for nothing. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Entity } from './entities.js'

export function fitsPronoun(form: string): ((entity: Entity) => boolean) | null {
  switch (form) {
    case 'he':
    case 'him':
    case 'his':
    case 'himself':
      return entity => entity.kind === 'person' && entity.gender !== 'f'
    case 'she':
    case 'her':
    case 'hers':
    case 'herself':
      return entity => entity.kind === 'person' && entity.gender !== 'm'
    case 'it':
    case 'its':
    case 'itself':
      return entity => entity.kind === 'body'
    case 'they':
    case 'them':
    case 'their':
    case 'theirs':
    case 'themselves':
      return entity => entity.kind === 'people'
    default:
      return null
  }
}

/** A pronoun never means its fellow argument: in "Lavrov told him", he is not Lavrov. */
export function mayPrecede(sentence: Sentence, entity: Entity, token: Token): boolean {
  if (entity.mention.start >= token.start || isWithin(sentence, entity, token)) return false
  if (token.xpos === 'PRP$') return true
  const head = sentence.tokens.find(each => each.id === entity.mention.head)
  return head?.head !== token.head
}

/** "schools of their own" are not their own schools'. */
function isWithin({ tokens }: Sentence, entity: Entity, token: Token): boolean {
  let above: Token | undefined = token
  for (let steps = 0; above && steps < 4; steps++) {
    if (!/^(?:nmod|amod|compound|det|case)/.test(above.deprel)) return false
    if (above.head === entity.mention.head) return true
    above = tokens[above.head - 1]
  }
  return false
}

/** Parsers take "it noted that" for "it seems that"; only the second "it" is nobody. */
export function isExpletive(sentence: Sentence, token: Token): boolean {
  const verb = sentence.tokens[token.head - 1]
  const beside = sentence.tokens.filter(each => each.head === token.head)
  const isPassive = beside.some(each => each.deprel === 'aux:pass')
  const hasClause = beside.some(each => each.deprel === 'ccomp' || each.deprel.startsWith('csubj'))
  if (token.deprel !== 'expl') return isPassive && hasClause && token.form.toLowerCase() === 'it'
  return isPassive || verb?.upos !== 'VERB' || RAISING.has(verb.lemma)
}

const RAISING = new Set(
  'seem appear happen turn take remain follow emerge rain snow matter'.split(' '),
)

export function isSubjectOf(token: Token): boolean {
  return token.deprel.startsWith('nsubj') || token.deprel === 'expl'
}

/** Whether a word stands inside quotation marks of its sentence. */
export function quoted(sentence: Sentence, token: Token): boolean {
  let isOpen = false
  for (const each of sentence.tokens) {
    if (each.id === token.id) return isOpen
    if (/^["“”]$|^''$|^``$/.test(each.form)) isOpen = !isOpen
  }
  return isOpen
}

export function entityQuoted(sentence: Sentence, entity: Entity): boolean {
  const token = sentence.tokens.find(each => each.id === entity.mention.head)
  return token !== undefined && quoted(sentence, token)
}
