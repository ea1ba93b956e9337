/** Reads articles on all cores: threads that each have a reader, and articles handed to whichever has least to do. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Article } from '../core/article.js'
import type { Problem, Reading } from '../core/reading.js'
import type { ReadoutOptions } from '../readout.js'
import type { PreparedReading } from '../record/keep.js'

export interface ReadingTask {
  readonly task: number
  readonly article: Article
  readonly problems: readonly Problem[]
  readonly input: string
  /** Asks for the reading itself instead of its rows. */
  readonly whole?: boolean
}

export type ReadingAnswer = { readonly task: number } & (
  | { readonly prepared: PreparedReading }
  | { readonly reading: Reading }
  | { readonly failure: string }
)

/** Threads with a life: close them. */
export interface ReaderPool {
  /** An article that a reader stumbles over is a failure with its reason, never an end of the pool. */
  readonly read: (
    article: Article,
    problems: readonly Problem[],
    input: string,
    whole?: boolean,
  ) => Promise<ReadingAnswer>
  readonly close: () => Promise<void>
}

/** How many threads read when nobody says otherwise: one a core. */
export const CORES = availableParallelism()

/** Starts `threads` readers. Each takes about as much memory as a reader alone. */
export function openReaderPool(options: ReadoutOptions, threads: number): ReaderPool {
  const waiting = new Map<number, { settle: (answer: ReadingAnswer) => void; thread: Thread }>()
  const pool = Array.from({ length: threads }, () => startThread())
  let next = 0

  interface Thread {
    worker: Worker
    tasks: number
  }

  function startThread(): Thread {
    const thread: Thread = { worker: newWorker(options), tasks: 0 }
    thread.worker.on('message', (answer: ReadingAnswer) => settle(answer))
    // A thread that dies (out of memory, say) fails the articles it had, and another takes its place.
    thread.worker.on('error', ({ message }) => {
      for (const [task, { thread: owner }] of waiting)
        if (owner === thread) settle({ task, failure: `not read: ${message}` })
      const at = pool.indexOf(thread)
      if (at >= 0) pool[at] = startThread()
    })
    return thread
  }

  function settle(answer: ReadingAnswer): void {
    const task = waiting.get(answer.task)
    if (!task) return
    waiting.delete(answer.task)
    task.thread.tasks -= 1
    task.settle(answer)
  }

  return {
    read: (article, problems, input, whole) =>
      new Promise(settle => {
        const thread = pool.reduce((least, each) => (each.tasks < least.tasks ? each : least))
        const task = next
        next += 1
        thread.tasks += 1
        waiting.set(task, { settle, thread })
        thread.worker.postMessage({ task, article, problems, input, whole } satisfies ReadingTask)
      }),
    close: async () => {
      for (const { worker } of pool.splice(0)) await worker.terminate()
    },
  }
}

// A reader leaves garbage behind with every word; with more room for it than this, in megabytes, it is no faster, only larger.
const LIMITS = { maxYoungGenerationSizeMb: 6 }

/** From the sources, where the program runs uncompiled in tests, the thread needs the loader that its parent has. */
function newWorker(options: ReadoutOptions): Worker {
  const uncompiled = import.meta.url.endsWith('.ts')
  return uncompiled
    ? new Worker(
        `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./reader-worker.ts', import.meta.url).href)}) })`,
        { eval: true, workerData: options, resourceLimits: LIMITS },
      )
    : new Worker(new URL('./reader-worker.js', import.meta.url), {
        workerData: options,
        resourceLimits: LIMITS,
      })
}
