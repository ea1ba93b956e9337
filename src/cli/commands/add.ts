/** `readout add`: codes articles and keeps them in the record; run again after any end, it goes on where it stood. */
import { addArticles, type Incoming } from '../../adding/add.js'
import { openRecord, type RecordStore } from '../../record/record.js'
import { type FetchingOptions, fromWhereTheUserStood, openInputs } from '../inputs.js'
import { additionsOf, type KnowledgeOptions, openReadout } from '../knowledge.js'
import { say } from '../output.js'
import { showProgress } from '../progress.js'
import { statusOf } from './code.js'

export interface AddOptions extends AddingInputs {
  readonly record: string
  /** Takes what could not be read before instead of paths. */
  readonly retry?: boolean
}

/** What is said of inputs that are to be added. */
export interface AddingInputs extends KnowledgeOptions, FetchingOptions {
  readonly date?: string
  readonly threads?: number
}

export async function addInputs(paths: readonly string[], options: AddOptions): Promise<number> {
  if (paths.length === 0 && !options.retry && process.stdin.isTTY) {
    say('add: expected files, folders or - for standard input, found none')
    return 2
  }
  const record = await openRecord(fromWhereTheUserStood(options.record))
  try {
    const again = options.retry
      ? (await record.sql('select input from problem order by input')).map(each =>
          String(each.input),
        )
      : []
    if (options.retry && paths.length + again.length === 0) {
      say(`${options.record}: no problems to try again`)
      return 0
    }
    const { failures, counts, stopped } = await addTo(
      record,
      [...paths, ...new Set(again)],
      options,
    )
    if (stopped) say('stopped; run it again to go on where it stood')
    else await record.refresh()
    const [stats] = await record.ask('stats')
    say(
      `${counts.added} added, ${counts.revised} revised, ${counts.known} known already; the record ${options.record} has ${stats!.articles} articles, ${stats!.events} events`,
    )
    return stopped ? 1 : statusOf(failures, counts.added + counts.revised + counts.known)
  } finally {
    record.close()
  }
}

/** Adds every article of the inputs; what cannot be read is kept as a problem of the record and said at the end. */
export async function addTo(record: RecordStore, paths: readonly string[], options: AddingInputs) {
  const counts = { added: 0, revised: 0, known: 0 }
  const failures: { input: string; message: string }[] = []
  const seen = new Set<string>()
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  const progress = showProgress(paths)
  try {
    const incoming = articlesOf(paths, options)
    const additions = additionsOf(options)
    for await (const added of addArticles(record, incoming, {
      additions,
      threads: options.threads,
      signal: stop.signal,
    })) {
      seen.add(added.input)
      if ('failure' in added) failures.push({ input: added.input, message: added.failure })
      else counts[added.kept] += 1
      progress(counts.added + counts.revised + counts.known, failures.length, added)
    }
  } finally {
    process.removeListener('SIGINT', interrupt)
  }
  if (!stop.signal.aborted) await record.note([...seen], failures)
  for (const { input, message } of failures) say(`${input}: ${message}`)
  return { failures: failures.length, counts, stopped: stop.signal.aborted }
}

/** Every article of every input, and what could not be read, in order. */
async function* articlesOf(
  paths: readonly string[],
  options: AddingInputs,
): AsyncGenerator<Incoming> {
  const readout = openReadout(options)
  for await (const input of openInputs(paths, options)) {
    if (input.kind === 'failure') {
      yield { input: input.name, failure: input.message }
      continue
    }
    for await (const result of readout.stream(input.name, input.bytes, { date: options.date }))
      yield { input: input.name, ...result }
  }
}
