/** A large record: articles a second, memory, size of the file, and the time of each question. `npm run bench:record 100000`. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addArticles } from '../src/adding/add.js'
import { type Filters, openRecord, type QuestionName } from '../src/record/record.js'
import { variedArticles } from './varied.js'

const count = Number(process.argv.slice(2).find(each => /^\d+$/.test(each)) ?? 2000)
const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
const file = join(folder, 'bench.duckdb')
let peak = 0
const watching = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 200)

try {
  const record = await openRecord(file)
  const start = performance.now()
  const half = { rss: 0 }
  let kept = 0
  for await (const added of addArticles(record, variedArticles(count))) {
    if ('failure' in added) throw new Error(added.failure)
    kept += 1
    if (kept === Math.floor(count / 2)) half.rss = process.memoryUsage().rss
    if (kept % 5000 === 0)
      console.error(
        `${kept} articles, ${seconds(start)} s, ${megabytes(process.memoryUsage().rss)} MB`,
      )
  }
  const read = seconds(start)
  const deriving = performance.now()
  await record.refresh()
  const derived = seconds(deriving)
  const [stats] = await record.ask('stats')
  console.log(
    `\nA record of ${count} short articles, made by varying the samples: ${stats!.sentences} sentences, ${stats!.events} events`,
  )
  row('read and written', `${(count / read).toFixed(0)} articles/s`, `${read.toFixed(0)} s`)
  row('derived tables', `${derived.toFixed(1)} s`, '')
  row(
    'resident at half and at most',
    `${megabytes(half.rss)} / ${megabytes(peak)} MB`,
    'target under 1500 MB',
  )
  const sizes = [file, `${file}.wal`].filter(existsSync).map(path => statSync(path).size)
  row('file', `${megabytes(sizes.reduce((sum, size) => sum + size, 0))} MB`, '')
  const [one] = await record.sql('select id from article limit 1')
  const questions: readonly (readonly [QuestionName, Filters, string])[] = [
    ['agenda', { actor: 'GRC', from: '2031-09-01', to: '2031-09-30' }, 'one actor, one month'],
    ['timeline', { actor: 'GRC', with: 'TUR', limit: 500 }, 'one pair, 500 rows'],
    ['timeline', { limit: 500 }, 'all, 500 rows'],
    ['dyads', { actor: 'GRC', with: 'TUR' }, 'one pair, by week'],
    ['search', { words: 'drilling ship' }, 'two words'],
    ['search', { words: 'government said' }, 'two frequent words'],
    ['claims', { actor: 'GRC', limit: 500 }, 'one actor'],
    ['positions', { actor: 'GRC', limit: 500 }, 'one actor'],
    ['article', { id: String(one!.id) }, 'one article'],
    ['stats', {}, ''],
  ]
  console.log('\nQuestions, the middle of five')
  for (const [question, filters, note] of questions) {
    const times: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const asked = performance.now()
      await record.ask(question, filters)
      times.push(performance.now() - asked)
    }
    row(question, `${times.sort((a, b) => a - b)[2]!.toFixed(0)} ms`, note)
  }
  record.close()
} finally {
  clearInterval(watching)
  rmSync(folder, { recursive: true, force: true })
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}

function row(name: string, value: string, note: string): void {
  console.log(`  ${name.padEnd(36)} ${value.padStart(18)}   ${note}`.trimEnd())
}
