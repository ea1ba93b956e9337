/** Questions asked of a stretch of tokens [from, to). */
import type { Token } from '../core/sentence.js'

export function isModifier(token: Token): boolean {
  // "Saudi-led forces": whoever leads them is among them.
  if (token.form === 'led') return true
  if (/^[-\u2010\u2011]$/.test(token.form)) return true
  // "far-right"
  if (token.upos === 'ADV' && !token.spaceAfter) return true
  if (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.upos))
    return !/day$/.test(token.form) || token.upos !== 'PROPN'
  // "Kenya's newly elected president", "Israel's far-right minister"
  if (token.upos === 'ADV') return token.deprel === 'advmod' && token.head > token.id
  return token.upos === 'VERB' && (token.deprel === 'amod' || token.deprel === 'compound')
}

/** Whether a token is governed, directly or through modifiers, by a token of the piece. */
export function hangsOn(
  tokens: readonly Token[],
  at: number,
  piece: { readonly from: number; readonly to: number },
): boolean {
  let token = tokens[at]
  for (let steps = 0; token && steps < 4; steps++) {
    const index = token.head - 1
    if (index >= piece.from && index < piece.to) return true
    token = tokens[index]
  }
  return false
}

/** The token of a piece that the others of it hang on. */
export function headIn(
  tokens: readonly Token[],
  piece: { readonly from: number; readonly to: number },
): number {
  for (let at = piece.from; at < piece.to; at++) {
    const head = tokens[at]!.head - 1
    if (head < piece.from || head >= piece.to) return at
  }
  return piece.to - 1
}

/** The words as they stand in the text, white space made one blank. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, at) =>
      at < tokens.length - 1 && token.spaceAfter ? `${token.form} ` : token.form,
    )
    .join('')
}
