/** Reads and writes weights files: one container of named arrays and tables, known by its hash. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { ReadoutError } from '../core/error.js'
import type { WeightArray, Weights } from '../core/weights.js'

/** What goes into a weights file. */
export interface WeightsContents {
  readonly arrays: Readonly<Record<string, WeightArray>>
  readonly tables: Readonly<Record<string, unknown>>
}

interface Section {
  readonly kind: string
  readonly start: number
  readonly length: number
}

/**
 * The layout is: magic, version, byte length of the index, the index as JSON, then the sections.
 * Every section begins on a multiple of eight, so that arrays are read in place, without a copy.
 */
const MAGIC = 'RDOTWGHT'
const FORMAT = 1
const PREAMBLE = 16

/** Reads a weights file from disk. */
export function readWeights(file: string): Weights {
  return unpackWeights(readBytes(file), file)
}

/** All that a weights file holds, to be written anew with some of it changed. */
export function readContents(file: string): WeightsContents {
  const bytes = readBytes(file)
  const weights = unpackWeights(bytes, file)
  const arrays: Record<string, WeightArray> = {}
  const tables: Record<string, unknown> = {}
  for (const [name, { kind }] of readIndex(bytes, file)) {
    const array = KINDS.find(each => each.name === kind)
    if (array) arrays[name] = weights.array(name, array as new (length: number) => WeightArray)
    else tables[name] = weights.table(name)
  }
  return { arrays, tables }
}

const KINDS = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
]

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ReadoutError('weights-missing', `cannot read the weights file ${file}: ${why}`)
  }
}

/** Writes a weights file and returns its version. */
export function writeWeights(file: string, contents: WeightsContents): string {
  const bytes = packWeights(contents)
  writeFileSync(file, bytes)
  return versionOf(bytes)
}

/** The bytes of a weights file; the same contents give the same bytes. */
export function packWeights(contents: WeightsContents): Uint8Array {
  const encoder = new TextEncoder()
  const parts: { name: string; kind: string; length: number; bytes: Uint8Array }[] = []
  for (const [name, array] of Object.entries(contents.arrays)) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    parts.push({ name, kind: array.constructor.name, length: array.length, bytes })
  }
  for (const [name, table] of Object.entries(contents.tables)) {
    const bytes = encoder.encode(JSON.stringify(table))
    parts.push({ name, kind: 'table', length: bytes.length, bytes })
  }
  const index: Record<string, Section> = {}
  let size = 0
  for (const part of parts) {
    index[part.name] = { kind: part.kind, start: size, length: part.length }
    size += align(part.bytes.length)
  }
  const head = encoder.encode(JSON.stringify(index))
  const base = align(PREAMBLE + head.length)
  const file = new Uint8Array(base + size)
  file.set(encoder.encode(MAGIC))
  const view = new DataView(file.buffer)
  view.setUint32(8, FORMAT, true)
  view.setUint32(12, head.length, true)
  file.set(head, PREAMBLE)
  for (const part of parts) file.set(part.bytes, base + index[part.name]!.start)
  return file
}

/** Opens the bytes of a weights file; `origin` is what messages call it. */
export function unpackWeights(given: Uint8Array, origin = 'the weights'): Weights {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
  const decoder = new TextDecoder()
  if (bytes.length < PREAMBLE || decoder.decode(bytes.subarray(0, 8)) !== MAGIC) {
    throw new ReadoutError('weights-foreign', `${origin} is not a Readout weights file`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const format = view.getUint32(8, true)
  if (format !== FORMAT) {
    throw new ReadoutError(
      'weights-version',
      `${origin} is in weights format ${format}; this program reads format ${FORMAT}`,
    )
  }
  const base = align(PREAMBLE + view.getUint32(12, true))
  const index = readIndex(bytes, origin)
  const sectionOf = (name: string, kind: string): Section => {
    const section = index.get(name)
    if (!section) throw new ReadoutError('weights-absent', `${origin} holds no "${name}"`)
    if (section.kind !== kind) {
      const message = `${origin}: "${name}" is ${section.kind}, not ${kind}`
      throw new ReadoutError('weights-kind', message)
    }
    return section
  }
  return {
    version: versionOf(bytes),
    array: <Kind extends WeightArray>(name: string, kind: new (length: number) => Kind): Kind => {
      const section = sectionOf(name, kind.name)
      const View = kind as unknown as new (buffer: ArrayBufferLike, at: number, n: number) => Kind
      return new View(bytes.buffer, bytes.byteOffset + base + section.start, section.length)
    },
    has: name => index.has(name),
    table: (name: string): unknown => {
      const section = sectionOf(name, 'table')
      const start = base + section.start
      return JSON.parse(decoder.decode(bytes.subarray(start, start + section.length)))
    },
  }
}

function readIndex(bytes: Uint8Array, origin: string): Map<string, Section> {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(12, true)
  const broken = new ReadoutError('weights-broken', `${origin} is cut short or damaged`)
  if (PREAMBLE + length > bytes.length) throw broken
  let index: Record<string, Section>
  try {
    index = JSON.parse(new TextDecoder().decode(bytes.subarray(PREAMBLE, PREAMBLE + length)))
  } catch {
    throw broken
  }
  const base = align(PREAMBLE + length)
  for (const section of Object.values(index)) {
    if (base + section.start + section.length * widthOf(section.kind) > bytes.length) throw broken
  }
  return new Map(Object.entries(index))
}

function widthOf(kind: string): number {
  return /32/.test(kind) ? 4 : /16/.test(kind) ? 2 : 1
}

function align(size: number): number {
  return (size + 7) & ~7
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}
