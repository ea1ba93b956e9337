/** Small arithmetic around the kernel: placing matrices, rounding vectors to whole numbers. */
import type { Weights } from '../../core/weights.js'
import type { Kernel, Matrix } from './kernel.js'

/** The largest whole number that an input is rounded to. */
export const FULL_SCALE = 32767

/** Copies a stored matrix into the kernel's memory. */
export function placeMatrix(kernel: Kernel, weights: Weights, name: string): Matrix {
  const values = weights.array(`${name}.weights`, Int8Array)
  const scales = weights.array(`${name}.scales`, Float32Array)
  const bias = weights.array(`${name}.bias`, Float32Array)
  const rows = scales.length
  const matrix = {
    rows,
    columns: values.length / rows,
    weights: kernel.reserve(values.byteLength),
    scales: kernel.reserve(scales.byteLength),
    bias: kernel.reserve(bias.byteLength),
  }
  new Int8Array(kernel.memory(), matrix.weights, values.length).set(values)
  new Float32Array(kernel.memory(), matrix.scales, rows).set(scales)
  new Float32Array(kernel.memory(), matrix.bias, rows).set(bias)
  return matrix
}

/**
 * Writes the vector's first numbers as whole numbers, the largest as `FULL_SCALE`, and returns what one of them
 * is worth.
 */
export function roundVector(vector: Float32Array, length: number, rounded: Int16Array): number {
  let largest = 0
  for (let at = 0; at < length; at++) {
    const size = Math.abs(vector[at]!)
    if (size > largest) largest = size
  }
  if (largest === 0) {
    rounded.fill(0, 0, length)
    return 0
  }
  const factor = FULL_SCALE / largest
  for (let at = 0; at < length; at++) rounded[at] = Math.round(vector[at]! * factor)
  return largest / FULL_SCALE
}

/** What the network puts between its layers: a tenth of what is below zero. */
export function leak(value: number): number {
  return value < 0 ? value * LEAK : value
}

const LEAK = 0.1
