/** Scores events on gold sentences: type, type with both parties, and precision. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge, measure, readGold } from '../src/cli/gold.js'
import { passageArticle } from '../src/reading/passage.js'
import { createReadout } from '../src/readout.js'
import type { ScoreRow } from './run.js'

const FILES = { 'plv-open': 'plv-open.jsonl', 'plover-gsr-open': 'plover-gsr-open.jsonl' }

export function scoreEvents(gold: string): ScoreRow[] {
  const readout = createReadout()
  return Object.entries(FILES).flatMap(([set, name]) => {
    const { cases } = readGold(name, readFileSync(join(gold, name), 'utf8'))
    const verdicts = cases.map(each =>
      judge(each, readout.read(passageArticle(each.text, each.published)), readout.typesOf),
    )
    return measure(verdicts).map(row => ({ suite: 'events', set, ...row }))
  })
}
