/** Trains the parser: moves with a dynamic oracle, relations beside them. */
import type { ConlluSentence } from '../../src/parse/conllu.js'
import { newFeatureList } from '../../src/parse/linear.js'
import { labelFeatures, moveFeatures, PARSE_FEATURES } from '../../src/parse/parse-features.js'
import { bestLabel, ROOT_LABEL } from '../../src/parse/parser.js'
import {
  type Configuration,
  dependentOf,
  headOf,
  isAllowed,
  isComplete,
  LEFT,
  makeMove,
  RIGHT,
  SHIFT,
  startParse,
} from '../../src/parse/transitions.js'
import { describeWords, type KnownTags } from '../../src/parse/words.js'
import { newPerceptron, type Perceptron, type Pruning } from './averaged.js'
import { newRandom, shuffled } from './random.js'

/** A sentence with the tags that the parser will see, which are the tagger's own. */
export interface TaggedSentence {
  readonly sentence: ConlluSentence
  readonly tags: Int32Array
}

/** All relations, `_` and `root` first. */
export function listDeprels(sentences: readonly ConlluSentence[]): string[] {
  const names = new Set<string>()
  for (const { tokens } of sentences) for (const token of tokens) names.add(token.deprel)
  names.delete('root')
  return ['_', 'root', ...[...names].sort()]
}

/**
 * Trains for some rounds, then anew on the features that proved worth their place.
 * From the second round on, the parser mostly follows its own moves.
 */
export function trainParser(
  names: readonly string[],
  known: KnownTags,
  sentences: readonly TaggedSentence[],
  rounds: number,
  pruning: { readonly moves: Pruning; readonly labels: Pruning },
): { readonly moves: Perceptron; readonly labels: Perceptron } {
  const numbers = new Map(names.map((name, index) => [name, index]))
  const examples = sentences.map(({ sentence: { tokens }, tags }) => {
    const count = tokens.length
    const heads = new Int32Array(count + 2)
    const labels = new Int32Array(count + 2)
    for (const token of tokens) {
      heads[token.id] = token.head === 0 ? count + 1 : token.head
      labels[token.id] = numbers.get(token.deprel)!
    }
    const words = describeWords(
      known,
      tokens.map(token => token.form),
    )
    return { words, tags, heads, labels }
  })
  const moves = newPerceptron(3)
  const labels = newPerceptron(names.length)
  const features = newFeatureList(PARSE_FEATURES)
  const moveScores = new Float64Array(3)
  const labelScores = new Float64Array(names.length)
  const random = newRandom(12)
  for (let round = 1; round <= rounds * 2; round++) {
    if (round === rounds + 1) {
      moves.restrict(pruning.moves)
      labels.restrict(pruning.labels)
    }
    let right = 0
    let rightLabels = 0
    let total = 0
    for (const { words, tags, heads, labels: goldLabels } of shuffled(random, examples)) {
      const state = startParse(words.count)
      while (!isComplete(state)) {
        moveFeatures(words, tags, state, features)
        moves.score(features, moveScores)
        let guess = -1
        let truth = -1
        let least = Number.POSITIVE_INFINITY
        for (let move = SHIFT; move <= RIGHT; move++) {
          if (!isAllowed(state, move)) continue
          if (guess < 0 || moveScores[move]! > moveScores[guess]!) guess = move
          const cost = costOf(state, heads, move)
          if (cost < least || (cost === least && moveScores[move]! > moveScores[truth]!)) {
            least = cost
            truth = move
          }
        }
        moves.step()
        const free = costOf(state, heads, guess) === least
        if (!free) {
          moves.update(features, truth, 1)
          moves.update(features, guess, -1)
        }
        const move = free || (round > 1 && random() < 0.9) ? guess : truth
        const head = headOf(state, move)
        const dependent = dependentOf(state, move)
        let label = ROOT_LABEL
        if (move !== SHIFT && head <= words.count) {
          labelFeatures(words, tags, state, head, dependent, features)
          labels.score(features, labelScores)
          label = bestLabel(labelScores)
          if (heads[dependent] === head) {
            const gold = goldLabels[dependent]!
            labels.step()
            if (label === gold) rightLabels++
            else {
              labels.update(features, gold, 1)
              labels.update(features, label, -1)
            }
          }
        }
        if (move !== SHIFT) {
          total++
          if (heads[dependent] === head) right++
        }
        makeMove(state, move, label)
      }
    }
    const percent = (count: number) => `${((100 * count) / total).toFixed(2)}%`
    console.log(`parser round ${round}: heads ${percent(right)}, relations ${percent(rightLabels)}`)
  }
  return { moves, labels }
}

/** How many arcs of the tree a move puts out of reach. */
function costOf(state: Configuration, heads: Int32Array, move: number): number {
  const { stack, depth, next } = state
  const end = state.count + 1
  let cost = 0
  if (move === SHIFT) {
    for (let place = 0; place < depth; place++) {
      const word = stack[place]!
      if (heads[word] === next) cost++
      if (place < depth - 1 && heads[next] === word) cost++
    }
    return cost
  }
  const top = stack[depth - 1]!
  const below = depth > 1 ? stack[depth - 2]! : 0
  const goldHead = heads[top]!
  if (move === LEFT) {
    if (goldHead > next || (below !== 0 && goldHead === below)) cost++
    for (let word = next; word <= end; word++) if (heads[word] === top) cost++
    return cost
  }
  if (goldHead >= next) cost++
  for (let word = next; word <= end; word++) if (heads[word] === top) cost++
  return cost
}
