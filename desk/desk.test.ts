/** The desk in a real browser, as a person uses it. Chromium is a Debian package; scripts/test.mjs installs it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReaderPool } from '../src/adding/reader-pool.js'
import { recodeArticles } from '../src/adding/recode.js'
import { formatsOf } from '../src/cli/commands/serve.js'
import { createReadout, packaged } from '../src/readout.js'
import { openRecord, type RecordStore } from '../src/record/record.js'
import { createApp, startServer } from '../src/serve/app.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'))
const readout = createReadout()
let record: RecordStore
let browser: Browser
let page: Page
let base: string
let close: () => Promise<void>
const readers = openReaderPool({}, 1)
const faults: string[] = []

/** What axe-core finds, as far as it is read here. */
interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

const PAGES = [
  '/',
  '/read',
  '/timeline',
  '/agenda',
  '/agenda?view=month&month=2031-05',
  '/claims',
  '/positions',
  '/dyads',
  '/network',
  '/map',
  '/actors',
  '/actor?id=GRCGOV',
  '/event?id=EVENT',
  '/article?id=ARTICLE',
  '/positions?view=list',
  '/review?view=said',
  '/questions',
  '/search?words=diplomats',
  '/review',
  '/sql?statement=select%201%20as%20one',
  '/problems',
  '/http',
  '/actor?id=IGONAT',
]

const STORIES = [
  {
    id: '1',
    url: 'https://meridian.example/1',
    published: '2031-04-15',
    outlet: 'Meridian News',
    title: 'Athens expels two',
    text: 'Greece expelled two Turkish diplomats on Monday. Turkey denied that its navy had attacked a Greek ship near Rhodes. Greece demanded that Turkey withdraw its warships. Can the two countries avoid a war?',
  },
  {
    id: '2',
    url: 'https://meridian.example/2',
    published: '2031-04-16',
    outlet: 'Meridian News',
    title: 'Leaders to meet',
    text: 'The French president will meet the Turkish president in Geneva on May 5, the Elysee said. Soldiers shelled a village in Syria on Tuesday. Greece attacked Turkey in 1990.',
  },
  {
    id: '3',
    url: 'https://courier.example/3',
    published: '2031-05-02',
    outlet: 'Continental Courier',
    title: 'Meeting put off',
    text: 'A meeting between the French president and the Turkish president in Geneva was postponed on Friday.',
  },
  {
    id: '4',
    url: 'https://courier.example/4',
    published: '2031-04-17',
    outlet: 'Continental Courier',
    title: 'Shots at the border',
    text: 'The council condemned the shelling of Karvounia. France rejected the Greek demand.',
  },
]

