/** `readout` alone: adds the sample articles that come with it to a record, asks it, and ends with a short report. */

import { packaged } from '../../readout.js'
import { openRecord, type QuestionName } from '../../record/record.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { say, write } from '../output.js'
import { addTo } from './add.js'
import { formatRows } from './ask.js'
import { statusOf } from './code.js'

const SHOWN: readonly (readonly [QuestionName, string])[] = [
  ['agenda', 'Agenda'],
  ['timeline', 'Timeline'],
  ['claims', 'Claims'],
  ['positions', 'Positions'],
  ['dyads', 'Dyads, by week: events, sum and mean on the Goldstein scale, counts by quad class'],
  ['questions', 'Questions left open'],
]

export async function showSamples(): Promise<number> {
  const start = performance.now()
  const record = await openRecord(fromWhereTheUserStood(SAMPLES))
  try {
    const { failures, counts } = await addTo(record, samplePaths(), {})
    for (const [question, title] of SHOWN)
      await write(`\n${title}\n${formatRows(await record.ask(question), 'table')}`)
    const [stats] = await record.ask('stats')
    await write(
      `\n${counts.added} sample articles added, ${counts.known} known already; ${SAMPLES} holds ${stats!.articles} articles, ${stats!.events} events, ` +
        `${stats!.engagements} engagements, ${stats!.claims} claims, ${stats!.positions} positions.\n` +
        `Next: npm start -- search ceasefire --record ${SAMPLES}    npm start -- add ARTICLES    npm start -- why "A sentence."    npm start -- --help\n`,
    )
    say(`done in ${Math.round(performance.now() - start)} ms`)
    return statusOf(failures, counts.added + counts.known)
  } finally {
    record.close()
  }
}

/** The record of the sample articles. */
export const SAMPLES = 'samples.duckdb'

/** The sample articles that come with Readout. */
export function samplePaths(): string[] {
  return [packaged('samples', 'articles'), packaged('samples', 'crises')]
}
