/** One sentence's tree, bound once, since coding asks it hundreds of questions by token id. */
import type { ActorMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import { childrenOf, descendantsOf, tokenAt } from '../parse/tree.js'

export interface Tree {
  readonly sentence: Sentence
  /** Undefined for 0, the head of the root. */
  readonly token: (id: number) => Token | undefined
  readonly children: (id: number) => readonly Token[]
  /** The token and all below it, in the order of the text. */
  readonly subtree: (id: number) => readonly Token[]
  /** Whether the token names a person of a government, as "Erdogan" does: a leader, though no word says so. */
  readonly isOfficial: (token: Token) => boolean
}

export function indexTree(sentence: Sentence, actors: readonly ActorMention[] = []): Tree {
  const officials = new Set(actors.filter(isOfOffice).map(({ head }) => head))
  const token = (id: number) => tokenAt(sentence, id)
  return {
    sentence,
    token,
    children: id => {
      const at = token(id)
      return at ? childrenOf(sentence, at) : []
    },
    subtree: id => {
      const at = token(id)
      return at ? descendantsOf(sentence, at) : []
    },
    isOfficial: ({ id }) => officials.has(id),
  }
}

function isOfOffice({ via, referents }: ActorMention): boolean {
  const isNamed = via === 'name' || via === 'pronoun'
  return (
    isNamed &&
    referents.some(({ actor, sector }) => actor !== null && (sector === 'GOV' || sector === 'ELI'))
  )
}

/** The words from one offset to another, white space made one blank. */
export function wordsBetween({ sentence }: Tree, start: number, end: number): string {
  return sentence.tokens
    .filter(token => token.start >= start && token.end <= end)
    .map(token => token.form + (token.spaceAfter && token.end < end ? ' ' : ''))
    .join('')
}
