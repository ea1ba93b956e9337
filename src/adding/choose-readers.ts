/** Readers for a run whose length is not known: the first handful is read here, threads are started for the rest. */
import type { Article } from '../core/article.js'
import type { Problem } from '../core/reading.js'
import { createReadout, type Readout, type ReadoutOptions } from '../readout.js'
import { prepareReading } from '../record/rows.js'
import { CORES, openReaderPool, type ReaderPool, type ReadingAnswer } from './reader-pool.js'

// A handful is read sooner than threads have started.
const HANDFUL = 20

export interface ReadersOptions extends ReadoutOptions {
  /** Threads that read; 1 reads in this one. One a core when left out. */
  readonly threads?: number
  /** A reader with these options that is there already. */
  readonly readout?: Readout
}

/** Reads the first handful here and starts threads for the rest, if there is a rest. */
export function chooseReaders(given: ReadersOptions): ReaderPool {
  const { readout, threads = CORES, knowledge, additions, weights } = given
  const options: ReadoutOptions = { knowledge, additions, weights }
  let own = readout ?? null
  let pool: ReaderPool | null = null
  let read = 0
  return {
    read: (article, problems, input) => {
      read += 1
      if (threads > 1 && read > HANDFUL) {
        pool ??= openReaderPool(options, threads)
        return pool.read(article, problems, input)
      }
      own ??= createReadout(options)
      return Promise.resolve(readHere(own, article, problems, input))
    },
    close: async () => pool?.close(),
  }
}

function readHere(
  readout: Readout,
  article: Article,
  problems: readonly Problem[],
  input: string,
): ReadingAnswer {
  try {
    return { task: 0, prepared: prepareReading(readout.read(article, problems), input) }
  } catch (error) {
    return { task: 0, failure: `not read: ${(error as Error).message}` }
  }
}
