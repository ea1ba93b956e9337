/** A bare passage as an article of one paragraph: no title, no furniture, nothing guessed about it. */
import type { Article, IsoDate } from '../core/article.js'
import { contentId } from '../core/id.js'
import { readColonDateline, readDateline } from '../ingest/dateline.js'

/** Blank lines part paragraphs; the text is kept as given. A dateline is set apart from the report it opens. */
export function passageArticle(text: string, published: IsoDate | null): Article {
  const article = rawPassage(text, published)
  const [first, ...rest] = article.blocks
  const opening = first && text.slice(first.start, first.end)
  const others = rest.map(block => text.slice(block.start, block.end))
  const dateline = opening && (readDateline(opening) ?? readColonDateline(opening, others))
  if (!first || !dateline) return article
  const end = first.start + dateline.length
  return {
    ...article,
    dateline: dateline.place === null ? null : { place: dateline.place, start: first.start, end },
    blocks: [{ kind: 'byline', start: first.start, end }, { ...first, start: end }, ...rest],
  }
}

/** The passage with nothing set apart, for those who want all of its trees. */
export function rawPassage(text: string, published: IsoDate | null): Article {
  return {
    id: contentId('article', [text, published ?? '']),
    sourceId: null,
    url: null,
    title: null,
    dek: null,
    author: null,
    outlet: null,
    lang: 'en',
    published: { value: published, basis: published ? 'given' : 'unknown', alternatives: [] },
    dateline: null,
    text,
    blocks: paragraphsOf(text).map(span => ({ kind: 'paragraph', ...span })),
  }
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)) {
    const trimmed = match[0].trimEnd()
    spans.push({ start: match.index, end: match.index + trimmed.length })
  }
  return spans
}
