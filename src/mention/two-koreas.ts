/** "The North", "the South": one of the two Koreas, in an article that has named either. */
import { referentOf } from '../core/actor-code.js'
import type { Token } from '../core/sentence.js'
import { type Identity, NOBODY } from './identity.js'
import type { Memory } from './memory.js'

const KOREAS: ReadonlyMap<string, string> = new Map([
  ['North', 'PRK'],
  ['South', 'KOR'],
])

/** Which Korea the word at a token stands for; null when it is a part of a land, or no Korea was named. */
export function koreaAt(memory: Memory, tokens: readonly Token[], at: number): Identity | null {
  const { form, id, deprel } = tokens[at]!
  const country = KOREAS.get(form)
  if (!country || !/^the$/i.test(tokens[at - 1]?.form ?? '')) return null
  // "the South of France"; but "accused the North of lying"
  const isPartOf = tokens.some(
    each => each.deprel === 'nmod' && each.head === id && each.id > id && each.xpos !== 'VBG',
  )
  if (isPartOf || /^(?:amod|compound|flat)/.test(deprel)) return null
  const korea = memory.lastOf(({ mention }) =>
    /^(?:PRK|KOR)$/.test(mention.referents[0]?.country ?? ''),
  )
  if (!korea) return null
  const { because } = korea.mention
  return { ...NOBODY, via: 'name', referents: [referentOf(country, null)], because }
}
