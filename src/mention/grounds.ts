/** The ground each sentence stands on: the countries it names, and those where it says that things happen. */
import type { Sentence, Token } from '../core/sentence.js'
import { meaningOf, type Piece } from './names.js'
import { isParticipial } from './participial.js'
import { countriesOf } from './peoples.js'

export interface Ground {
  /** Countries that its names tell of as doing or suffering, with the token where each name begins. */
  readonly named: readonly {
    readonly country: string
    readonly from: number
    /** By an adjective: "a Nigerian prisoner", who may be abroad. */
    readonly isAdjective: boolean
  }[]
  /** Countries of the places where something is said to be: "in Cairo", "near Goma". */
  readonly placed: readonly string[]
}

export function groundsOf(
  sentences: readonly Sentence[],
  all: readonly (readonly Piece[])[],
): Ground[] {
  return all.map((pieces, index) => {
    const { tokens } = sentences[index]!
    const named = pieces
      .filter(piece => piece.meanings.length > 0 && !isPlace(tokens, piece))
      .filter(piece => !isParticipial(tokens, piece) && !isOfMission(tokens, piece.to))
      .flatMap(piece => {
        const isAdjective = meaningOf(piece, 'demonym') !== undefined
        return countriesOf(piece).map(country => ({ country, from: piece.from, isAdjective }))
      })
    const placed = pieces.filter(piece => isPlace(tokens, piece)).flatMap(countriesOf)
    return { named, placed: [...new Set(placed)] }
  })
}

/** "the Israeli embassy": a mission is in somebody else's country. */
export function isOfMission(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at, at + 2).find(({ upos }) => upos === 'NOUN')
  return /^(?:embassy|consulate|ambassador|diplomat|envoy)$/.test(next?.lemma ?? '')
}

function isPlace(tokens: readonly Token[], piece: Piece): boolean {
  if (piece.meanings.length === 0) return piece.places.length > 0
  const isOfState = meaningOf(piece, 'country') ?? meaningOf(piece, 'capital')
  // "the port of Tripoli"
  const isOf = tokens[piece.from - 1]?.form === 'of' && meaningOf(piece, 'country') === undefined
  if (isOfState) return isOf || isLocative(tokens, piece.from)
  // "in the Kenyan capital", "in the Turkish city of Izmir"
  const isAdjective = meaningOf(piece, 'demonym') !== undefined
  return isAdjective && SITES.has(tokens[piece.to]?.lemma ?? '') && isLocative(tokens, piece.from)
}

const SITES = new Set(
  'city town village capital province region district state port coast island border area'.split(
    ' ',
  ),
)

function isLocative(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at > 0 && ['DET', 'ADJ'].includes(tokens[at]!.upos)) at--
  return LOCATIVE.has(tokens[at]?.form.toLowerCase() ?? '')
}

const LOCATIVE = new Set('in at near outside inside around across throughout within'.split(' '))
