/** Finds the places a parsed article mentions, and which of several of one name is meant. */
import type { ActorMention, Place, PlaceMention } from '../core/mention.js'
import type { Sentence } from '../core/sentence.js'
import { placeOf } from '../knowledge/gazetteer.js'
import type { Country } from '../notation/actors.js'
import type { ArticleContext } from './actors.js'
import { findBorders } from './borders.js'
import type { MentionKnowledge } from './names.js'
import { isParticipial } from './participial.js'
import { widenToRegion } from './place-regions.js'
import { chooseIn, type Meant, type Scene, type Stage, setStage } from './place-scene.js'
import type { PlaceSpan } from './place-spans.js'
import { isInLongerName } from './place-where.js'
import { textOf } from './stretch.js'

/** All place mentions of an article, in the order of the text. */
export function findPlaces(
  knowledge: MentionKnowledge,
  context: ArticleContext,
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
): PlaceMention[] {
  const stage = setStage(knowledge, sentences, actors, context.datelinePlace)
  return stage.scenes.flatMap(scene => {
    const found = [...scene.spans, ...scene.towns].flatMap(
      span => mentionOf(context, stage, scene, span) ?? [],
    )
    const borders = findBorders(knowledge.directory, scene.sentence, scene.actors)
    return [...found, ...borders].sort((a, b) => a.start - b.start)
  })
}

function mentionOf(
  context: ArticleContext,
  stage: Stage,
  scene: Scene,
  span: PlaceSpan,
): PlaceMention | null {
  const { sentence, actors } = scene
  const { tokens } = sentence
  if (isParticipial(tokens, span) || isInLongerName(tokens, actors, span)) return null
  const meant = span.country
    ? countryOrPart(stage, scene, span, span.country)
    : chooseIn(stage, scene, span)
  if (!meant) return null
  const widened = meant.place && !span.country ? widenToRegion(tokens, span, meant.place) : null
  const to = widened?.to ?? span.to
  const words = tokens.slice(span.from, to)
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  return {
    kind: 'place',
    sentence: sentence.index,
    start,
    end,
    head: headOf(sentence, span.from, to),
    text: context.text?.slice(start, end) ?? textOf(words),
    place: widened?.place ?? meant.place,
    candidates: meant.candidates,
  }
}

/** Georgia the state and Georgia the country; Scotland, which is known as a part of Britain. */
function countryOrPart(
  { states }: Stage,
  { sentence, actors }: Scene,
  span: PlaceSpan,
  country: Country,
): Meant | null {
  const parts = span.places.filter(place => place.needs === null)
  const own = parts.find(place => place.country === country.id || country.kind !== 'country')
  if (own) return { place: placeOf(own), candidates: [] }
  const start = sentence.tokens[span.from]!.start
  const stands = actors.some(
    actor =>
      actor.start <= start &&
      start < actor.end &&
      actor.referents.some(each => each.country === country.id),
  )
  const isState = parts.length > 0 && (!stands || states.has(country.id))
  const places = isState ? parts.map(placeOf) : [countryPlace(country), ...parts.map(placeOf)]
  return { place: places[0]!, candidates: places.slice(1) }
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
