/** The HTML parser and Readability behind four functions that hand out plain data; no other file sees a node. */
import { createRequire } from 'node:module'
import type * as Readable from '@mozilla/readability'
import type * as Linkedom from 'linkedom'

/** A stretch of running text as a page sets it apart. White space is collapsed. */
export interface PageBlock {
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'cell'
  readonly text: string
  /** Blocks with the same number have the same parent element. */
  readonly parent: number
  /** It stands in navigation, a sidebar, a footer, a promotion or something hidden. */
  readonly aside: boolean
  /** How much of its text is links, 0 to 1. */
  readonly links: number
  /** Class, id and itemprop of its element and of the one around it. */
  readonly hint: string
}

/** What a page holds besides its looks. */
export interface Page {
  readonly lang: string | null
  readonly title: string | null
  readonly canonical: string | null
  readonly headlines: readonly string[]
  /** In the order of the page; the name is the name, property or itemprop, in lower case. */
  readonly metas: readonly { readonly name: string; readonly content: string }[]
  readonly jsonLd: readonly string[]
  readonly times: readonly { readonly datetime: string; readonly hint: string }[]
  readonly blocks: readonly PageBlock[]
}

/** Takes a page apart; null for one that cannot be, such as one nested thousands deep. */
export function readPage(html: string): Page | null {
  return attempt(() => {
    const document = parse(html)
    const all = (selector: string) => [...document.querySelectorAll(selector)]
    return {
      lang: document.documentElement.getAttribute('lang'),
      title: document.querySelector('title')?.textContent ?? null,
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
      headlines: all('h1').map(({ textContent }) => collapse(textContent)),
      metas: all('meta[content]').flatMap(meta => {
        const name =
          meta.getAttribute('property') ??
          meta.getAttribute('name') ??
          meta.getAttribute('itemprop')
        return name
          ? [{ name: name.toLowerCase(), content: meta.getAttribute('content') ?? '' }]
          : []
      }),
      jsonLd: all('script[type="application/ld+json"]').map(({ textContent }) => textContent),
      times: all('time[datetime]').map(time => ({
        datetime: time.getAttribute('datetime') ?? '',
        hint: `${hintOf(time)} ${time.parentNode ? hintOf(time.parentNode) : ''}`,
      })),
      blocks: blocksOf(document.body),
    }
  })
}

/** The story as Readability finds it: its blocks and the byline it took out; null when it finds none. */
export function readableStory(html: string): { blocks: PageBlock[]; byline: string | null } | null {
  const found = attempt(() => {
    const { Readability } = load('@mozilla/readability') as typeof Readable
    return new Readability(parse(html), { maxElemsToParse: MOST_ELEMENTS }).parse()
  })
  if (!found?.content) return null
  const { content, byline } = found
  const blocks = attempt(() => blocksOf(parse(content).body))
  return blocks && { blocks, byline: byline ?? null }
}

/** The text of a fragment of HTML, its paragraphs parted by blank lines; the fragment itself if it cannot be parsed. */
export function fragmentText(html: string): string {
  const blocks = attempt(() => blocksOf(parse(html).body))
  return blocks ? blocks.map(({ text }) => text).join('\n\n') : html
}

/** A line with its character references read: `&amp;` is `&`. */
export function unescapeText(line: string): string {
  if (!/&(?:#\d+|#x[\da-f]+|\w+);/i.test(line)) return line
  return attempt(() => parse(line.replaceAll('<', '&lt;')).body.textContent) ?? line
}

/** The little of the DOM that is used. */
interface Node {
  readonly nodeType: number
  readonly localName: string
  readonly textContent: string
  readonly childNodes: readonly Node[]
  readonly parentNode: Node | null
  getAttribute(name: string): string | null
}

interface Document {
  readonly documentElement: Node
  readonly body: Node
  querySelector(selector: string): Node | null
  querySelectorAll(selector: string): Iterable<Node>
}

type ReadableDocument = ConstructorParameters<typeof Readable.Readability>[0] & Document

// The packages take as long to load as the rest of the program: only a run that meets a page loads them.
const load = createRequire(import.meta.url)

// Far more than any article's page has; Readability's time grows with their square.
const MOST_ELEMENTS = 100_000
// Deeper than pages nest; what is deeper is read as text without blocks.
const DEEPEST = 400
// Above what forgotten end tags add up to in any real page.
const DEEPEST_PARSED = 3000

function parse(html: string): ReadableDocument {
  const { parseHTML } = load('linkedom') as typeof Linkedom
  if (isTooDeep(html)) throw new RangeError('nested too deep')
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return parseHTML(/<html[\s>]/i.test(whole) ? whole : `<html>${whole}</html>`)
    .document as ReadableDocument
}

/** Parsing takes time by the square of the depth, so the depth is counted first, roughly. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (UNCLOSED.has(match[2]!.toLowerCase())) continue
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    if (depth > DEEPEST_PARSED) return true
  }
  return false
}

/** The packages throw on markup that they cannot take, and pages are not ours to mend; a missing package is. */
function attempt<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') throw error
    return null
  }
}

