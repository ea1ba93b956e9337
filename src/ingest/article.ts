/** Assembles the article: fixes its text, and settles what is told of it in more places than one. */
import type { Article, IsoDate, PublishedDate } from '../core/article.js'
import { contentId } from '../core/id.js'
import type { Problem } from '../core/reading.js'
import { isEnglish, languageOf } from './language.js'
import type { Marks } from './marks.js'

/** What the input itself tells of an article, beside its text; null where it tells nothing. */
export interface Told {
  readonly sourceId: string | null
  readonly url: string | null
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly lang: string | null
  readonly published: { readonly day: IsoDate; readonly basis: 'given' | 'metadata' } | null
}

export const NOTHING_TOLD: Told = {
  sourceId: null,
  url: null,
  title: null,
  author: null,
  outlet: null,
  lang: null,
  published: null,
}

export interface ReadArticle {
  readonly article: Article
  readonly problems: readonly Problem[]
}

/**
 * What the input tells of itself outranks what its text tells. The user's `date` is for articles
 * that have none; where there is none at all, the date stays unknown.
 */
export function makeArticle(
  text: string,
  marks: Marks,
  told: Told,
  date: IsoDate | null,
): ReadArticle {
  const author = told.author ?? (marks.authors.length > 0 ? marks.authors.join(', ') : null)
  const outlet = told.outlet ?? marks.outlet
  const title = told.title ?? marks.title
  const own = ownDate(marks, told)
  const article: Article = {
    // The user's date is no part of it: the same article stays one when it is read with another.
    id: contentId('article', [told.url, outlet, title, own.value, text]),
    sourceId: told.sourceId,
    url: told.url,
    title,
    dek: marks.dek,
    author,
    outlet,
    lang: languageOf(text, told.lang),
    published: own.value === null && date !== null ? onDay(date, 'given') : own,
    dateline: marks.dateline,
    text,
    blocks: marks.blocks,
  }
  return { article, problems: problemsOf(article) }
}

function ownDate(marks: Marks, { published }: Told): PublishedDate {
  if (published) return onDay(published.day, published.basis)
  return marks.day === null ? onDay(null, 'unknown') : onDay(marks.day, 'dateline')
}

function onDay(value: IsoDate | null, basis: PublishedDate['basis']): PublishedDate {
  return { value, basis, alternatives: [] }
}

function problemsOf({ blocks, lang, title }: Article): Problem[] {
  const problems: Problem[] = []
  if (!blocks.some(({ kind }) => kind === 'paragraph'))
    problems.push({ code: 'no-body', message: 'no paragraph of a story was found' })
  if (title === null) problems.push({ code: 'no-title', message: 'no title was found' })
  if (!isEnglish(lang)) {
    const which = lang === 'und' ? 'does not look like English' : `is said to be in "${lang}"`
    problems.push({
      code: 'not-english',
      message: `the text ${which}; only English is read reliably`,
    })
  }
  return problems
}
