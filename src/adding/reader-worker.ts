/** A thread that reads articles: loads a reader of its own, then answers one message for each article. */
import { parentPort, workerData } from 'node:worker_threads'
import { createReadout } from '../readout.js'
import { prepareReading } from '../record/rows.js'
import type { ReadingAnswer, ReadingTask } from './reader-pool.js'

const readout = createReadout(workerData)

parentPort!.on('message', ({ task, article, problems, input, whole }: ReadingTask) => {
  parentPort!.postMessage(answer())

  function answer(): ReadingAnswer {
    try {
      const reading = readout.read(article, problems)
      return whole ? { task, reading } : { task, prepared: prepareReading(reading, input) }
    } catch (error) {
      return { task, failure: `not read: ${(error as Error).message}` }
    }
  }
})
