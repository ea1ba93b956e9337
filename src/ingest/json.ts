/** JSON and JSON Lines, value by value; a line that is broken does not stop the rest. */
import { decodeUtf8 } from './decode.js'

/** `at` says where in the input: "line 3", "item 2"; null for an input of one value. */
export type JsonValue = { readonly at: string | null } & (
  | { readonly value: unknown }
  | { readonly failure: string }
)

/** One value per line. Lines are decoded one by one, so that the input may be larger than any text. */
export function* readJsonLines(bytes: Uint8Array): Generator<JsonValue> {
  let number = 0
  for (const line of linesOf(bytes)) {
    number += 1
    const at = `line ${number}`
    if (line.length > LONGEST) {
      yield {
        at,
        failure: `a line of ${megabytes(line.length)} MB; one record may have ${megabytes(LONGEST)} MB`,
      }
      continue
    }
    const decoded = decodeUtf8(line)
    if ('failure' in decoded) yield { at, ...decoded }
    else if (decoded.text.trim() !== '') yield { at, ...parse(decoded.text) }
  }
}

/** A whole input of JSON: one object, a list of them, or one object a line. */
export function* readJson(bytes: Uint8Array): Generator<JsonValue> {
  const lines = linesOf(bytes)
  const first = firstFull(lines)
  const alone = first === null ? null : parseBytes(first)
  // One complete object on the first line: lines, however many there are.
  if (alone && 'value' in alone && !Array.isArray(alone.value)) {
    yield* readJsonLines(bytes)
    return
  }
  if (bytes.length > LONGEST) {
    yield {
      at: null,
      failure: `one JSON value of ${megabytes(bytes.length)} MB; give one record a line instead`,
    }
    return
  }
  const whole = parseBytes(bytes)
  if ('value' in whole) {
    if (Array.isArray(whole.value))
      for (const [index, value] of whole.value.entries()) yield { at: `item ${index + 1}`, value }
    else yield { at: null, value: whole.value }
    return
  }
  const second = firstFull(lines)
  if (second !== null && second[0] === OPEN && first?.[0] === OPEN) yield* readJsonLines(bytes)
  else yield { at: null, ...whole }
}

// Twice the largest text that an article may have, and room for its escapes.
const LONGEST = 64_000_000
const NEWLINE = 10
const OPEN = 123

/** The lines of an input as bytes, their ends cut off; views, not copies. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, from)
    const to = found === -1 ? bytes.length : found
    yield bytes.subarray(from, to)
    from = to + 1
  }
}

function firstFull(lines: Generator<Uint8Array>): Uint8Array | null {
  for (;;) {
    const { value, done } = lines.next()
    if (done) return null
    if (value.some((byte: number) => byte > 32)) return value
  }
}

function parseBytes(bytes: Uint8Array): { value: unknown } | { failure: string } {
  if (bytes.length > LONGEST) return { failure: 'too long' }
  const decoded = decodeUtf8(bytes)
  return 'failure' in decoded ? decoded : parse(decoded.text)
}

function parse(text: string): { value: unknown } | { failure: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    // What the engine says differs by its version; where it says it stopped does not.
    const position = /position (\d+)/.exec((error as Error).message)?.[1]
    return { failure: `broken JSON${position === undefined ? '' : ` at character ${position}`}` }
  }
}

function megabytes(length: number): number {
  return Math.round(length / 1e6)
}
