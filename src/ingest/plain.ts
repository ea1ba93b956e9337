/** Plain text as an article: the title on the first line, the text kept as given. */
import { readDateLine } from './date-line.js'
import { furnitureOf } from './furniture.js'
import { type Kind, type Marks, markText } from './marks.js'
import { paragraphsOf } from './paragraphs.js'

/** Marks the blocks of a text whose title, if it has one, is its first line. */
export function readPlain(text: string): Marks {
  const known = new Map<number, Kind>()
  const title = titleOf(text)
  if (title !== null) known.set(title, 'title')
  return markText(text, known)
}

/** Marks the blocks of a text whose title is told beside it, and stands before it or not at all. */
export function readTitled(text: string, title: string | null): Marks {
  return markText(text, new Map(title === null ? [] : [[0, 'title']]))
}

/** Where the title starts: the first line that is no furniture, when it is a title and text follows. */
function titleOf(text: string): number | null {
  const lines = paragraphsOf(text)
  const first = lines.findIndex(({ start, end }) => {
    const line = text.slice(start, end)
    return furnitureOf(line) === null && readDateLine(line) === null
  })
  const span = lines[first]
  if (!span || first === lines.length - 1) return null
  return isTitle(text.slice(span.start, span.end)) ? span.start : null
}

// A headline with its kicker; longer first lines are paragraphs.
const LONGEST = 220

/** A title is short, and no sentence that ends in a full stop. */
function isTitle(line: string): boolean {
  if (line.length > LONGEST) return false
  if (!/[.…]["”’]?$/.test(line) || /\b(?:\p{Lu}\.)+$/u.test(line)) return true
  const words = line.split(/\s+/)
  const small = words.filter(word => /^\p{Ll}/u.test(word)).length
  return words.length < 6 || small * 3 < words.length
}
