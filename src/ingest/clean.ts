/** Makes the characters of a text fit to be read and counted in, once, before any offset is taken. */

export interface CleanText {
  readonly text: string
  /** How many characters were taken out; after them, offsets differ from those of the input. */
  readonly removed: number
}

/**
 * Line ends become `\n`; tabs and the other spaces become a space each, so that offsets stay;
 * characters that nobody sees (controls, zero-width and direction marks, soft hyphens) are taken
 * out. Letters are left as they are: no accents composed, no quotation marks straightened.
 */
export function cleanText(raw: string): CleanText {
  const lines = raw.replace(LINE_ENDS, '\n').replace(SPACES, ' ').replace(LONE_SURROGATES, '\ufffd')
  const text = lines.replace(UNSEEN, '')
  return { text, removed: lines.length - text.length }
}

/** One line of it: what a title, a name or an address is in a page or a record. Null when nothing is left. */
export function cleanLine(raw: string | null | undefined): string | null {
  const line = cleanText(raw ?? '')
    .text.replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line
}

/** Letters and digits alone, in lower case: two lines that differ in marks and spaces are one. */
export function foldLine(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const LONE_SURROGATES = /\p{Surrogate}/gu
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g
