/** Parts a text into paragraphs: lines, or several lines where they were broken to a width. */
import type { Span } from '../core/span.js'

/**
 * A blank line always parts paragraphs. A single line end parts them too, unless the text was
 * broken to a width: there, a line goes on in the next when the next one's first word did not fit.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const paragraphs: Span[] = []
  let last: Line | null = null
  for (const line of lines) {
    if (last && width !== null && goesOn(text, width, last, line))
      paragraphs[paragraphs.length - 1] = { start: paragraphs.at(-1)!.start, end: line.end }
    else paragraphs.push({ start: line.start, end: line.end })
    last = line
  }
  return paragraphs
}

/** A line with something on it, without the spaces around it. */
interface Line extends Span {
  readonly afterBlank: boolean
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    let start = from
    let end = to
    while (start < end && isSpace(text, start)) start += 1
    while (end > start && isSpace(text, end - 1)) end -= 1
    if (start < end) lines.push({ start, end, afterBlank })
    afterBlank = start === end
    from = to + 1
  }
  return lines
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 32
}

// The longest line that plain-text mail and wire copy are broken to.
const WIDEST = 100

/**
 * The width a text was broken to; null for one that was not. Told by pairs of adjacent lines: in
 * broken text the next word would have been too long for most of them.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const short = lines.filter(line => lengthOf(line) <= WIDEST)
  if (short.length < lines.length * 0.95) return null
  const width = short.reduce((widest, line) => Math.max(widest, lengthOf(line)), 0)
  if (width < 40) return null
  let pairs = 0
  let full = 0
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.afterBlank) continue
    pairs += 1
    if (overflows(text, width, lines[i - 1]!, lines[i]!)) full += 1
  }
  // A heading, a byline and the last line of a paragraph are the pairs that need not be full.
  return full >= 3 && full >= pairs * 0.6 ? width : null
}

function goesOn(text: string, width: number, last: Line, line: Line): boolean {
  if (line.afterBlank || /^(?:[-*•·]\s|\(\()/.test(text.slice(line.start, line.start + 2)))
    return false
  return overflows(text, width, last, line)
}

/** Whether the first word of a line would have gone past the width at the end of the line before. */
function overflows(text: string, width: number, last: Line, line: Line): boolean {
  const space = text.indexOf(' ', line.start)
  const wordEnd = space === -1 || space > line.end ? line.end : space
  return lengthOf(last) + 1 + wordEnd - line.start > width
}

function lengthOf(span: Span): number {
  return span.end - span.start
}