beforeAll(async () => {
  const executable = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  if (!executable)
    throw new Error('expected Chromium at /usr/bin/chromium: apt-get install -y chromium')
  record = await openRecord(join(folder, 'desk.duckdb'), { files: folder })
  const keep = [
    ...readout.articles(
      's.jsonl',
      Buffer.from(STORIES.map(story => JSON.stringify(story)).join('\n')),
    ),
  ]
  await record.keep(
    keep.map(result => {
      if ('failure' in result) throw new Error(result.failure)
      return { reading: readout.read(result.article, result.problems), input: 's.jsonl' }
    }),
  )
  const app = createApp({
    record,
    readout,
    files: folder,
    desk: packaged('dist', 'desk'),
    token: null,
    hosts: ['127.0.0.1'],
    allowPrivate: false,
    readers,
    format: formatsOf(readout),
  })
  const server = await startServer(app, '127.0.0.1', 0)
  close = server.close
  base = `http://127.0.0.1:${server.port}`
  browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on(
    'request',
    request =>
      new URL(request.url()).origin !== base &&
      !request.url().startsWith('data:') &&
      faults.push(`asked ${request.url()}`),
  )
})
afterAll(async () => {
  await browser?.close()
  await close?.()
  await readers.close()
  record?.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (path: string) => {
  const [event] = await record.ask('timeline', { limit: 1 })
  const filled = path.replace('EVENT', String(event!.id)).replace('ARTICLE', String(event!.article))
  await page.goto(base + filled, { waitUntil: 'networkidle' })
  await settled()
}
/** No question of the page is under way, and what was answered is drawn. */
const settled = () => page.locator('main:not([aria-busy=true]):not(:has(.waiting))').waitFor()
const text = () => page.locator('main').innerText()

test('an article is coded as it is pasted, lights up both ways, and is kept only when it is added', async () => {
  await open('/read')
  const before = (await record.ask('stats'))[0]!.articles
  await page
    .locator('textarea')
    .fill(
      'Envoys meet in Bonn\n\nGermany signed an agreement with Poland on Monday, the German foreign minister said.',
    )
  await page.locator('ol.rows button.line').first().waitFor()
  expect(await page.locator('.text mark.trigger').first().innerText()).toMatch(/signed/)
  await page.locator('ol.rows button.line', { hasText: 'POL' }).first().click()
  expect(await page.locator('mark.lit').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.locator('ol.rows button.line', { hasText: 'POL' }).first().click()
  expect(await page.locator('mark.lit').count()).toBe(0)
  await page.locator('.text mark.trigger').first().click()
  expect(await page.locator('li.row.lit').count()).toBe(1)
  await page.getByText('Why').first().click()
  await page.getByRole('cell', { name: 'signed' }).first().waitFor()
  expect((await record.ask('stats'))[0]!.articles).toBe(before)
  await page.getByRole('button', { name: 'Add to record' }).click()
  await page.getByText('Added to the record').waitFor()
  expect((await record.ask('stats'))[0]!.articles).toBe(Number(before) + 1)
})

test('an article that is added in many parts tells how far it is', async () => {
  const lines = [1, 2, 3].map(number =>
    JSON.stringify({
      id: `many-${number}`,
      published: '2031-06-01',
      outlet: 'Lakes Wire',
      title: `Visit ${number}`,
      text: `Norway recalled its ambassador to Belarus for the ${number}th time on Sunday.`,
    }),
  )
  await open('/read')
  const seen: string[] = []
  page.on('response', response => seen.push(response.headers()['content-type'] ?? ''))
  await page.locator('textarea').fill(lines.join('\n'))
  await page.getByText('the first of 3 articles').waitFor()
  await page.getByRole('button', { name: 'Add to record' }).click()
  await page.getByText('3 added, 0 revised, 0 known already, 0 not read').waitFor()
  expect(seen).toContain('text/event-stream')
})

/** Every view, and what leads from it to a sentence; by way of a view that does, where it shows no sentences itself. */
const WAYS: readonly (readonly [path: string, ...ways: string[]])[] = [
  ['/?from=2031-04-10&to=2031-04-20', 'a.source'],
  ['/timeline', 'a.source'],
  ['/timeline', '.lanes svg a:has(circle)', 'a.source'],
  ['/agenda', 'a.source'],
  ['/agenda?view=month&month=2031-05', 'a.entry'],
  ['/claims', 'a.source'],
  ['/positions', 'a.source'],
  ['/positions?view=list', 'a.source'],
  ['/questions', 'a.source'],
  ['/dyads', '.pins a'],
  ['/dyads', 'table a', '.pins a'],
  ['/network', 'svg a:has(line)', 'a.source'],
  ['/map', '.world a', 'a.source'],
  ['/map', 'table a', 'a.source'],
  ['/actors', 'table a.code', 'a.source'],
  ['/actor?id=GRC', 'a.source'],
  ['/event?id=EVENT', 'a.source'],
  ['/search?words=diplomats', 'a.source'],
  ['/review', 'a.source'],
  [
    `/sql?statement=${encodeURIComponent('select text, article, "index" as sentence from sentence limit 5')}`,
    'table a',
  ],
]

/**
 * Shapes of a drawing lie on one another, so a way is followed by keyboard. Rows of the former answer stand until the
 * next one is there; one that goes between the focus and the key takes the key with it, and is asked for again.
 */
async function follow(link: Locator): Promise<void> {
  const before = page.url()
  for (let tries = 0; page.url() === before; tries++) {
    if (tries === 3) throw new Error(`${before}: expected the link to lead on, it did not`)
    await link.press('Enter')
    await page.waitForURL(url => url.href !== before, { timeout: 5_000 }).catch(() => {})
  }
  await settled()
}

test('every view leads to the sentence in its article', async () => {
  for (const [path, ...ways] of WAYS) {
    await open(path)
    for (const way of ways) {
      const link = page.locator(`main ${way}`).first()
      await link.waitFor({ timeout: 10_000 }).catch(() => {
        throw new Error(`${path}: expected ${way}, found none`)
      })
      await follow(link)
    }
    expect(page.url(), path).toContain('/article?id=article')
    await page.locator('.text').waitFor()
    await page.locator('.text .target').first().waitFor()
  }
})

test('an article marks who, when, where and what is quoted, where they stand', async () => {
  const events = await record.ask('timeline', { actor: 'FRA', with: 'TUR' })
  const event = events.find(({ evidence }) => String(evidence).includes('May 5'))
  await open(`/article?id=${event!.article}`)
  const marked = (kind: string) => page.locator(`.text mark.${kind}`).allInnerTexts()
  expect(await marked('time')).toContain('May 5')
  expect(await marked('place')).toContain('Geneva')
  expect((await marked('actor')).join(' ')).toContain('The French president')
  expect(await page.locator('.legend.marks').innerText()).toContain('time')
  await page.locator('.text mark.time', { hasText: 'May 5' }).click()
  await page.locator('li.row.lit').waitFor()
})

test('facets change the address, and the back button goes back', async () => {
  await open('/timeline')
  const rows = page.locator('li.row')
  const all = await rows.count()
  const counts = page.locator('.facet a')
  await counts.first().waitFor()
  const found = await counts.evaluateAll(links =>
    links.map(link => ({
      href: link.getAttribute('href')!,
      count: Number(link.querySelector('small')!.textContent),
    })),
  )
  const names = new Set(
    found.flatMap(({ href }) => [...new URLSearchParams(href.slice(10)).keys()]),
  )
  for (const name of [
    'actor',
    'with',
    'type',
    'root',
    'status',
    'speaker',
    'outlet',
    'place',
    'confidence',
    'from',
  ])
    expect([...names], name).toContain(name)
  for (const { href, count } of found) {
    await page.locator(`.facet a[href="${href}"]`).first().dispatchEvent('click', { button: 0 })
    await expect.poll(() => rows.count(), { message: href, timeout: 8000 }).toBe(count)
    await page.goBack()
    await expect.poll(() => rows.count(), { timeout: 8000 }).toBe(all)
  }
  await page.locator('.facet a', { hasText: 'planned' }).first().click()
  await page.waitForURL(/status=planned/)
  await expect.poll(() => rows.count(), { timeout: 8000 }).toBeLessThan(all)
  await page.reload({ waitUntil: 'networkidle' })
  await settled()
  expect(await rows.count()).toBeLessThan(all)
  await page.getByRole('link', { name: 'lift status planned' }).click()
  await expect.poll(() => rows.count(), { timeout: 8000 }).toBe(all)
  await page.locator('input[name=actor]').fill('FRA')
  await page.keyboard.press('Tab')
  await page.waitForURL(/actor=FRA/)
})

test('every table has facets', async () => {
  for (const [path, facets] of [
    ['/agenda', ['Who', 'Outlet']],
    ['/claims', ['Stance', 'Actor', 'Type']],
    ['/positions', ['Stance', 'Outlet']],
    ['/search?words=the', ['Outlet']],
    ['/dyads', ['Actor', 'Type', 'Status', 'Speaker', 'Outlet', 'Place', 'Confidence', 'Date']],
    ['/network', ['Actor', 'Type', 'CAMEO root', 'Status', 'Speaker', 'Outlet', 'Place']],
    ['/map', ['Actor', 'Type', 'CAMEO root', 'Status', 'Outlet']],
    ['/actors', ['Actor', 'Type', 'CAMEO root', 'Status', 'Outlet']],
  ] as const) {
    await open(path)
    await page.locator('.facet legend').first().waitFor()
    const shown = await page.locator('.facet legend').allInnerTexts()
    for (const facet of facets) expect(shown, path).toContain(facet)
  }
})

test('what is told of long ago does not stretch the timeline, and is a step away', async () => {
  await open('/timeline')
  expect(await text()).not.toContain('1990-')
  await page.getByRole('link', { name: 'All days' }).click()
  await page.waitForURL(/span=all/)
  await expect.poll(text).toContain('1990-')
})

test('lanes are looked at closer by dragging, and by pair or by actor', async () => {
  await open('/timeline')
  const box = (await page.locator('.lanes svg').boundingBox())!
  await page.mouse.move(box.x + box.width * 0.3, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 8, { steps: 4 })
  await page.mouse.up()
  await page.waitForURL(/from=2031.*to=2031/)
  await page.goBack()
  await page.getByRole('link', { name: 'by actor' }).click()
  await page.waitForURL(/lanes=actor/)
  await page.locator('.lanes text', { hasText: /^FRA \d/ }).waitFor()
})

/** Every article of the record once more, as `readout recode` does: the rows of each reading are new ones. */
const readAgain = async () => {
  let read = 0
  for await (const { articles } of recodeArticles(record, { readout, threads: 1 })) read += articles
  expect(read).toBeGreaterThanOrEqual(STORIES.length)
}

test('a correction is kept, outlives a new reading, and is taken back', async () => {
  await open('/timeline?actor=SYR')
  const rows = page.locator('li.row')
  const found = await rows.count()
  expect(found).toBeGreaterThan(0)
  await rows.first().locator('button.line').click()
  await page.locator('.correct summary').first().click()
  await page.getByLabel('Your name').first().fill('A reader')
  await page.getByRole('button', { name: 'Reject' }).first().click()
  await page.getByText('kept: rejected').waitFor()
  await readAgain()
  await open('/timeline?actor=SYR')
  expect(await rows.count()).toBe(found - 1)
  await open('/review?view=said')
  await page.locator('.flag', { hasText: 'rejected' }).waitFor()
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByText('Nothing was said by hand yet').waitFor()
  await open('/timeline?actor=SYR')
  expect(await rows.count()).toBe(found)
})

test('two events are merged and one telling split off again; both outlive a new reading', async () => {
  const count = async () => (await record.ask('timeline')).length
  const before = await count()
  await open('/timeline?actor=FRA&with=TUR')
  await page.locator('li.row button.line').first().click()
  await page.getByRole('link', { name: 'merge with another event, or split' }).click()
  await page.getByLabel('Your name').first().fill('A reader')
  await page.getByLabel('Why').first().fill('one meeting')
  await page.getByRole('button', { name: 'Merge' }).first().click()
  await page.getByText('kept: merged into one event').waitFor()
  expect(await count()).toBe(before - 1)
  await readAgain()
  expect(await count()).toBe(before - 1)
  await page.reload({ waitUntil: 'networkidle' })
  await settled()
  expect(await page.locator('.tellings .judged').count()).toBeGreaterThan(1)
  await open('/review?view=said')
  await page.locator('.flag', { hasText: 'merged' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Split off' }).first().click()
  await page.getByText('kept: split off this event').waitFor()
  expect(await count()).toBeGreaterThan(before - 1)
  await readAgain()
  expect(await count()).toBeGreaterThan(before - 1)
  for (const ruling of await record.ask('rulings'))
    await record.judge({
      left: String(ruling.left),
      right: String(ruling.right),
      verdict: null,
      by: 'A reader',
      why: '',
    })
  expect(await count()).toBe(before)
})

test('a file is dropped or chosen, and an address that is refused says why', async () => {
  await open('/read')
  const file = {
    name: 'border.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Shots at the border\n\nNorway condemned Belarus on Sunday.'),
  }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.locator('ol.rows button.line', { hasText: 'BLR' }).first().waitFor()
  await open('/read')
  const dropped = await page.evaluateHandle(`(() => {
    const data = new DataTransfer()
    data.items.add(new File(['Envoys\\n\\nChad condemned Niger on Sunday.'], 'envoys.txt', { type: 'text/plain' }))
    return data
  })()`)
  await page.locator('textarea').dispatchEvent('drop', { dataTransfer: dropped })
  await page.locator('ol.rows button.line', { hasText: 'TCD' }).first().waitFor()
  await open('/read')
  const before = faults.length
  await page.locator('input[type=url]').fill('http://127.0.0.1:9/story')
  await page.getByRole('button', { name: 'Fetch' }).click()
  await page.getByText(/private address/).waitFor()
  // That an address is refused is what was asked for here; the browser notes it.
  faults.splice(before)
})

test('months of the agenda follow one another, and a day leads to its sentence', async () => {
  await open('/agenda?view=month&month=2031-05')
  expect(await page.locator('a.entry').first().innerText()).toMatch(/FRAGOV, TURGOV postponed/)
  await page.getByRole('link', { name: 'June 2031 ›' }).click()
  await page.waitForURL(/month=2031-06/)
  await page.locator('caption', { hasText: 'June 2031' }).waitFor()
  await page.goBack()
  await page.locator('a.entry').first().click()
  await page.locator('.text .target').first().waitFor()
})

test('an organisation is known by its code', async () => {
  await open('/actor?id=IGONAT')
  expect(await text()).toMatch(/North Atlantic Treaty Organization · alliance/)
  await page
    .getByRole('link', { name: 'Norway', exact: true })
    .or(page.getByText('20 more'))
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'France', exact: true }).click()
  await page.waitForURL(/id=FRA/)
  await page.getByRole('link', { name: 'North Atlantic Treaty Organization' }).waitFor()
})

test('the network moves by month, and a pair shows its bars, its pins and its sentences', async () => {
  await open('/network?span=all')
  const all = await page.locator('svg.network line').count()
  await page.getByRole('link', { name: /^‹/ }).click()
  await page.waitForURL(/month=/)
  const month = new URL(page.url()).searchParams.get('month')!
  await page.locator('.slide b', { hasText: new RegExp(`^${month}$`) }).waitFor()
  expect(await page.locator('svg.network line').count()).toBeLessThanOrEqual(all)
  await page.locator('input[type=range]').focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(url => !url.search.includes('month='))
  await open('/dyads?actor=GRC&with=TUR')
  await page.locator('.series .bar').first().waitFor()
  await page.locator('.series .pin').first().waitFor()
  await page.getByRole('link', { name: 'by month' }).click()
  await page.waitForURL(/by=month/)
  await page.locator('a.pinned').first().click()
  await page.locator('.text .target').first().waitFor()
})

test('a country that is all that is known is filled, and leads to its events', async () => {
  await open('/map')
  await page.locator('.world a .country.filled, .world a .point').first().waitFor()
  const filled = page.locator('.world a', { has: page.locator('.country.filled') })
  expect(await filled.first().getAttribute('aria-label')).toMatch(/Syria.*known to the country/)
  expect(await filled.first().getAttribute('href')).toMatch(/place=Syria/)
})

test('a page on paper has its rows and sentences, and nothing to click', async () => {
  await open('/timeline')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('li.row blockquote').first().isVisible()).toBe(true)
  for (const part of ['header', '.filters', '.facets', '.take', 'a.source'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false)
  await page.emulateMedia({ media: 'screen' })
})

test('every view is taken out as it is seen, in every form that it offers', async () => {
  for (const path of [
    '/timeline?actor=GRC',
    '/agenda',
    '/claims',
    '/positions',
    '/questions',
    '/dyads',
    '/network',
    '/map',
    '/actors',
    '/search?words=diplomats',
    '/review',
    '/problems',
  ]) {
    await open(path)
    const links = await page
      .locator('.take a')
      .evaluateAll(all => all.map(a => [a.textContent, a.getAttribute('href')]))
    expect(
      links.map(([format]) => format),
      path,
    ).toEqual(expect.arrayContaining(['json', 'csv', 'parquet']))
    for (const [format, href] of links) {
      const answer = await fetch(base + href)
      expect(answer.status, `${path} ${format}`).toBe(200)
      const body = Buffer.from(await answer.arrayBuffer())
      if (format === 'parquet') expect(body.subarray(0, 4).toString(), path).toBe('PAR1')
    }
    const json = (await (await fetch(base + links[0]![1])).json()) as { rows: object[] }
    const csv = await (await fetch(base + links[1]![1])).text()
    if (json.rows.length > 0)
      expect(csv.split('\n')[0]!.split(',').length, path).toBe(Object.keys(json.rows[0]!).length)
  }
})

test('the agenda opens in a calendar, and tells how it moved', async () => {
  await open('/agenda')
  expect(await text()).toMatch(/postponed/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'ics', exact: true }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/BEGIN:VEVENT[\s\S]*STATUS:TENTATIVE/)
})

test('the keyboard is enough', async () => {
  await open('/timeline')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await page.evaluate('document.activeElement.className')).toMatch(/line|source/)
  await page.keyboard.press('Enter')
  await page.locator('.tellings').waitFor()
  await page.keyboard.press('/')
  await page.waitForURL(/search/)
  await page.locator('input[name=words]:focus').waitFor()
  await page.keyboard.type('diplomats')
  await page.keyboard.press('Enter')
  await page.locator('blockquote').first().waitFor()
})

