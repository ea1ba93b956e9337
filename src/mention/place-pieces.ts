/** Says of the pieces of sentences which place each means, before it is asked whose the actors there are. */
import type { Sentence } from '../core/sentence.js'
import type { Meaning } from '../knowledge/directory.js'
import type { MentionKnowledge, Piece } from './names.js'
import { EVIDENCE } from './place-context.js'
import { entryIn, type Scene, type Stage, setStage, weigh } from './place-scene.js'
import type { PlaceSpan } from './place-spans.js'
import { isPlaced } from './place-where.js'

/**
 * The pieces with the place that is meant put first, and without the government of another place of that name.
 *
 *     Lebanese soldiers clashed with gunmen in Tripoli.
 *                                    ^^^^^^ of Lebanon, since this Tripoli is there
 */
export function withMeantPlaces(
  knowledge: MentionKnowledge,
  sentences: readonly Sentence[],
  dateline: string | null,
  pieces: readonly (readonly Piece[])[],
): Piece[][] {
  const stage = setStage({ ...knowledge, towns: undefined }, sentences, [], dateline)
  return pieces.map((each, index) => {
    const scene = stage.scenes[index]!
    return each.map(piece => {
      const span = scene.spans.find(({ from, to }) => from === piece.from && to === piece.to)
      if (!span) return piece
      const isPlace = piece.meanings.some(isSurname) && !isPersonHere(pieces, each, piece)
      return isPlace && isPlaceHere(stage, scene, span)
        ? withoutSurname(piece)
        : asMeant(stage, scene, piece, span)
    })
  })
}

function asMeant(stage: Stage, scene: Scene, piece: Piece, span: PlaceSpan): Piece {
  if (span.country) {
    const state = span.places.find(({ kind }) => kind === 'region')
    return state && stage.states.has(span.country.id)
      ? { ...piece, meanings: [], places: [state] }
      : piece
  }
  if (span.places.length < 2 && span.places[0]?.needs === null) return piece
  const place = entryIn(stage, scene, span)?.place
  if (!place) return piece
  const meanings = piece.meanings.filter(
    meaning => meaning.kind !== 'capital' || meaning.country.id === place.country,
  )
  return { ...piece, meanings, places: [place, ...piece.places.filter(each => each !== place)] }
}

/** "in Lagos"; "captured Masisi", where the country of that town is named. */
function isPlaceHere(stage: Stage, scene: Scene, span: PlaceSpan): boolean {
  if (isPlaced(scene.sentence.tokens, span)) return true
  const place = entryIn(stage, scene, span)?.place
  return !!place && weigh(stage, scene, span)(place) >= EVIDENCE.article
}

/** "President Masisi", or a person whose whole name the article has. */
function isPersonHere(
  article: readonly (readonly Piece[])[],
  sentence: readonly Piece[],
  piece: Piece,
): boolean {
  const ids = piece.meanings.flatMap(each => (each.kind === 'person' ? [each.person.id] : []))
  const isTitled = sentence.some(
    ({ to, meanings }) => to === piece.from && meanings.some(({ kind }) => kind === 'title'),
  )
  const isWhole = article
    .flat()
    .flatMap(({ meanings }) => meanings)
    .some(each => each.kind === 'person' && !each.short && ids.includes(each.person.id))
  return isTitled || isWhole
}

function withoutSurname(piece: Piece): Piece {
  return { ...piece, meanings: piece.meanings.filter(meaning => !isSurname(meaning)) }
}

function isSurname(meaning: Meaning): boolean {
  return meaning.kind === 'person' && meaning.short
}
