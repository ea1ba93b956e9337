/** The kernel in plain JavaScript: slower, and the same to the last bit. */
import type { Matrix } from './kernel.js'
import { FLAT, FRACTION } from './kernel-listing.js'

/** `Kernel.project`; `inputScale` has the precision of 32 bits. */
export function projectPlainly(
  buffer: ArrayBuffer,
  matrix: Matrix,
  input: number,
  inputScale: number,
  count: number,
  output: number,
): void {
  const { rows, columns } = matrix
  const weights = new Int8Array(buffer, matrix.weights, rows * columns)
  const scales = new Float32Array(buffer, matrix.scales, rows)
  const bias = new Float32Array(buffer, matrix.bias, rows)
  const inputs = new Int16Array(buffer, input, count * columns)
  const outputs = new Float32Array(buffer, output, count * rows)
  for (let item = 0; item < count; item++) {
    const from = item * columns
    for (let row = 0; row < rows; row++) {
      const start = row * columns
      let sum = 0
      for (let column = 0; column < columns; column++) {
        sum = (sum + Math.imul(weights[start + column]!, inputs[from + column]!)) | 0
      }
      const scaled = Math.fround(Math.fround(Math.fround(sum) * scales[row]!) * inputScale)
      outputs[item * rows + row] = Math.fround(scaled + bias[row]!)
    }
  }
}

/** `Kernel.advance`. */
export function advancePlainly(
  buffer: ArrayBuffer,
  own: number,
  before: number,
  cell: number,
  state: number,
  hidden: number,
): void {
  const ours = new Float32Array(buffer, own, 4 * hidden)
  const theirs = new Float32Array(buffer, before, 4 * hidden)
  const cells = new Float32Array(buffer, cell, hidden)
  const states = new Int16Array(buffer, state, hidden)
  const { fround } = Math
  for (let unit = 0; unit < hidden; unit++) {
    const gate = (number: number) =>
      fround(ours[unit + number * hidden]! + theirs[unit + number * hidden]!)
    const kept = fround(sigmoid(gate(1)) * cells[unit]!)
    cells[unit] = fround(fround(sigmoid(gate(0)) * tanh(gate(2))) + kept)
    states[unit] = nearest(fround(fround(sigmoid(gate(3)) * tanh(cells[unit]!)) * 32767))
  }
}

function sigmoid(value: number): number {
  return Math.fround(Math.fround(tanh(Math.fround(value * 0.5)) * 0.5) + 0.5)
}

function tanh(value: number): number {
  const { fround } = Math
  const x = Math.max(fround(-FLAT), Math.min(fround(FLAT), value))
  const square = fround(x * x)
  const timesSquarePlus = (sum: number, number: number) => fround(fround(sum * square) + number)
  const { a, b, c, d, e, f } = FRACTION
  const top = timesSquarePlus(timesSquarePlus(fround(square + c), b), a)
  const bottom = timesSquarePlus(timesSquarePlus(timesSquarePlus(f, e), d), a)
  return fround(fround(top * x) / bottom)
}

/** Halves go to the even number. */
function nearest(value: number): number {
  const rounded = Math.round(value)
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}
