/** Speed and memory as ratios to a baseline measured in the same run: wink-nlp on the same text. */
import { readdirSync, readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { createReadout, packaged } from '../src/readout.js'

const SECONDS = 4

const text = readdirSync(packaged('samples', 'articles'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(packaged('samples', 'articles', name), 'utf8'))
  .join('\n\n')
const bytes = Buffer.from(text)

const beforeLoad = performance.now()
const readout = createReadout()
const load = performance.now() - beforeLoad
const articles = () =>
  [...readout.articles('bench.txt', bytes)].flatMap(result =>
    'article' in result ? [result.article] : [],
  )
const words = articles()
  .flatMap(article => readout.parse(article))
  .reduce((sum, sentence) => sum + sentence.tokens.length, 0)
const sentences = articles().flatMap(article => readout.parse(article)).length

const nlp = winkNLP(model)
const wink = rate(() => nlp.readDoc(text).tokens().out(nlp.its.pos))
const parse = rate(() => articles().map(article => readout.parse(article)))
const read = rate(() => articles().map(article => readout.read(article)))

const rows = [
  ['measure', 'value', 'to the baseline'],
  ['wink-nlp, tags only (baseline)', `${Math.round(wink * words)} words/s`, '1.00'],
  ['Readout, raw text to trees', `${Math.round(parse * words)} words/s`, (parse / wink).toFixed(2)],
  ['Readout, raw text to events', `${Math.round(read * words)} words/s`, (read / wink).toFixed(2)],
  [
    'Readout, raw text to events',
    `${Math.round(read * sentences)} sentences/s`,
    (read / wink).toFixed(2),
  ],
  ['load of weights and knowledge', `${Math.round(load)} ms`, ''],
  ['resident memory', `${Math.round(process.memoryUsage().rss / 1e6)} MB`, ''],
]
for (const [name, value, ratio] of rows)
  console.log(`${name!.padEnd(34)} ${value!.padStart(18)} ${ratio!.padStart(16)}`)

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
