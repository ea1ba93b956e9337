/** Towns of the long tail: an unknown name that stands where a place does, in a country that the text names. */
import type { ActorMention, Place, PlaceMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Town, Towns } from '../knowledge/towns.js'
import type { PlaceEntry } from '../notation/places.js'
import { isTitleCase } from './names.js'
import { EVIDENCE } from './place-context.js'
import { isNamedAfter } from './place-names.js'
import type { PlaceSpan } from './place-spans.js'
import { isIn, isInLongerName } from './place-where.js'

/** The spans of a sentence whose unknown names are towns somewhere. They are places only if `chooseTown` says so. */
export function findTownSpans(
  towns: Towns,
  sentence: Sentence,
  actors: readonly ActorMention[],
  spans: readonly PlaceSpan[],
): PlaceSpan[] {
  const { tokens } = sentence
  const isTitle = isTitleCase(sentence)
  const found: PlaceSpan[] = []
  for (let at = 0; at < tokens.length; ) {
    const to = endOfName({ tokens, isTitle }, at, actors, spans)
    if (to === at) {
      at++
      continue
    }
    const bare = { from: at, to, country: null, people: null, places: [] }
    const mayBe = !isNamedAfter(sentence, bare) && !isInLongerName(tokens, actors, bare)
    const places = mayBe ? towns.named(nameOf(tokens, at, to)).map(entryOf) : []
    if (places.length > 0) found.push({ ...bare, places })
    at = to
  }
  return found
}

/**
 * The town that is meant. It has to lie in a country or region that is named right beside it, or anywhere in the
 * article where the name has a preposition of place. Of several in one country only the country is certain.
 *
 *     Police found the bodies in Cherán, Mexico.
 *                                ^^^^^^
 */
export function chooseTown(
  tokens: readonly Token[],
  span: PlaceSpan,
  evidenceFor: (place: PlaceEntry) => number,
): Pick<PlaceMention, 'place' | 'candidates'> | null {
  const isThere = isIn(tokens, span)
  // "the Soviet Union's Voskhod": an owner before the name does not make it a town.
  if (!isThere && !/^(?:,|in)$/.test(tokens[span.to]?.form ?? '')) return null
  const weighed = span.places
    .map(place => ({ place, evidence: evidenceFor(place) }))
    .filter(({ place, evidence }) => evidence >= (isThere ? neededIn(place) : EVIDENCE.beside))
  if (weighed.length === 0) return null
  const most = Math.max(...weighed.map(({ evidence }) => evidence))
  const best = weighed.filter(({ evidence }) => evidence === most).map(({ place }) => townOf(place))
  const [first] = best
  if (!first || best.length === 1) return first ? { place: first, candidates: [] } : null
  const isOneCountry = best.every(({ country }) => country === first.country)
  return { place: isOneCountry ? { ...first, lat: null, lon: null } : null, candidates: best }
}

/** American towns are called by surnames and by words for all sorts of things, so their state has to be named. */
function neededIn({ country }: PlaceEntry): number {
  return country === 'USA' ? EVIDENCE.region : EVIDENCE.article
}

const PARTICLES = new Set(
  'al el de da do dos del la las los le les bin ed es sur am upon on'.split(' '),
)

/** Words in capitals that are in many a sentence and are towns as well. */
const WORDS = new Set(
  (
    'january february march april may june july august september october november december monday ' +
    'tuesday wednesday thursday friday saturday sunday congress parliament senate cabinet union ' +
    'christmas easter ramadan islam christianity god operation resolution article chapter section ' +
    'phase team house court office army state capital church university party press mission ' +
    'alliance independence liberty hope victory freedom internet facebook twitter telegram google apple'
  ).split(' '),
)

/** Index after the capitalised name that starts at a token; the same index when none does. */
function endOfName(
  { tokens, isTitle }: { readonly tokens: readonly Token[]; readonly isTitle: boolean },
  from: number,
  actors: readonly ActorMention[],
  spans: readonly PlaceSpan[],
): number {
  const isFree = (at: number): boolean => {
    const token = tokens[at]
    return (
      token !== undefined &&
      (token.upos === 'PROPN' || (token.upos === 'NOUN' && at > 0 && !isTitle)) &&
      /^\p{Lu}\p{Ll}/u.test(token.form) &&
      !spans.some(span => span.from <= at && at < span.to) &&
      !actors.some(actor => isKnown(actor) && actor.start <= token.start && token.end <= actor.end)
    )
  }
  let to = from
  while (to < tokens.length) {
    if (isFree(to)) to++
    else if (to > from && isJoint(tokens[to]!) && isFree(to + 1)) to += 2
    else break
  }
  const before = tokens[from - 1]
  // "Lady Ashton", "the Dunmore": what a title or an article stands before is no town.
  if (to === from || before?.form === 'the' || (before && /^\p{Lu}/u.test(before.form) && from > 1))
    return from
  const name = nameOf(tokens, from, to)
  return name.length < 4 || WORDS.has(name.toLowerCase()) ? from : to
}

/** A country alone may have come from the words behind: "Viseu, Portugal". */
function isKnown({ via, referents }: ActorMention): boolean {
  return (
    via !== 'nominal' && referents.some(({ actor, sector }) => actor !== null || sector !== null)
  )
}

function isJoint({ form }: Token): boolean {
  return form === '-' || PARTICLES.has(form.toLowerCase())
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(token => token.form)
    .join(' ')
}

function entryOf({ name, country, region, lat, lon }: Town): PlaceEntry {
  const id = `${country} ${region ?? ''} ${name}`
  const at = 'knowledge/places/towns.packed'
  return {
    id,
    name,
    alias: [],
    country,
    lat,
    lon,
    kind: 'city',
    within: region,
    needs: 'country',
    at,
  }
}

function townOf({ name, country, lat, lon }: PlaceEntry): Place {
  return { name, country, lat, lon, precision: 'city' }
}
