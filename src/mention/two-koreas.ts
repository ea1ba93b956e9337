/** "The North", "the South": one of the two Koreas, in an article that has named either. */
import { referentOf } from '../core/actor-code.js'
import { type Identity, NOBODY } from './identity.js'
import type { Memory } from './memory.js'
import type { Phrase } from './phrases.js'

const KOREAS: Readonly<Record<string, string>> = { North: 'PRK', South: 'KOR' }

/** Which Korea an unknown name stands for; null when it is a part of a land, or no Korea was named. */
export function koreaOf(
  memory: Memory,
  { sentence, to, definite, short }: Phrase,
): Identity | null {
  const { tokens } = sentence
  const country = KOREAS[tokens[to - 1]!.form]
  // "the South of France"
  if (!country || !definite || !short || tokens[to]?.form === 'of') return null
  const korea = memory.lastOf(({ mention }) =>
    /^(?:PRK|KOR)$/.test(mention.referents[0]?.country ?? ''),
  )
  if (!korea) return null
  const { because } = korea.mention
  return { ...NOBODY, via: 'name', referents: [referentOf(country, null)], because }
}
