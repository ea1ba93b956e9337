/** The desk in a real browser, as a person uses it. Chromium is a Debian package; scripts/test.mjs installs it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReaderPool } from '../src/adding/reader-pool.js'
import { calendarOf } from '../src/export/calendar.js'
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
  '/agenda?view=month',
  '/claims',
  '/positions',
  '/dyads',
  '/network',
  '/map',
  '/actors',
  '/actor?id=GRCGOV',
  '/questions',
  '/search?words=diplomats',
  '/review',
  '/sql',
  '/problems',
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
    text: 'The French president will meet the Turkish president in Geneva on May 5, the Elysee said. Soldiers shelled a village in Syria on Tuesday.',
  },
  {
    id: '3',
    url: 'https://courier.example/3',
    published: '2031-05-02',
    outlet: 'Continental Courier',
    title: 'Meeting put off',
    text: 'A meeting between the French president and the Turkish president in Geneva was postponed on Friday.',
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
    format: async (format, question, ask) =>
      format === 'ics'
        ? { text: calendarOf(await ask(question)).text, type: 'text/calendar; charset=utf-8' }
        : null,
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
  await page.goto(base + path, { waitUntil: 'networkidle' })
}
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
  expect(await page.locator('mark.trigger').first().innerText()).toMatch(/signed/)
  await page.locator('ol.rows button.line', { hasText: 'POL' }).first().click()
  expect(await page.locator('mark.lit').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.locator('ol.rows button.line', { hasText: 'POL' }).first().click()
  expect(await page.locator('mark.lit').count()).toBe(0)
  await page.locator('mark.trigger').first().click()
  expect(await page.locator('li.row.lit').count()).toBe(1)
  await page.getByText('Why').first().click()
  await page.getByRole('cell', { name: 'signed' }).first().waitFor()
  expect((await record.ask('stats'))[0]!.articles).toBe(before)
  await page.getByRole('button', { name: 'Add to record' }).click()
  await page.getByText('Added to the record').waitFor()
  expect((await record.ask('stats'))[0]!.articles).toBe(Number(before) + 1)
})

test('every view leads to the sentence in its article', async () => {
  for (const path of [
    '/',
    '/timeline',
    '/agenda',
    '/claims',
    '/positions',
    '/questions',
    '/search?words=diplomats',
    '/review',
  ]) {
    await open(path.startsWith('/?') || path === '/' ? '/?from=2031-04-10&to=2031-04-20' : path)
    const link = page.locator('a.source').first()
    if (path === '/review' && (await link.count()) === 0) continue
    await link.click()
    await page.locator('.text').waitFor()
    expect(page.url(), path).toContain('/article?id=article')
    await page.locator('.target').waitFor()
  }
})

test('facets change the address, and the back button goes back', async () => {
  await open('/timeline')
  const all = await page.locator('li.row').count()
  await page.locator('.facet a', { hasText: 'planned' }).first().click()
  await page.waitForURL(/status=planned/)
  await expect.poll(() => page.locator('li.row').count()).toBeLessThan(all)
  const href = page.url()
  await page.goBack()
  await expect.poll(() => page.locator('li.row').count()).toBe(all)
  await page.goto(href, { waitUntil: 'networkidle' })
  expect(await page.locator('li.row').count()).toBeLessThan(all)
  await page.locator('input[name=actor]').fill('FRA')
  await page.keyboard.press('Tab')
  await page.waitForURL(/actor=FRA/)
})

test('a correction is kept, outlives a new reading, and is taken back', async () => {
  await open('/timeline?actor=SYR')
  const rows = page.locator('li.row')
  const found = await rows.count()
  expect(found).toBeGreaterThan(0)
  await rows.first().locator('button.line').click()
  await page.locator('.correct summary').first().click()
  await page.getByLabel('Your name').first().fill('A reader')
  await page.getByRole('button', { name: 'Wrong' }).first().click()
  await page.getByText('kept: wrong').waitFor()
  const [mention] = await record.sql(
    "select event_mention as id from correction where verdict = 'wrong'",
  )
  const again = [...readout.articles('s.jsonl', Buffer.from(JSON.stringify(STORIES[1])))][0]!
  if ('failure' in again) throw new Error(again.failure)
  await record.keep([{ reading: readout.read(again.article, again.problems), input: 's.jsonl' }])
  await open('/timeline?actor=SYR')
  expect(await page.locator('li.row').count()).toBe(found - 1)
  await record.correct({ mention: String(mention!.id), verdict: null, by: 'A reader', why: '' })
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
