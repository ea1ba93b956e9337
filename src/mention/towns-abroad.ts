/** Countries and capitals that are only towns where they stand: "Lebanon, Pennsylvania", "Kyiv, Kharkiv and Odesa". */
import type { Sentence, Token } from '../core/sentence.js'
import { meaningOf, type Piece } from './names.js'

/** The pieces of a sentence without the states whose names are towns' here. */
export function withoutTowns({ tokens }: Sentence, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]]
    const state = meaningOf(piece, 'country') ?? meaningOf(piece, 'capital')
    if (!state) return piece
    const isTown = next && isRegionBeside(tokens, piece, next, pieces[index + 2])
    const beside = [before, next].filter(
      each => each && isPlaceOf(each, state.country.id) && areListed(tokens, piece, each),
    )
    const isInList = state.kind === 'capital' && beside.length > 0
    return (isTown && next.places[0]!.country !== state.country.id) || isInList
      ? { ...piece, meanings: [] }
      : piece
  })
}

/** "Peru, Indiana, has a museum"; but "Georgia, Alabama and Tennessee" are a list. */
function isRegionBeside(
  tokens: readonly Token[],
  piece: Piece,
  next: Piece,
  third: Piece | undefined,
): boolean {
  const isRegion = next.meanings.length === 0 && next.places[0]?.kind === 'region'
  if (!isRegion || next.from !== piece.to + 1 || tokens[piece.to]!.form !== ',') return false
  return !(third && areListed(tokens, next, third)) && !isJoint(tokens[next.to])
}

function isPlaceOf(piece: Piece, country: string): boolean {
  const [place] = piece.places
  return piece.meanings.length === 0 && place?.country === country
}

/** Whether a comma or an "and" alone stands between two pieces. */
function areListed(tokens: readonly Token[], one: Piece, other: Piece): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from]
  const between = tokens.slice(from, to)
  return (
    between.length > 0 &&
    between.length <= 2 &&
    between.every(token => token.form === ',' || isJoint(token))
  )
}

function isJoint(token: Token | undefined): boolean {
  return /^(?:and|or|&)$/i.test(token?.form ?? '')
}