interface Walk {
  readonly blocks: PageBlock[]
  text: string
  linked: number
  parents: number
}

/** Where the walk stands: what the elements around say of the text. */
interface Place {
  readonly kind: PageBlock['kind']
  readonly parent: number
  readonly aside: boolean
  readonly hint: string
  readonly depth: number
  readonly inLink: boolean
}

function blocksOf(body: Node): PageBlock[] {
  const walk: Walk = { blocks: [], text: '', linked: 0, parents: 0 }
  const place: Place = {
    kind: 'paragraph',
    parent: 0,
    aside: false,
    hint: '',
    depth: 0,
    inLink: false,
  }
  visitChildren(walk, body, place)
  flush(walk, place)
  return walk.blocks
}

function visitChildren(walk: Walk, node: Node, place: Place): void {
  let breaks = 0
  for (const child of node.childNodes) {
    if (child.nodeType === 1 && child.localName === 'br') {
      breaks += 1
      // Two line breaks part paragraphs, one is a space.
      if (breaks === 2) flush(walk, place)
      else walk.text += ' '
      continue
    }
    if (child.nodeType === 3 && child.textContent.trim() === '') {
      walk.text += ' '
      continue
    }
    breaks = 0
    if (child.nodeType === 3) addText(walk, child.textContent, place)
    else if (child.nodeType === 1) visit(walk, child, place)
  }
}

function visit(walk: Walk, element: Node, around: Place): void {
  const tag = element.localName
  if (SKIPPED.has(tag)) return
  const inLink = around.inLink || tag === 'a'
  if (around.depth >= DEEPEST) {
    addText(walk, element.textContent, around)
    return
  }
  if (!BLOCKS.has(tag)) {
    const aside = around.aside || isHidden(element)
    visitChildren(walk, element, { ...around, inLink, aside, depth: around.depth + 1 })
    return
  }
  flush(walk, around)
  walk.parents += 1
  const own = hintOf(element)
  const place: Place = {
    kind: kindOf(tag, around.kind),
    parent: PARAGRAPHS.has(tag) ? around.parent : walk.parents,
    aside: around.aside || ASIDE.has(tag) || isHidden(element) || PROMOTION.test(own),
    hint: `${own} ${around.hint.split(' ', 4).join(' ')}`.trim(),
    depth: around.depth + 1,
    inLink,
  }
  visitChildren(walk, element, place)
  flush(walk, place)
}

function addText(walk: Walk, text: string, { inLink }: Place): void {
  walk.text += text
  if (inLink) walk.linked += collapse(text).length
}

function flush(walk: Walk, { kind, parent, aside, hint }: Place): void {
  const text = collapse(walk.text)
  const links = text === '' ? 0 : Math.min(1, walk.linked / text.length)
  if (text !== '') walk.blocks.push({ kind, text, parent, aside, links, hint })
  walk.text = ''
  walk.linked = 0
}

function kindOf(tag: string, around: PageBlock['kind']): PageBlock['kind'] {
  if (/^h[1-6]$/.test(tag)) return 'heading'
  if (tag === 'figcaption' || tag === 'caption') return 'caption'
  if (tag === 'td' || tag === 'th') return 'cell'
  return around
}

function hintOf(element: Node): string {
  const names = ['class', 'id', 'itemprop', 'role'].map(name => element.getAttribute(name) ?? '')
  return collapse(names.join(' ')).toLowerCase().slice(0, 200)
}

function isHidden(element: Node): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  )
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

const SKIPPED = setOf(
  'script style noscript template svg math iframe object embed video audio canvas button select input textarea label dialog head',
)
/** Elements whose end tag may be left out, or that have none. */
const UNCLOSED = setOf(
  'p li td th tr dt dd option thead tbody tfoot br hr img input meta link source area base col embed wbr track param path circle rect use line polygon',
)
const PARAGRAPHS = setOf('p h1 h2 h3 h4 h5 h6 li blockquote pre')
const BLOCKS = setOf(
  'p h1 h2 h3 h4 h5 h6 li blockquote pre address article aside dd details div dl dt fieldset figcaption caption figure footer form header hgroup hr main nav ol section summary table tbody td tfoot th thead tr ul center',
)
const ASIDE = setOf('nav aside footer')
const PROMOTION =
  /(?:^|[\s_-])(?:related|promo|promotion|newsletter|advert\w*|ads?|sponsor\w*|share|sharing|social|comments?|cookies?|paywall|teasers?|recirc\w*|sidebar|most-read|trending|outbrain|taboola|navigation|complementary|contentinfo|breadcrumbs?|subscribe|signup)(?:$|[\s_-])/
