/**
 * Load: 200 requests at once for half a minute, with articles being added all the while. Says how many were answered, what failed,
 * whether a row was lost, and the server's memory before and after. `npx tsx bench/load.ts [RECORD] [SECONDS]`; it works on a copy.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addArticles } from '../src/adding/add.js'
import { openRecord } from '../src/record/record.js'
import { type Serving, serveForBench } from './serving.js'
import { variedArticles } from './varied.js'

const AT_ONCE = 200
const BATCH = 20
// The server's memory is looked at so many times.
const WATCHED = 10

const [given, seconds = '30'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'readout-load-'))
const file = join(folder, 'load.duckdb')
if (given && existsSync(given)) copyFileSync(given, file)
else await makeRecord()

async function run({ base, memory }: Serving): Promise<void> {
  const statsOf = async () =>
    ((await (await fetch(`${base}/api/stats`)).json()) as { rows: { articles: number }[] }).rows[0]!
  const before = { articles: (await statsOf()).articles, memory: memory() }
  const end = performance.now() + 1000 * Math.min(120, Math.max(1, Number(seconds)))
  const counts = { answered: 0, slow: 0 }
  const failures = new Map<string, number>()
  const times: number[] = []
  const fail = (why: string) => failures.set(why, (failures.get(why) ?? 0) + 1)
  const ask = async (worker: number) => {
    for (let turn = worker; performance.now() < end; turn += 1) {
      const start = performance.now()
      try {
        const response = await fetch(base + ROUTES[turn % ROUTES.length])
        await response.arrayBuffer()
        if (response.ok) counts.answered += 1
        else fail(`${ROUTES[turn % ROUTES.length]}: status ${response.status}`)
      } catch (error) {
        const { cause, message } = error as Error & { cause?: { code?: string } }
        fail(`${ROUTES[turn % ROUTES.length]}: ${message} ${cause?.code ?? ''}`)
      }
      times.push(performance.now() - start)
    }
  }
  let added = 0
  const add = async () => {
    for (let batch = 0; performance.now() < end; batch += 1) {
      const text = storiesOf(batch).join('\n')
      const response = await fetch(`${base}/api/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      })
      const answer = (await response.json()) as { added: number; revised: number; known: number }
      if (!response.ok) fail(`add: status ${response.status}`)
      else added += answer.added
    }
  }
  const resident: (number | null)[] = []
  const watch = setInterval(() => resident.push(memory()), (1000 * Number(seconds)) / WATCHED)
  await Promise.all([add(), ...Array.from({ length: AT_ONCE }, (_, worker) => ask(worker))])
  clearInterval(watch)
  const after = { articles: (await statsOf()).articles, memory: memory() }
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => `${sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(0)} ms`
  const lost = before.articles + added - after.articles
  console.log(`\n${AT_ONCE} requests at once for ${seconds} s, with an add under way`)
  row('articles before, added, after', `${before.articles}, ${added}, ${after.articles}`)
  row('rows lost', String(lost))
  row('answered', `${counts.answered} (${(counts.answered / Number(seconds)).toFixed(0)}/s)`)
  row('failed', String([...failures.values()].reduce((sum, count) => sum + count, 0)))
  row('middle, 95 of 100, slowest', `${at(0.5)}, ${at(0.95)}, ${at(1)}`)
  row(
    'resident at the start, at the end',
    `${megabytes(before.memory)}, ${megabytes(after.memory)}`,
  )
  row('resident meanwhile', resident.map(megabytes).join(', '))
  for (const [why, count] of failures) console.log(`    ${count} × ${why}`)
  if (lost !== 0 || failures.size > 0) process.exitCode = 1
}

const ROUTES = [
  '/',
  '/api/brief',
  '/api/timeline?order=newest&limit=100',
  '/api/timeline?actor=GRC&with=TUR&limit=100',
  '/api/facets?of=timeline',
  '/api/lanes?by=week',
  '/api/agenda?limit=100',
  '/api/claims?limit=100',
  '/api/positions?limit=100',
  '/api/pairs',
  '/api/places',
  '/api/actors',
  '/api/search?words=ceasefire&limit=20',
  '/api/review?limit=50',
  '/api/stats',
]

/** Articles that no other batch has. */
function storiesOf(batch: number): string[] {
  return Array.from({ length: BATCH }, (_, at) =>
    JSON.stringify({
      id: `load-${batch}-${at}`,
      published: '2031-10-30',
      outlet: 'Lakes Wire',
      title: `Envoy returns, report ${batch} of ${at}`,
      text: `Norway recalled its ambassador to Belarus on Thursday, the foreign ministry said in bulletin ${batch * BATCH + at}.`,
    }),
  )
}

async function makeRecord(): Promise<void> {
  const record = await openRecord(file)
  for await (const each of addArticles(record, variedArticles(500)))
    if ('failure' in each) throw new Error(each.failure)
  record.close()
}

function megabytes(bytes: number | null): string {
  return bytes === null ? 'not known' : `${Math.round(bytes / 1e6)} MB`
}

function row(name: string, value: string): void {
  console.log(`  ${name.padEnd(36)} ${value}`)
}

const server = await serveForBench(file, folder)
try {
  await run(server)
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
