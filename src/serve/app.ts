/** The HTTP API and the files of the desk. The one file that imports Hono. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serve as listen } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { addArticles, type Incoming } from '../adding/add.js'
import type { ReaderPool } from '../adding/reader-pool.js'
import type { Article } from '../core/article.js'
import { ReadoutError } from '../core/error.js'
import type { Problem } from '../core/reading.js'
import { briefPage } from '../export/brief.js'
import { createFetcher } from '../fetch/fetcher.js'
import type { Readout } from '../readout.js'
import { briefOf } from '../record/brief.js'
import type { QuestionName, Recoding, RecordStore } from '../record/record.js'
import { keepAnswers } from './answers.js'
import { checkRequest, type Guard, HEADERS, LARGEST_BODY, statusOfFault } from './guard.js'
import { openapiOf } from './openapi.js'
import { readFilters } from './parameters.js'
import { ASKED, ROUTES } from './routes.js'

export interface AppOptions extends Guard {
  readonly record: RecordStore
  readonly readout: Readout
  /** Threads that read, so that answering goes on meanwhile. */
  readonly readers: ReaderPool
  /** Folder of the desk's files. */
  readonly desk: string
  /** The one folder that the record may write files in. */
  readonly files: string
  readonly allowPrivate: boolean
  /** Rows in a format of another program, as the command line writes them; null for a format that the question has not. */
  readonly format: (
    format: string,
    question: QuestionName,
    ask: (question: QuestionName) => Promise<readonly { readonly [column: string]: unknown }[]>,
  ) => Promise<{ readonly text: string; readonly type: string } | null>
}

// A question of the record may take so long, in milliseconds, and an answer may have so many rows.
const SQL_LIMIT = 10_000
const MOST_ROWS = 5_000
// While articles are being added an answer may be so old, in milliseconds.
const PATIENCE = 2_000
// Some twenty pages: read in a few seconds.
const LONGEST_READ = 100_000

