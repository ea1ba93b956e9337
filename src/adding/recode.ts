/** Every article of a record read anew, on all cores, its rows replaced in steps by one writer. */
import { createReadout } from '../readout.js'
import type { PreparedReading } from '../record/keep.js'
import type { RecordStore } from '../record/record.js'
import type { KeptArticle } from '../record/reread.js'
import { chooseReaders, type ReadersOptions } from './choose-readers.js'
import type { ReadingAnswer } from './reader-pool.js'

/** What became of the articles of one step, once it is safely in the record. */
export interface RecodedStep {
  /** Articles read anew in this step. */
  readonly articles: number
  /** Those of them that have other events than before. */
  readonly others: number
  /** Those of them whose layout the record does not have. */
  readonly withoutLayout: number
  /** Articles that could not be read anew; the reading of before stays. */
  readonly failures: readonly { readonly input: string; readonly message: string }[]
  /** Articles of the record, and those that an earlier run, cut short, has done of them. */
  readonly all: number
  readonly before: number
}

export interface RecodingOptions extends ReadersOptions {
  /** When aborted, what was read is written, and no more is taken. */
  readonly signal?: AbortSignal
}

/**
 * Replaces the reading of every article by one of this version and knowledge; what persons said stays. Stop at any point, by
 * any means: the record is whole, and the next run by the same version goes on from there. Derived tables follow at the next
 * question.
 */
export async function* recodeArticles(
  record: RecordStore,
  options: RecodingOptions = {},
): AsyncGenerator<RecodedStep> {
  const readout = options.readout ?? createReadout(options)
  const readers = chooseReaders({ ...options, readout })
  try {
    const rereading = await record.reread(readout.made)
    const begin = async () => {
      const articles = await rereading.next(STEP)
      const read = ({ article, input }: KeptArticle) => readers.read(article, [], input)
      return { articles, answers: Promise.all(articles.map(read)) }
    }
    let step = await begin()
    while (step.articles.length > 0 && !options.signal?.aborted) {
      const { articles } = step
      const answers = await step.answers
      // The threads have the next step to read while this one is written.
      step = await begin()
      const prepared = answers.flatMap(preparedOf)
      yield {
        articles: prepared.length,
        others: await rereading.replace(prepared, articles.at(-1)!.number),
        withoutLayout: articles.filter(({ hasLayout }) => !hasLayout).length,
        failures: answers.flatMap((answer, at) =>
          'failure' in answer
            ? {
                input: `${articles[at]!.input} (${articles[at]!.article.id})`,
                message: answer.failure,
              }
            : [],
        ),
        all: rereading.articles,
        before: rereading.done,
      }
    }
    if (step.articles.length === 0) await rereading.end()
  } finally {
    await readers.close()
  }
}

// Articles replaced in one transaction: every step walks once through the tables of what was read.
const STEP = 200

function preparedOf(answer: ReadingAnswer): PreparedReading[] {
  return 'prepared' in answer ? [answer.prepared] : []
}
