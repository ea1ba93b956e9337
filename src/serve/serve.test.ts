/** The HTTP API over a real record, asked over real connections. */

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReaderPool } from '../adding/reader-pool.js'
import { createReadout, packaged } from '../readout.js'
import { openRecord, type RecordStore } from '../record/record.js'
import { createApp, startServer } from './app.js'
import { ROUTES } from './routes.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-serve-'))
const readout = createReadout()
const readers = openReaderPool({}, 1)
let record: RecordStore
let base: string
let guarded: string
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  record = await openRecord(join(folder, 'serve.duckdb'), { files: folder })
  const common = {
    record,
    readout,
    files: folder,
    desk: packaged('dist', 'desk'),
    allowPrivate: false,
    readers,
    format: async () => null,
  }
  const open = await startServer(
    createApp({ ...common, token: null, hosts: ['127.0.0.1'] }),
    '127.0.0.1',
    0,
  )
  const closed = await startServer(
    createApp({ ...common, token: 'secret', hosts: ['*'] }),
    '127.0.0.1',
    0,
  )
  closing.push(open.close, closed.close)
  base = `http://127.0.0.1:${open.port}`
  guarded = `http://127.0.0.1:${closed.port}`
  const added = await post('/api/articles', {
    text: [
      '{"id":"1","published":"2031-04-15","outlet":"Meridian News","title":"Athens expels two","text":"Greece expelled two Turkish diplomats on Monday. Turkey denied that its navy had attacked a Greek ship."}',
      '{"id":"2","published":"2031-04-16","outlet":"Meridian News","title":"Leaders to meet","text":"The French president will meet the Turkish president in Geneva on May 5, the Elysee said."}',
      '{"id":"3"}',
    ].join('\n'),
  })
  expect(added.body).toMatchObject({ added: 2, failed: 1 })
})
afterAll(async () => {
  for (const close of closing) await close()
  await readers.close()
  record.close()
  rmSync(folder, { recursive: true, force: true })
})

async function get(path: string, at = base, headers = {}) {
  const response = await fetch(at + path, { headers })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : null,
  }
}
async function post(path: string, body: object | string, headers = {}) {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : null }
}

const NEEDED: { readonly [path: string]: string } = {
  '/api/search': '?words=navy',
  '/api/sql': '?statement=select+1',
}

test('every route of the table answers, and the OpenAPI page has them all', async () => {
  const { body } = await get('/api/openapi.json')
  const described = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map(method => `${method} ${path}`),
  )
  expect(described).toHaveLength(ROUTES.length)
  for (const { method, path } of ROUTES)
    if (method === 'get' && !path.includes(':')) {
      const { status } = await get(`${path}${NEEDED[path] ?? ''}`)
      expect(status, path).toBe(200)
    }
})

test('rows answer with their sentences, and lead to the article and every telling', async () => {
  const { body } = await get('/api/timeline?actor=GRC&with=TUR')
  expect(body.rows.length).toBeGreaterThan(0)
  const [row] = body.rows
  const tellings = await get(`/api/events/${row.id}`)
  expect(tellings.body.tellings[0].evidence).toContain('expelled')
  const article = await get(`/api/articles/${row.article}`)
  expect(article.body.article.sentences[row.sentence].text).toBe(row.evidence)
  expect((await get('/api/timeline?format=parquet')).text.slice(0, 4)).toBe('PAR1')
})

test('rows are narrowed by who tells, how surely and of what kind, and counted by the same', async () => {
  const counts = async (query: string) => {
    const { body } = await get(`/api/facets?${query}`)
    return new Map(
      body.rows.map((row: { facet: string; value: string; events: number }) => [
        `${row.facet} ${row.value}`,
        row.events,
      ]),
    )
  }
  const all = await counts('of=timeline')
  for (const [facet, count] of all) {
    const [name, value] = String(facet).split(/ (.*)/)
    if (!['speaker', 'outlet', 'place', 'confidence', 'root', 'status', 'type'].includes(name!))
      continue
    const { body } = await get(`/api/timeline?${new URLSearchParams({ [name!]: value! })}`)
    expect(body.rows, String(facet)).toHaveLength(Number(count))
  }
  expect(all.get('outlet Meridian News')).toBe((await get('/api/timeline')).body.rows.length)
  expect((await get('/api/timeline?outlet=Nobody')).body.rows).toEqual([])
  expect((await get('/api/claims?speaker=TUR')).body.rows).not.toEqual([])
  expect((await get('/api/claims?speaker=GRC')).body.rows).toEqual([])
  expect((await counts('of=claims')).get('status denies')).toBe(1)
  expect((await get('/api/facets?of=nothing')).status).toBe(400)
  expect((await get('/api/timeline?confidence=1.5')).status).toBe(400)
})

