/** `readout serve`: the desk and the HTTP API over a record, on loopback unless told otherwise. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { openReaderPool } from '../../adding/reader-pool.js'
import { createReadout, packaged, type Readout } from '../../readout.js'
import { openRecord } from '../../record/record.js'
import { type AppOptions, createApp, startServer } from '../../serve/app.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { additionsOf, type KnowledgeOptions } from '../knowledge.js'
import { say } from '../output.js'
import { isEventFormat, SPECIAL_FORMATS, writeRows } from '../row-formats.js'
import { bringUpToDate } from '../up-to-date.js'
import { addTo } from './add.js'
import { formatRows } from './ask.js'
import { SAMPLES, samplePaths } from './samples.js'

export interface ServeOptions extends KnowledgeOptions {
  readonly record?: string
  readonly host: string
  readonly port: number
  readonly token?: string
  readonly allowPrivate?: boolean
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Runs until SIGINT or SIGTERM. Without a record, that of the sample articles is served, and made if need be. */
export async function serveRecord(options: ServeOptions): Promise<number> {
  const isLoopback = ['localhost', '127.0.0.1', '::1'].includes(options.host)
  if (!isLoopback && !options.token) {
    say(
      `serve: ${options.host} can be reached from other machines: expected --token TOKEN, found none`,
    )
    return 2
  }
  // Every answer leaves garbage behind, which V8 lets grow to some hundred megabytes under many requests before it looks.
  setFlagsFromString('--heap-growing-percent=20')
  const files = mkdtempSync(join(tmpdir(), 'readout-serve-'))
  const file = options.record ?? (existsSync(fromWhereTheUserStood(OWN)) ? OWN : SAMPLES)
  const path = fromWhereTheUserStood(file)
  const isNew = !existsSync(path)
  const record = await openRecord(path, { files, patience: 2000 })
  const readers = openReaderPool({ additions: additionsOf(options) }, 1)
  try {
    if (isNew && file === SAMPLES) await addTo(record, samplePaths(), {})
    const readout = createReadout({ additions: additionsOf(options) })
    const app = createApp({
      record,
      readout,
      readers,
      files,
      desk: packaged('dist', 'desk'),
      token: options.token ?? null,
      hosts: isLoopback ? LOOPBACK : ['*'],
      allowPrivate: options.allowPrivate ?? false,
      format: formatsOf(readout),
    })
    await bringUpToDate(record)
    const server = await startServer(app, options.host, options.port)
    say(
      `${file} is at http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${server.port}/${options.token ? '?token=…' : ''}  (Ctrl-C ends)`,
    )
    await new Promise<void>(done => {
      process.once('SIGINT', () => done())
      process.once('SIGTERM', () => done())
    })
    await Promise.race([server.close(), new Promise(done => setTimeout(done, 2000))])
    return 0
  } finally {
    await readers.close()
    record.close()
    rmSync(files, { recursive: true, force: true })
  }
}

/** Rows in the formats that the command line writes. */
export function formatsOf(readout: Readout): AppOptions['format'] {
  return async (format, question, ask) => {
    if (format === 'csv')
      return { text: formatRows(await ask(question), 'csv'), type: 'text/csv; charset=utf-8' }
    if (format !== 'md' && !SPECIAL_FORMATS[format]?.includes(question)) return null
    const rows = await ask(isEventFormat(format) ? 'dyadic' : question)
    const text = writeRows(
      format,
      question,
      rows,
      () => readout.names,
      () => {},
    )
    return { text, type: TYPES[format] ?? 'text/plain; charset=utf-8' }
  }
}

const OWN = 'readout.duckdb'

const TYPES: { readonly [format: string]: string } = {
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  timelinejs: 'application/json',
  graphml: 'application/graphml+xml; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
}
