/** What a weights file holds, once in memory: a neutral box that each stage takes its own arrays from. */

/** Named arrays of numbers and small tables, read from one file. */
export interface Weights {
  /** Hash of the file, hexadecimal, 12 characters: says which weights made a reading. */
  readonly version: string
  /** A named array. Throws `ReadoutError` when the file has none of that name. */
  readonly array: <Kind extends WeightArray>(
    name: string,
    kind: new (length: number) => Kind,
  ) => Kind
  /** Whether there is an array or a table of that name. */
  readonly has: (name: string) => boolean
  /** A named JSON value: label lists, settings, lexicons. Throws `ReadoutError` when absent. */
  readonly table: (name: string) => unknown
}

export type WeightArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
