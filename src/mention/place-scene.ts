/** The places of one article under way: what its sentences name, and which place each name comes to. */
import type { ActorMention, Place } from '../core/mention.js'
import type { Sentence } from '../core/sentence.js'
import { foldName } from '../knowledge/fold.js'
import { placeOf } from '../knowledge/gazetteer.js'
import type { PlaceEntry } from '../notation/places.js'
import type { MentionKnowledge } from './names.js'
import {
  type Choice,
  choosePlace,
  EVIDENCE,
  holdersOf,
  keyOf,
  liesIn,
  type Named,
  namedIn,
} from './place-context.js'
import { isNamedAfter } from './place-names.js'
import { findSpans, type PlaceSpan } from './place-spans.js'
import { chooseTown, findTownSpans } from './place-towns.js'
import { isPersonsName, isPlaced, isUnknownName, mayBePlaced } from './place-where.js'
import { headIn } from './stretch.js'

/** One sentence with what was found in it before any place is chosen. */
export interface Scene {
  readonly sentence: Sentence
  readonly spans: readonly PlaceSpan[]
  readonly actors: readonly ActorMention[]
  /** Unknown names that are towns somewhere. */
  readonly towns: readonly PlaceSpan[]
}

/** All sentences of an article, and what the article as a whole names. */
export interface Stage {
  readonly scenes: readonly Scene[]
  readonly article: Named
  /** Ids of countries whose name stands for a state of another country: "in Atlanta, Georgia". */
  readonly states: ReadonlySet<string>
}

/** Which place is meant; null where that is not known. */
export interface Meant {
  readonly place: Place | null
  readonly candidates: readonly Place[]
}

/** Sets out an article. Without its actors, persons do not tell of their countries. */
export function setStage(
  knowledge: MentionKnowledge,
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  dateline: string | null,
): Stage {
  const scenes = sentences.map(sentence => sceneOf(knowledge, sentence, actors))
  const spans = scenes.flatMap(each => each.spans)
  const named = namedIn(spans, scenes, null)
  const filed = dateline === null ? [] : countriesOf(knowledge, dateline)
  const article = { ...named, countries: new Set([...named.countries, ...filed]) }
  return { scenes, article, states: twinStates(scenes) }
}

/** The place that a span comes to; null when it is none. */
export function chooseIn(stage: Stage, scene: Scene, span: PlaceSpan): Meant | null {
  const isTown = scene.towns.includes(span)
  const evidenceFor = weigh(stage, scene, span)
  if (isTown) return chooseTown(scene.sentence.tokens, span, evidenceFor)
  const choice = entryIn(stage, scene, span)
  return choice
    ? { place: choice.place && placeOf(choice.place), candidates: choice.others.map(placeOf) }
    : null
}

/** As `chooseIn`, among the entries of the gazetteer alone. */
export function entryIn(stage: Stage, scene: Scene, span: PlaceSpan): Choice | null {
  const { sentence, spans, actors } = scene
  const evidenceFor = weigh(stage, scene, span)
  const choice = choosePlace(span.places, evidenceFor)
  if (!choice) return null
  const isAlone = span.places.some(place => place.needs === null)
  // "Leon said": a name that is no place by itself may be anybody's.
  if (isAlone && !isUnknownName(sentence.tokens, actors, span)) return choice
  const isBeside = spans.some(
    other => other !== span && holdersOf(sentence.tokens, spans, other).includes(span),
  )
  const head = sentence.tokens[headIn(sentence.tokens, span)]!
  // "the Lagos state government"
  const isModifier = head.deprel === 'compound' && head.id < head.head
  const isPlace =
    isBeside ||
    (choice.place && evidenceFor(choice.place) === EVIDENCE.beside) ||
    (isAlone ? mayBePlaced(sentence.tokens, span) || isModifier : isPlaced(sentence.tokens, span))
  if (isPlace) return choice
  const isSubject = head.deprel.startsWith('nsubj')
  return choice.place || isSubject ? null : choice
}

function sceneOf(
  knowledge: MentionKnowledge,
  sentence: Sentence,
  all: readonly ActorMention[],
): Scene {
  const actors = all.filter(actor => actor.sentence === sentence.index)
  const known = findSpans(knowledge, sentence)
  const spans = known.filter(
    span =>
      !isNamedAfter(sentence, span) &&
      (span.country !== null || !isPersonsName(knowledge.directory, sentence.tokens, actors, span)),
  )
  const towns = knowledge.towns ? findTownSpans(knowledge.towns, sentence, actors, known) : []
  return { sentence, spans, actors, towns }
}

/** How strongly the text around a span speaks for a place. */
export function weigh(
  { article }: Stage,
  scene: Scene,
  span: PlaceSpan,
): (place: PlaceEntry) => number {
  const { sentence, spans } = scene
  const holders = holdersOf(sentence.tokens, spans, span)
  const here = namedIn(spans, [scene], span)
  return place => {
    const beside = Math.max(EVIDENCE.none, ...holders.map(holder => liesIn(place, holder)))
    if (beside === EVIDENCE.beside) return beside
    const isRegionNamed = place.within !== null && article.regions.has(keyOf(place.within))
    if (isRegionNamed) return EVIDENCE.region
    if (place.country === null) return beside
    if (here.countries.has(place.country)) return EVIDENCE.sentence
    return Math.max(beside, article.countries.has(place.country) ? EVIDENCE.article : EVIDENCE.none)
  }
}

/** Countries of a dateline's words: "TRIPOLI, Lebanon". */
function countriesOf({ directory }: MentionKnowledge, dateline: string): string[] {
  const words = foldName(dateline.replaceAll(',', ' ')).map((word, token) => ({
    ...word,
    token,
    opens: true,
    closes: true,
  }))
  return words.flatMap((_, at) => {
    const meaning = directory.match(words, at)?.meanings.find(({ kind }) => kind === 'country')
    return meaning?.kind === 'country' ? [meaning.country.id] : []
  })
}

function twinStates(scenes: readonly Scene[]): ReadonlySet<string> {
  const states = new Set<string>()
  for (const { sentence, spans } of scenes)
    for (const span of spans)
      for (const holder of holdersOf(sentence.tokens, spans, span)) {
        const state = holder.places.find(({ kind }) => kind === 'region')
        const isIn = ({ country, within }: PlaceEntry) =>
          within !== null && keyOf(within) === keyOf(state!.name) && country === state!.country
        if (holder.country && state && span.places.some(isIn)) states.add(holder.country.id)
      }
  return states
}
