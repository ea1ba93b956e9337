/** What tells whether a word belongs to a name: its spelling, its neighbours, its place in the tree, lists of names. */
import type { Token } from '../../core/sentence.js'

/** Kinds of name by phrase in small letters, words parted by spaces. */
export type NameLists = Readonly<Record<string, string>>

/** Longest phrase that lists are searched for, in words. */
const LONGEST_PHRASE = 5

/** Size of the hashed table of weights for one label, a power of two. */
export const NAME_TABLE = 1 << 16

/** The features of every word of a sentence, each a place in the table. */
export function nameClues(
  tokens: readonly Token[],
  lists: ReadonlyMap<string, string>,
): Int32Array[] {
  const listed = findListed(tokens, lists)
  const small = tokens.map(({ form }) => form.toLowerCase())
  const shapes = tokens.map(({ form }) => shapeOf(form))
  const shouting = tokens.every(({ form }) => form === form.toUpperCase()) ? '!' : ''
  const at = <Value>(values: readonly Value[], place: number): Value | '^' => values[place] ?? '^'
  return tokens.map((token, i) => {
    const head = token.head > 0 ? tokens[token.head - 1] : undefined
    const word = small[i]!
    const texts = [
      `w ${word}`,
      `W ${token.form}`,
      `s ${shapes[i]}${shouting}`,
      `-w ${at(small, i - 1)}`,
      `+w ${at(small, i + 1)}`,
      `-2w ${at(small, i - 2)}`,
      `+2w ${at(small, i + 2)}`,
      `-ww ${at(small, i - 1)} ${word}`,
      `w+w ${word} ${at(small, i + 1)}`,
      `p1 ${word.slice(0, 2)} ${shapes[i]}`,
      `p3 ${word.slice(0, 3)}`,
      `p4 ${word.slice(0, 4)}`,
      `e2 ${word.slice(-2)}`,
      `e3 ${word.slice(-3)}`,
      `e4 ${word.slice(-4)}`,
      `-s ${at(shapes, i - 1)} ${shapes[i]}`,
      `+s ${shapes[i]} ${at(shapes, i + 1)}`,
      `sss ${at(shapes, i - 1)} ${shapes[i]} ${at(shapes, i + 1)}`,
      `t ${token.xpos}`,
      `tt ${tokens[i - 1]?.xpos} ${token.xpos} ${tokens[i + 1]?.xpos}`,
      `d ${token.deprel} ${token.xpos}`,
      `h ${token.deprel} ${head?.lemma.toLowerCase()}`,
      `l ${listed[i]}`,
      `ls ${listed[i]} ${shapes[i]}`,
      `-l ${listed[i - 1] ?? '^'} ${listed[i]}`,
      `+l ${listed[i]} ${listed[i + 1] ?? '^'}`,
      `lll ${listed[i - 1] ?? '^'} ${listed[i]} ${listed[i + 1] ?? '^'}`,
      `l-w ${listed[i]} ${at(small, i - 1)}`,
      `l+w ${listed[i]} ${at(small, i + 1)}`,
      `b ${i === 0 ? 1 : 0} ${shapes[i]} ${listed[i]}`,
    ]
    return Int32Array.from(texts, hash)
  })
}

/** For each word, the kinds of the longest listed phrase it is part of and whether it begins it; `-` for none. */
function findListed(tokens: readonly Token[], lists: ReadonlyMap<string, string>): string[] {
  const found = tokens.map(() => '-')
  for (let i = 0; i < tokens.length; i++) {
    if (found[i] !== '-') continue
    for (let length = Math.min(LONGEST_PHRASE, tokens.length - i); length > 0; length--) {
      const words = tokens.slice(i, i + length)
      // "us", "may" and "mark" are names only with a capital.
      if (!words.some(({ form }) => /\p{Lu}/u.test(form))) continue
      const kinds = lists.get(words.map(({ form }) => form.toLowerCase()).join(' '))
      if (kinds === undefined) continue
      for (let part = 0; part < length; part++)
        found[i + part] = `${part === 0 ? 'B' : 'I'}${kinds}`
      break
    }
  }
  return found
}

function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, 'd')
    .replace(/(.)\1{2,}/gu, '$1$1')
    .slice(0, 6)
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  value = Math.imul(value, 0x85ebca6b)
  return (value ^ (value >>> 13)) & (NAME_TABLE - 1)
}
