/** What the network sees of a word's spelling, as hashes of its parts and as letters. */

/** One word's spelling; `train/neural/spelling.py` must say the same. */
export interface Spelling {
  readonly hashes: Readonly<Record<SpellingTable, number>>
  /** UTF-16 code units as written; the middle of a very long word is left out. */
  readonly letters: readonly number[]
}

/** The tables of spellings, in the order of their vectors in the network's input. */
export const SPELLING_TABLES = [
  'word',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix2',
  'prefix3',
  'shape',
  'vector',
] as const

export type SpellingTable = (typeof SPELLING_TABLES)[number]

const LONGEST_WORD = 20

/** Looks at the letters of one word. */
export function spell(form: string): Spelling {
  const folded = fold(form)
  const word = hash(folded)
  return {
    hashes: {
      word,
      suffix2: hash(folded.slice(-2)),
      suffix3: hash(folded.slice(-3)),
      suffix4: hash(folded.slice(-4)),
      prefix2: hash(folded.slice(0, 2)),
      prefix3: hash(folded.slice(0, 3)),
      shape: hash(shapeOf(form)),
      vector: word,
    },
    letters: lettersOf(form),
  }
}

/** One spelling for what differs only in case, in digits or in the cut of the type. */
function fold(form: string): string {
  return form
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–‐‑]/g, '-')
    .replace(/—/g, '--')
    .replace(/…/g, '...')
    .replace(/[0-9]/g, '0')
}

/** The run of kinds of character, a run of two or more written twice: `Xx`, `XX`, `X.X.`, `dd`. */
function shapeOf(form: string): string {
  const kinds: string[] = []
  for (const letter of form) {
    const kind = kindOf(letter)
    if (kinds.at(-1) !== kind || kinds.at(-2) !== kind) kinds.push(kind)
  }
  return kinds.slice(0, 10).join('')
}

function kindOf(letter: string): string {
  if (/\p{Lu}/u.test(letter)) return 'X'
  if (/\p{Ll}/u.test(letter)) return 'x'
  return /[0-9]/.test(letter) ? 'd' : letter
}

function lettersOf(form: string): number[] {
  const half = LONGEST_WORD / 2
  const kept = form.length > LONGEST_WORD ? form.slice(0, half) + form.slice(-half) : form
  return Array.from({ length: kept.length }, (_, at) => kept.charCodeAt(at))
}

/** FNV-1a of the UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
