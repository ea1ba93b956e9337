/** Makes one name of pieces that are one: "Paris Hilton" and "Peruvian Farmers' Front" are no Paris and no farmers. */
import type { Sentence, Token } from '../core/sentence.js'
import {
  cutNames,
  isHonorific,
  isTitleCase,
  isUnknown,
  type MentionKnowledge,
  meaningOf,
  type Piece,
} from './names.js'

/** The pieces of a sentence in order; they do not overlap. */
export function findPieces(knowledge: MentionKnowledge, sentence: Sentence): Piece[] {
  return mergeNames(sentence, mergeMarked(sentence, cutNames(knowledge, sentence)))
}

/**
 * What the language model takes for one name of a person or a place is no country that opens it: "Jordan Peele".
 * Persons the directory knows in full, and titles, stay as they are.
 */
function mergeMarked(sentence: Sentence, pieces: readonly Piece[]): Piece[] {
  let merged = [...pieces]
  for (const { kind, first, end } of sentence.names ?? []) {
    if (kind === 'ORG') {
      merged = withWholeBody(merged, first, end)
      continue
    }
    // It often takes persons called after places for places; the country is none of them.
    const within = merged.filter(piece => piece.to > first && piece.from < end)
    const isPerson = kind === 'PER' && within.some(isPlaceName)
    const mayBePart = (piece: Piece) =>
      isUnknown(piece) || (isPerson ? isShortName(piece) && !isFullName(piece) : isPlaceName(piece))
    if (!within.every(mayBePart) || within.length < 2 || within.at(-1)!.to !== end) continue
    const isPlaceFirst = within[0]!.from === first && isPlaceName(within[0]!)
    if (!(isPlaceFirst && within.some(isUnknown)) && !isPerson) continue
    const [from, to] = [within[0]!.from, end]
    merged = merged.flatMap(piece => {
      if (piece === within[0]) return [{ from, to, meanings: [], places: [] }]
      return within.includes(piece) ? [] : [piece]
    })
  }
  return merged
}

/** "Peruvian Farmers' Front" is one unknown body of Peru, and no farmers. */
function withWholeBody(pieces: readonly Piece[], first: number, end: number): Piece[] {
  const within = pieces.filter(piece => piece.from >= first && piece.to <= end)
  const [owner, ...rest] = within
  const last = rest.at(-1)
  const isPeople = owner?.meanings.some(({ kind }) => kind === 'demonym')
  const isKnown = rest.some(piece => meaningOf(piece, 'organisation') || isFullName(piece))
  if (!owner || !last || rest.length < 2 || !isPeople || isKnown) return [...pieces]
  if (owner.from !== first || last.to !== end || !isUnknown(last)) return [...pieces]
  const body: Piece = { from: rest[0]!.from, to: end, meanings: [], places: [] }
  return pieces.flatMap(piece => (piece === rest[0] ? [body] : rest.includes(piece) ? [] : [piece]))
}

/** A country, a capital or a place of one word, and nobody's title, people or family name in full. */
function isPlaceName(piece: Piece): boolean {
  return isShortName(piece) && !isFullName(piece) && meaningOf(piece, 'demonym') === undefined
}

/**
 * A known short name that stands beside an unknown one is part of it: "Paris Hilton", "Michael Jordan",
 * "Hunter Biden", "Trump Tower" are none of those we know.
 */
function mergeNames(sentence: Sentence, pieces: readonly Piece[]): Piece[] {
  const { tokens } = sentence
  const persons = (sentence.names ?? []).filter(({ kind }) => kind === 'PER')
  const merged: Piece[] = []
  for (const piece of pieces) {
    const before = merged.at(-1)
    const isPersonsName = persons.some(({ first, end }) => first === piece.from && end === piece.to)
    // "India Arie": the language model takes the second word alone for somebody's name.
    const isFirstName =
      before !== undefined &&
      before.to === piece.from &&
      isUnknown(piece) &&
      isPersonsName &&
      isPlaceName(before) &&
      before.to - before.from === 1 &&
      !isTitleCase(sentence)
    if (isFirstName) {
      merged[merged.length - 1] = { from: before.from, to: piece.to, meanings: [], places: [] }
      continue
    }
    const isMore = before !== undefined && before.to === piece.from && isUnknown(piece)
    if (isMore && isFullName(before) && tokens[piece.from]!.deprel === 'flat')
      // "Hamad bin Khalifa al-Thani": more of the name than the directory has.
      merged[merged.length - 1] = { ...before, to: piece.to }
    else if (
      before &&
      before.to === piece.from &&
      areOneName(tokens, before, piece, isTitleCase(sentence))
    )
      merged[merged.length - 1] = { from: before.from, to: piece.to, meanings: [], places: [] }
    else merged.push(piece)
  }
  return merged
}

function areOneName(
  tokens: readonly Token[],
  left: Piece,
  right: Piece,
  isTitle: boolean,
): boolean {
  if (isTitle) return false
  const [first, second] = [tokens[left.to - 1]!, tokens[right.from]!]
  const areBound =
    second.deprel === 'flat' ||
    (first.deprel === 'compound' && first.head === tokens[right.to - 1]!.id) ||
    (first.deprel === 'flat' && second.upos === 'PROPN')
  if (!areBound) return false
  if (isUnknown(left)) {
    if (isHonorific(first) && left.to - left.from === 1) return false
    return isShortName(right) && right.to - right.from === 1
  }
  // "Rosa Duarte", "Kenya Moore": both words are known, and the name is neither's.
  if (isPlaceName(left) && left.to - left.from === 1 && isFamilyName(right))
    return second.deprel === 'flat'
  // "Paris Hilton"; but "Ukraine President ..." has a title, and "Moscow mayor Ivan Petrov" is cut before.
  if (isUnknown(right) && isShortName(left) && left.to - left.from === 1)
    return second.deprel === 'flat' || meaningOf(left, 'person') !== undefined
  return false
}

function isFullName(piece: Piece): boolean {
  return piece.meanings.some(meaning => meaning.kind === 'person' && !meaning.short)
}

function isFamilyName(piece: Piece): boolean {
  const isPerson = meaningOf(piece, 'person') !== undefined && !isFullName(piece)
  return isPerson && piece.to - piece.from === 1
}

function isShortName(piece: Piece): boolean {
  return (
    piece.meanings.some(
      ({ kind }) => kind === 'person' || kind === 'country' || kind === 'capital',
    ) ||
    (piece.meanings.length === 0 && piece.places.length > 0)
  )
}
