/** Measures a record: articles a second, memory, size of the file, and the time of each question, beside plain baselines. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addArticles } from '../src/adding/add.js'
import { createReadout } from '../src/readout.js'
import {
  type Filters,
  openRecord,
  type QuestionName,
  type RecordStore,
} from '../src/record/record.js'
import { variedArticles } from './varied.js'

/** Prints what was measured. A record in `file` is kept, and one that is there already goes on where it stood. */
export async function measureRecord(count: number, file?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const path = file ?? join(folder, 'bench.duckdb')
  let peak = 0
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 100)
  try {
    const record = await openRecord(path)
    await measureAdding(record, count)
    const afterAdding = peak
    const deriving = performance.now()
    await record.refresh()
    row('derived tables', `${seconds(deriving).toFixed(1)} s`, '')
    const most = `${megabytes(afterAdding)} / ${megabytes(peak)} MB`
    row('resident at most: adding, deriving', most, 'target under 1500 MB')
    const sizes = [path, `${path}.wal`].filter(existsSync).map(each => statSync(each).size)
    row('file', `${megabytes(sizes.reduce((sum, size) => sum + size, 0))} MB`, '')
    const [stats] = await record.ask('stats')
    row('sentences, events', `${stats!.sentences}, ${stats!.events}`, '')
    await measureQuestions(record)
    row('resident at most, with questions', `${megabytes(peak)} MB`, 'target under 1500 MB')
    record.close()
  } finally {
    clearInterval(watching)
    rmSync(folder, { recursive: true, force: true })
  }
}

// Enough to outlast the start of the threads, few enough to be read in a breath.
const BASELINE = 100

async function measureAdding(record: RecordStore, count: number): Promise<void> {
  console.log(`\nA record of ${count} short articles, made by varying the samples`)
  const readout = createReadout()
  const start = performance.now()
  for (const each of variedArticles(BASELINE))
    if ('article' in each) readout.read(each.article, each.problems)
  const alone = BASELINE / seconds(start)
  row('baseline: read by one thread, not kept', `${alone.toFixed(0)} articles/s`, '')

  const adding = performance.now()
  let added = 0
  let known = 0
  let half = 0
  for await (const each of addArticles(record, variedArticles(count))) {
    if ('failure' in each) throw new Error(each.failure)
    if (each.kept === 'known') known += 1
    else added += 1
    if (known + added === Math.floor(count / 2)) half = process.memoryUsage().rss
    if ((known + added) % 5000 === 0)
      console.error(
        `${known + added} articles, ${seconds(adding).toFixed(0)} s, ${megabytes(process.memoryUsage().rss)} MB`,
      )
  }
  const took = seconds(adding)
  const note = known === 0 ? '' : `${known} of them were there already`
  row('read by all threads, and kept', `${(added / took).toFixed(0)} articles/s`, note)
  row('in all', `${took.toFixed(0)} s`, '')
  row('resident at half', `${megabytes(half)} MB`, '')
}

const ROUNDS = 15
const TARGET = 'target under 200 ms'

async function measureQuestions(record: RecordStore): Promise<void> {
  const [one] = await record.sql('select id from article limit 1')
  const questions: readonly (readonly [QuestionName, Filters, string, string?])[] = [
    [
      'agenda',
      { actor: 'GRC', from: '2031-09-01', to: '2031-09-30' },
      'one actor, a month',
      TARGET,
    ],
    ['agenda', { limit: 500 }, 'all, 500 rows'],
    ['timeline', { actor: 'GRC', with: 'TUR', limit: 500 }, 'one pair, 500 rows', TARGET],
    ['timeline', { limit: 500 }, 'all, 500 rows', TARGET],
    ['dyads', { actor: 'GRC', with: 'TUR' }, 'one pair, by week', TARGET],
    ['search', { words: 'drilling ship' }, 'two words', TARGET],
    ['search', { words: 'government said' }, 'two frequent words', TARGET],
    ['claims', { actor: 'GRC', limit: 500 }, 'one actor, 500 rows'],
    ['positions', { actor: 'GRC', limit: 500 }, 'one actor, 500 rows'],
    ['events', { actor: 'GRC', limit: 500 }, 'one actor, 500 rows'],
    ['actors', { limit: 500 }, '500 rows'],
    ['places', { actor: 'GRC' }, 'one actor'],
    ['review', { limit: 200 }, '200 rows'],
    ['article', { id: String(one!.id) }, 'one'],
    ['stats', {}, ''],
  ]
  console.log(
    `\nQuestions: least and middle of ${ROUNDS}, and time of the processor, which other work may have, too`,
  )
  await measure('baseline: words in every sentence', '', () =>
    record.sql(
      "select count(*) from sentence where text ilike '%drilling%' or text ilike '%ship%'",
    ),
  )
  for (const [question, filters, what, note] of questions)
    await measure(`${question}: ${what}`.replace(/: $/, ''), note ?? '', () =>
      record.ask(question, filters),
    )
}

async function measure(name: string, note: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  const work: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = performance.now()
    const before = process.cpuUsage()
    await ask()
    times.push(performance.now() - asked)
    const { user, system } = process.cpuUsage(before)
    work.push((user + system) / 1000)
  }
  for (const each of [times, work]) each.sort((a, b) => a - b)
  const shown = [times[0], times[ROUNDS >> 1], work[ROUNDS >> 1]].map(each => each!.toFixed(0))
  row(name, `${shown.join(' / ')} ms`, note)
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}

function row(name: string, value: string, note: string): void {
  console.log(`  ${name.padEnd(38)} ${value.padStart(18)}   ${note}`.trimEnd())
}
