/** Finds the story among the rest of a page, and sees to it that no paragraph of it is lost. */
import { cleanText, foldLine } from './clean.js'
import type { PageBlock } from './dom.js'

export interface StoryBlock {
  readonly kind: 'paragraph' | 'caption' | 'furniture'
  readonly text: string
}

/**
 * The body that JSON-LD gives, in the paragraphs that the page shows it in; else what Readability
 * found; else every paragraph that does not stand aside. Null when there is no story.
 */
export function findStory(
  page: readonly PageBlock[],
  readable: readonly PageBlock[],
  body: string | null,
): StoryBlock[] | null {
  const found =
    storyOfBody(page, readable, body) ?? (readable.length > 0 ? readable : page.filter(isRunning))
  const whole = withLost(page, found)
  if (wordsOf(whole.map(({ text }) => text).join(' ')) < FEWEST) return null
  return whole.map(({ kind, text }) => ({ kind: storyKind(kind, text), text }))
}

// A page with fewer words of running text tells of nothing.
const FEWEST = 15

/** The cells of a table of figures are no sentences; the cells of a page laid out in a table are. */
function storyKind(kind: PageBlock['kind'], text: string): StoryBlock['kind'] {
  if (kind === 'caption') return 'caption'
  return kind === 'cell' && wordsOf(text) < 12 ? 'furniture' : 'paragraph'
}

function storyOfBody(
  page: readonly PageBlock[],
  readable: readonly PageBlock[],
  body: string | null,
): readonly PageBlock[] | null {
  const text = body === null ? '' : cleanText(body).text
  const folded = foldLine(text)
  const shown = foldLine(readable.map(block => block.text).join(' '))
  // Some pages give only how the article begins.
  if (wordsOf(text) < FEWEST || folded.length < shown.length / 2) return null
  const parts = page.filter(
    block =>
      block.kind !== 'heading' &&
      foldLine(block.text).length > 8 &&
      folded.includes(foldLine(block.text)),
  )
  const covered = new Set(parts.map(block => foldLine(block.text)))
  const length = [...covered].reduce((sum, part) => sum + part.length + 1, 0)
  if (length >= folded.length * 0.9) return withoutRepeats(parts)
  return text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => ({ kind: 'paragraph', text: line, parent: -1, aside: false, links: 0, hint: '' }))
}

function withoutRepeats(blocks: readonly PageBlock[]): PageBlock[] {
  const seen = new Set<string>()
  return blocks.filter(({ text }) => {
    const folded = foldLine(text)
    if (seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}

/**
 * Puts back paragraphs of the page that the story lacks: those between its first and its last
 * paragraph, and those of the same parent as a paragraph of it.
 */
function withLost(page: readonly PageBlock[], story: readonly PageBlock[]): PageBlock[] {
  const has = new Set(story.map(block => foldLine(block.text)))
  const told = [...has].join('\n')
  const inStory = page.map(block => isRunning(block) && has.has(foldLine(block.text)))
  const first = inStory.indexOf(true)
  const last = inStory.lastIndexOf(true)
  const parents = new Set(page.filter((_, at) => inStory[at]).map(({ parent }) => parent))
  const whole = [...story]
  let after = -1
  for (const [at, block] of page.entries()) {
    const folded = foldLine(block.text)
    if (has.has(folded)) {
      after = whole.findIndex(({ text }) => foldLine(text) === folded)
      continue
    }
    const belongs = (at > first && at < last) || parents.has(block.parent)
    if (first < 0 || !belongs || !isRunning(block) || told.includes(folded)) continue
    after += 1
    whole.splice(after, 0, block)
    has.add(folded)
  }
  return whole
}

/** A paragraph of running text: no heading, not aside, not mostly links. */
function isRunning({ kind, text, aside, links }: PageBlock): boolean {
  return kind === 'paragraph' && !aside && links < 0.5 && wordsOf(text) >= 8
}

function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
