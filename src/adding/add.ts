/** Articles into a record: read on all cores, written by one writer in steps, in the order they came. */
import type { Article } from '../core/article.js'
import type { Problem } from '../core/reading.js'
import type { ReadoutOptions } from '../readout.js'
import type { Kept, PreparedReading } from '../record/keep.js'
import type { RecordStore } from '../record/record.js'
import { chooseReaders } from './choose-readers.js'
import type { ReaderPool } from './reader-pool.js'

/** What is handed in: an article with what was met at its door, or the reason why there is none. */
export type Incoming = { readonly input: string } & (
  | { readonly article: Article; readonly problems: readonly Problem[] }
  | { readonly failure: string }
)

/** What became of one of them, in order. An article is counted once it is safely in the record. */
export type Added = { readonly input: string; readonly length: number } & (
  | { readonly kept: Kept }
  | { readonly failure: string }
)

export interface AddingOptions extends ReadoutOptions {
  /** Threads that read; 1 reads in this one. One a core when left out. */
  readonly threads?: number
  /** Readers that are there already, and stay; none are started then. */
  readonly readers?: ReaderPool
  /** When aborted, what was read is written, and no more is taken. */
  readonly signal?: AbortSignal
}

/**
 * Reads and keeps articles as they come, and says of each what became of it once its step is written. Stop at any point, by
 * any means, and hand the same in again: the record is then as if it had run once. Derived tables follow at the next question.
 */
export async function* addArticles(
  record: RecordStore,
  incoming: Iterable<Incoming> | AsyncIterable<Incoming>,
  options: AddingOptions = {},
): AsyncGenerator<Added> {
  const readers = options.readers ?? chooseReaders(options)
  let step: Promise<Ready>[] = []
  try {
    for await (const next of incoming) {
      if (options.signal?.aborted) break
      step.push(makeReady(record, readers, next))
      if (step.length < STEP) continue
      const full = step
      // The threads have the next step to read while this one is written.
      step = []
      yield* writeStep(record, await Promise.all(full))
    }
    yield* writeStep(record, await Promise.all(step))
  } finally {
    if (!options.readers) await readers.close()
  }
}

// Articles kept in one transaction: enough that writing is a small part of the time, few enough to lose little.
const STEP = 100

type Ready = { readonly input: string; readonly length: number } & (
  | { readonly prepared: PreparedReading }
  | { readonly failure: string }
  | { readonly kept: 'known' }
)

async function makeReady(record: RecordStore, readers: ReaderPool, next: Incoming): Promise<Ready> {
  const { input } = next
  if ('failure' in next) return { input, length: 0, failure: next.failure }
  const { length } = next.article.text
  if (await record.has(next.article)) return { input, length, kept: 'known' }
  const answer = await readers.read(next.article, next.problems, input)
  if ('prepared' in answer) return { input, length, prepared: answer.prepared }
  return { input, length, failure: 'failure' in answer ? answer.failure : 'not read' }
}

async function* writeStep(record: RecordStore, step: readonly Ready[]): AsyncGenerator<Added> {
  const kept = await record.keepPrepared(
    step.flatMap(each => ('prepared' in each ? each.prepared : [])),
  )
  let at = 0
  for (const each of step) {
    const { input, length } = each
    if ('prepared' in each) yield { input, length, kept: kept[at++]! }
    else if ('failure' in each) yield { input, length, failure: each.failure }
    else yield { input, length, kept: each.kept }
  }
}
