/** `readout add`: codes articles and keeps them in the record; run again after any end, it goes on where it stood. */
import type { Reading } from '../../core/reading.js'
import { openRecord, type RecordStore } from '../../record/record.js'
import { fromWhereTheUserStood, openInputs } from '../inputs.js'
import { type KnowledgeOptions, openReadout } from '../knowledge.js'
import { say } from '../output.js'
import { statusOf } from './code.js'

export interface AddOptions extends KnowledgeOptions {
  readonly record: string
  readonly date?: string
}

export async function addInputs(paths: readonly string[], options: AddOptions): Promise<number> {
  if (paths.length === 0 && process.stdin.isTTY) {
    say('add: expected files, folders or - for standard input, found none')
    return 2
  }
  const record = await openRecord(fromWhereTheUserStood(options.record))
  try {
    const { failures, counts } = await addTo(record, paths, options)
    await record.refresh()
    const [stats] = await record.ask('stats')
    say(
      `${counts.added} added, ${counts.revised} revised, ${counts.known} known already; the record ${options.record} has ${stats!.articles} articles, ${stats!.events} events`,
    )
    return statusOf(failures.length, counts.added + counts.revised + counts.known)
  } finally {
    record.close()
  }
}

/** Adds every article of the inputs; what cannot be read is kept as a problem of the record and said at the end. */
export async function addTo(
  record: RecordStore,
  paths: readonly string[],
  options: KnowledgeOptions & { readonly date?: string },
) {
  const readout = openReadout(options)
  const counts = { added: 0, revised: 0, known: 0 }
  const failures: { input: string; message: string }[] = []
  const start = performance.now()
  let waiting: { reading: Reading; input: string }[] = []
  let last = start
  const keep = async () => {
    for (const kept of await record.keep(waiting)) counts[kept] += 1
    waiting = []
  }
  for (const input of openInputs(paths)) {
    if (input.kind === 'failure') {
      failures.push({ input: input.name, message: input.message })
      continue
    }
    for (const result of readout.articles(input.name, input.bytes, { date: options.date })) {
      if ('failure' in result) {
        failures.push({ input: input.name, message: result.failure })
        continue
      }
      if (await record.has(result.article)) counts.known += 1
      else
        waiting.push({ reading: readout.read(result.article, result.problems), input: input.name })
      if (waiting.length >= STEP) await keep()
      if (performance.now() - last > 2000) {
        last = performance.now()
        const done = counts.added + counts.revised + counts.known + waiting.length
        say(`${done} articles, ${Math.round((done * 1000) / (last - start))} a second`)
      }
    }
  }
  await keep()
  for (const failure of failures) {
    await record.note(failure)
    say(`${failure.input}: ${failure.message}`)
  }
  return { failures, counts }
}

// Articles kept in one transaction: enough that writing is a small part of the time, few enough to lose little.
const STEP = 50