test('every step from a page to a sentence and back is taken by keyboard', async () => {
  await open('/')
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'hidden' })
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForURL(/timeline/)
  await page.locator('li.row').first().waitFor()
  await settled()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('.tellings a.source').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('.text .target').first().waitFor()
  const row = page.locator('li.row button.line').first()
  await page.keyboard.press('j')
  await expect.poll(() => row.evaluate(each => each.matches(':focus'))).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator('.text mark.lit').first().waitFor()
  await page.goBack()
  await page.waitForURL(/timeline/)
})

test('what is contradicted waits for a person first, and why each row is there narrows them', async () => {
  const told = {
    id: '5',
    url: 'https://gulf.example/5',
    published: '2031-04-17',
    outlet: 'Gulf Post',
    title: 'Word against word',
    text: 'Greece said that Turkey had attacked a Greek ship near Rhodes on Tuesday. Turkey denied that it had attacked a Greek ship near Rhodes on Tuesday. The minister rejected the proposal.',
  }
  const [result] = [...readout.articles('t.jsonl', Buffer.from(JSON.stringify(told)))]
  if (!result || 'failure' in result) throw new Error('not read')
  const reading = readout.read(result.article, result.problems)
  await record.keep([{ reading, input: 't.jsonl' }])
  await open('/review')
  expect(await page.locator('.flag').first().innerText()).toBe('contrary claims')
  const why = page.locator('.facet', { hasText: 'Why it is here' })
  await why.getByText('contrary claims').click()
  await page.waitForURL(/reason=contrary/)
  const flags = page.locator('.flag')
  await expect
    .poll(async () => new Set(await flags.allInnerTexts()), { timeout: 8000 })
    .toEqual(new Set(['contrary claims']))
  await page.getByRole('link', { name: 'lift reason contrary claims' }).click()
  await expect
    .poll(async () => new Set(await flags.allInnerTexts()).size, { timeout: 8000 })
    .toBeGreaterThan(1)
})

