/** Speed and memory: what is paid once in a fresh process, where reading time goes, words a second, what the desk takes, and a small record. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { loadKnowledge } from '../src/knowledge/load.js'
import { loadLanguageModel } from '../src/parse/model.js'
import { readWeights } from '../src/parse/weights.js'
import { createReadout, packaged } from '../src/readout.js'
import { openRecord } from '../src/record/record.js'
import { loadSplitter } from '../src/text/sentences.js'
import { benchDesk } from './desk.js'
import { measureRecord } from './measure-record.js'
import { timeStages } from './stages.js'

const SECONDS = 4
const PROCESSES = 5
const ROUNDS = 20
// `npm run bench:record 100000` measures a large one.
const ARTICLES = 2000

const text = readdirSync(packaged('samples', 'articles'))
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(packaged('samples', 'articles', name), 'utf8'))
  .join('\n\n')

print('In a fresh process, of the built program', [
  ['load of all knowledge', `${probe('knowledge').toFixed(0)} ms`, ''],
  ['load of the language model', `${probe('model').toFixed(0)} ms`, 'target under 300 ms'],
  ['resident, after reading', `${(probe('memory') / 1e6).toFixed(0)} MB`, 'target under 300 MB'],
])

const readout = createReadout()
const articles = () =>
  [...readout.articles('bench.txt', Buffer.from(text), { date: '2031-04-16' })].flatMap(result =>
    'article' in result ? [result.article] : [],
  )
const weights = readWeights(packaged('weights', 'en.weights'))
const engine = {
  splitter: loadSplitter(weights),
  model: loadLanguageModel(weights),
  knowledge: loadKnowledge(packaged('knowledge')),
  version: 'bench',
}
const stages = timeStages(engine, articles(), ROUNDS)
const total = [...stages.values()].reduce((sum, time) => sum + time, 0)
print(
  'Share of reading time, by stage',
  [...stages].map(([stage, time]) => [
    stage,
    `${((100 * time) / total).toFixed(1)} %`,
    stage === 'actors' ? 'target under 15 %' : '',
  ]),
)

const sentences = articles().flatMap(article => readout.parse(article))
const words = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
const nlp = winkNLP(model)
const wink = rate(() => nlp.readDoc(text).tokens().out(nlp.its.pos))
const parse = rate(() => articles().map(article => readout.parse(article)))
const read = rate(() => articles().map(article => readout.read(article)))
print(`Speed on the sample articles (${words} words), and beside wink-nlp in the same run`, [
  ['wink-nlp, tags only: the baseline', `${Math.round(wink * words)} words/s`, '1.00'],
  ['Readout, raw text to trees', `${Math.round(parse * words)} words/s`, ratio(parse)],
  ['Readout, raw text to events', `${Math.round(read * words)} words/s`, ratio(read)],
  ['', `${Math.round(read * sentences.length)} sentences/s`, ''],
])

await measureRecord(ARTICLES)
await timeDesk()

/** The desk over the record of the sample articles. */
async function timeDesk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    const file = join(folder, 'samples.duckdb')
    const record = await openRecord(file)
    for (const name of readdirSync(packaged('samples', 'articles'))) {
      const bytes = readFileSync(packaged('samples', 'articles', name))
      const readings = [...readout.articles(name, bytes)].flatMap(result =>
        'article' in result
          ? [{ reading: readout.read(result.article, result.problems), input: name }]
          : [],
      )
      await record.keep(readings)
    }
    await record.refresh()
    record.close()
    await benchDesk(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ratio(speed: number): string {
  return (speed / wink).toFixed(2)
}

/** The middle of several processes, each of which measures once. */
function probe(what: 'knowledge' | 'model' | 'memory'): number {
  const script = packaged('bench', 'probe.mjs')
  const values = Array.from({ length: PROCESSES }, () =>
    Number(execFileSync(process.execPath, [script, what], { encoding: 'utf8' })),
  )
  return values.sort((a, b) => a - b)[PROCESSES >> 1]!
}

/** Runs a second, after one run to warm up. */
function rate(run: () => unknown): number {
  run()
  const start = performance.now()
  let runs = 0
  while (performance.now() - start < SECONDS * 1000) {
    run()
    runs += 1
  }
  return runs / ((performance.now() - start) / 1000)
}

function print(title: string, rows: readonly (readonly [string, string, string])[]): void {
  console.log(`\n${title}`)
  for (const [name, value, note] of rows)
    console.log(`  ${name.padEnd(36)} ${value.padStart(18)}   ${note}`.trimEnd())
}
