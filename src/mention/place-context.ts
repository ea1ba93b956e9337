/** Which of several places of one name is meant: what is named beside it decides, then the article, then fame. */
import type { ActorMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import { foldName } from '../knowledge/fold.js'
import type { PlaceEntry } from '../notation/places.js'
import type { PlaceSpan } from './place-spans.js'

/** What one sentence, or a whole article, names: ids of countries, and folded names of regions. */
export interface Named {
  readonly countries: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
}

/** How strongly the text around a name speaks for one place; a place that `needs` more is not meant. */
export const EVIDENCE = { none: 0, article: 1, sentence: 2, region: 3, beside: 4 } as const

export interface Choice {
  readonly place: PlaceEntry | null
  /** The others it might be; all of them when `place` is null. */
  readonly others: readonly PlaceEntry[]
}

/**
 * The place that is meant; null when several are equally likely and none is known by its name alone.
 *
 *     Lebanese soldiers clashed with gunmen in Tripoli.
 *     ^^^^^^^^                                 ^^^^^^^ the one in Lebanon
 */
export function choosePlace(
  places: readonly PlaceEntry[],
  evidenceFor: (place: PlaceEntry) => number,
): Choice | null {
  const weighed = places.map((place, rank) => ({ place, rank, evidence: evidenceFor(place) }))
  const meant = weighed
    .filter(({ place, evidence }) => evidence >= neededBy(place))
    .sort(
      (a, b) => b.evidence - a.evidence || neededBy(a.place) - neededBy(b.place) || a.rank - b.rank,
    )
  const [best, next] = meant
  if (!best) {
    const possible = places.filter(place => place.needs === 'country')
    return possible.length > 0 ? { place: null, others: possible } : null
  }
  const isTie =
    best.place.needs !== null && next?.evidence === best.evidence && next.place.needs !== null
  return isTie
    ? { place: null, others: meant.map(({ place }) => place) }
    : { place: best.place, others: places.filter(place => place !== best.place) }
}

/** What the spans and the actors of some sentences name, one span left out. */
export function namedIn(
  spans: readonly PlaceSpan[],
  sentences: readonly { readonly sentence: Sentence; readonly actors: readonly ActorMention[] }[],
  except: PlaceSpan | null,
): Named {
  const countries = new Set<string>()
  const regions = new Set<string>()
  for (const span of spans) {
    if (span === except) continue
    for (const each of [span.country, span.people])
      if (each?.kind === 'country') countries.add(each.id)
    const [first, ...others] = span.places
    if (!first || first.needs !== null) continue
    if (first.kind === 'region' && first.country) regions.add(keyOf(first.name))
    if (others.length === 0 && first.country && !span.country) countries.add(first.country)
  }
  for (const { sentence, actors } of sentences)
    for (const actor of actors) {
      // A kind of actor ("gunmen in Tripoli") has its country from the very place that is asked for.
      if (actor.via !== 'name' && actor.via !== 'title') continue
      const tokens = except ? sentence.tokens.slice(except.from, except.to) : []
      const isItself = tokens.some(token => actor.start <= token.start && token.end <= actor.end)
      if (isItself) continue
      for (const { country } of actor.referents) if (country) countries.add(country)
    }
  return { countries, regions }
}

/** Whether the span that tells where a place lies agrees with it: "Tripoli, Lebanon", "Paris, Texas". */
export function liesIn(place: PlaceEntry, holder: PlaceSpan): number {
  const country = holder.country ?? holder.people
  if (country && country.id === place.country) return EVIDENCE.beside
  for (const region of holder.places) {
    if (region.kind !== 'region' || region.country !== place.country || region === place) continue
    if (place.within !== null && keyOf(place.within) === keyOf(region.name)) return EVIDENCE.beside
    if (place.within === null) return EVIDENCE.sentence
  }
  return EVIDENCE.none
}

/** Names of regions are compared without their capitals and accents. */
export function keyOf(name: string): string {
  return foldName(name)
    .map(({ word }) => word)
    .join(' ')
}

/**
 * The spans that say where another lies: the one behind a comma or "in", the owner or the people before it.
 *
 *     Tripoli, Lebanon      the port of Tripoli in northern Lebanon      the Lebanese city of Tripoli
 *              ^^^^^^^                               ^^^^^^^                  ^^^^^^^^
 */
export function holdersOf(
  tokens: readonly Token[],
  spans: readonly PlaceSpan[],
  span: PlaceSpan,
): PlaceSpan[] {
  return spans.filter(other => {
    if (other === span) return false
    if (other.from >= span.to)
      return (
        other.from - span.to <= 6 &&
        isAll(tokens.slice(span.to, other.from), BEHIND) &&
        other.from > span.to
      )
    const between = tokens.slice(other.to, span.from)
    if (between.length > 6) return false
    if (other.people) return between.length > 0 && isAll(between, BEFORE) && between.some(isTown)
    return between[0]?.xpos === 'POS' && isAll(between.slice(1), BEFORE)
  })
}

const TOWNS = new Set(
  'city town village port capital province region state suburb district settlement area oblast governorate'.split(
    ' ',
  ),
)

function isTown(token: Token): boolean {
  return TOWNS.has(token.lemma.toLowerCase()) || TOWNS.has(token.form.toLowerCase())
}

const BEHIND = new Set(
  'in , the northern southern eastern western central north south east west northeastern northwestern southeastern southwestern southeast southwest northeast northwest far'.split(
    ' ',
  ),
)

const BEFORE = new Set([...BEHIND, ...TOWNS, 'of', 'second', 'third', 'main', 'largest', 'coastal'])

function isAll(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return tokens.every(
    ({ form, lemma, upos }) =>
      words.has(form.toLowerCase()) || words.has(lemma) || (upos === 'ADJ' && words === BEFORE),
  )
}

function neededBy({ needs }: PlaceEntry): number {
  if (needs === null) return EVIDENCE.none
  return needs === 'country' ? EVIDENCE.article : EVIDENCE.region
}