test('no page is wider than a telephone', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of PAGES) {
    await open(path)
    expect(
      await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      path,
    ).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('a hostile article is text, and runs nothing', async () => {
  const hostile =
    'Attack <script>window.owned = 1</script>\n\nGreece expelled two <img src=x onerror="window.owned=1"> Turkish diplomats on Monday. \u202EReversed\u202C <a href="javascript:window.owned=1">link</a>. {{7*7}}'
  await open('/read')
  await page
    .locator('textarea')
    .fill(`${hostile}\n\n${'The envoys talked and talked. '.repeat(70_000)}`)
  await page.locator('.text').waitFor({ timeout: 90_000 })
  expect(await page.locator('.text').innerText()).toContain('<script>window.owned = 1</script>')
  await page.getByText(/first 100,000 characters/).waitFor()
  await page.locator('textarea').fill(hostile)
  await expect
    .poll(async () => (await page.locator('.text').innerText()).length, { timeout: 20_000 })
    .toBeLessThan(1000)
  await page.getByRole('button', { name: 'Add to record' }).click()
  await page.getByText(/Added|Known/).waitFor()
  await open('/search?words=diplomats')
  expect(await page.evaluate('window.owned')).toBeUndefined()
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
})

test('no page has a serious fault of access, light or dark', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    for (const path of PAGES) {
      await open(path)
      await page.evaluate(axe)
      const found = (await page.evaluate('axe.run()')) as { violations: Violation[] }
      const serious = found.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
      expect(serious, `${path} ${scheme}`).toEqual([])
    }
  }
})

test('through all of it, nothing failed on a page and nothing was asked of another host', () => {
  expect(faults).toEqual([])
})
