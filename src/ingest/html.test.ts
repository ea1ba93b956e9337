import { expect, test } from 'vitest'
import type { Article } from '../core/article.js'
import { readHtml } from './html.js'

const LEAD =
  'Envoys of Arvania and Belmark met in Dorn on Monday for a third round of talks on the border.'
const DENIAL =
  'Belmark denied on Tuesday that its troops had crossed the river, as the Arvanian army had said.'
const PLAN =
  'A fourth round is planned for next week, according to the foreign ministries of both countries.'
const BODY = [
  LEAD,
  DENIAL,
  PLAN,
  LEAD.replace('third', 'second'),
  DENIAL.replace('Tuesday', 'Sunday'),
  PLAN.replace('fourth', 'fifth'),
]

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`
}

function paragraphs(lines: readonly string[]): string {
  return lines.map(line => `<p>${line}</p>`).join('\n')
}

function check(html: string, expected: object, name = 'page.html'): Article {
  const read = readHtml(name, html, null)
  if ('failure' in read) throw new Error(read.failure)
  expect(read.article).toMatchObject(expected)
  return read.article
}

function bodyOf({ text, blocks }: Article): string[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => text.slice(start, end))
}

const LINKED = `<script type="application/ld+json">${JSON.stringify({
  '@graph': [
    { '@type': 'WebSite', name: 'Chart' },
    {
      '@type': ['NewsArticle'],
      headline: 'Talks &amp; Truce',
      datePublished: '2031-04-14T23:30:00-05:00',
      author: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      publisher: { name: 'Daily Chart' },
    },
  ],
})}</script>`

test('JSON-LD tells title, date, authors and outlet', () => {
  const article = check(page(LINKED, `<article><h1>Talks</h1>${paragraphs(BODY)}</article>`), {
    title: 'Talks & Truce',
    author: 'Jane Doe, John Roe',
    outlet: 'Daily Chart',
    lang: 'en-GB',
    published: { value: '2031-04-14', basis: 'metadata' },
  })
  expect(bodyOf(article)).toEqual(BODY)
})

test('meta elements tell them where JSON-LD does not', () => {
  const head =
    '<meta property="og:title" content="Talks Resume in Dorn | Daily Chart"><meta property="og:site_name" content="Daily Chart">' +
    '<meta name="author" content="By Jane Doe"><meta property="article:published_time" content="14 April 2031 10:15 GMT">' +
    '<link rel="canonical" href="https://chart.example/talks">'
  check(page(head, `<article>${paragraphs(BODY)}</article>`), {
    title: 'Talks Resume in Dorn',
    author: 'Jane Doe',
    outlet: 'Daily Chart',
    url: 'https://chart.example/talks',
    published: { value: '2031-04-14', basis: 'metadata' },
  })
})

test('a page with no date has none', () => {
  check(page('<title>Talks Resume</title>', paragraphs(BODY)), {
    title: 'Talks Resume',
    published: { value: null, basis: 'unknown' },
  })
})

test('a date that cannot be read is a problem, not today', () => {
  const read = readHtml('', page('<meta name="date" content="yesterday">', paragraphs(BODY)), null)
  expect(read).toMatchObject({
    article: { published: { value: null } },
    problems: [{ code: 'unreadable-date' }, { code: 'no-title' }],
  })
})

test('menus, advertisements, promotions and links are not the story', () => {
  const html = page(
    '',
    `<nav><a href="/">Home</a></nav><main><h1>Talks Resume in Dorn</h1><article>${paragraphs(BODY.slice(0, 3))}
     <aside class="newsletter"><p>Sign up for our newsletter to get the day's news in your inbox every morning.</p></aside>
     <div class="ad">Advertisement</div>${paragraphs(BODY.slice(3))}</article>
     <div class="related"><h3>Related</h3><a href="/1">Truce holds in the valley for a second day</a></div></main><footer>© 2031 Daily Chart</footer>`,
  )
  expect(bodyOf(check(html, { title: 'Talks Resume in Dorn' }))).toEqual(BODY)
})

test('a paragraph that the extraction leaves out is put back where it stood', () => {
  const html = page(
    '<title>Talks Resume</title>',
    `<article>${paragraphs(BODY.slice(0, 2))}<div class="sidebar-like comment-x"><p>${BODY[2]}</p></div>${paragraphs(BODY.slice(3))}</article>`,
  )
  expect(bodyOf(check(html, {}))).toEqual(BODY)
})

test('the body of JSON-LD is read in the paragraphs that the page shows', () => {
  const linked = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Talks Resume', articleBody: BODY.join(' ') })}</script>`
  const shown = page(linked, `<div><div>${paragraphs(BODY)}</div></div>`)
  expect(bodyOf(check(shown, {}))).toEqual(BODY)
  const hidden = linked.replace(BODY.join(' '), BODY.join('\\n\\n'))
  expect(bodyOf(check(page(hidden, '<div id="app"></div>'), {}))).toEqual(BODY)
})

test('the standfirst is the line that the page shows under its title', () => {
  const dek = 'Envoys return after a week of shelling'
  const head = `<title>Talks Resume</title><meta name="description" content="${dek}">`
  check(page(head, `<article><h1>Talks Resume</h1><p>${dek}</p>${paragraphs(BODY)}</article>`), {
    dek,
  })
  check(page('', `<h1>Talks Resume</h1><p class="standfirst">${dek}</p>${paragraphs(BODY)}`), {
    dek,
  })
  check(
    page(
      `<title>Talks</title><meta name="description" content="${LEAD}">`,
      `<article>${paragraphs(BODY)}</article>`,
    ),
    { dek: null },
  )
})

test('captions and tables of figures are not coded', () => {
  const figure = '<figure><img src="x"><figcaption>Envoys in Dorn</figcaption></figure>'
  const table =
    '<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Dorn</td><td>12</td></tr></table>'
  const article = check(
    page('<title>Talks Resume</title>', `<article>${figure}${paragraphs(BODY)}${table}</article>`),
    {},
  )
  expect(bodyOf(article)).toEqual(BODY)
})

test('line breaks part paragraphs in pages without them', () => {
  const html = page('<title>Talks Resume</title>', `<div>${BODY.join('<br><br>')}</div>`)
  expect(bodyOf(check(html, {}))).toEqual(BODY)
})

test('an address is the url of a page that tells none', () => {
  check(
    page('<title>Talks Resume</title>', paragraphs(BODY)),
    { url: 'https://chart.example/1' },
    'https://chart.example/1',
  )
  check(page('<title>Talks Resume</title>', paragraphs(BODY)), { url: null })
})