test('what was said of an event that is no longer read is listed, and can be taken back', async () => {
  const problems = (await get('/api/problems')).body.rows
  const mention = 'event:0000000000000001'
  const said = { mention, verdict: 'wrong', by: 'A reader' }
  expect((await post('/api/corrections', said)).status).toBe(404)
  await record.correct({ mention, verdict: 'wrong', by: 'A reader', why: 'read before' })
  expect((await get('/api/rulings')).body.rows).toMatchObject([{ left: mention, read: false }])
  expect((await get('/api/problems')).body.rows).toHaveLength(problems.length + 1)
  expect((await post('/api/corrections', { ...said, verdict: '' })).status).toBe(200)
  expect((await get('/api/rulings')).body.rows).toEqual([])
  expect((await get('/api/problems')).body.rows).toEqual(problems)
})

test('two events are made one by hand, and one of its tellings is taken out again', async () => {
  const rows = (await get('/api/timeline')).body.rows as { id: string }[]
  const tellingsOf = async (id: string) =>
    (await get(`/api/events/${id}`)).body.tellings as { id: string; event: string }[]
  const [one, other] = [await tellingsOf(rows[0]!.id), await tellingsOf(rows[1]!.id)]
  const ruling = { left: one[0]!.id, right: rows[1]!.id, by: 'A reader', why: 'one and the same' }
  expect((await post('/api/judgements', { ...ruling, verdict: 'same' })).status).toBe(200)
  const merged = await tellingsOf(one[0]!.id)
  expect(merged.map(({ id }) => id).sort()).toEqual([one[0]!.id, other[0]!.id].sort())
  expect((await get('/api/timeline')).body.rows).toHaveLength(rows.length - 1)
  expect((await get('/api/rulings')).body.rows[0]).toMatchObject({
    verdict: 'same',
    by: 'person:A reader',
    why: 'one and the same',
  })
  const apart = { ...ruling, right: merged[0]!.event, verdict: 'different' }
  await post('/api/judgements', { ...ruling, right: other[0]!.id, verdict: '' })
  await post('/api/judgements', { ...apart, right: other[0]!.id })
  expect((await get('/api/timeline')).body.rows).toHaveLength(rows.length)
  await post('/api/judgements', { ...ruling, right: other[0]!.id, verdict: '' })
  expect((await get('/api/rulings')).body.rows).toEqual([])
  expect(
    (await post('/api/judgements', { ...ruling, left: 'event:0000000000000000' })).status,
  ).toBe(404)
})

test('what is wrong with a request is said as a problem', async () => {
  for (const [path, status, detail] of [
    ['/api/timeline?from=April', 400, 'from: expected a day'],
    ['/api/timeline?colour=red', 400, 'colour: expected one of'],
    ['/api/search', 400, 'words'],
    ['/api/articles/article:0000000000000000', 404, 'expected the id of an article'],
    ['/api/articles/1%20or%201', 400, 'id: expected an id'],
    ['/api/nothing', 404, 'expected'],
  ] as const) {
    const answer = await get(path)
    expect(answer.status, path).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body.detail).toContain(detail)
  }
  expect((await post('/api/read', 'not json')).status).toBe(400)
  expect((await post('/api/read', { text: '' })).status).toBe(422)
  expect((await post('/api/read', { text: 'x'.repeat(6_000_000) })).status).toBe(413)
  expect(
    (
      await post('/api/corrections', {
        mention: 'event:0000000000000000',
        verdict: 'wrong',
        by: 'me',
      })
    ).status,
  ).toBe(404)
})

test('SQL reads, one statement, no files, no writes, not for ever', async () => {
  const sql = (statement: string) => post('/api/sql', { statement })
  expect((await sql('select count(*) as n from article')).body.rows).toEqual([{ n: 2 }])
  for (const statement of [
    "select * from read_text('/etc/passwd')",
    "copy article to '/tmp/article.csv'",
    'drop table article',
    'select 1; select 2',
    "attach '/tmp/other.duckdb'",
    'install spatial',
    'set enable_external_access = true',
    'explain analyze delete from article',
    'explain (analyze) delete from article',
  ])
    expect((await sql(statement)).status, statement).toBe(400)
  const [first] = (await sql('select i from range(9) as t(i) order by i desc -- the last')).body
    .rows
  expect(first).toEqual({ i: 8 })
  const many = (await sql('select * from range(1000000000)')).body
  expect([many.rows.length, many.more]).toEqual([5000, true])
  const slow = await sql('select count(*) from range(1000000000000) as t(i) where i % 7 = 3')
  expect(slow.body.detail).toContain('stopped after')
  expect((await get('/api/stats')).body.rows[0].articles).toBe(2)
})

