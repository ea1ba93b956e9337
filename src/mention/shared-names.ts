/** Names that countries share, "Congolese", "the Labour Party": that of the country the article names is meant. */
import type { Meaning } from '../knowledge/directory.js'
import type { Piece } from './names.js'

/** Meanings of which the article has to say whose they are, where there are several. */
const SHARED = new Set<Meaning['kind']>(['demonym', 'seat', 'organisation'])

/**
 * The pieces with the country's meaning that the sentence names, else the article; else the people that the files
 * give first, or the body that they call famous. A seat that several states have ("State House"), or a party
 * ("the Socialists"), means none of them until its country is named.
 *
 *     Brazzaville denied it. Congolese troops were in their barracks.
 *                            ^^^^^^^^^ the neighbour's, were it not for the capital
 */
export function withMeantCountries(sentences: readonly (readonly Piece[])[]): Piece[][] {
  const named = sentences.map(pieces => pieces.flatMap(namedBy))
  return sentences.map((pieces, index) =>
    pieces.map(piece => {
      if (!isShared(piece)) return piece
      const nearby = [...named[index]!, ...named.slice(0, index).flat(), ...named.flat()]
      return { ...piece, meanings: meantOf(piece.meanings, nearby) }
    }),
  )
}

function isShared({ meanings }: Piece): boolean {
  const countries = meanings.filter(({ kind }) => SHARED.has(kind)).map(countryOf)
  return new Set(countries.filter(each => each !== null)).size > 1
}

/** Countries that a piece names beyond doubt. */
function namedBy(piece: Piece): string[] {
  if (isShared(piece)) return []
  const countries = piece.meanings.flatMap(each => countryOf(each) ?? [])
  if (new Set(countries).size === 1) return [countries[0]!]
  const [place] = piece.places
  return piece.meanings.length === 0 && place?.country ? [place.country] : []
}

function meantOf(meanings: readonly Meaning[], nearby: readonly string[]): Meaning[] {
  const shared = meanings.filter(({ kind }) => SHARED.has(kind))
  const country = nearby.find(each => shared.some(meaning => countryOf(meaning) === each))
  const meant = country
    ? shared.find(meaning => countryOf(meaning) === country)
    : shared.find(isDefault)
  return meanings.filter(meaning => meaning === meant || !SHARED.has(meaning.kind))
}

/** "Congolese" are first of all of Kinshasa, "the Democratic Party" is America's; of palaces and Liberals nobody can say. */
function isDefault(meaning: Meaning): boolean {
  if (meaning.kind === 'organisation') return meaning.organisation.famous === true
  return meaning.kind === 'demonym'
}

function countryOf(meaning: Meaning): string | null {
  switch (meaning.kind) {
    case 'country':
    case 'demonym':
    case 'capital':
    case 'seat':
      return meaning.country.kind === 'country' ? meaning.country.id : null
    case 'organisation':
      return /^(?:IGO|NGO|IMG|MNC|INT)/.test(meaning.organisation.code)
        ? null
        : meaning.organisation.code.slice(0, 3)
    default:
      return null
  }
}
