/** `readout recode`: reads every article of the record anew; run again after any end, it goes on where it stood. */
import { existsSync } from 'node:fs'
import { type RecodedStep, recodeArticles } from '../../adding/recode.js'
import { openRecord } from '../../record/record.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { additionsOf, type KnowledgeOptions, openReadout } from '../knowledge.js'
import { say } from '../output.js'
import { showProgress } from '../progress.js'
import { bringUpToDate } from '../up-to-date.js'
import { statusOf } from './code.js'

export interface RecodeOptions extends KnowledgeOptions {
  readonly record: string
  readonly threads?: number
}

export async function recodeRecord(options: RecodeOptions): Promise<number> {
  const path = fromWhereTheUserStood(options.record)
  if (!existsSync(path)) {
    say(`recode: expected a record at ${options.record}, found none`)
    return 1
  }
  const readout = openReadout(options)
  const record = await openRecord(path)
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  const counts = { articles: 0, others: 0, withoutLayout: 0, failures: 0 }
  let progress: ReturnType<typeof showProgress> | null = null
  let last: RecodedStep | null = null
  try {
    const threads = options.threads
    const steps = { readout, additions: additionsOf(options), threads, signal: stop.signal }
    for await (const step of recodeArticles(record, steps)) {
      if (last === null && step.before > 0)
        say(`going on after ${step.before} articles that were read anew before`)
      progress ??= showProgress(step.all - step.before)
      last = step
      counts.articles += step.articles
      counts.others += step.others
      counts.withoutLayout += step.withoutLayout
      counts.failures += step.failures.length
      for (const { input, message } of step.failures) say(`${input}: ${message}`)
      progress(counts.articles, counts.failures, {
        length: step.articles + step.failures.length,
      })
    }
    const stopped = stop.signal.aborted
    if (stopped) say('stopped; run it again to go on where it stood')
    else await bringUpToDate(record)
    if (counts.withoutLayout > 0)
      say(
        `${counts.withoutLayout} articles were added by a version that did not keep their layout: they are read without it, line by line and with no dateline`,
      )
    const lost = (await record.ask('rulings')).filter(({ read }) => read === false).length
    if (lost > 0)
      say(
        `${lost} ${lost === 1 ? 'thing' : 'things'} said by hand ${lost === 1 ? 'speaks' : 'speak'} of events that are no longer read; they are kept: see readout problems, or Review in the desk`,
      )
    const [stats] = await record.ask('stats')
    say(
      `${counts.articles} read anew, ${counts.others} with other events than before; the record ${options.record} has ${stats!.articles} articles, ${stats!.events} events`,
    )
    return stopped ? 1 : statusOf(counts.failures, counts.articles)
  } finally {
    process.removeListener('SIGINT', interrupt)
    record.close()
  }
}
