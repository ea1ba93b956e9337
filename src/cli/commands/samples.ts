/** `readout` alone: codes the sample articles that come with it, and ends with a short report. */
import type { Reading } from '../../core/reading.js'
import { createReadout, packaged } from '../../readout.js'
import { say, write } from '../output.js'
import { reportReading } from '../report.js'
import { eachArticle, statusOf } from './code.js'

export async function showSamples(): Promise<number> {
  const readout = createReadout()
  const readings: Reading[] = []
  const start = performance.now()
  const failures = await eachArticle(
    readout,
    [packaged('samples', 'articles')],
    undefined,
    async (article, problems) => {
      readings.push(readout.read(article, problems))
    },
  )
  const took = Math.round(performance.now() - start)
  for (const reading of readings) await write(`${reportReading(reading)}\n`)
  const count = (of: (reading: Reading) => number) =>
    readings.reduce((sum, reading) => sum + of(reading), 0)
  await write(
    `\n${readings.length} sample articles, ${count(reading => reading.sentences.length)} sentences: ` +
      `${count(reading => reading.events.length)} events, ${count(reading => reading.engagements.length)} engagements, ` +
      `${count(reading => reading.claims.length)} claims, ${count(reading => reading.positions.length)} positions.\n` +
      'Next: npm start -- code ARTICLE    npm start -- why "A sentence."    npm start -- --help\n',
  )
  say(`read in ${took} ms after loading`)
  return statusOf(failures, readings.length)
}
