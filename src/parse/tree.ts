/** Questions asked of a sentence's tree: heads, children, subtrees, paths, passives. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Span } from '../core/span.js'

/** The tokens of one tree; a `Sentence` is one. */
export type Treed = Pick<Sentence, 'tokens'>

/** The one word that depends on no other; undefined for a sentence of no words. */
export function rootOf(sentence: Treed): Token | undefined {
  return indexOf(sentence).children[0]![0]
}

/** The token of this id; undefined when there is none, as for id 0. */
export function tokenAt(sentence: Treed, id: number): Token | undefined {
  return sentence.tokens[id - 1]
}

/** What the token depends on; undefined for the root. */
export function headOf(sentence: Treed, token: Token): Token | undefined {
  return sentence.tokens[token.head - 1]
}

/** Whether the word is a verb or a modal with a tense of its own: a clause hangs on it. */
export function hasTense({ xpos }: Token): boolean {
  return ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos)
}

/** What depends on the token, in the order of the text. */
export function childrenOf(sentence: Treed, token: Token): readonly Token[] {
  return indexOf(sentence).children[token.id]!
}

/** The children in any of these relations; `obl` is also `obl:agent`, not the other way round. */
export function childrenBy(
  sentence: Treed,
  token: Token,
  ...deprels: readonly string[]
): readonly Token[] {
  return childrenOf(sentence, token).filter(child => hasDeprel(child, ...deprels))
}

/** Whether the token stands in any of these relations to its head; `obl` is also `obl:agent`. */
export function hasDeprel(token: Token, ...deprels: readonly string[]): boolean {
  return deprels.some(deprel => token.deprel === deprel || token.deprel.startsWith(`${deprel}:`))
}

/** The token and all that depends on it, near or far, in the order of the text. */
export function descendantsOf(sentence: Treed, token: Token): readonly Token[] {
  const { first, last } = indexOf(sentence)
  const range = sentence.tokens.slice(first[token.id]! - 1, last[token.id])
  return range.filter(each => isWithin(sentence, token, each))
}

/** From the first to the last word of the subtree; it may cover words of others between. */
export function subtreeSpan(sentence: Treed, token: Token): Span {
  const { first, last } = indexOf(sentence)
  return {
    start: sentence.tokens[first[token.id]! - 1]!.start,
    end: sentence.tokens[last[token.id]! - 1]!.end,
  }
}

/** The token, its head, the head of that, and so on to the root. */
export function pathToRoot(sentence: Treed, token: Token): readonly Token[] {
  const path: Token[] = []
  for (let at: Token | undefined = token; at; at = headOf(sentence, at)) path.push(at)
  return path
}

/** Whether `token` is `top` or depends on it, near or far. */
export function isWithin(sentence: Treed, top: Token, token: Token): boolean {
  const { entry, exit } = indexOf(sentence)
  return entry[top.id]! <= entry[token.id]! && exit[token.id]! <= exit[top.id]!
}

/**
 * Whether a verb is in the passive: by its auxiliary, by its subject, or as a bare participle
 * that describes a noun.
 *
 *     The bridge was struck. The minister is said to be ill. Rebels backed by Tolvan left.
 *                    ------                 ----                    ------
 */
export function isPassive(sentence: Treed, token: Token): boolean {
  const marks = childrenBy(sentence, token, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent')
  if (marks.length > 0) return true
  if (token.xpos !== 'VBN' || childrenBy(sentence, token, 'aux', 'nsubj').length > 0) return false
  if (hasDeprel(token, 'acl')) return true
  const head = token.deprel === 'conj' ? headOf(sentence, token) : undefined
  return head !== undefined && isPassive(sentence, head)
}

interface TreeIndex {
  /** Children by id of the head; place 0 has the root. */
  readonly children: readonly (readonly Token[])[]
  /** Smallest and largest id in each subtree. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** When a walk from the root comes to a token, and the latest such time below it. */
  readonly entry: Int32Array
  readonly exit: Int32Array
}

/** Built at the first question, kept as long as the tokens themselves. */
const indexes = new WeakMap<readonly Token[], TreeIndex>()

function indexOf({ tokens }: Treed): TreeIndex {
  const known = indexes.get(tokens)
  if (known) return known
  const children: Token[][] = Array.from({ length: tokens.length + 1 }, () => [])
  for (const token of tokens) children[token.head]?.push(token)
  const index = walk(children)
  indexes.set(tokens, index)
  return index
}

/** Walks with a stack of its own: trees of long sentences are too deep for recursion. */
function walk(children: readonly (readonly Token[])[]): TreeIndex {
  const column = () => new Int32Array(children.length)
  const index = { children, first: column(), last: column(), entry: column(), exit: column() }
  const { first, last, entry, exit } = index
  const stack = [...children[0]!]
  const order: Token[] = []
  while (stack.length > 0) {
    const token = stack.pop()!
    order.push(token)
    entry[token.id] = order.length
    stack.push(...children[token.id]!)
  }
  for (const { id } of order.reverse()) {
    first[id] = last[id] = id
    exit[id] = entry[id]!
    for (const child of children[id]!) {
      first[id] = Math.min(first[id]!, first[child.id]!)
      last[id] = Math.max(last[id]!, last[child.id]!)
      exit[id] = Math.max(exit[id]!, exit[child.id]!)
    }
  }
  return index
}
