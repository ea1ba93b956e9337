/** Marks what each paragraph of an article is, and gathers what its head and foot tell about it. */
import type { Article, Block, IsoDate } from '../core/article.js'
import { readBiography, readByline, readCopyright, readSignOff } from './byline.js'
import { foldLine } from './clean.js'
import { readDateLine } from './date-line.js'
import { readColonDateline, readDateline } from './dateline.js'
import { isDek } from './dek.js'
import { furnitureOf, isPointer, opensLinks } from './furniture.js'
import { paragraphsOf } from './paragraphs.js'

export type Kind = Block['kind']

export interface Marks {
  readonly blocks: readonly Block[]
  readonly title: string | null
  readonly dek: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** By a date line, or by the dateline when it has a year. */
  readonly day: IsoDate | null
  readonly dateline: Article['dateline']
}

/**
 * Every paragraph becomes a block, and nothing is left out. `known` tells the kinds that the input
 * itself told, by the offset at which the paragraph starts. First each line is judged by its words,
 * then the head from the title down to the story, then the foot from the end up to it.
 */
export function markText(text: string, known: ReadonlyMap<number, Kind>): Marks {
  const lines: Line[] = paragraphsOf(text).map(({ start, end }) => {
    const line = text.slice(start, end).replaceAll('\n', ' ')
    return { start, end, line, kind: known.get(start) ?? null }
  })
  const found: Found = { authors: [], outlet: null, day: null, updated: null }
  markFurniture(lines)
  markHead(text, lines, found)
  markFoot(lines, found)
  const opening = openingOf(lines)
  const titleLine = lines.find(({ kind }) => kind === 'title')
  const { dateline } = opening ?? {}
  return {
    blocks: lines.flatMap(line =>
      line === opening?.line ? splitOff(line, opening) : [blockOf(line)],
    ),
    title: titleLine?.line ?? null,
    dek: lines.find(({ kind }) => kind === 'dek')?.line ?? null,
    authors: [...new Set(found.authors)],
    outlet: found.outlet ?? dateline?.agency ?? null,
    day: found.day ?? found.updated ?? dateline?.day ?? null,
    dateline: opening && dateline?.place ? { ...opening.span, place: dateline.place } : null,
  }
}

interface Line {
  readonly start: number
  readonly end: number
  readonly line: string
  kind: Kind | null
}

interface Found {
  authors: string[]
  outlet: string | null
  day: IsoDate | null
  updated: IsoDate | null
}

function blockOf({ start, end, kind }: Line): Block {
  return { kind: kind ?? 'paragraph', start, end }
}

