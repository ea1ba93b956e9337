/**
 * The desk and the HTTP API: what is loaded first, how long the server takes for each answer, and how long a page takes in a real
 * browser until its rows can be used. `npm run bench` runs it on the sample articles; `npx tsx bench/desk.ts RECORD` on any record.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { packaged } from '../src/readout.js'
import { type Serving, serveForBench } from './serving.js'

const ROUNDS = 5
const SERVER_TARGET = 300
const PAGE_TARGET = 1000
const FIRST_LOAD_TARGET = 200_000

export async function benchDesk(record: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-desk-'))
  copyFileSync(record, join(folder, 'record.duckdb'))
  const server = await serveForBench(join(folder, 'record.duckdb'), folder)
  try {
    firstLoad()
    const { rows } = (await (await fetch(`${server.base}/api/timeline?limit=1`)).json()) as {
      rows: { id: string; article: string; source: string[] }[]
    }
    const one = { event: rows[0]!.id, article: rows[0]!.article }
    const [stats] = (
      (await (await fetch(`${server.base}/api/stats`)).json()) as {
        rows: { articles: number; events: number; first: string; last: string }[]
      }
    ).rows
    console.log(`\nThe record has ${stats!.articles} articles and ${stats!.events} events`)
    await timeRoutes(server, one, stats!)
    await timePages(server.base, one)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the first page needs, as it goes over the wire: the page, its style and its script, before any part that is loaded later. */
function firstLoad(): void {
  const desk = packaged('dist', 'desk')
  const page = readFileSync(join(desk, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!)
  const sizes = ['/index.html', ...named].map(
    path => [path, gzipSync(readFileSync(join(desk, path))).length] as const,
  )
  const later = readdirSync(join(desk, 'assets'))
    .map(name => `/assets/${name}`)
    .filter(path => !named.includes(path))
  const sum = sizes.reduce((total, [, size]) => total + size, 0)
  console.log('\nFirst load of the desk, gzipped')
  for (const [path, size] of sizes) line(path, kilobytes(size), '')
  line('in all', kilobytes(sum), verdict(sum < FIRST_LOAD_TARGET, 'under 200 kB'))
  for (const path of later)
    line(path, kilobytes(gzipSync(readFileSync(join(desk, path))).length), 'later, with its page')
}

async function timeRoutes(
  { base, processor }: Serving,
  { event, article }: { event: string; article: string },
  { first, last }: { first: string; last: string },
): Promise<void> {
  const days = `from=${first}&to=${last}`
  const month = `from=${last.slice(0, 8)}01&to=${last}`
  const routes = [
    '/',
    '/api/stats',
    '/api/brief',
    `/api/timeline?order=newest&limit=200&${days}`,
    '/api/timeline?actor=GRC&with=TUR&limit=200',
    `/api/timeline?speaker=GRC&limit=200`,
    '/api/extent',
    '/api/codes',
    `/api/calendar?limit=248&${month}`,
    `/api/lanes?by=day&${month}`,
    `/api/lanes?by=week&lanes=actor&${days}`,
    `/api/facets?of=timeline&${days}`,
    '/api/facets?of=timeline&actor=GRC',
    '/api/events?limit=200',
    '/api/agenda?order=newest&limit=200',
    '/api/facets?of=agenda',
    '/api/claims?order=newest&limit=200',
    '/api/facets?of=claims',
    '/api/positions?order=newest&limit=200',
    '/api/facets?of=positions',
    '/api/questions?order=newest&limit=200',
    '/api/facets?of=questions',
    '/api/denials?limit=200',
    `/api/pairs?${days}`,
    `/api/dyads?actor=GRC&with=TUR&by=week&${days}`,
    `/api/places?limit=200&${days}`,
    `/api/actors?limit=200&${days}`,
    '/api/actor?actor=GRCGOV',
    '/api/names?actor=GRC&limit=16',
    '/api/quotes?actor=GRC&limit=20',
    '/api/search?words=drilling+ship&limit=200',
    '/api/search?words=government+said&limit=200',
    '/api/facets?of=search&words=drilling+ship',
    '/api/review?limit=200',
    '/api/facets?of=review',
    '/api/rulings',
    '/api/problems',
    `/api/articles/${article}`,
    `/api/events/${event}`,
    '/api/explain?words=Greece+signed+an+agreement+with+Turkey.',
    '/api/sql?statement=select+count(*)+from+event',
    '/api/openapi.json',
  ]
  console.log(
    `\nAnswers of the server, in ms: the first, the processor time that it took (all cores together), and the middle of ${ROUNDS} that follow`,
  )
  for (const route of routes) {
    const times: number[] = []
    let status = 0
    let used: number | null = null
    const before = processor()
    for (let round = 0; round <= ROUNDS; round += 1) {
      const start = performance.now()
      const response = await fetch(base + route)
      await response.arrayBuffer()
      status = response.status
      times.push(performance.now() - start)
      const now = processor()
      if (round === 0 && before !== null && now !== null) used = now - before
    }
    const [cold, ...warm] = times
    const middle = warm.sort((a, b) => a - b)[ROUNDS >> 1]!
    line(
      route.length > 58 ? `${route.slice(0, 57)}…` : route,
      `${cold!.toFixed(0)} (${used ?? '?'}) / ${middle.toFixed(0)}`,
      status === 200 ? verdict(cold! < SERVER_TARGET, 'under 300 ms') : `status ${status}`,
    )
  }
  const paste = readFileSync(packaged('samples', 'articles', 'summit.txt'), 'utf8')
  const start = performance.now()
  await fetch(`${base}/api/read`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: paste }),
  }).then(response => response.arrayBuffer())
  line('POST /api/read, one sample article', `${(performance.now() - start).toFixed(0)}`, '')
}

