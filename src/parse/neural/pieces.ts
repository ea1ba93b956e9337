/** Cuts a very long sentence where a reader would draw breath. */
import type { RawToken } from '../../core/sentence.js'

/** Pieces of at most `longest` tokens, cut after a mark where one stands in the latter half. */
export function splitLong(tokens: readonly RawToken[], longest: number): RawToken[][] {
  const pieces: RawToken[][] = []
  let start = 0
  while (tokens.length - start > longest) {
    const end = cutBefore(tokens, start + longest, start + longest / 2)
    pieces.push(tokens.slice(start, end))
    start = end
  }
  pieces.push(tokens.slice(start))
  return pieces
}

function cutBefore(tokens: readonly RawToken[], latest: number, earliest: number): number {
  for (const mark of [/^[.!?;:]$/, /^[,–—]$/]) {
    for (let end = latest; end > earliest; end--) if (mark.test(tokens[end - 1]!.form)) return end
  }
  return latest
}
