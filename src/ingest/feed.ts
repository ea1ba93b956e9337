/** The items of RSS, Atom, RDF and JSON feeds as records. The one file that imports feedsmith. */
import { createRequire } from 'node:module'
import type * as Feedsmith from 'feedsmith'
import type { JsonValue } from './json.js'

/** One record an item: its text is the whole content where the feed has it, else the summary. Dates stay as they are written. */
export function* readFeed(text: string): Generator<JsonValue> {
  let parsed: ReturnType<typeof Feedsmith.parseFeed>
  try {
    parsed = feedsmith().parseFeed(text)
  } catch (error) {
    yield { at: null, failure: `a feed that is broken: ${(error as Error).message}` }
    return
  }
  const feed = parsed.feed as Feed
  const outlet = textOf(feed.title)
  for (const [index, item] of (feed.items ?? feed.entries ?? []).entries())
    yield { at: `item ${index + 1}`, value: recordOf(item, outlet) }
}

/** The addresses of the feeds that an OPML list names, in order. Throws for what is no OPML. */
export function readFeedList(text: string): string[] {
  const addresses = (outlines: readonly Outline[]): string[] =>
    outlines.flatMap(({ xmlUrl, outlines: inner }) => [
      ...(xmlUrl ? [xmlUrl] : []),
      ...addresses(inner ?? []),
    ])
  return addresses((feedsmith().parseOpml(text).body?.outlines ?? []) as readonly Outline[])
}

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

type Text = string | { readonly value?: string } | undefined

/** What the kinds of feeds call the same things, side by side. */
interface Item {
  readonly id?: string | number
  readonly guid?: Text
  readonly title?: Text
  readonly link?: Text
  readonly url?: string
  readonly external_url?: string
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly description?: Text
  readonly summary?: Text
  readonly content?: Text & { readonly encoded?: string }
  readonly content_html?: string
  readonly content_text?: string
  readonly pubDate?: string
  readonly published?: string
  readonly updated?: string
  readonly date_published?: string
  readonly dc?: { readonly dates?: readonly string[]; readonly creators?: readonly string[] }
  readonly authors?: readonly { readonly name?: string }[]
  readonly language?: string
}

interface Feed {
  readonly title?: Text
  readonly items?: readonly Item[]
  readonly entries?: readonly Item[]
}

function recordOf(item: Item, outlet: string | undefined) {
  const story = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  return {
    id: textOf(item.guid) ?? item.id,
    url: textOf(item.link) ?? item.url ?? story?.href ?? item.external_url,
    title: textOf(item.title),
    text:
      item.content?.encoded ??
      textOf(item.content) ??
      item.content_html ??
      item.content_text ??
      textOf(item.description) ??
      textOf(item.summary),
    // The day of a change is no day of publication: `updated` counts only where nothing else is told.
    published:
      item.pubDate ?? item.published ?? item.date_published ?? item.dc?.dates?.[0] ?? item.updated,
    outlet,
    author: [
      ...(item.authors ?? []).flatMap(({ name }) => name ?? []),
      ...(item.dc?.creators ?? []),
    ],
    lang: item.language,
  }
}

function textOf(text: Text): string | undefined {
  return typeof text === 'string' ? text : text?.value
}

// Loaded with the first feed: most runs have none.
let loaded: typeof Feedsmith | undefined
function feedsmith(): typeof Feedsmith {
  loaded ??= createRequire(import.meta.url)('feedsmith') as typeof Feedsmith
  return loaded
}
