/** Countries that only back, make or oppose what follows: "US-backed forces", "anti-American protests". */
import type { Token } from '../core/sentence.js'

const BINDING = new Set(
  'backed funded made held controlled occupied supported sponsored supplied armed trained brokered mediated run built aligned allied linked annexed drafted imposed dominated administered born style bound speaking language owned bred educated friendly hosted proposed installed ruled majority wide registered'.split(
    ' ',
  ),
)

/** "US-backed forces" are not the United States': such a country is passed over. */
export function isParticipial(
  tokens: readonly Token[],
  piece: { readonly from: number; readonly to: number },
): boolean {
  const hyphen = tokens[piece.to]
  const word = tokens[piece.to + 1]
  if (!hyphen || !word) return false
  const isHyphen = /^[-\u2010\u2011]$/.test(hyphen.form) && !tokens[piece.to - 1]!.spaceAfter
  if (isHyphen && BINDING.has(word.form.toLowerCase())) return true
  const previous = tokens[piece.from - 1]
  const before = tokens[piece.from - 2]
  // "pro-Russian separatists", "anti-American protests"
  return (
    !!previous &&
    !!before &&
    /^[-\u2010\u2011]$/.test(previous.form) &&
    /^(?:pro|anti|non|un|ex|mid|trans|pan)$/i.test(before.form)
  )
}
