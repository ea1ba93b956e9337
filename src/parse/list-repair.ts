/** Mends lists of names of which the model takes a middle member for a description of the first. */
import type { Token } from '../core/sentence.js'

/**
 * "met Foreign Minister Lund, Prime Minister [Arlen], and Chancellor Tolvan"; "the ministers of Kenya, [Ghana] and Mali":
 * a name between a comma and a last member joined by "and" is one of the list. A name with a description beside it
 * ("Lund, the premier, and Arlen") stays as it was.
 */
export function repairLists(tokens: readonly Token[]): readonly Token[] {
  return tokens.map(token => {
    const first = isMember(tokens, token) ? firstOf(tokens, token) : null
    return first ? { ...token, head: first.id, deprel: 'conj' } : token
  })
}

/**
 * "[The Secretary] and High Representative Borrell condemned it": a title with its article, before "and", is somebody
 * by himself and no part of the other's title.
 */
export function repairTitles(tokens: readonly Token[]): readonly Token[] {
  const title = tokens.find(token => {
    const [before, next] = [tokens[token.id - 2], tokens[token.id]]
    return (
      token.upos === 'PROPN' &&
      /^(?:compound|nmod:desc|amod)$/.test(token.deprel) &&
      /^the$/i.test(before?.form ?? '') &&
      next?.form === 'and' &&
      next.deprel === 'cc'
    )
  })
  const and = title && tokens[title.id]!
  const name = title && nameAbove(tokens, title)
  // Only a name that has a title of its own beside it is another's.
  if (!title || !and || !name || name.id < and.id) return tokens
  const hasName = isTitled(tokens, name) || tokens[name.id]?.upos === 'PROPN'
  if (!hasName) return tokens
  return tokens.map(token => {
    if (token === title) return { ...token, head: name.head, deprel: name.deprel }
    if (token === name) return { ...token, head: title.id, deprel: 'conj' }
    if (token === and) return { ...token, head: name.id }
    if (token.id === title.id - 1) return { ...token, head: title.id, deprel: 'det' }
    const isOfOther = token.head === title.id && token.id > and.id
    return isOfOther ? { ...token, head: name.id, deprel: 'amod' } : token
  })
}

/**
 * "North and South Korea": two lands that share the last word of their names. The first stands for the whole of its
 * name, as it does in "North Korea and the South".
 */
export function repairShared(tokens: readonly Token[]): readonly Token[] {
  return tokens.reduce((mended, { id }) => asTwoLands(mended, mended[id - 1]!), tokens)
}

function asTwoLands(tokens: readonly Token[], first: Token): readonly Token[] {
  const [and, second, last] = [tokens[first.id], tokens[first.id + 1], tokens[first.id + 2]]
  const areTwo =
    COMPASS.has(first.form) &&
    /^(?:and|or)$/.test(and?.form ?? '') &&
    second !== undefined &&
    second.form !== first.form &&
    COMPASS.has(second.form) &&
    /^\p{Lu}/u.test(last?.form ?? '')
  if (!areTwo || !last || first.head !== last.id) return tokens
  return tokens.map(token => {
    if (token === first) return { ...token, head: last.head, deprel: last.deprel }
    if (token === last) return { ...token, head: first.id, deprel: 'conj' }
    if (token === second) return { ...token, head: last.id, deprel: 'compound' }
    if (token === and) return { ...token, head: last.id }
    // What stands before both is the first one's: "of North and South Korea".
    const isBefore = token.head === last.id && token.id < first.id
    return isBefore ? { ...token, head: first.id } : token
  })
}

const COMPASS = new Set(['North', 'South', 'East', 'West'])

function nameAbove(tokens: readonly Token[], title: Token): Token | undefined {
  let token: Token | undefined = tokens[title.head - 1]
  for (let steps = 0; token && steps < 3; steps++) {
    if (!/^(?:compound|nmod:desc|amod|flat)$/.test(token.deprel)) return token
    token = tokens[token.head - 1]
  }
  return undefined
}

function isMember(tokens: readonly Token[], token: Token): boolean {
  if (token.deprel !== 'appos' || token.upos !== 'PROPN') return false
  const own = childrenOf(tokens, token)
  if (own.some(({ deprel }) => /^(?:det|case|nmod:poss|acl|nummod)/.test(deprel))) return false
  const edge = Math.min(
    token.id,
    ...own
      .filter(({ id, deprel }) => id < token.id && deprel !== 'punct')
      .flatMap(child => leftOf(tokens, child)),
  )
  if (tokens[edge - 2]?.form !== ',') return false
  const last = tokens.find(
    each =>
      each.deprel === 'conj' &&
      each.id > token.id &&
      (each.head === token.id || each.head === token.head) &&
      each.upos === 'PROPN' &&
      childrenOf(tokens, each).some(
        ({ deprel, form }) => deprel === 'cc' && /^(?:and|or|&)$/i.test(form),
      ),
  )
  if (!last) return false
  return isTitled(tokens, token) || (isBare(tokens, token) && isBare(tokens, last))
}

/** The first of the list: the name the member hangs on, or that right before the comma. */
function firstOf(tokens: readonly Token[], token: Token): Token | null {
  const governor = tokens[token.head - 1]
  if (!governor) return null
  if (governor.upos === 'PROPN')
    return isTitled(tokens, token) === isTitled(tokens, governor) ? governor : null
  const before = tokens[token.id - 3]
  const isInside =
    before?.upos === 'PROPN' && before.head === governor.id && before.deprel === 'nmod'
  return isInside && isBare(tokens, token) ? before : null
}

/** "Foreign Minister Lund" */
function isTitled(tokens: readonly Token[], name: Token): boolean {
  return childrenOf(tokens, name).some(({ deprel, id }) => deprel === 'nmod:desc' && id < name.id)
}

/** A name and nothing else: "Kenya", "Costa Rica". */
function isBare(tokens: readonly Token[], name: Token): boolean {
  return childrenOf(tokens, name).every(
    ({ deprel, upos }) =>
      ['punct', 'cc', 'conj', 'case'].includes(deprel) ||
      (upos === 'PROPN' && ['flat', 'compound'].includes(deprel)),
  )
}

function childrenOf(tokens: readonly Token[], token: Token): Token[] {
  return tokens.filter(({ head }) => head === token.id)
}

function leftOf(tokens: readonly Token[], token: Token): number[] {
  return [
    token.id,
    ...childrenOf(tokens, token)
      .filter(({ id }) => id < token.id)
      .flatMap(child => leftOf(tokens, child)),
  ]
}