export function createApp(options: AppOptions): Hono {
  const { record, readout } = options
  const answers = keepAnswers(record.changes, PATIENCE)
  /** The answer to a GET as JSON, kept while the record stays as it is. */
  const answer = async (context: Context, make: () => Promise<unknown>) => {
    const { pathname, searchParams } = new URL(context.req.url)
    searchParams.delete('token')
    searchParams.sort()
    const text = await answers.to(`${pathname}?${searchParams}`, async () =>
      JSON.stringify(await make()),
    )
    return context.body(text, 200, { 'content-type': 'application/json' })
  }
  const app = new Hono()
  app.use(async (context, next) => {
    checkRequest(context.req.raw, options)
    await next()
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
    if (options.token !== null && context.req.query('token') !== undefined)
      context.res.headers.append(
        'set-cookie',
        `readout=${options.token}; HttpOnly; SameSite=Strict; Path=/`,
      )
  })
  app.onError((error, context) => {
    const code = error instanceof ReadoutError ? error.code : 'failed'
    const status = statusOfFault(code)
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
    if (!(error instanceof ReadoutError)) console.error(error)
    return context.json(
      { type: `urn:readout:${code}`, title: code, status, detail: error.message },
      status,
      {
        'content-type': 'application/problem+json',
      },
    )
  })
  app.notFound(context => {
    throw new ReadoutError(
      'not-found',
      `expected a page of the desk or of the API, found ${context.req.path}`,
    )
  })

  for (const [name, { takes }] of Object.entries(ASKED) as [
    QuestionName,
    { takes: readonly string[] },
  ][])
    app.get(`/api/${name}`, async context => {
      const { format, ...filters } = readFilters(queryOf(context), takes)
      if (name === 'search' && filters.words === undefined)
        throw new ReadoutError('bad-request', 'words: expected words to search for, found none')
      if (format === 'parquet')
        return sendParquet(context, options, name, file => record.save(name, filters, file))
      if (format !== undefined && format !== 'json') {
        const made = await options.format(format, name, question => record.ask(question, filters))
        if (made === null)
          throw new ReadoutError('bad-request', `format: ${name} cannot be given as ${format}`)
        return context.body(made.text, 200, { 'content-type': made.type })
      }
      const limit = Math.min(filters.limit ?? MOST_ROWS, MOST_ROWS)
      return answer(context, async () => {
        const rows = await record.ask(name, { ...filters, limit: limit + 1 })
        return { rows: rows.slice(0, limit), more: rows.length > limit }
      })
    })
  app.get('/api/brief', async context => {
    const { format, ...filters } = readFilters(queryOf(context), [
      'actor',
      'with',
      'from',
      'to',
      'format',
    ])
    if (format !== 'md') return answer(context, () => briefOf(record, filters))
    return context.body(briefPage(await briefOf(record, filters), 'Brief'), 200, {
      'content-type': 'text/markdown; charset=utf-8',
    })
  })
  app.get('/api/facets', async context => {
    const {
      format: _,
      of = 'timeline',
      ...filters
    } = readFilters(queryOf(context), [
      ...new Set(Object.values(ASKED).flatMap(({ takes }) => takes)),
      'of',
    ])
    if (!(of in ASKED))
      throw new ReadoutError('bad-request', `of: expected the name of a question, found ${of}`)
    return answer(context, async () => ({ rows: await record.facets(of as QuestionName, filters) }))
  })
  app.get('/api/actor', context => {
    const { actor = '' } = readFilters(queryOf(context), ['actor'])
    return context.json(readout.cardOf(actor))
  })
  app.get('/api/codes', context =>
    answer(context, async () => {
      const codes = await record.ask('codes')
      return {
        rows: codes.map(({ code }) => ({
          code,
          name: readout.nameOf(String(code)),
          short: readout.shortNameOf(String(code)),
        })),
      }
    }),
  )
  app.get('/api/articles/:id', context => {
    const id = idOf(context)
    return answer(context, async () => {
      const [article] = await record.ask('article', { id })
      if (!article)
        throw new ReadoutError(
          'not-found',
          `expected the id of an article in the record, found ${id}`,
        )
      const events = await record.ask('article-events', { id })
      return { article, events, quotes: await record.ask('quotes', { id }) }
    })
  })
  app.get('/api/events/:id', context => {
    const id = idOf(context)
    return answer(context, async () => {
      const tellings = await record.ask('tellings', { id })
      if (tellings.length === 0)
        throw new ReadoutError(
          'not-found',
          `expected the id of an event in the record, found ${id}`,
        )
      return { tellings }
    })
  })
  app.get('/api/explain', context => {
    const { words, from } = readFilters(queryOf(context), ['words', 'from'])
    return context.json(readout.explain(words ?? '', from))
  })
  app.get('/api/openapi.json', context => context.json(openapiOf(ROUTES)))

  app.post('/api/read', async context => {
    const [first, ...others] = await incomingOf(await bodyOf(context), options)
    if (!first) throw new ReadoutError('not-an-article', 'expected an article, found nothing')
    if ('failure' in first) throw new ReadoutError('not-an-article', first.failure)
    const { article, problems } = shortened(first)
    const answer = await options.readers.read(article, problems, first.input, true)
    if ('failure' in answer) throw new ReadoutError('not-an-article', answer.failure)
    if (!('reading' in answer)) throw new ReadoutError('failed', 'expected a reading, found rows')
    return context.json({ ...answer.reading, others: others.length })
  })
  app.post('/api/articles', async context => {
    const incoming = await incomingOf(await bodyOf(context), options)
    const counts = { added: 0, revised: 0, known: 0, failed: 0 }
    const failures: { input: string; message: string }[] = []
    const add = async (tell: (counts: object) => Promise<void>) => {
      for await (const added of addArticles(record, incoming, { readers: options.readers })) {
        if ('failure' in added) {
          counts.failed += 1
          failures.push({ input: added.input, message: added.failure })
        } else counts[added.kept] += 1
        await tell({ ...counts, of: incoming.length })
      }
      if (failures.length > 0)
        await record.note([...new Set(failures.map(({ input }) => input))], failures)
      // Whoever adds an article and then looks for it finds it.
      await record.refresh()
      answers.forget()
    }
    if (!context.req.header('accept')?.includes('text/event-stream')) {
      await add(async () => {})
      return context.json({ ...counts, failures })
    }
    return streamSSE(context, async stream => {
      await add(progress => stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) }))
      await stream.writeSSE({ event: 'done', data: JSON.stringify({ ...counts, failures }) })
    })
  })
  app.get('/api/sql', async context => {
    const { statement, format } = readFilters(queryOf(context), ['statement', 'format'])
    if (!statement) throw new ReadoutError('bad-request', 'statement: expected SQL, found nothing')
    if (format === 'parquet')
      return sendParquet(context, options, 'sql', file =>
        record.saveSql(statement, SQL_LIMIT, MOST_ROWS, file),
      )
    const rows = await record.sql(statement, SQL_LIMIT, MOST_ROWS + 1)
    const most = rows.slice(0, MOST_ROWS)
    if (format === undefined || format === 'json')
      return context.json({ rows: most, more: rows.length > MOST_ROWS })
    const made = await options.format(format, 'problems', async () => most)
    if (made === null || format === 'ics')
      throw new ReadoutError('bad-request', `format: SQL cannot be given as ${format}`)
    return context.body(made.text, 200, { 'content-type': made.type })
  })
  app.post('/api/sql', async context => {
    const { statement } = await bodyOf(context)
    if (!statement) throw new ReadoutError('bad-request', 'statement: expected SQL, found nothing')
    const rows = await record.sql(statement, SQL_LIMIT, MOST_ROWS + 1)
    return context.json({ rows: rows.slice(0, MOST_ROWS), more: rows.length > MOST_ROWS })
  })
  app.post('/api/corrections', async context => {
    const { mention, verdict, cameo, by, why } = await bodyOf(context)
    if (!(await isToldOrSpokenOf(record, mention)))
      throw new ReadoutError('not-found', `expected the id of an event mention, found ${mention}`)
    await record.correct({
      mention: mention!,
      verdict: verdictOf(verdict, cameo, readout),
      by: named(by),
      why: why ?? '',
    })
    return context.json({ kept: true })
  })
  app.post('/api/judgements', async context => {
    const { left, right, verdict, by: who, why } = await bodyOf(context)
    if (verdict !== 'same' && verdict !== 'different' && verdict)
      throw new ReadoutError(
        'bad-request',
        `verdict: expected same, different or nothing, found ${verdict}`,
      )
    const [one, others] = [await mentionsOf(record, left), await mentionsOf(record, right)]
    if (one.length !== 1)
      throw new ReadoutError('bad-request', `left: expected an event mention, found ${left}`)
    const by = named(who)
    for (const other of others)
      if (other !== one[0])
        await record.judge({
          left: one[0]!,
          right: other,
          verdict: (verdict || null) as 'same' | null,
          by,
          why: why ?? '',
        })
    return context.json({ kept: true })
  })

  app.all('/api/*', context => context.notFound())
  app.get('/*', context => sendFile(context, options.desk))
  return app
}