/** Interactive is when the page's own rows are there and no script keeps the browser from answering. */
const PAGES: readonly (readonly [path: string, ready: string])[] = [
  ['/', 'ol.rows .row, .nothing'],
  ['/read', 'textarea'],
  ['/timeline', 'ol.rows .row'],
  ['/agenda', 'ol.rows .row'],
  ['/agenda?view=month', '.month'],
  ['/claims', '.chain'],
  ['/positions', '.issues, .party'],
  ['/questions', '.row, .nothing'],
  ['/dyads', 'table tbody tr'],
  ['/network', 'svg.network circle'],
  ['/map', '.world svg'],
  ['/actors', 'table tbody tr'],
  ['/actor?id=GRCGOV', 'ol.rows .row, .nothing'],
  ['/search?words=ceasefire', '.row, .nothing'],
  ['/review', '.row, .nothing'],
  ['/sql?statement=select+1', 'table'],
  ['/problems', '.nothing, table'],
  ['/http', 'table'],
  ['/article?id=ARTICLE', '.text'],
  ['/event?id=EVENT', '.tellings li'],
]

async function timePages(
  base: string,
  { event, article }: { event: string; article: string },
): Promise<void> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  if (!executablePath) {
    console.log('\nPages are not timed: expected Chromium at /usr/bin/chromium, found none')
    return
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    console.log(
      `\nPages in Chromium, from the request until rows can be used: the first and the middle of ${ROUNDS} that follow, in ms`,
    )
    for (const [path, ready] of PAGES) {
      const filled = path.replace('EVENT', event).replace('ARTICLE', article)
      const times: number[] = []
      for (let round = 0; round <= ROUNDS; round += 1) {
        // A page of its own each time; only what the browser keeps of files is shared.
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
        const start = performance.now()
        await page.goto(base + filled, { waitUntil: 'commit' })
        await page.locator(ready).first().waitFor({ timeout: 60_000 })
        await page.evaluate('new Promise(done => setTimeout(done, 0))')
        times.push(performance.now() - start)
        await page.close()
      }
      const [cold, ...warm] = times
      const middle = warm.sort((a, b) => a - b)[ROUNDS >> 1]!
      line(
        path,
        `${cold!.toFixed(0)} / ${middle.toFixed(0)}`,
        verdict(middle < PAGE_TARGET, 'under 1000 ms'),
      )
    }
  } finally {
    await browser.close()
  }
}

function verdict(holds: boolean, target: string): string {
  return holds ? `target ${target}` : `MISSED: target ${target}`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function line(name: string, value: string, note: string): void {
  console.log(`  ${name.padEnd(60)} ${value.padStart(20)}   ${note}`.trimEnd())
}

if (process.argv[1] === import.meta.filename) {
  const [record] = process.argv.slice(2)
  if (!record || !existsSync(record)) {
    console.error('bench/desk.ts: expected the file of a record, found none')
    process.exit(2)
  }
  await benchDesk(record)
}
