/** Says whose country a people lives in: "Kurdish rebels" are Turkey's in one article, and Iraq's in another. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Directory } from '../knowledge/directory.js'
import type { Country } from '../notation/actors.js'
import { isUnknown, meaningOf, type Piece } from './names.js'
import { isParticipial } from './participial.js'

/**
 * The pieces with peoples read as adjectives of the country that is meant, and without those of whom that is not known.
 *
 *     Turkish warplanes bombed Kurdish rebels.      Ethnic Albanians in Kosovo fled.
 *                              ^^^^^^^ of Turkey    ^^^^^^^^^^^^^^^^ of Kosovo
 */
export function withPeoples(
  directory: Directory,
  sentences: readonly Sentence[],
  all: readonly (readonly Piece[])[],
): Piece[][] {
  return all.map((pieces, index) => {
    const { tokens } = sentences[index]!
    const settled: Piece[] = []
    for (const piece of pieces) {
      const before = settled.at(-1)
      const owner = before && ownerRightBefore(tokens, before, piece)
      if (owner && isOfOwner(tokens, piece))
        settled[settled.length - 1] = asPeopleOf(owner, { ...piece, from: before.from })
      else settled.push(...settle(directory, tokens, all, index, piece))
    }
    return settled
  })
}

/** The country that stands right before a people's name, with or without a possessive: "Kosovo Serbs", "Turkey's Kurds". */
function ownerRightBefore(
  tokens: readonly Token[],
  before: Piece,
  piece: Piece,
): Country | undefined {
  const gap = tokens.slice(before.to, piece.from)
  const isBeside = gap.length === 0 || (gap.length === 1 && gap[0]!.xpos === 'POS')
  return isBeside ? meaningOf(before, 'country')?.country : undefined
}

/** "Turkey's Kurdish rebels", "Kosovo Albanians"; but "Russia's Ukrainian war" is of two countries. */
function isOfOwner(tokens: readonly Token[], piece: Piece): boolean {
  if (meaningOf(piece, 'people')) return true
  return meaningOf(piece, 'demonym') !== undefined && /^NNP?S$/.test(tokens[piece.to - 1]!.xpos)
}

function settle(
  directory: Directory,
  tokens: readonly Token[],
  all: readonly (readonly Piece[])[],
  index: number,
  piece: Piece,
): Piece[] {
  const people = meaningOf(piece, 'people')?.people
  const nation = meaningOf(piece, 'demonym')?.country
  const isEthnic = tokens[piece.from - 1]?.form.toLowerCase() === 'ethnic'
  if (!people && !(isEthnic && nation)) return [piece]
  // A name of somebody, or of something else that is known: "Karen Pierce".
  if (people && piece.meanings.length > 1)
    return [{ ...piece, meanings: piece.meanings.filter(({ kind }) => kind !== 'people') }]
  const isName = tokens[piece.to]?.deprel === 'flat' && tokens[piece.from]!.xpos === 'NNP'
  if (people && isName && !isKnownAt(all[index]!, piece.to))
    return [{ ...piece, meanings: [], places: [] }]
  const mayBe = (id: string) => (people ? people.countries.includes(id) : id !== nation!.id)
  const code =
    people?.countries.length === 1
      ? people.countries[0]
      : countryNear(tokens, all, index, piece, mayBe)
  const country = directory.country(code ?? '')
  if (country) return [asPeopleOf(country, piece)]
  const last = tokens[piece.to - 1]!
  const isAlone = !/^(?:amod|compound)/.test(last.deprel) && last.xpos.startsWith('NN')
  return isAlone ? [{ ...piece, meanings: [], places: [] }] : []
}

function isKnownAt(pieces: readonly Piece[], from: number): boolean {
  return pieces.some(each => each.from === from && !isUnknown(each))
}

function asPeopleOf(country: Country, piece: Piece): Piece {
  return { ...piece, meanings: [{ kind: 'demonym', country }], places: [] }
}

/** The country where the sentence says they are, else the only one that it names, else that the article does. */
function countryNear(
  tokens: readonly Token[],
  all: readonly (readonly Piece[])[],
  index: number,
  piece: Piece,
  mayBe: (id: string) => boolean,
): string | undefined {
  const fitting = (pieces: readonly Piece[]) => [
    ...new Set(
      pieces
        .filter(each => each !== piece)
        .flatMap(countriesOf)
        .filter(mayBe),
    ),
  ]
  const here = all[index]!.filter(each => !isParticipial(tokens, each))
  const behind = here.find(({ from }) => from >= piece.to && isIn(tokens, from))
  for (const pieces of [behind ? [behind] : [], here, all.slice(0, index).flat()]) {
    const countries = fitting(pieces)
    if (countries.length === 1) return countries[0]
    if (countries.length > 1) return undefined
  }
  return undefined
}

/** "in Kosovo", "in northern Syria" */
function isIn(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at > 0 && ['DET', 'ADJ'].includes(tokens[at]!.upos)) at--
  return /^(?:in|inside|across|throughout)$/i.test(tokens[at]?.form ?? '')
}

/** Organisations and movements of no country have a code of their kind first: `IGONAT`, `IMGISI`. */
function countryOfCode(code: string): string[] {
  return /^(?:IGO|IMG|NGO|NGM|MNC|INT)/.test(code) ? [] : [code.slice(0, 3)]
}

/** The countries that a piece names, or lies in. */
export function countriesOf(piece: Piece): string[] {
  const named = piece.meanings.flatMap(meaning => {
    if (meaning.kind === 'organisation') return countryOfCode(meaning.organisation.code)
    return 'country' in meaning && meaning.country.kind === 'country' ? meaning.country.id : []
  })
  const place = piece.meanings.length === 0 ? (piece.places[0]?.country ?? []) : []
  return [...new Set(named.concat(place))]
}