/** Starts to listen and says on which port; `close` waits for what is under way. */
export function startServer(
  app: Hono,
  host: string,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, info =>
      resolve({ port: info.port, close: () => new Promise(done => server.close(() => done())) }),
    )
    server.on('error', reject)
    if ('requestTimeout' in server) {
      server.requestTimeout = 60_000
      // Longer than clients keep theirs, so that none asks on a connection that is just being closed.
      server.keepAliveTimeout = 65_000
    }
  })
}

/** The mention with an id, or all tellings of the event with it. */
/** Whether an event mention is read, or was when somebody spoke of it: what was said of it can still be taken back. */
async function isToldOrSpokenOf(record: RecordStore, id: string | undefined): Promise<boolean> {
  if ((await record.ask('mention', readFilters({ id: id ?? '' }, ['id']))).length > 0) return true
  return (await record.ask('rulings')).some(({ left, right }) => left === id || right === id)
}

async function mentionsOf(record: RecordStore, id: string | undefined): Promise<string[]> {
  const asked = readFilters({ id: id ?? '' }, ['id'])
  if ((await record.ask('mention', asked)).length > 0) return [id!]
  const tellings = await record.ask('tellings', asked)
  if (tellings.length > 0) return tellings.map(telling => String(telling.id))
  if (await isToldOrSpokenOf(record, id)) return [id!]
  throw new ReadoutError(
    'not-found',
    `expected the id of an event mention or of an event, found ${id}`,
  )
}

function queryOf(context: Context): { [name: string]: string } {
  const { token: _, ...query } = context.req.query()
  return query
}

function idOf(context: Context): string {
  return readFilters({ id: context.req.param('id') ?? '' }, ['id']).id ?? ''
}

