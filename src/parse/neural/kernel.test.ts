import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Kernel, newPlainKernel, newSimdKernel } from './kernel.js'

const seeds = fc.integer({ min: 1, max: 0x7fffffff })

test('the WebAssembly kernel and the plain one give the same bits for products', () => {
  const shapes = fc.record({
    rows: fc.integer({ min: 1, max: 6 }).map(fours => 4 * fours),
    columns: fc.integer({ min: 1, max: 5 }).map(eights => 8 * eights),
    count: fc.integer({ min: 0, max: 5 }),
  })
  fc.assert(
    fc.property(seeds, shapes, (seed, shape) => {
      const simd = newSimdKernel()
      expect(simd).toBeDefined()
      expect(project(simd!, seed, shape)).toEqual(project(newPlainKernel(), seed, shape))
    }),
  )
})

test('the WebAssembly kernel and the plain one give the same bits for steps of a memory', () => {
  fc.assert(
    fc.property(seeds, seed => {
      expect(advance(newSimdKernel()!, seed)).toEqual(advance(newPlainKernel(), seed))
    }),
  )
})

test('a step of the memory is a long short-term memory to four decimals', () => {
  const { own, before, cells, states } = advance(newPlainKernel(), 5)
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value))
  const gate = (number: number) => own[16 * number]! + before[16 * number]!
  let cell = 0
  for (let step = 0; step < 3; step++) {
    cell = sigmoid(gate(1)) * cell + sigmoid(gate(0)) * Math.tanh(gate(2))
  }
  expect(cells[0]).toBeCloseTo(cell, 3)
  expect(states[0]! / 32767).toBeCloseTo(sigmoid(gate(3)) * Math.tanh(cell), 3)
})

function project(
  kernel: Kernel,
  seed: number,
  { rows, columns, count }: { rows: number; columns: number; count: number },
): number[] {
  const random = newNoise(seed)
  const matrix = {
    rows,
    columns,
    weights: kernel.reserve(rows * columns),
    scales: kernel.reserve(rows * 4),
    bias: kernel.reserve(rows * 4),
  }
  const input = kernel.reserve(count * columns * 2)
  const output = kernel.reserve(count * rows * 4)
  fill(new Int8Array(kernel.memory(), matrix.weights, rows * columns), () => 127 * random())
  fill(new Float32Array(kernel.memory(), matrix.scales, rows), random)
  fill(new Float32Array(kernel.memory(), matrix.bias, rows), random)
  fill(new Int16Array(kernel.memory(), input, count * columns), () => 32767 * random())
  kernel.project(matrix, input, 0.001, count, output)
  return [...new Float32Array(kernel.memory(), output, count * rows)]
}

function advance(kernel: Kernel, seed: number) {
  const hidden = 16
  const random = newNoise(seed)
  const places = [16, 16, 4, 2].map(bytes => kernel.reserve(hidden * bytes))
  const [own, before, cell, state] = places as [number, number, number, number]
  for (const at of [own, before]) {
    fill(new Float32Array(kernel.memory(), at, 4 * hidden), () => 4 * random())
  }
  for (let step = 0; step < 3; step++) kernel.advance(own, before, cell, state, hidden)
  return {
    own: [...new Float32Array(kernel.memory(), own, 4 * hidden)],
    before: [...new Float32Array(kernel.memory(), before, 4 * hidden)],
    cells: [...new Float32Array(kernel.memory(), cell, hidden)],
    states: [...new Int16Array(kernel.memory(), state, hidden)],
  }
}

function fill(array: Int8Array | Int16Array | Float32Array, value: () => number): void {
  for (let at = 0; at < array.length; at++) array[at] = value()
}

/** Numbers from -1 to 1. */
function newNoise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) | 0
    return (state >> 8) / (1 << 23)
  }
}