test('a long sentence, with marks of writing direction in it, is explained', async () => {
  const sentence = `The envoys of \u200fBelgium\u200e met the minister of Chad, ${'as the paper wrote, '.repeat(30)}on Monday.`
  const { status, body } = await get(`/api/explain?${new URLSearchParams({ words: sentence })}`)
  expect(status).toBe(200)
  expect(body.sentences[0].tokens.length).toBeGreaterThan(100)
  expect((await get('/%E0%A4%A')).status).toBe(404)
})

test('reading keeps nothing; an address that is private is refused', async () => {
  const before = (await get('/api/stats')).body
  const read = await post('/api/read', {
    text: 'Greece expelled two Turkish diplomats on Monday.',
    date: '2031-04-15',
  })
  expect(read.body.events).toHaveLength(1)
  expect((await get('/api/stats')).body).toEqual(before)
  const server = createServer((_, response) => response.end('secret'))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const refused = await post('/api/read', { url: `http://127.0.0.1:${port}/` })
  expect(refused.body.detail).toContain('private address')
  server.close()
})

test('a long add tells how far it is', async () => {
  const answer = await post(
    '/api/articles',
    {
      text: '{"text":"Envoys of France and Germany met in Bonn on Friday.","id":"9","published":"2031-04-18"}',
    },
    { accept: 'text/event-stream' },
  )
  expect(answer.text).toMatch(/event: progress[\s\S]*event: done\ndata: \{"added":1/)
})

test('a correction is kept, and taken back', async () => {
  const rows = async () => (await get('/api/timeline?actor=GRC&with=TUR')).body.rows
  const before = await rows()
  const { tellings } = (await get(`/api/events/${before[0].id}`)).body
  const said = { mention: tellings[0].id, by: 'A reader', why: 'as the sentence has it' }
  for (const { id } of tellings.slice(1))
    await post('/api/corrections', { ...said, mention: id, verdict: 'wrong' })
  expect((await post('/api/corrections', { ...said, verdict: 'wrong' })).status).toBe(200)
  expect(await rows()).toHaveLength(before.length - 1)
  expect(
    (await post('/api/corrections', { ...said, verdict: 'recode', cameo: '9999' })).status,
  ).toBe(400)
  for (const { id } of tellings)
    expect((await post('/api/corrections', { ...said, mention: id, verdict: '' })).status).toBe(200)
  expect(await rows()).toEqual(before)
})

test('every answer forbids scripts of elsewhere; other hosts and sites are refused', async () => {
  const page = await get('/timeline')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await get('/../../package.json')).text).not.toContain('dependencies')
  expect((await get('/..%2f..%2fpackage.json')).status).not.toBe(200)
  expect(
    (await post('/api/sql', { statement: 'select 1' }, { origin: 'https://elsewhere.example' }))
      .status,
  ).toBe(403)
  const status = await new Promise(done => {
    const { port } = new URL(base)
    request(
      { port, host: '127.0.0.1', path: '/api/stats', headers: { host: 'evil.example' } },
      response => done(response.statusCode),
    ).end()
  })
  expect(status).toBe(403)
})

test('with a token, nothing answers without it', async () => {
  expect((await get('/api/stats', guarded)).status).toBe(401)
  expect((await get('/', guarded)).status).toBe(401)
  expect((await get('/api/stats', guarded, { authorization: 'Bearer wrong1' })).status).toBe(401)
  expect((await get('/api/stats', guarded, { authorization: 'Bearer secret' })).status).toBe(200)
  const first = await get('/?token=secret', guarded)
  expect(first.headers.get('set-cookie')).toMatch(/readout=secret; HttpOnly; SameSite=Strict/)
  expect((await get('/api/stats', guarded, { cookie: 'readout=secret' })).status).toBe(200)
})

test('two hundred at once, with an add under way: no error, no row lost', async () => {
  const lines = Array.from({ length: 30 }, (_, at) =>
    JSON.stringify({
      id: `load-${at}`,
      published: '2031-04-20',
      text: `Envoys of France and Germany met in Bonn on Friday for round ${at} of talks.`,
    }),
  ).join('\n')
  const before = (await get('/api/stats')).body.rows[0].articles
  const adding = post('/api/articles', { text: lines })
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      get(
        ['/api/stats', '/api/timeline?limit=20', '/api/agenda', '/api/search?words=envoys'][
          at % 4
        ]!,
      ),
    ),
  )
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect((await adding).body).toMatchObject({ added: 30 })
  expect((await get('/api/stats')).body.rows[0].articles).toBe(before + 30)
})
