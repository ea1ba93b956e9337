/** The two heavy computations, products and steps of a memory, in WebAssembly or in plain JavaScript. */
import { assemble } from './assembler.js'
import { ADVANCE, PROJECT } from './kernel-listing.js'
import { advancePlainly, projectPlainly } from './kernel-plain.js'

/** A block of memory, and what is computed in it. Places are byte offsets. */
export interface Kernel {
  /** Sets bytes aside, at a multiple of sixteen. */
  readonly reserve: (bytes: number) => number
  /** The memory, once all of it is set aside. */
  readonly memory: () => ArrayBufferLike
  /**
   * For each of `count` inputs and each row: `output = sum * scale[row] * inputScale + bias[row]`,
   * where the sum, of weight times input, is of whole numbers and exact.
   */
  readonly project: (
    matrix: Matrix,
    input: number,
    inputScale: number,
    count: number,
    output: number,
  ) => void
  /** One step of a long short-term memory; see `ADVANCE` in `kernel-listing.ts`. */
  readonly advance: Advance
}

export type Advance = (
  own: number,
  before: number,
  cell: number,
  state: number,
  hidden: number,
) => void

/** Rows of eight-bit weights. `rows` is a multiple of 4 and `columns` of 8. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** Where its `Int8Array` begins. */
  readonly weights: number
  /** Where its `Float32Array` of scales begins, one a row; so for the bias. */
  readonly scales: number
  readonly bias: number
}

/** Computes in WebAssembly where it has SIMD, else in plain typed arrays. Both give the same bits. */
export function newKernel(): Kernel {
  return newSimdKernel() ?? newPlainKernel()
}

/** The WebAssembly of this engine, as far as it is used; absent on engines without it. */
declare const WebAssembly:
  | {
      readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean
      readonly Memory: new (size: { initial: number }) => WasmMemory
      readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
      readonly Instance: new (
        module: object,
        imports: { readout: { memory: WasmMemory } },
      ) => { readonly exports: { readonly project: Project; readonly advance: Advance } }
    }
  | undefined

interface WasmMemory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}

type Project = (
  ...numbers: [
    weights: number,
    scales: number,
    bias: number,
    rows: number,
    columns: number,
    input: number,
    inputScale: number,
    count: number,
    output: number,
  ]
) => void

const PAGE = 65536

/** Undefined where the engine has no WebAssembly SIMD. */
export function newSimdKernel(): Kernel | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  const code = assemble([PROJECT, ADVANCE])
  if (!WebAssembly.validate(code)) return undefined
  const memory = new WebAssembly.Memory({ initial: 1 })
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { readout: { memory } })
  const { project, advance } = instance.exports
  let used = 0
  return {
    reserve: bytes => {
      const at = used
      used += (bytes + 15) & ~15
      const missing = Math.ceil((used - memory.buffer.byteLength) / PAGE)
      if (missing > 0) memory.grow(missing)
      return at
    },
    memory: () => memory.buffer,
    project: ({ rows, columns, weights, scales, bias }, input, inputScale, count, output) =>
      project(weights, scales, bias, rows, columns, input, inputScale, count, output),
    advance,
  }
}

/** The same in plain JavaScript: slower, and the same to the last bit. */
export function newPlainKernel(): Kernel {
  let buffer = new ArrayBuffer(0)
  let used = 0
  return {
    reserve: bytes => {
      const at = used
      used += (bytes + 15) & ~15
      if (used > buffer.byteLength) {
        const larger = new ArrayBuffer(2 * used)
        new Uint8Array(larger).set(new Uint8Array(buffer))
        buffer = larger
      }
      return at
    },
    memory: () => buffer,
    project: (matrix, input, inputScale, count, output) =>
      projectPlainly(buffer, matrix, input, Math.fround(inputScale), count, output),
    advance: (...places) => advancePlainly(buffer, ...places),
  }
}
