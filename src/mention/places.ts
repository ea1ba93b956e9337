/** Finds the places a parsed article mentions, and which of several of one name is meant. */
import type { ActorMention, Place, PlaceMention } from '../core/mention.js'
import type { Sentence } from '../core/sentence.js'
import { foldTokens } from '../knowledge/fold.js'
import { type PlaceMatch, placeOf } from '../knowledge/gazetteer.js'
import type { Country } from '../notation/actors.js'
import type { ArticleContext } from './actors.js'
import { findBorders } from './borders.js'
import type { MentionKnowledge } from './names.js'
import { isParticipial } from './phrases.js'
import { textOf } from './stretch.js'

/** All place mentions of an article, in the order of the text. */
export function findPlaces(
  knowledge: MentionKnowledge,
  context: ArticleContext,
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
): PlaceMention[] {
  return sentences.flatMap(sentence => {
    const here = actors.filter(actor => actor.sentence === sentence.index)
    return findIn(knowledge, context, sentence, here)
  })
}

function findIn(
  { directory, gazetteer }: MentionKnowledge,
  context: ArticleContext,
  sentence: Sentence,
  actors: readonly ActorMention[],
): PlaceMention[] {
  const words = foldTokens(sentence.tokens)
  const found: PlaceMention[] = []
  for (let at = 0; at < words.length; ) {
    const names = directory.match(words, at)
    const match: PlaceMatch | null = gazetteer.match(words, at)
    const to = Math.max(names?.to ?? 0, match?.to ?? 0)
    if (to === 0) {
      at++
      continue
    }
    const from = words[at]!.token
    const end = words[to - 1]!.token + 1
    at = to
    const country = names?.meanings.find(meaning => meaning.kind === 'country')?.country
    const onMap = match?.to === to ? match.places.map(placeOf) : []
    // Georgia the state: the name has a twin, and no actor was found where it stands.
    const isCountry =
      country !== undefined &&
      names?.to === to &&
      (onMap.length === 0 || standsFor(actors, sentence.tokens[from]!.start, country.id))
    const places = isCountry ? [countryPlace(country), ...onMap] : onMap
    if (places.length === 0 || isParticipial(sentence.tokens, { from, to: end })) continue
    const tokens = sentence.tokens.slice(from, end)
    const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end }
    // "Paris Hilton": the place is part of somebody's name.
    if (
      actors.some(
        actor =>
          actor.via === 'name' &&
          actor.referents.length === 0 &&
          actor.start <= span.start &&
          span.end <= actor.end,
      )
    )
      continue
    found.push({
      kind: 'place',
      sentence: sentence.index,
      ...span,
      head: headOf(sentence, from, end),
      text: context.text?.slice(span.start, span.end) ?? textOf(tokens),
      place: places[0]!,
      candidates: places.slice(1),
    })
  }
  return [...found, ...findBorders(directory, sentence, actors)].sort((a, b) => a.start - b.start)
}

function standsFor(actors: readonly ActorMention[], at: number, country: string): boolean {
  return actors.some(
    actor =>
      actor.start <= at && at < actor.end && actor.referents.some(each => each.country === country),
  )
}

/** A part of the world belongs to no country; its code is CAMEO's, not ISO's. */
function countryPlace({ id, kind, name }: Country): Place {
  const precision = kind === 'country' ? 'country' : 'region'
  return { name, country: kind === 'country' ? id : null, lat: null, lon: null, precision }
}

function headOf(sentence: Sentence, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const head = sentence.tokens[at]!.head - 1
    if (head < from || head >= to) return sentence.tokens[at]!.id
  }
  return sentence.tokens[to - 1]!.id
}
