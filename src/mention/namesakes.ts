/** "The two Koreas", "both Sudans": countries that share a name, by its plural. */
import { referentOf } from '../core/actor-code.js'
import type { Token } from '../core/sentence.js'
import { type Identity, NOBODY } from './identity.js'

const NAMESAKES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Koreas', ['PRK', 'KOR']],
  ['Sudans', ['SDN', 'SSD']],
  ['Congos', ['COD', 'COG']],
])

/** The countries that a plural name stands for; null when it stands for none. */
export function namesakesAt({ form }: Token): Identity | null {
  const countries = NAMESAKES.get(form)
  if (!countries) return null
  return { ...NOBODY, via: 'name', referents: countries.map(code => referentOf(code, null)) }
}
