/** The neural language model: tags, lemmas, a tree and names for the tokens of one sentence. */
import type { RawToken, Token } from '../../core/sentence.js'
import type { Weights } from '../../core/weights.js'
import { loadLemmatiser } from '../lemma.js'
import type { Analysis, LanguageModel } from '../model.js'
import { loadContext } from './context.js'
import { loadHeads, type ScoredPart } from './heads.js'
import { type Kernel, newKernel } from './kernel.js'
import { loadNameTagger, NAME_LABELS } from './name-tagger.js'
import { readNames } from './names.js'
import { splitLong } from './pieces.js'
import { findHeads } from './spanning-tree.js'

/** A language model that also tells what it holds of names. */
export interface NeuralModel extends LanguageModel {
  /** What the network alone holds of each word as part of a name: log scores in the order of `NAME_LABELS`. */
  readonly nameScores: (tokens: readonly RawToken[]) => readonly Float32Array[]
}

/** Longer sentences are read in pieces, since the work on a tree grows with the square. */
const LONGEST = 160

interface Classes {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly feats: readonly string[]
  readonly deprel: readonly string[]
  readonly name: readonly string[]
}

/** Opens the network stored in the weights; the kernel is given only by tests. */
export function loadNeuralModel(weights: Weights, kernel: Kernel = newKernel()): NeuralModel {
  const classes = weights.table('neural.classes') as Classes
  const combinations = weights.table('neural.combinations') as readonly Combination[]
  const flat = Int16Array.from(combinations.flat())
  const lemmatiser = loadLemmatiser(weights)
  const context = loadContext(weights, kernel, LONGEST)
  const heads = loadHeads(weights, kernel, context)
  const rootLabel = classes.deprel.indexOf('root')
  const nameOrder = NAME_LABELS.map(label => classes.name.indexOf(label))
  const tagger = loadNameTagger(weights)

  const readPiece = (tokens: readonly RawToken[]): Piece => {
    context.read(tokens.map(token => token.form))
    const scores = heads.score(tokens.length)
    const tree = findHeads(scores.arcs(), tokens.length)
    const names: Float32Array[] = []
    const parsed = tokens.map(({ start, end, form, spaceAfter }, word): Token => {
      const part = (name: ScoredPart) => scores.of(word, name)
      const best = bestCombination(flat, part('upos'), part('xpos'), part('feats'))
      const [u, x, f] = combinations[best]!
      const upos = classes.upos[u]!
      const xpos = classes.xpos[x]!
      const feats = classes.feats[f]!
      const lemma = lemmatiser.lemma(form, upos, xpos)
      const head = tree[word]!
      const deprel =
        head === 0
          ? 'root'
          : classes.deprel[bestLabel(scores.labels(word, head), classes, rootLabel)]!
      names.push(logShares(part('name'), nameOrder))
      return { start, end, form, spaceAfter, id: word + 1, lemma, upos, xpos, feats, head, deprel }
    })
    return { tokens: parsed, names }
  }

  const analyse = (tokens: readonly RawToken[]): Analysis => {
    if (tokens.length === 0) return { tokens: [], names: [] }
    const pieces = splitLong(tokens, LONGEST).map(readPiece)
    const parsed = joinPieces(pieces)
    return {
      tokens: parsed,
      names: readNames(
        tagger.label(
          parsed,
          pieces.flatMap(piece => piece.names),
        ),
      ),
    }
  }

  const parse = (tokens: readonly RawToken[]): readonly Token[] =>
    tokens.length === 0 ? [] : joinPieces(splitLong(tokens, LONGEST).map(readPiece))
  const nameScores = (tokens: readonly RawToken[]) =>
    splitLong(tokens, LONGEST).flatMap(piece => readPiece(piece).names)
  return { version: weights.version, analyse, nameScores, parse }
}

interface Piece {
  readonly tokens: readonly Token[]
  /** The log scores of the labels of names, for each word in the order of `NAME_LABELS`. */
  readonly names: readonly Float32Array[]
}

/** Numbers of a coarse tag, a fine tag and features that are known to go together. */
type Combination = readonly [upos: number, xpos: number, feats: number]

/** The place in the list of the combination with the best sum of scores. */
function bestCombination(
  flat: Int16Array,
  upos: Float32Array,
  xpos: Float32Array,
  feats: Float32Array,
): number {
  let best = 0
  let high = Number.NEGATIVE_INFINITY
  for (let at = 0; at < flat.length; at += 3) {
    const score = upos[flat[at]!]! + xpos[flat[at + 1]!]! + feats[flat[at + 2]!]!
    if (score > high) {
      high = score
      best = at / 3
    }
  }
  return best
}

function bestLabel(scores: Float32Array, classes: Classes, rootLabel: number): number {
  let best = rootLabel === 0 ? 1 : 0
  for (let label = 0; label < classes.deprel.length; label++) {
    if (label !== rootLabel && scores[label]! > scores[best]!) best = label
  }
  return best
}

/** Scores as the logarithms of shares, in another order. */
function logShares(scores: Float32Array, order: readonly number[]): Float32Array {
  const largest = Math.max(...scores)
  let sum = 0
  for (const score of scores) sum += Math.exp(score - largest)
  const log = Math.log(sum) + largest
  return Float32Array.from(order, at => scores[at]! - log)
}

/** One tree of several: what was the root of a later piece stands beside the root of the first. */
function joinPieces(pieces: readonly Piece[]): readonly Token[] {
  if (pieces.length === 1) return pieces[0]!.tokens
  const root = pieces[0]!.tokens.find(token => token.head === 0)!.id
  const joined: Token[] = []
  for (const { tokens } of pieces) {
    const before = joined.length
    for (const token of tokens) {
      const id = token.id + before
      if (token.head !== 0) joined.push({ ...token, id, head: token.head + before })
      else if (before === 0) joined.push(token)
      else joined.push({ ...token, id, head: root, deprel: 'parataxis' })
    }
  }
  return joined
}
