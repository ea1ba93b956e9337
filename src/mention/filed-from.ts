/** The country that a dateline's place lies in. */
import { foldName } from '../knowledge/fold.js'
import type { MentionKnowledge } from './names.js'

/** Null when the place is not known or disputed; of "WARSAW/KYIV", the country that all of them share. */
export function countryOfPlace(
  knowledge: MentionKnowledge,
  dateline: string | null,
): string | null {
  if (dateline === null) return null
  // One name may hold a slash or an "and" itself: "Bosnia and Herzegovina".
  const whole = countryNamed(knowledge, dateline)
  if (whole !== null) return whole
  const parts = dateline.split(/\s*(?:\/|;|&|\band\b)\s*/i).filter(part => part !== '')
  if (parts.length < 2) return null
  const countries = new Set(parts.map(part => countryNamed(knowledge, part)))
  const [only] = countries
  return countries.size === 1 ? (only ?? null) : null
}

function countryNamed({ directory, gazetteer }: MentionKnowledge, name: string): string | null {
  const tokens = foldName(
    name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, first => first.toUpperCase()),
  )
  const words = tokens.map((word, token) => ({ ...word, token, opens: true, closes: true }))
  if (/[/;&]|\band\b/i.test(name)) {
    // Of several places joined, the first alone would be found, and it is one of several.
    const match = directory.match(words, 0)
    if (!match || match.to < words.length) return null
  }
  const named = directory.match(words, 0)?.meanings.find(meaning => 'country' in meaning)
  const place = gazetteer.match(words, 0)?.places[0]
  return place?.country ?? (named && 'country' in named ? named.country.id : null)
}
