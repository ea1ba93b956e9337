/** `readout watch`: adds what is new in feeds, again and again; a page that did not change is not fetched twice. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { ReadoutError } from '../../core/error.js'
import type { PageState } from '../../fetch/fetcher.js'
import { openRecord, type RecordStore } from '../../record/record.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { say } from '../output.js'
import { type AddOptions, addTo } from './add.js'
import { statusOf } from './code.js'

export interface WatchOptions extends AddOptions {
  /** Minutes between two rounds. */
  readonly every: number
  readonly once?: boolean
}

/** The record is closed between rounds, so that questions can be asked of it. Ends on SIGINT, after the round that is under way. */
export async function watchFeeds(feeds: readonly string[], options: WatchOptions): Promise<number> {
  const file = fromWhereTheUserStood(options.record)
  let interrupted = false
  let wake: () => void = () => {}
  process.on('SIGINT', () => {
    interrupted = true
    wake()
  })
  for (;;) {
    const round = await oneRound(file, feeds, options)
    if (options.once || interrupted) return options.once ? round.status : 0
    await new Promise<void>(done => {
      const timer = setTimeout(done, round.inUse ? IN_USE : options.every * 60_000)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
    if (interrupted) return 0
  }
}

// Whoever asks a question of the record has it for seconds.
const IN_USE = 5000

interface Round {
  readonly status: number
  /** Another process has the record: nothing was done. */
  readonly inUse?: boolean
}

async function oneRound(
  file: string,
  feeds: readonly string[],
  options: WatchOptions,
): Promise<Round> {
  const states = readStates(file)
  let record: RecordStore
  try {
    record = await openRecord(file)
  } catch (error) {
    if (options.once || !(error instanceof ReadoutError) || error.code !== 'record-in-use')
      throw error
    say(`${error.message}; trying again in ${IN_USE / 1000} s`)
    return { status: 1, inUse: true }
  }
  try {
    const { failures, counts, stopped } = await addTo(record, feeds, { ...options, states })
    await record.refresh()
    say(`${counts.added} added, ${counts.revised} revised, ${counts.known} known already`)
    // What was not kept has to be fetched again.
    if (!stopped) writeStates(file, states)
    return { status: statusOf(failures, counts.added + counts.revised + counts.known) }
  } finally {
    record.close()
  }
}

// Beside the record: what servers said of their pages is no part of what was read.
const statesOf = (file: string) => `${file}.pages.json`

function readStates(file: string): Map<string, PageState> {
  if (!existsSync(statesOf(file))) return new Map()
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(statesOf(file), 'utf8'))))
  } catch {
    say(`${statesOf(file)}: expected JSON, found something else; every page is fetched anew`)
    return new Map()
  }
}

function writeStates(file: string, states: ReadonlyMap<string, PageState>): void {
  const next = `${statesOf(file)}.new`
  writeFileSync(next, `${JSON.stringify(Object.fromEntries(states), null, 1)}\n`)
  renameSync(next, statesOf(file))
}
