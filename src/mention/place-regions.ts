/** A city's name before or behind a word for a region is the region: "Aleppo province", "the province of Constantine". */
import type { Place } from '../core/mention.js'
import type { Token } from '../core/sentence.js'
import type { PlaceSpan } from './place-spans.js'

const REGIONS = new Set(
  'province region oblast governorate state prefecture voivodeship krai department county district'.split(
    ' ',
  ),
)

/** "The Southern District of New York" is a court, and "the state of Lagos" says no more than "Lagos". */
const COURTS = new Set(['district', 'county', 'state'])

export interface Widened {
  readonly place: Place
  /** Index of the token after the last one of the name, the word for the region included. */
  readonly to: number
}

/** The place as the region that the words around it make of it; null when they make none. */
export function widenToRegion(
  tokens: readonly Token[],
  span: PlaceSpan,
  place: Place,
): Widened | null {
  if (place.precision !== 'city') return null
  const behind = regionBehind(tokens, span.to)
  if (behind) return { place: regionOf(place, behind.word), to: behind.to }
  const [noun, of] = [tokens[span.from - 2], tokens[span.from - 1]]
  const word = noun?.lemma.toLowerCase() ?? ''
  return of?.form === 'of' && REGIONS.has(word) && !COURTS.has(word)
    ? { place: regionOf(place, word), to: span.to }
    : null
}

/** "Homs province", "Homs and Hama provinces"; but no "Lod district court". */
function regionBehind(
  tokens: readonly Token[],
  from: number,
): { readonly word: string; readonly to: number } | null {
  const noun = tokens[from]
  if (!noun) return null
  if (isRegion(noun) && !isNoun(tokens[from + 1]) && tokens[from - 1]!.spaceAfter)
    return { word: wordOf(noun), to: from + 1 }
  // The shared noun is plural, and only names and commas stand before it.
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at]
    if (!token) return null
    if (isRegion(token) && token.form.toLowerCase() === `${wordOf(token)}s` && at > from)
      return { word: wordOf(token), to: from }
    if (token.form !== ',' && token.form !== 'and' && token.form !== 'or' && token.upos !== 'PROPN')
      return null
  }
  return null
}

function isRegion(token: Token): boolean {
  return REGIONS.has(wordOf(token))
}

function wordOf(token: Token): string {
  return token.form.toLowerCase().replace(/s$/, '')
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && ['NOUN', 'PROPN'].includes(token.upos)
}

/** The middle of a region is not its chief city's, so no degrees are given. */
function regionOf(place: Place, word: string): Place {
  return { ...place, name: `${place.name} ${word}`, lat: null, lon: null, precision: 'region' }
}
