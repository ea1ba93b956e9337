/** Cuts a sentence into the atoms of times: words, numbers and the marks that stand between. */
import type { Sentence, Token } from '../../core/sentence.js'
import { isTrigger, WORDS, type Word } from './words.js'

/** A token, or what is left of one on either side of a hyphen or slash: "mid-May" is three. */
export interface Atom {
  /** Index of its token in the sentence. */
  readonly index: number
  readonly token: Token
  readonly form: string
  readonly start: number
  readonly end: number
  /** Null for words that tell no time. */
  readonly word: Word | null
  /** The number written in digits, `14` and `14th`; null for all else. */
  readonly number: number | null
  /** Whether it is written as an ordinal: "14th". */
  readonly ordinal: boolean
  /** Whether it touches the atom before it. */
  readonly glued: boolean
  /** Whether it, or an atom soon after it, tells a time: no time begins anywhere else. */
  readonly promising: boolean
}

/** The atoms of a sentence; null when no word or number in it can tell a time, which is most often so. */
export function atomsOf(sentence: Sentence): readonly Atom[] | null {
  if (!sentence.tokens.some(hasTrigger)) return null
  const atoms: Mutable[] = []
  let end = -1
  sentence.tokens.forEach((token, index) => {
    const trigger = hasTrigger(token)
    for (const piece of piecesOf(token)) {
      const digits = isDigit(piece.form.charCodeAt(0))
        ? /^(\d[\d,]*)(st|nd|rd|th)?$/.exec(piece.form)
        : null
      atoms.push({
        index,
        token,
        ...piece,
        word: WORDS.get(piece.form) ?? null,
        number: digits ? Number(digits[1]!.replaceAll(',', '')) : null,
        ordinal: digits?.[2] !== undefined,
        glued: piece.start === end,
        promising: trigger,
      })
      end = piece.end
    }
  })
  let far = REACH
  for (let at = atoms.length - 1; at >= 0; at--) {
    far = atoms[at]!.promising ? 0 : far + 1
    atoms[at]!.promising = far < REACH
  }
  return atoms
}

type Mutable = { -readonly [Key in keyof Atom]: Atom[Key] }

// 8: "the first two and a half years" is the longest way to a word that tells a time.
const REACH = 8

/** The word at that place in small letters; empty beyond the ends. */
export function wordAt(atoms: readonly Atom[], at: number): string {
  return atoms[at]?.form.toLowerCase() ?? ''
}

/** Whether the character is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A hyphen or a dash. */
export function isDash(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.form === '-' || atom.form === '–' || atom.form === '—')
}

/** Whether the form begins with a capital letter. */
export function isCapital(form: string): boolean {
  const first = form.charCodeAt(0)
  return first >= 65 && first <= 90
}

function hasTrigger(token: Token): boolean {
  const word = WORDS.get(token.form)
  if (word) return isTrigger(word)
  const first = token.form.charCodeAt(0)
  // "1990s", "2031-04-14", "3pm", "'90s"; a number alone must be a year or be written as an hour.
  if (isDigit(first)) return /^(\d{4}|\d+\D.*)$/.test(token.form)
  if (token.form === 'Q' || (token.form.length === 2 && /^[QH][1-4]$/.test(token.form))) return true
  if (first === 39 || first === 8217) return /^.\d\d/.test(token.form)
  if (POSSESSIVE.test(token.form)) return WORDS.has(token.form.slice(0, -2))
  return token.form.includes('-') && token.form.split('-').some(piece => WORDS.has(piece))
}

interface Piece {
  readonly form: string
  readonly start: number
  readonly end: number
}

const POSSESSIVE = /['’]s$/
const JOINT = /([-–—/])/

function piecesOf(token: Token): readonly Piece[] {
  const { form, start, end } = token
  // An hour is often written together with its half of the day: "3pm", "10:30am".
  const cut = isDigit(form.charCodeAt(0)) ? /^([\d:.]+)([ap]\.?m\.?|hrs?|['’]s)$/i.exec(form) : null
  const parts = cut ? [cut[1]!, cut[2]!] : cutAtJoints(form)
  if (POSSESSIVE.test(form) && WORDS.has(form.slice(0, -2))) {
    const middle = end - 2
    return [
      { form: form.slice(0, -2), start, end: middle },
      { form: form.slice(-2), start: middle, end },
    ]
  }
  if (parts.length === 1 || end - start !== form.length) return [{ form, start, end }]
  let at = start
  return parts.map(part => {
    const piece = { form: part, start: at, end: at + part.length }
    at = piece.end
    return piece
  })
}

function cutAtJoints(form: string): readonly string[] {
  if (form.length < 3 || WORDS.has(form) || !JOINT.test(form)) return [form]
  return form.split(JOINT).filter(part => part !== '')
}
