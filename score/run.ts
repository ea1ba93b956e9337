/** Scores everything there is data for and writes `scores/current.tsv`; `npm run score parse` scores one suite alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { packaged } from '../src/readout.js'
import { scoreActors } from './actors.js'
import { scoreCorpora } from './corpora.js'
import { scoreEvents } from './events.js'
import { scoreFresh } from './fresh.js'
import { scoreNames } from './names.js'
import { scoreOffices } from './offices.js'
import { scoreParse } from './parse.js'
import { scoreQuotes } from './quotes.js'
import { scoreSameEvent } from './same-event.js'
import { scoreSeed } from './seed.js'
import { scoreStatus } from './status.js'
import { scoreTimes } from './times.js'

export interface ScoreRow {
  readonly suite: string
  readonly set: string
  readonly measure: string
  readonly value: number
  readonly n: number
}

/** Where treebanks and gold lie is the machine's business; both are named by environment variables. */
const treebanks = process.env.READOUT_TREEBANKS ?? packaged('..', 'shared', 'ud')
const gold = process.env.READOUT_GOLD ?? packaged('..', 'shared', 'gold')
const seed = process.env.READOUT_SEED ?? packaged('..', 'shared', 'seed')

const SUITES: {
  [name: string]: {
    needs: string | null
    score: () => Promise<readonly ScoreRow[]> | readonly ScoreRow[]
  }
} = {
  corpus: { needs: null, score: () => scoreCorpora() },
  fresh: { needs: null, score: () => scoreFresh() },
  parse: {
    needs: treebanks,
    score: async () => [...(await scoreParse(treebanks)), ...scoreNames(treebanks)],
  },
  events: { needs: gold, score: () => scoreEvents(gold) },
  actors: { needs: gold, score: () => scoreActors(gold) },
  offices: { needs: null, score: () => scoreOffices() },
  times: { needs: gold, score: () => scoreTimes(gold) },
  quotes: { needs: gold, score: () => scoreQuotes(gold) },
  status: { needs: gold, score: () => scoreStatus(gold) },
  seed: { needs: seed, score: () => scoreSeed(seed) },
  'same-event': { needs: gold, score: () => scoreSameEvent(gold) },
}

const file = packaged('scores', 'current.tsv')
const wanted = process.argv.slice(2).filter(name => name !== '--')
const unknown = wanted.filter(name => !(name in SUITES))
if (unknown.length > 0) {
  console.error(`score: expected ${Object.keys(SUITES).join(', ')}, found: ${unknown.join(', ')}`)
  process.exit(2)
}
const rows = new Map<string, readonly ScoreRow[]>()
for (const row of readScores()) rows.set(row.suite, [...(rows.get(row.suite) ?? []), row])
for (const [name, { needs, score }] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  if (needs !== null && !existsSync(needs)) {
    console.error(
      `score: ${name}: its data is not there (set READOUT_TREEBANKS, READOUT_GOLD and READOUT_SEED); its rows stay as they were`,
    )
    continue
  }
  rows.set(name, await score())
}
const table = [
  'suite\tset\tmeasure\tvalue\tn',
  ...[...rows.values()]
    .flat()
    .map(row => [row.suite, row.set, row.measure, row.value.toFixed(4), row.n].join('\t')),
]
writeFileSync(file, `${table.join('\n')}\n`)
console.log(table.join('\n'))

function readScores(): ScoreRow[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => {
      const [suite, set, measure, value, n] = line.split('\t') as [
        string,
        string,
        string,
        string,
        string,
      ]
      return { suite, set, measure, value: Number(value), n: Number(n) }
    })
}
