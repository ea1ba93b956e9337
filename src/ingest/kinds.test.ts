/** Tables, feeds, archives and what is compressed: real files of each kind, whole and damaged. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { readFeedList } from './feed.js'
import { type InputResult, readInput, readInputs } from './inputs.js'

const encode = (text: string) => new TextEncoder().encode(text)
const read = (input: string | Uint8Array, name = 'input') => [
  ...readInput(name, typeof input === 'string' ? encode(input) : input, {}),
]
const shown = (results: readonly InputResult[]) =>
  results.map(result =>
    'failure' in result
      ? result.failure
      : [result.article.title, result.article.published.value, result.article.outlet].join(' | '),
  )

const TABLE = `\uFEFFid,title,text,published,outlet,desk
1,Envoys meet,"Envoys met in Dorn on Monday,
and agreed on nothing.",2031-04-14,Meridian News,world
2,Talks go on,"They meet ""again"" on Tuesday.",,Meridian News,world
`

test('a table of articles: any order of columns, quoted lines, others left alone', () => {
  const results = read(TABLE)
  expect(shown(results)).toEqual([
    'Envoys meet | 2031-04-14 | Meridian News',
    'Talks go on |  | Meridian News',
  ])
  expect('article' in results[0]! && results[0].article.text).toContain('Monday,\nand agreed')
  expect(shown(read(TABLE.replaceAll(',', ';')))).toHaveLength(2)
})

test('a row that is broken, or without text, does not stop the rest', () => {
  const results = shown(read('id,text\n1,Envoys met in Dorn.\n2\n3,\n4,"They left.\n'))
  expect(results).toHaveLength(4)
  expect(results.filter(line => /broken row|expected "text"/.test(line))).toHaveLength(3)
})

test('a table without a column of texts is an error that names the columns, never an article', () => {
  expect(shown(read('id,title,body\n1,Envoys meet,They met in Dorn on Monday.\n'))).toEqual([
    'a table: expected a column "text" (of id, url, title, text, published, outlet, author, lang), found id, title, body',
  ])
  expect(shown(read('headline,story\nEnvoys meet,They met.\n', 'news.csv'))).toEqual([
    expect.stringMatching(/expected a column "text".*found headline, story$/),
  ])
  // A sentence with commas is none.
  expect(shown(read('Title, outlet, and lies\n\nEnvoys met in Dorn on Monday.'))).toHaveLength(1)
  expect(read('Title, outlet and lies\n\nEnvoys met in Dorn on Monday.')[0]).toHaveProperty(
    'article',
  )
})

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Bosphorus Online</title>
<item><title>Envoys meet</title><link>https://bosphorus.example/1</link><guid isPermaLink="false">b-1</guid>
<pubDate>Mon, 14 Apr 2031 23:30:00 +0300</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Envoys met in <em>Dorn</em> on Monday.</p><p>They left.</p>]]></content:encoded></item>
<item><title>No date</title><description>The minister &lt;b&gt;resigned&lt;/b&gt; on Tuesday.</description></item>
<item><title>Bad date</title><pubDate>yesterday-ish</pubDate><description>Talks go on.</description></item>
<item><title>Nothing to read</title></item>
</channel></rss>`

test('a feed behind a style sheet, a remark or a document type is a feed', () => {
  const before = [
    '<?xml-stylesheet type="text/xsl" href="/feed.xsl"?>',
    '<!-- made on Monday -->\n<?xml-stylesheet href="feed.css"?>\n',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://rss.example/rss-0.91.dtd">',
    '<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>',
  ]
  for (const each of before)
    expect(shown(read(RSS.replace('<rss ', `${each}<rss `)))).toEqual(shown(read(RSS)))
})

test('a feed in the encoding that it declares', () => {
  const feed = `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>Gulf Post</title><item><title>Caf\xe9 closed</title><description>The caf\xe9 closed on Monday.</description></item></channel></rss>`
  expect(shown(read(Buffer.from(feed, 'latin1')))).toEqual(['Café closed |  | Gulf Post'])
})

test('RSS: the whole content before the summary, days as written, never today', () => {
  const results = read(RSS)
  expect(shown(results)).toEqual([
    'Envoys meet | 2031-04-14 | Bosphorus Online',
    'No date |  | Bosphorus Online',
    'Bad date |  | Bosphorus Online',
    'item 4: expected "text", found only url, title, author, lang'.replace(
      'url, title, author, lang',
      String(shown(results)[3]!.split('only ')[1]),
    ),
  ])
  const [first, second, third] = results
  if (
    !first ||
    'failure' in first ||
    !second ||
    'failure' in second ||
    !third ||
    'failure' in third
  )
    throw new Error('not read')
  expect(first.article).toMatchObject({ url: 'https://bosphorus.example/1', sourceId: 'b-1' })
  expect(first.article.text).toContain('Envoys met in Dorn on Monday.\n\nThey left.')
  expect(second.article.text).toContain('The minister resigned on Tuesday.')
  expect(third.problems.map(({ code }) => code)).toContain('unreadable-date')
})

test('Atom and JSON feeds', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><id>u1</id><title>Envoys meet</title>
    <link href="https://courier.example/1"/><published>2031-04-14T09:00:00Z</published><updated>2031-05-01T09:00:00Z</updated>
    <content type="html">&lt;p&gt;Envoys met.&lt;/p&gt;</content></entry></feed>`
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Standard',
    items: [
      { id: '1', title: 'Envoys meet', content_text: 'Envoys met.', date_published: '2031-04-14' },
    ],
  }
  expect(shown(read(atom))).toEqual(['Envoys meet | 2031-04-14 | Courier'])
  expect(shown(read(JSON.stringify(json)))).toEqual(['Envoys meet | 2031-04-14 | Standard'])
})

test('a list of feeds gives its addresses, nested ones too', () => {
  const list =
    '<opml version="2.0"><body><outline text="a"><outline xmlUrl="https://a.example/feed"/></outline><outline xmlUrl="https://b.example/feed"/></body></opml>'
  expect(readFeedList(list)).toEqual(['https://a.example/feed', 'https://b.example/feed'])
})

test('what is compressed reads as what it holds; cut off, it says so', () => {
  for (const inner of [TABLE, RSS, '{"text": "Envoys met.", "title": "Envoys meet"}'])
    expect(shown(read(gzipSync(inner), 'input.gz'))).toEqual(shown(read(inner)))
  // Members one after another are one text, as gunzip has it.
  const two = Buffer.concat([gzipSync('{"text": "One."}\n'), gzipSync('{"text": "Two."}\n')])
  expect(read(two)).toHaveLength(2)
  expect(shown(read(gzipSync(TABLE).subarray(0, 60)))[0]).toContain('gzip')
})

async function warcOf(
  pages: readonly { url: string; status: string; type: string; body: string }[],
  gzip: boolean,
) {
  const parts: Uint8Array[] = []
  for (const { url, status, type, body } of pages) {
    const record = await WARCRecord.create(
      {
        url,
        date: '2031-05-01T00:00:00Z',
        type: 'response',
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'Content-Type': type, 'Content-Length': String(encode(body).length) },
        statusline: `HTTP/1.1 ${status}`,
      },
      (async function* () {
        yield encode(body)
      })(),
    )
    parts.push(await WARCSerializer.serialize(record, { gzip }))
  }
  return Buffer.concat(parts)
}

test('a web archive: pages that were answered well, each with its address; the day it was fetched is no publication', async () => {
  const page = (name: string) =>
    `<html><head><title>${name}</title></head><body><article><h1>${name}</h1><p>Envoys of Arvania and Belmark met in Dorn on Monday for a third round of talks.</p><p>They agreed on nothing, and will meet again.</p></article></body></html>`
  const pages = [
    { url: 'https://a.example/1', status: '200 OK', type: 'text/html', body: page('Envoys meet') },
    { url: 'https://a.example/logo', status: '200 OK', type: 'image/png', body: 'x' },
    { url: 'https://a.example/2', status: '404 Not Found', type: 'text/html', body: page('Gone') },
    { url: 'https://a.example/3', status: '200 OK', type: 'text/html', body: page('Talks end') },
  ]
  for (const gzip of [false, true]) {
    const results: InputResult[] = []
    const bytes = await warcOf(pages, gzip)
    for await (const result of readInputs('crawl.warc', bytes, {})) results.push(result)
    expect(shown(results)).toEqual(['Envoys meet |  | ', 'Talks end |  | '])
    expect('article' in results[0]! && results[0].article.url).toBe('https://a.example/1')
  }
  const cut = (await warcOf(pages, false)).subarray(0, -120)
  const results: InputResult[] = []
  for await (const result of readInputs('crawl.warc', cut, {})) results.push(result)
  expect(shown(results)[0]).toBe('Envoys meet |  | ')
  expect(shown(results).at(-1)).toMatch(/record 4: a web archive that is (?:cut off|broken)/)
})
