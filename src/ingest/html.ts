/** A page of HTML as an article: title, standfirst and story put together into one text. */
import type { IsoDate } from '../core/article.js'
import { makeArticle, type ReadArticle, type Told } from './article.js'
import { readByline } from './byline.js'
import { cleanLine, cleanText, foldLine } from './clean.js'
import { type Page, readableStory, readPage } from './dom.js'
import { findStory, type StoryBlock } from './main-text.js'
import { type Kind, markText } from './marks.js'
import { type Metadata, readMetadata } from './metadata.js'

/** Reads the article of a page. `name` is its address when it came from one. */
export function readHtml(
  name: string,
  html: string,
  date: IsoDate | null,
): ReadArticle | { failure: string } {
  const page = readPage(html)
  if (!page)
    return {
      failure:
        'an HTML page that could not be taken apart; its markup is broken or nested too deep',
    }
  const readable = readableStory(html)
  const metadata = readMetadata(page)
  const story = findStory(page.blocks, readable?.blocks ?? [], metadata.body)
  if (!story) return { failure: 'an HTML page with no article in it' }
  const { text, known } = assemble(metadata.title, dekOf(page, metadata, story), story)
  const told: Told = {
    sourceId: null,
    url: metadata.url ?? (/^https?:\/\//.test(name) ? name : null),
    title: metadata.title,
    author: metadata.author ?? authorOf(readable?.byline ?? null),
    outlet: metadata.outlet,
    lang: page.lang,
    published: metadata.day === null ? null : { day: metadata.day, basis: 'metadata' },
  }
  const { article, problems } = makeArticle(text, markText(text, known), told, date)
  return { article, problems: [...metadata.problems, ...problems] }
}

function authorOf(byline: string | null): string | null {
  const line = cleanLine(byline)
  const read = line === null ? null : (readByline(line) ?? readByline(`By ${line}`))
  return read && read.authors.length > 0 ? read.authors.join(', ') : null
}

// A standfirst is a sentence or two.
const LONGEST_DEK = 400

/**
 * The line that the page itself shows under its title: one whose markup calls it so, or that the
 * metadata give as the summary. Null where the summary only repeats how the story begins.
 */
function dekOf(
  page: Page,
  { description, title }: Metadata,
  story: readonly StoryBlock[],
): string | null {
  const summary = description === null ? '' : foldLine(description)
  const shown = page.blocks.slice(0, 60).find(({ text, hint, kind, aside }) => {
    if (aside || kind === 'caption' || text.length > LONGEST_DEK || text.length < 15) return false
    return DEK_HINT.test(hint) || (summary !== '' && foldLine(text) === summary)
  })
  if (!shown || foldLine(shown.text) === foldLine(title ?? '')) return null
  // A summary that is the lead word for word, and not marked as anything else, is the lead.
  const isLead = story.find(({ kind }) => kind === 'paragraph')?.text === shown.text
  return isLead && !DEK_HINT.test(shown.hint) ? null : cleanLine(shown.text)
}

const DEK_HINT =
  /(?:^|[\s_-])(?:dek|standfirst|subtitle|sub-?head(?:line|ing)?|strapline|alternativeheadline|article-summary|summary|deck)(?:$|[\s_-])/

/** One text with a blank line between the parts, and what kind each part is known to be. */
function assemble(
  title: string | null,
  dek: string | null,
  story: readonly StoryBlock[],
): { text: string; known: ReadonlyMap<number, Kind> } {
  const known = new Map<number, Kind>()
  let text = ''
  const add = (raw: string, kind: Kind | null) => {
    const line = cleanText(raw).text.replace(/\s+/g, ' ').trim()
    if (line === '') return
    if (text !== '') text += '\n\n'
    if (kind) known.set(text.length, kind)
    text += line
  }
  if (title !== null) add(title, 'title')
  if (dek !== null) add(dek, 'dek')
  const above = new Set([title, dek].map(line => foldLine(line ?? '')))
  for (const [at, block] of story.entries()) {
    // The page says title and standfirst once more at the top of the story.
    if (at < 5 && above.has(foldLine(block.text))) continue
    add(block.text, block.kind === 'paragraph' ? null : block.kind)
  }
  return { text, known }
}
