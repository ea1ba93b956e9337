/** Turns a listing of WebAssembly instructions, as text, into the bytes of a module. */
import { ReadoutError } from '../../core/error.js'

/** A function that works on the memory that the module is given. It returns nothing. */
export interface Listing {
  readonly name: string
  /** Parameters by name, in order, then the other variables. */
  readonly parameters: Readonly<Record<string, ValueType>>
  readonly locals: Readonly<Record<string, ValueType>>
  /** Instructions apart by white space, their operands after them; `;` begins a comment. */
  readonly code: string
}

export type ValueType = 'i32' | 'f32' | 'v128'

const TYPE_CODES = { i32: 0x7f, f32: 0x7d, v128: 0x7b }
const NO_TYPE = 0x40

/** How an instruction is written: its code, and what stands after it. */
const INSTRUCTIONS: Readonly<Record<string, readonly [code: readonly number[], operand: Operand]>> =
  {
    block: [[0x02], 'blocktype'],
    loop: [[0x03], 'blocktype'],
    end: [[0x0b], 'none'],
    br: [[0x0c], 'number'],
    br_if: [[0x0d], 'number'],
    'local.get': [[0x20], 'variable'],
    'local.set': [[0x21], 'variable'],
    'local.tee': [[0x22], 'variable'],
    'i32.const': [[0x41], 'signed'],
    'i32.eqz': [[0x45], 'none'],
    'i32.lt_u': [[0x49], 'none'],
    'i32.ge_u': [[0x4f], 'none'],
    'i32.add': [[0x6a], 'none'],
    'i32.sub': [[0x6b], 'none'],
    'i32.mul': [[0x6c], 'none'],
    'i32.shl': [[0x74], 'none'],
    'v128.load': [[0xfd, 0x00], 'memory'],
    'v128.load8x8_s': [[0xfd, 0x01], 'memory'],
    'v128.store': [[0xfd, 0x0b], 'memory'],
    'v128.zero': [[0xfd, 0x0c, ...Array<number>(16).fill(0)], 'none'],
    'i32x4.shuffle': [[0xfd, 0x0d], 'lanes'],
    'f32.const': [[0x43], 'float'],
    'f32x4.splat': [[0xfd, 0x13], 'none'],
    'i16x8.narrow_i32x4_s': [[0xfd, 0x85, 0x01], 'none'],
    'i32x4.add': [[0xfd, 0xae, 0x01], 'none'],
    'i32x4.dot_i16x8_s': [[0xfd, 0xba, 0x01], 'none'],
    'f32x4.nearest': [[0xfd, 0x6a], 'none'],
    'f32x4.add': [[0xfd, 0xe4, 0x01], 'none'],
    'f32x4.mul': [[0xfd, 0xe6, 0x01], 'none'],
    'f32x4.div': [[0xfd, 0xe7, 0x01], 'none'],
    'f32x4.min': [[0xfd, 0xe8, 0x01], 'none'],
    'f32x4.max': [[0xfd, 0xe9, 0x01], 'none'],
    'i32x4.trunc_sat_f32x4_s': [[0xfd, 0xf8, 0x01], 'none'],
    'f32x4.convert_i32x4_s': [[0xfd, 0xfa, 0x01], 'none'],
  }

type Operand =
  | 'none'
  | 'blocktype'
  | 'number'
  | 'signed'
  | 'float'
  | 'variable'
  | 'memory'
  | 'lanes'

/** The bytes of a module that exports the functions and imports `memory` from `readout`. */
export function assemble(listings: readonly Listing[]): Uint8Array<ArrayBuffer> {
  const types = listings.map(({ parameters }) => {
    const codes = Object.values(parameters).map(type => TYPE_CODES[type])
    return [0x60, ...vector(codes.map(code => [code])), 0]
  })
  const memory = [...text('readout'), ...text('memory'), 0x02, 0x00, ...unsigned(1)]
  const exported = listings.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)])
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [memory]),
    ...section(
      3,
      listings.map((_, index) => unsigned(index)),
    ),
    ...section(7, exported),
    ...section(10, listings.map(body)),
  ])
}

function body(listing: Listing): number[] {
  const locals = Object.values(listing.locals).map(type => [1, TYPE_CODES[type]])
  const code = [...vector(locals), ...instructions(listing), 0x0b]
  return [...unsigned(code.length), ...code]
}

function instructions({ name, parameters, locals, code }: Listing): number[] {
  const variables = [...Object.keys(parameters), ...Object.keys(locals)]
  const words = code.replace(/;.*/g, '').split(/\s+/).filter(Boolean)
  const bytes: number[] = []
  for (let at = 0; at < words.length; at++) {
    const instruction = INSTRUCTIONS[words[at]!]
    if (!instruction) {
      throw new ReadoutError('kernel-listing', `${name}: no instruction "${words[at]}"`)
    }
    const [opcode, operand] = instruction
    bytes.push(...opcode)
    if (operand === 'blocktype') bytes.push(NO_TYPE)
    if (operand === 'memory') bytes.push(0, 0)
    if (operand === 'number') bytes.push(...unsigned(Number(words[++at])))
    if (operand === 'signed') bytes.push(...signed(Number(words[++at])))
    if (operand === 'float') bytes.push(...float(Number(words[++at])))
    if (operand === 'variable') bytes.push(...unsigned(variables.indexOf(words[++at]!)))
    if (operand === 'lanes') {
      for (const lane of words[++at]!.split(',').map(Number)) {
        for (let byte = 0; byte < 4; byte++) bytes.push(lane * 4 + byte)
      }
    }
  }
  return bytes
}

function float(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setFloat32(0, value, true)
  return bytes
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = vector(entries)
  return [id, ...unsigned(content.length), ...content]
}

function vector(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()]
}

function text(value: string): number[] {
  return vector(Array.from(value, letter => [letter.charCodeAt(0)]))
}

/** LEB128 of a number from 0. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

/** LEB128 of a number that may be below 0. */
function signed(value: number): number[] {
  const low = value & 0x7f
  const rest = value >> 7
  const last = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40)
  return last ? [low] : [low | 0x80, ...signed(rest)]
}
