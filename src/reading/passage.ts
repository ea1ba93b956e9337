/** A bare passage as an article of one paragraph: no title, no furniture, nothing guessed about it. */
import type { Article, IsoDate } from '../core/article.js'
import { contentId } from '../core/id.js'

/** Blank lines part paragraphs; the text is kept as given. */
export function passageArticle(text: string, published: IsoDate | null): Article {
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