/** What a line's own words tell, and the title said again. */
function markFurniture(lines: readonly Line[]): void {
  const title = lines.find(({ kind }) => kind === 'title')
  const folded = title ? foldLine(title.line) : ''
  const isTitle = (line: string) =>
    folded !== '' && Math.abs(line.length - title!.line.length) < 20 && foldLine(line) === folded
  let inLinks = false
  for (const line of lines) {
    if (line.kind !== null) continue
    line.kind = furnitureOf(line.line)
    if (isTitle(line.line)) line.kind = 'furniture'
    // The links of a list are titles: they have no full stop.
    if (inLinks && !/[.!?…:"”’)]$/.test(line.line)) line.kind = 'furniture'
    else inLinks = false
    if (opensLinks(line.line)) inLinks = true
  }
}

// Lines between a title and its story: names, offices, places, times, dates.
const HEAD = 15

function markHead(text: string, lines: readonly Line[], found: Found): void {
  const title = lines.findIndex(({ kind }) => kind === 'title')
  const story = lines.findIndex(
    (line, at) => at > title && line.kind === null && isProse(line.line),
  )
  for (const line of lines.slice(0, Math.max(title, 0)))
    if (line.kind === null) markDateLine(line, found)
  let underTitle = title >= 0 && !lines.some(({ kind }) => kind === 'dek')
  for (let at = title + 1; at < Math.min(lines.length, title + 1 + HEAD); at++) {
    const line = lines[at]!
    if (line.kind !== null) continue
    if (markDateLine(line, found)) continue
    if (story < 0) return
    const byline = readByline(line.line)
    if (byline) {
      line.kind = 'byline'
      found.authors.push(...byline.authors)
      found.outlet ??= byline.outlet
      if (byline.dateLine) found.day ??= readDateLine(byline.dateLine)?.day ?? null
    } else if (at < story && isLabel(line.line)) line.kind = 'furniture'
    else if (underTitle && isDek(candidateOf(text, lines, at))) {
      line.kind = 'dek'
      underTitle = false
    } else return
  }
}

function markDateLine(line: Line, found: Found): boolean {
  const date = readDateLine(line.line)
  if (!date) return false
  line.kind = 'furniture'
  if (date.updated) found.updated ??= date.day
  else found.day ??= date.day
  return true
}

function candidateOf(text: string, lines: readonly Line[], at: number) {
  const rest = lines.slice(at + 1, at + 1 + HEAD).filter(({ kind }) => kind === null)
  const apart = ({ line }: Line) => readDateLine(line) !== null || isSigned(line)
  const next = rest.find(line => !apart(line) && !isLabel(line.line))
  const first = rest[0]
  const gap = gapAfter(text, lines, at)
  const later = lines.slice(at + 1, at + 8).map((_, i) => gapAfter(text, lines, at + 1 + i))
  return {
    line: lines[at]!.line,
    next: next?.line ?? '',
    beforeByline: !!first && !!next && (apart(first) || readDateline(next.line) !== null),
    setOff:
      lines.slice(0, at).every(({ kind }) => kind === 'title' || kind === 'furniture') &&
      later.length > 2 &&
      later.filter(other => other >= gap).length * 3 <= later.length,
  }
}

/** A byline beyond doubt: by its names, or by the word "By". */
function isSigned(line: string): boolean {
  const byline = readByline(line)
  return byline !== null && (byline.authors.length > 0 || /^by /i.test(line))
}

/** How many line ends follow a paragraph. */
function gapAfter(text: string, lines: readonly Line[], at: number): number {
  const next = lines[at + 1]
  return next ? text.slice(lines[at]!.end, next.start).split('\n').length - 1 : 0
}

/** Running text: a sentence that ends, or one that goes on for long. */
function isProse(line: string): boolean {
  const words = line.split(/\s+/).length
  return words > 20 || (words >= 6 && /[.!?…:"”’)]$/.test(line) && !isLabel(line))
}

/** "Washington, D.C.", "Ben Marsh Room", "2:05 p.m. EDT": a few words, each with a capital, and no sentence. */
function isLabel(line: string): boolean {
  const words = line.split(/\s+/)
  if (words.length > 8 || /[!?:;"”]$|: /.test(line)) return false
  if (line.endsWith('.') && !/(?:\b\p{Lu}\.|\b[ap]\.m\.|\b(?:Jr|Sr|St|Ave)\.)$/u.test(line))
    return false
  return words.every(
    word =>
      /^[\p{Lu}\p{N}(]/u.test(word) ||
      /^(?:of|the|and|for|to|in|at|on|de|la|el|du|des|di|[ap]\.m\.)$/.test(word),
  )
}

/** From the end up to the story: who the author is, who helped, where to learn more. */
function markFoot(lines: readonly Line[], found: Found): void {
  const first = lines.findIndex(({ kind }) => kind === null)
  for (let at = lines.length - 1; at > first && first >= 0; at--) {
    const line = lines[at]!
    if (line.kind !== null) {
      found.outlet ??= readCopyright(line.line)
      continue
    }
    if (isPointer(line.line)) line.kind = 'furniture'
    else if (readDateLine(line.line)) markDateLine(line, found)
    else if (!markAuthors(lines, line, found)) return
  }
}

function markAuthors(lines: readonly Line[], line: Line, found: Found): boolean {
  const biography = readBiography(line.line)
  const told = biography ?? readSignOff(line.line)
  if (!told) return false
  // A writer whom the story names is in it, unless it is the one who signed it.
  if (
    biography &&
    told.authors.some(author => !found.authors.includes(author) && isNamed(lines, line, author))
  )
    return false
  line.kind = 'furniture'
  if (found.authors.length === 0) found.authors.push(...told.authors)
  found.outlet ??= told.outlet
  return true
}

function isNamed(lines: readonly Line[], except: Line, author: string): boolean {
  const family = author.split(' ').at(-1)!
  return lines.some(
    line =>
      line !== except &&
      line.kind !== 'furniture' &&
      line.kind !== 'byline' &&
      line.line.includes(family),
  )
}

interface Opening {
  readonly line: Line
  readonly dateline: NonNullable<ReturnType<typeof readDateline>>
  readonly span: { readonly start: number; readonly end: number }
}

/** The first paragraph of the story, when a dateline opens it. */
function openingOf(lines: readonly Line[]): Opening | null {
  const line = lines.find(({ kind }) => kind === null)
  if (!line) return null
  const others = lines.filter(other => other !== line).map(other => other.line)
  const dateline = readDateline(line.line) ?? readColonDateline(line.line, others)
  if (!dateline) return null
  const end = line.start + line.line.slice(0, dateline.length).trimEnd().length
  return { line, dateline, span: { start: line.start, end } }
}

/** The dateline stands by itself, so that the story's first sentence begins with its first word. */
function splitOff(line: Line, { dateline, span }: Opening): Block[] {
  return [
    { kind: 'byline', ...span },
    { kind: 'paragraph', start: line.start + dateline.length, end: line.end },
  ]
}
