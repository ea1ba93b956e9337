/** Reads a sentence forwards and backwards in two layers, so that every word knows its context. */
import type { Weights } from '../../core/weights.js'
import { FULL_SCALE, placeMatrix } from './arithmetic.js'
import { type Embedding, loadEmbedding } from './embedding.js'
import type { Kernel, Matrix } from './kernel.js'

export interface Context {
  /** How many words it can read at once. */
  readonly longest: number
  /** Reads the words; their vectors then stand at `output`, as 16-bit numbers. */
  readonly read: (forms: readonly string[]) => void
  readonly output: number
}

/** Opens the layers stored in the weights, with room for so many words. */
export function loadContext(weights: Weights, kernel: Kernel, longest: number): Context {
  const embedding = loadEmbedding(weights, kernel)
  const first = loadLayer(weights, kernel, 1)
  const second = loadLayer(weights, kernel, 2)
  const between = placeMatrix(kernel, weights, 'neural.between')
  const gates = kernel.reserve(longest * between.rows * 4)
  const middle = kernel.reserve(longest * first.width * 2)
  const output = kernel.reserve(longest * second.width * 2)
  return {
    longest,
    output,
    read: forms => {
      fillGates(kernel, embedding, forms, gates)
      first.run(forms.length, gates, middle)
      kernel.project(between, middle, 1 / FULL_SCALE, forms.length, gates)
      second.run(forms.length, gates, output)
    },
  }
}

function fillGates(
  kernel: Kernel,
  embedding: Embedding,
  forms: readonly string[],
  gates: number,
): void {
  const embedded = forms.map(form => embedding.embed(form))
  const into = new Float32Array(kernel.memory(), gates, forms.length * embedding.width)
  embedded.forEach((vector, at) => {
    into.set(vector, at * embedding.width)
  })
}

interface Layer {
  /** Numbers a word comes out with: both directions, side by side. */
  readonly width: number
  /**
   * Runs both directions over so many words. `gates` holds what the words themselves add to the
   * gates, forwards and backwards side by side; `output` takes the states as 16-bit numbers.
   */
  readonly run: (count: number, gates: number, output: number) => void
}

function loadLayer(weights: Weights, kernel: Kernel, number: number): Layer {
  const forwards = placeMatrix(kernel, weights, `neural.layer${number}.forwards`)
  const backwards = placeMatrix(kernel, weights, `neural.layer${number}.backwards`)
  const hidden = forwards.columns
  const state = kernel.reserve(hidden * 2)
  const recurrent = kernel.reserve(forwards.rows * 4)
  const cell = kernel.reserve(hidden * 4)
  const run = (matrix: Matrix, count: number, gates: number, output: number, side: 0 | 1) => {
    const memory = kernel.memory()
    const now = new Int16Array(memory, state, hidden)
    const states = new Int16Array(memory, output, count * 2 * hidden)
    now.fill(0)
    new Float32Array(memory, cell, hidden).fill(0)
    for (let step = 0; step < count; step++) {
      const place = 2 * (side === 0 ? step : count - 1 - step) + side
      kernel.project(matrix, state, 1 / FULL_SCALE, 1, recurrent)
      kernel.advance(gates + place * matrix.rows * 4, recurrent, cell, state, hidden)
      states.set(now, place * hidden)
    }
  }
  return {
    width: 2 * hidden,
    run: (count, gates, output) => {
      run(forwards, count, gates, output, 0)
      run(backwards, count, gates, output, 1)
    },
  }
}