/** A JSON object of texts, of at most the size that a body may have, whatever its length header says. */
async function bodyOf(context: Context): Promise<{ readonly [field: string]: string | undefined }> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of context.req.raw.body ?? []) {
    length += chunk.length
    if (length > LARGEST_BODY)
      throw new ReadoutError('too-large', `expected at most ${LARGEST_BODY / 1e6} MB, found more`)
    chunks.push(chunk)
  }
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    if (
      typeof body === 'object' &&
      body !== null &&
      Object.values(body).every(value => typeof value === 'string' || value === null)
    )
      return body
  } catch {
    // Said below, with what was expected.
  }
  throw new ReadoutError('bad-request', 'expected a JSON object of texts as the body')
}

async function incomingOf(
  { text, url, date }: { readonly [field: string]: string | undefined },
  { readout, allowPrivate }: AppOptions,
): Promise<Incoming[]> {
  const input = url || 'pasted'
  let bytes: Uint8Array = Buffer.from(text ?? '')
  if (url) {
    const fetched = await createFetcher({ allowPrivate })(url)
    if (fetched.kind !== 'page')
      throw new ReadoutError(
        'not-an-article',
        fetched.kind === 'failure' ? fetched.message : 'unchanged',
      )
    bytes = fetched.bytes
  }
  const incoming: Incoming[] = []
  for await (const result of readout.stream(input, bytes, date ? { date } : {}))
    incoming.push({ input, ...result })
  return incoming
}

/** What is read while somebody waits is not endless: of a longer text the beginning, and the answer says so. */
function shortened({
  article,
  problems,
}: {
  readonly article: Article
  readonly problems: readonly Problem[]
}) {
  if (article.text.length <= LONGEST_READ) return { article, problems }
  const message = `too long to read while you wait: the first ${LONGEST_READ.toLocaleString('en')} characters were read; add it to read it whole`
  return {
    article: {
      ...article,
      text: article.text.slice(0, LONGEST_READ),
      blocks: article.blocks
        .filter(({ start }) => start < LONGEST_READ)
        .map(block => ({ ...block, end: Math.min(block.end, LONGEST_READ) })),
    },
    problems: [...problems, { code: 'cut', message }],
  }
}

function verdictOf(
  verdict: string | undefined,
  cameo: string | undefined,
  readout: Readout,
): 'right' | 'wrong' | Recoding | null {
  if (!verdict) return null
  if (verdict === 'right' || verdict === 'wrong') return verdict
  if (verdict !== 'recode')
    throw new ReadoutError(
      'bad-request',
      `verdict: expected right, wrong, recode or nothing, found ${verdict}`,
    )
  const row = readout.codeOf(cameo ?? '')
  if (row === null)
    throw new ReadoutError('bad-request', `cameo: expected a CAMEO code, found ${cameo}`)
  return row
}

function named(by: string | undefined): string {
  if (by && /^[^\p{C}]{1,80}$/u.test(by)) return by
  throw new ReadoutError('bad-request', 'by: expected the name of who says so, found none')
}

async function sendParquet(
  context: Context,
  { files }: AppOptions,
  name: string,
  save: (file: string) => Promise<void>,
) {
  const folder = mkdtempSync(join(files, 'rows-'))
  try {
    await save(join(folder, 'rows.parquet'))
    return context.body(readFileSync(join(folder, 'rows.parquet')), 200, {
      'content-type': 'application/vnd.apache.parquet',
      'content-disposition': `attachment; filename="${name}.parquet"`,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** An address that is no well-formed UTF-8 names no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new ReadoutError('not-found', `expected a file of the desk, found nothing at ${path}`)
  }
}

/** A file of the desk; every address without one is a page of it, since the address is the state. */
function sendFile(context: Context, folder: string) {
  const path = normalize(decoded(context.req.path))
  const extension = extname(path)
  const file =
    extension in TYPES && !path.includes('..') ? join(folder, path) : join(folder, 'index.html')
  try {
    const body = readFileSync(file)
    const lasting = path.startsWith('/assets/')
    const small = context.req.header('accept-encoding')?.includes('gzip')
    return context.body(small ? gzipSync(body) : body, 200, {
      'content-type': TYPES[extname(file)]!,
      vary: 'accept-encoding',
      ...(small ? { 'content-encoding': 'gzip' } : {}),
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  } catch {
    throw new ReadoutError('not-found', `expected a file of the desk, found nothing at ${path}`)
  }
}
