/** Reads names of people, organisations and places off the labels of the words. */

import type { NameSpan } from '../../core/sentence.js'

export type { NameSpan } from '../../core/sentence.js'

/** The names that the labels mark: `B-PER` begins one, `I-PER` goes on with it, `O` is outside. */
export function readNames(labels: readonly string[]): NameSpan[] {
  const names: NameSpan[] = []
  let first = 0
  for (let at = 1; at <= labels.length; at++) {
    const kind = labels[first]!.slice(2)
    if (kind !== '' && labels[at] === `I-${kind}`) continue
    if (kind !== '') names.push({ kind: kind as NameSpan['kind'], first, end: at })
    first = at
  }
  return names
}
