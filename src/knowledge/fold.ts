/** One way to compare names: accents, dots, apostrophes and hyphens do not count, capitals are asked for apart. */
import type { Token } from '../core/sentence.js'

/** How a word of a name is written; a text that shouts less than the name does not mean it ("us", "US"). */
export type Shape = 'lower' | 'initial' | 'acronym'

export interface NameWord {
  readonly word: string
  readonly shape: Shape
}

/** One word of a text; a token of several words ("co-operation") gives several, a hyphen none. */
export interface TextWord {
  readonly word: string
  readonly shape: Shape
  /** Index in `Sentence.tokens`. */
  readonly token: number
  readonly opens: boolean
  readonly closes: boolean
}

/** Parts of names that outlets write large or small as they like. */
const ARTICLES = new Set(['al', 'el', 'ul', 'the', 'of', 'bin', 'von', 'van', 'de', 'di'])

/** What joins the parts of a word; a slash does too: "RFE/RL". */
const HYPHENS = /[-\u2010-\u2015/]/
/** "d'" and "l'" standing alone. */
const ELIDED = /^[dl]['\u2019]$/i
const DROPPED = /[.'\u2018\u2019\u02bc\u02bb`]/g
const MARKS = /\p{M}/gu
/** Letters that do not come apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
}

/** The words of a name as they stand in a knowledge file. */
export function foldName(name: string): NameWord[] {
  return (
    name
      .replace(/['\u2019](?=s?(?:\s|$))/g, ' ')
      // "Communist Party of India (Maoist)": brackets are words of their own, as they are in texts.
      .replace(/[()]/g, ' $& ')
      .split(/[\s\-\u2010-\u2015/]+/)
      .map(part => ({ word: foldWord(part), shape: shapeOf(part) }))
      .filter(({ word }) => word !== '')
      // "Al-Qaeda" opens a sentence, "al-Qaeda" stands inside one.
      .map(each => (ARTICLES.has(each.word) ? { ...each, shape: 'lower' } : each))
  )
}

/** The words of a sentence, to be matched against names. */
export function foldTokens(tokens: readonly Token[]): TextWord[] {
  const words: TextWord[] = []
  tokens.forEach((token, index) => {
    const { form } = token
    // A hyphen inside a word joins, a dash between spaces parts.
    if (form.length === 1 && HYPHENS.test(form)) {
      const before = tokens[index - 1]
      if (before && !before.spaceAfter && !token.spaceAfter) return
    }
    // "Workers' Party": a bare apostrophe is no word; "People's" is two, in names as in texts.
    if (token.xpos === 'POS' && form.length === 1) return
    // "Quai d'Orsay": the tokenizer may part what a name writes as one word.
    const elided = tokens[index - 1]
    const isElided = elided && !elided.spaceAfter && ELIDED.test(elided.form)
    if (ELIDED.test(form) && index < tokens.length - 1 && !token.spaceAfter) return
    const parts =
      form.length > 1 && HYPHENS.test(form) ? form.split(HYPHENS).filter(Boolean) : [form]
    parts.forEach((part, place) => {
      const own = foldWord(part) || form
      const word = isElided && place === 0 ? foldWord(elided.form) + own : own
      const [opens, closes] = [place === 0, place === parts.length - 1]
      words.push({ word, shape: shapeOf(part), token: index, opens, closes })
    })
  })
  return words
}

/** One word without case, accents, dots and apostrophes. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase()
  const plain = word.replace(DROPPED, '').toLowerCase()
  if (/^[a-z0-9]*$/.test(plain)) return plain
  return plain
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[øłđıßæœə]/g, letter => LETTERS[letter] ?? letter)
}

/** Whether a word of a text may stand for a word of a name, by its capitals. */
export function mayStandFor(text: TextWord, name: NameWord): boolean {
  if (name.shape === 'lower') return true
  // "UN" is no Mr Un.
  if (name.shape === 'initial')
    return text.shape === 'initial' || (text.shape === 'acronym' && text.word.length > 3)
  // Some outlets write "Nato" and "Unicef", but nobody writes "Us" or "Who".
  return text.shape === 'acronym' || (text.shape === 'initial' && name.word.length >= 4)
}

function shapeOf(word: string): Shape {
  if (isPlain(word)) {
    const first = word.charCodeAt(0)
    if (first > 90) return 'lower'
    if (first >= 65 && word !== word.toUpperCase()) return 'initial'
  }
  return shapeOfAny(word)
}

function shapeOfAny(word: string): Shape {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters === '' || !/^\p{Lu}/u.test(letters)) return 'lower'
  return letters.length > 1 && letters === letters.toUpperCase() ? 'acronym' : 'initial'
}

/** Whether a word has nothing but the letters and digits of ASCII, as most have: no rule applies to it. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
    if (!isLetter && !(unit >= 48 && unit <= 57)) return false
  }
  return true
}
