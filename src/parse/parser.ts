/** Finds the tree of a tagged sentence, greedily, one move after another. */
import type { Weights } from '../core/weights.js'
import { type LinearModel, loadLinear, newFeatureList } from './linear.js'
import { labelFeatures, moveFeatures, PARSE_FEATURES } from './parse-features.js'
import {
  dependentOf,
  headOf,
  isAllowed,
  isComplete,
  makeMove,
  RIGHT,
  SHIFT,
  startParse,
} from './transitions.js'
import type { Words } from './words.js'

/** A tree over places 1 to n; place 0 of either list is not used. */
export interface Tree {
  /** The place of the head; 0 for the root. */
  readonly heads: Int32Array
  readonly deprels: readonly string[]
}

/** Always finds exactly one tree with exactly one root, save for a sentence of no words. */
export interface Parser {
  readonly parse: (words: Words, tags: Int32Array) => Tree
}

/** The number of the label `root`; 0 is no label. */
export const ROOT_LABEL = 1

/** Opens the parser stored in the weights. */
export function loadParser(weights: Weights): Parser {
  const labels = weights.table('deprels') as readonly string[]
  return newParser(labels, loadLinear(weights, 'moves'), loadLinear(weights, 'labels'))
}

/** A parser from its list of relations, `_` and `root` first, and its two classifiers. */
export function newParser(
  names: readonly string[],
  moves: LinearModel,
  labels: LinearModel,
): Parser {
  const features = newFeatureList(PARSE_FEATURES)
  const moveScores = new Float64Array(3)
  const labelScores = new Float64Array(names.length)
  return {
    parse: (words, tags) => {
      const state = startParse(words.count)
      while (!isComplete(state)) {
        moveFeatures(words, tags, state, features)
        moves.score(features, moveScores)
        let move = -1
        for (let each = SHIFT; each <= RIGHT; each++) {
          if (isAllowed(state, each) && (move < 0 || moveScores[each]! > moveScores[move]!)) {
            move = each
          }
        }
        const head = headOf(state, move)
        let label = ROOT_LABEL
        if (move !== SHIFT && head <= words.count) {
          labelFeatures(words, tags, state, head, dependentOf(state, move), features)
          labels.score(features, labelScores)
          label = bestLabel(labelScores)
        }
        makeMove(state, move, label)
      }
      const deprels = Array.from(state.labels.subarray(0, words.count + 1), each => names[each]!)
      return { heads: state.heads.map(head => (head > words.count ? 0 : head)), deprels }
    },
  }
}

/** `root` is never chosen: it belongs to the one word that is attached to nothing. */
export function bestLabel(scores: Float64Array): number {
  let top = ROOT_LABEL + 1
  for (let label = top + 1; label < scores.length; label++) {
    if (scores[label]! > scores[top]!) top = label
  }
  return top
}
