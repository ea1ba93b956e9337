/** A linear classifier over hashed features, kept sparse: each feature has weights for few labels. */
import type { WeightArray, Weights } from '../core/weights.js'

/** The features of one decision: `keys[0]` to `keys[count - 1]`. */
export interface FeatureList {
  readonly keys: Int32Array
  count: number
}

/** Adds the weights of every feature to the score of its labels. */
export interface LinearModel {
  /** Fills `scores`, one place a label. */
  readonly score: (features: FeatureList, scores: Float64Array) => void
}

/** The rows of a classifier as they are stored, sorted by key. */
export interface LinearRow {
  /** Hash of the feature, as an unsigned whole number; never 0. */
  readonly key: number
  readonly labels: readonly number[]
  readonly weights: readonly number[]
}

export function newFeatureList(capacity: number): FeatureList {
  return { keys: new Int32Array(capacity), count: 0 }
}

/**
 * The arrays of a classifier, eight bits a weight.
 * Each row has its own scale, a power of two, so that no large weight is clipped and no small one lost.
 */
export function packLinear(name: string, rows: readonly LinearRow[]): Record<string, WeightArray> {
  const sorted = [...rows].sort((a, b) => a.key - b.key)
  const total = sorted.reduce((sum, row) => sum + row.labels.length, 0)
  const keys = new Uint32Array(sorted.length)
  const sizes = new Uint8Array(sorted.length)
  const exponents = new Int8Array(sorted.length)
  const labels = new Uint8Array(total)
  const values = new Int8Array(total)
  let at = 0
  sorted.forEach((row, index) => {
    const largest = Math.max(...row.weights.map(Math.abs))
    const exponent = Math.ceil(Math.log2(largest / 127))
    keys[index] = row.key
    sizes[index] = row.labels.length
    exponents[index] = exponent
    row.labels.forEach((label, place) => {
      labels[at] = label
      values[at++] = Math.round(row.weights[place]! / 2 ** exponent)
    })
  })
  return {
    [`${name}.keys`]: keys,
    [`${name}.sizes`]: sizes,
    [`${name}.exponents`]: exponents,
    [`${name}.labels`]: labels,
    [`${name}.values`]: values,
  }
}

/** Opens a classifier stored under `name`. */
export function loadLinear(weights: Weights, name: string): LinearModel {
  const keys = weights.array(`${name}.keys`, Uint32Array)
  const sizes = weights.array(`${name}.sizes`, Uint8Array)
  const exponents = weights.array(`${name}.exponents`, Int8Array)
  const labels = weights.array(`${name}.labels`, Uint8Array)
  const values = weights.array(`${name}.values`, Int8Array)
  // A power of two at least 1.6 times the rows keeps the runs of the probing short.
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(keys.length, 1) * 1.6))
  const mask = capacity - 1
  const slots = new Int32Array(capacity)
  const rows = new Int32Array(capacity)
  const starts = new Int32Array(keys.length + 1)
  const scales = new Float64Array(keys.length)
  for (let row = 0; row < keys.length; row++) {
    starts[row + 1] = starts[row]! + sizes[row]!
    scales[row] = 2 ** exponents[row]!
    const key = keys[row]! | 0
    let slot = key & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = key
    rows[slot] = row
  }
  return {
    score: (features, scores) => {
      scores.fill(0)
      for (let index = 0; index < features.count; index++) {
        const key = features.keys[index]!
        let slot = key & mask
        let found = slots[slot]!
        while (found !== 0 && found !== key) {
          slot = (slot + 1) & mask
          found = slots[slot]!
        }
        if (found === 0) continue
        const row = rows[slot]!
        const scale = scales[row]!
        const end = starts[row + 1]!
        for (let at = starts[row]!; at < end; at++) {
          const label = labels[at]!
          scores[label] = scores[label]! + values[at]! * scale
        }
      }
    },
  }
}
