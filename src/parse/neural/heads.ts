/** What the network says of each word in its context: scores of tags, heads, relations and names. */
import type { Weights } from '../../core/weights.js'
import { FULL_SCALE, leak, placeMatrix, roundVector } from './arithmetic.js'
import type { Context } from './context.js'
import type { Kernel, Matrix } from './kernel.js'

/** The parts that stand side by side in a word's scores, in this order. */
const PARTS = [
  'upos',
  'xpos',
  'feats',
  'name',
  'arcDependent',
  'arcHead',
  'labelDependent',
  'labelHead',
] as const

type Part = (typeof PARTS)[number]

/** The parts that are scores as they stand. */
export type ScoredPart = 'upos' | 'xpos' | 'feats' | 'name'

/** Scores of the sentence that was read last; each is overwritten by the next sentence. */
export interface Scores {
  /** One part of one word's scores, words from 0. */
  readonly of: (word: number, part: ScoredPart) => Float32Array
  /** Every head of every word, laid out as `findHeads` wants them. */
  readonly arcs: () => Float32Array
  /** Scores of the relations between a word (from 0) and its head (from 1, 0 for the root). */
  readonly labels: (word: number, head: number) => Float32Array
}

export interface Heads {
  readonly score: (count: number) => Scores
}

/** Opens the network's last layer over the words that the context has read. */
export function loadHeads(weights: Weights, kernel: Kernel, context: Context): Heads {
  const sizes = weights.table('neural.sizes') as Readonly<Record<Part, number>>
  const starts = {} as Record<Part, number>
  let width = 0
  for (const part of PARTS) {
    starts[part] = width
    width += sizes[part]
  }
  const matrix = placeMatrix(kernel, weights, 'neural.heads')
  const arc = placeMatrix(kernel, weights, 'neural.arc')
  const label = placeMatrix(kernel, weights, 'neural.label')
  const arcRoot = weights.array('neural.arc.root', Float32Array)
  const labelRoot = weights.array('neural.label.root', Float32Array)
  const output = kernel.reserve(context.longest * matrix.rows * 4)
  const rounded = kernel.reserve(Math.max(arc.columns, label.columns) * 2)
  const query = kernel.reserve(arc.rows * 4)
  const related = kernel.reserve(label.rows * 4)
  const candidates = reserveCandidates(kernel, context.longest, arc.rows)
  const found = kernel.reserve((context.longest + 4) * 4)
  const pair = new Float32Array(Math.max(arc.columns, label.columns))

  const scoreArcs = (all: Float32Array, count: number): Float32Array => {
    const memory = kernel.memory()
    const input = new Int16Array(memory, rounded, arc.columns)
    const asked = new Float32Array(memory, query, arc.rows)
    roundCandidate(memory, candidates, 0, arcRoot)
    const fill = (from: number) => {
      for (let at = 0; at < arc.columns; at++) pair[at] = leak(all[from + at]!)
    }
    for (let word = 0; word < count; word++) {
      fill(word * matrix.rows + starts.arcHead)
      roundCandidate(memory, candidates, word + 1, pair)
    }
    const heads = { ...candidates, rows: (count + 4) & ~3 }
    const answer = new Float32Array(memory, found, count + 1)
    const scores = new Float32Array(count * (count + 1))
    for (let word = 0; word < count; word++) {
      fill(word * matrix.rows + starts.arcDependent)
      kernel.project(arc, rounded, roundVector(pair, arc.columns, input), 1, query)
      kernel.project(heads, rounded, roundVector(asked, arc.rows, input), 1, found)
      scores.set(answer, word * (count + 1))
    }
    return scores
  }

  const scoreLabels = (all: Float32Array, word: number, head: number): Float32Array => {
    const memory = kernel.memory()
    const dependent = word * matrix.rows + starts.labelDependent
    const governor = (head - 1) * matrix.rows + starts.labelHead
    for (let at = 0; at < label.columns; at++) {
      pair[at] = leak(all[dependent + at]! + (head === 0 ? labelRoot[at]! : all[governor + at]!))
    }
    const input = new Int16Array(memory, rounded, label.columns)
    kernel.project(label, rounded, roundVector(pair, label.columns, input), 1, related)
    return new Float32Array(memory, related, label.rows)
  }

  return {
    score: count => {
      kernel.project(matrix, context.output, 1 / FULL_SCALE, count, output)
      const all = new Float32Array(kernel.memory(), output, count * matrix.rows)
      return {
        of: (word, part) => {
          const from = word * matrix.rows + starts[part]
          return all.subarray(from, from + sizes[part])
        },
        arcs: () => scoreArcs(all, count),
        labels: (word, head) => scoreLabels(all, word, head),
      }
    },
  }
}

/** Room for the heads of one sentence as the rows of a matrix, each rounded like stored weights. */
function reserveCandidates(kernel: Kernel, longest: number, columns: number): Matrix {
  const rows = (longest + 4) & ~3
  return {
    rows,
    columns,
    weights: kernel.reserve(rows * columns),
    scales: kernel.reserve(rows * 4),
    bias: kernel.reserve(rows * 4),
  }
}

function roundCandidate(
  memory: ArrayBufferLike,
  { rows, columns, weights, scales }: Matrix,
  row: number,
  vector: Float32Array,
): void {
  let largest = 1e-12
  for (let at = 0; at < columns; at++) largest = Math.max(largest, Math.abs(vector[at]!))
  const into = new Int8Array(memory, weights + row * columns, columns)
  for (let at = 0; at < columns; at++) into[at] = Math.round((vector[at]! / largest) * 127)
  new Float32Array(memory, scales, rows)[row] = largest / 127
}
