/** Kinds of character, for rules and classifiers that look at spelling. */

export const OTHER = 0
export const SMALL = 1
export const CAPITAL = 2
export const DIGIT = 3
export const STOP = 4
export const COMMA = 5
export const APOSTROPHE = 6
export const QUOTE = 7
export const HYPHEN = 8
export const OPEN = 9
export const CLOSE = 10
export const MARK = 11
export const MONEY = 12
/** Second half of a pair, combining mark or joiner: belongs to the character before it. */
export const INNER = 13

/** The kind of the code unit at `at`; `OTHER` outside the text. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return OTHER
  if (code < 128) return ASCII[code]!
  const kept = SIGNS[text[at]!]
  return kept ?? (code < 0x2c0 ? latinKind(text[at]!) : otherKind(text, at))
}

/** Whether a kind is a letter's. */
export function isLetter(kind: number): boolean {
  return kind === SMALL || kind === CAPITAL
}

const SIGNS: Readonly<Record<string, number>> = {
  '‘': QUOTE,
  '’': APOSTROPHE,
  '“': QUOTE,
  '”': QUOTE,
  '„': QUOTE,
  '«': QUOTE,
  '»': QUOTE,
  '–': HYPHEN,
  '—': HYPHEN,
  '‐': HYPHEN,
  '‑': HYPHEN,
  '…': STOP,
  '€': MONEY,
  '£': MONEY,
  '¥': MONEY,
  '₽': MONEY,
  '₴': MONEY,
}

const ASCII = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/[a-z]/.test(sign)) return SMALL
  if (/[A-Z]/.test(sign)) return CAPITAL
  if (/\d/.test(sign)) return DIGIT
  if (sign === '.') return STOP
  if (/[,;:]/.test(sign)) return COMMA
  if (sign === "'" || sign === '`') return APOSTROPHE
  if (sign === '"') return QUOTE
  if (sign === '-') return HYPHEN
  if (/[([{<]/.test(sign)) return OPEN
  if (/[)\]}>]/.test(sign)) return CLOSE
  if (/[!?]/.test(sign)) return MARK
  if (sign === '$') return MONEY
  return OTHER
})

function latinKind(sign: string): number {
  if (/\p{Ll}/u.test(sign)) return SMALL
  return /\p{Lu}/u.test(sign) ? CAPITAL : OTHER
}

function otherKind(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xdc00 && code <= 0xdfff && at > 0 && isLead(text.charCodeAt(at - 1))) return INNER
  if (isLead(code))
    return /\p{L}/u.test(String.fromCodePoint(text.codePointAt(at)!)) ? SMALL : OTHER
  const sign = text[at]!
  if (/\p{M}|\u200c|\u200d|\ufe0f/u.test(sign)) return INNER
  if (/\p{Lu}/u.test(sign)) return CAPITAL
  if (/\p{L}/u.test(sign)) return SMALL
  return /\p{Nd}/u.test(sign) ? DIGIT : OTHER
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
