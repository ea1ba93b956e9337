/** Reads what a page says of its article: JSON-LD first, then meta elements, then what is on it. */
import type { IsoDate } from '../core/article.js'
import type { Problem } from '../core/reading.js'
import { cleanLine, foldLine } from './clean.js'
import { type Page, unescapeText } from './dom.js'
import { readDay } from './written-date.js'

export interface Metadata {
  readonly title: string | null
  /** A summary; whether it is the standfirst is told by whether the page shows it. */
  readonly description: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly day: IsoDate | null
  /** The text of the article, where JSON-LD has it. */
  readonly body: string | null
  readonly problems: readonly Problem[]
}

/** No date is taken from the clock, none is moved by a time zone, and none that cannot be read is replaced. */
export function readMetadata(page: Page): Metadata {
  const story = storyObject(page.jsonLd)
  const meta = (...names: string[]) =>
    cleanLine(
      names
        .map(name => page.metas.find(each => each.name === name)?.content)
        .find(content => content?.trim()),
    )
  const outlet =
    meta('og:site_name') ?? nameOf(story.publisher) ?? meta('application-name', 'dc.publisher')
  const author = nameOf(story.author) ?? nameOf(story.creator) ?? meta(...AUTHORS)
  const published = publishedOf(page, story)
  return {
    title: withoutSite(
      textOf(story.headline) ?? meta('og:title', 'twitter:title') ?? titleOf(page),
      outlet,
      page,
    ),
    description:
      textOf(story.alternativeHeadline) ??
      textOf(story.description) ??
      meta('og:description', 'description'),
    author: author && isPersons(author, outlet) ? author.replace(/^by (?=\p{Lu})/iu, '') : null,
    outlet,
    url: address(page.canonical) ?? address(meta('og:url')) ?? address(textOf(story.url)),
    day: published.day,
    body: typeof story.articleBody === 'string' ? unescapeText(story.articleBody) : null,
    problems: published.problems,
  }
}

type Fields = { readonly [name: string]: unknown }

const AUTHORS = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
]
const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'pubdate',
  'publishdate',
  'publish_date',
  'publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'sailthru.date',
  'parsely-pub-date',
  'date',
]

/** The first object that is an article, by its type or by having the text of one. */
function storyObject(sources: readonly string[]): Fields {
  const objects = sources.flatMap(source => objectsIn(parseJson(source), 0))
  return (
    objects.find(isArticle) ??
    objects.find(({ articleBody }) => typeof articleBody === 'string') ??
    {}
  )
}

function isArticle(fields: Fields): boolean {
  const types = [fields['@type']].flat()
  return types.some(
    type => typeof type === 'string' && /(?:Article|BlogPosting|Report|Reportage)$/.test(type),
  )
}

/** Objects at the top, in lists and in `@graph`; pages nest no deeper. */
function objectsIn(value: unknown, depth: number): Fields[] {
  if (typeof value !== 'object' || value === null || depth > 4) return []
  if (Array.isArray(value)) return value.flatMap(item => objectsIn(item, depth + 1))
  const fields = value as Fields
  return [
    fields,
    ...objectsIn(fields['@graph'], depth + 1),
    ...objectsIn(fields.mainEntity, depth + 1),
  ]
}

/** Pages write line ends into JSON strings, which JSON has not; what else is broken counts as absent. */
function parseJson(source: string): unknown {
  const text = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g,
    '',
  )
  try {
    return JSON.parse(text.replace(/[\n\r\t]/g, ' '))
  } catch {
    return null
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? cleanLine(unescapeText(value)) : null
}

/** A person or an organisation, or several: "Jane Doe", {"name": "Jane Doe"}, a list of these. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter(name => name !== null)
    return names.length > 0 ? [...new Set(names)].join(', ') : null
  }
  return typeof value === 'object' && value !== null
    ? textOf((value as Fields).name)
    : textOf(value)
}

/** Not an address, and not the outlet signing its own work. */
function isPersons(author: string, outlet: string | null): boolean {
  return (
    !/^https?:|^@|\.com\b/i.test(author) &&
    (outlet === null || foldLine(author) !== foldLine(outlet))
  )
}

function address(value: string | null): string | null {
  return value !== null && /^https?:\/\/\S+$/.test(value.trim()) ? value.trim() : null
}

function titleOf(page: Page): string | null {
  const own = page.headlines.find(headline => headline !== '')
  return cleanLine(own) ?? cleanLine(page.title)
}

/** "Talks resume | The Daily Chart": the site's name is no part of the title. */
function withoutSite(title: string | null, outlet: string | null, page: Page): string | null {
  const match = title === null ? null : /^(.{8,}) (?:[|–—-]|::) ([^|]{2,60})$/.exec(title)
  if (!match) return title
  const [, before, after] = match
  const isSite = outlet !== null && foldLine(after!).includes(foldLine(outlet))
  const isShown = page.headlines.some(headline => foldLine(headline) === foldLine(before!))
  return isSite || isShown ? before! : title
}

function publishedOf(page: Page, story: Fields): { day: IsoDate | null; problems: Problem[] } {
  const written = [
    story.datePublished,
    ...DATES.map(name => page.metas.find(meta => meta.name === name)?.content),
    timeOf(page),
  ].filter(value => typeof value === 'string' && value.trim() !== '') as string[]
  for (const value of written) {
    const day = readDay(value)
    if (day !== null) return { day, problems: [] }
  }
  if (written.length === 0) return { day: null, problems: [] }
  const message = `the page's date: expected a day such as 2031-04-14, found ${JSON.stringify(written[0]!.slice(0, 80))}`
  return { day: null, problems: [{ code: 'unreadable-date', message }] }
}

/** A time element that says it is the date of publication, or the only day that the page's times name. */
function timeOf({ times }: Page): string | undefined {
  const marked = times.find(({ hint }) =>
    /publi|posted|dateline|pub-?date|timestamp|entry-date/.test(hint),
  )
  const days = new Set(times.map(({ datetime }) => readDay(datetime)))
  return marked?.datetime ?? (days.size === 1 ? times[0]!.datetime : undefined)
}
