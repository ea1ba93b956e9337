/** Turns a word's spelling into what the first layer of context takes in; the same for every place. */
import type { Weights } from '../../core/weights.js'
import { americanSpellings } from './american.js'
import { placeMatrix, roundVector } from './arithmetic.js'
import type { Kernel } from './kernel.js'
import { SPELLING_TABLES, type Spelling, spell } from './spelling.js'

export interface Embedding {
  /** How many numbers the first layer takes in for a word. */
  readonly width: number
  /** Those numbers. They are kept for words that come often: do not write to them. */
  readonly embed: (form: string) => Float32Array
}

/** Words are kept in two halves; when the younger is full, the older is let go. */
const HALF_OF_KEPT = 4096

/** Opens the embedding stored in the weights. */
export function loadEmbedding(weights: Weights, kernel: Kernel): Embedding {
  const tables = SPELLING_TABLES.map(name => ({ name, ...loadTable(weights, name) }))
  const letters = loadLetterFilters(weights)
  const columns = tables.reduce((sum, table) => sum + table.width, 0) + letters.width
  const matrix = placeMatrix(kernel, weights, 'neural.words')
  const input = kernel.reserve(matrix.columns * 2)
  const output = kernel.reserve(matrix.rows * 4)
  const vector = new Float32Array(matrix.columns)
  const isKnown = ({ hashes }: Spelling) =>
    tables.some(({ name, has }) => (name === 'word' || name === 'vector') && has(hashes[name]))
  const familiar = (form: string): Spelling => {
    const own = spell(form)
    return isKnown(own) ? own : (americanSpellings(form).map(spell).find(isKnown) ?? own)
  }
  const compute = (form: string): Float32Array => {
    const spelling = familiar(form)
    let at = 0
    for (const table of tables) {
      table.read(spelling.hashes[table.name], vector, at)
      at += table.width
    }
    letters.read(spelling, vector, at)
    const rounded = new Int16Array(kernel.memory(), input, matrix.columns)
    const scale = roundVector(vector, columns, rounded)
    kernel.project(matrix, input, scale, 1, output)
    return new Float32Array(kernel.memory(), output, matrix.rows).slice()
  }
  let young = new Map<string, Float32Array>()
  let old = new Map<string, Float32Array>()
  return {
    width: matrix.rows,
    embed: form => {
      let embedded = young.get(form)
      if (embedded) return embedded
      embedded = old.get(form) ?? compute(form)
      if (young.size >= HALF_OF_KEPT) {
        old = young
        young = new Map()
      }
      young.set(form, embedded)
      return embedded
    },
  }
}

interface Table {
  readonly width: number
  /** Copies the vector of a hash to a place; what is not known has a vector of its own. */
  readonly read: (hash: number, into: Float32Array, at: number) => void
  readonly has: (hash: number) => boolean
}

function loadTable(weights: Weights, name: string): Table {
  const keys = weights.array(`neural.${name}.keys`, Int32Array)
  const scales = weights.array(`neural.${name}.scales`, Float32Array)
  const values = weights.array(`neural.${name}.weights`, Int8Array)
  const rows = new Map<number, number>()
  for (let at = 0; at < keys.length; at++) rows.set(keys[at]!, at + 1)
  const width = values.length / scales.length
  return {
    width,
    has: hash => rows.has(hash),
    read: (hash, into, at) => {
      const row = rows.get(hash) ?? 0
      const scale = scales[row]!
      for (let column = 0; column < width; column++) {
        into[at + column] = values[row * width + column]! * scale
      }
    },
  }
}

interface LetterFilters {
  readonly width: number
  readonly read: (spelling: Spelling, into: Float32Array, at: number) => void
}

/** What each filter gives for each letter at each of its three places, computed beforehand. */
function loadLetterFilters(weights: Weights): LetterFilters {
  const keys = weights.array('neural.letters.keys', Int32Array)
  const responses = weights.array('neural.letters.responses', Float32Array)
  const bias = weights.array('neural.letters.bias', Float32Array)
  const width = bias.length
  const places = 3
  const unknown = 1
  const stride = responses.length / places
  const rows = new Map<number, number>()
  for (let at = 0; at < keys.length; at++) rows.set(keys[at]!, at + 2)
  const sums = new Float32Array(width)
  return {
    width,
    read: ({ letters }, into, at) => {
      const numbers = letters.map(letter => rows.get(letter) ?? unknown)
      for (let filter = 0; filter < width; filter++) into[at + filter] = Math.max(0, bias[filter]!)
      for (let end = 0; end < numbers.length + places - 1; end++) {
        sums.set(bias)
        for (let place = 0; place < places; place++) {
          const number = numbers[end + place - (places - 1)]
          if (number === undefined) continue
          const from = place * stride + number * width
          for (let filter = 0; filter < width; filter++) sums[filter]! += responses[from + filter]!
        }
        for (let filter = 0; filter < width; filter++) {
          if (sums[filter]! > into[at + filter]!) into[at + filter] = sums[filter]!
        }
      }
    },
  }
}
