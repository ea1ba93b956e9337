/** The tools, called by the SDK's own client over a real process. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReadout } from '../readout.js'
import { openRecord } from '../record/record.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-mcp-'))
const file = join(folder, 'mcp.duckdb')
const client = new Client({ name: 'test', version: '1' })
let article: string

beforeAll(async () => {
  const readout = createReadout()
  const record = await openRecord(file)
  const story = {
    id: '1',
    published: '2031-04-15',
    outlet: 'Meridian News',
    text: 'Greece expelled two Turkish diplomats on Monday. Turkey denied that its navy had attacked a Greek ship. Greece demanded that Turkey withdraw its warships. The French president will meet the Turkish president in Geneva on May 5.',
  }
  const [result] = [...readout.articles('s.jsonl', Buffer.from(JSON.stringify(story)))]
  if (!result || 'failure' in result) throw new Error('not read')
  article = result.article.id
  await record.keep([{ reading: readout.read(result.article), input: 's.jsonl' }])
  record.close()
  const main = join(import.meta.dirname, '..', 'cli', 'main.ts')
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', main, 'mcp', '--record', file],
    }),
  )
})
afterAll(async () => {
  await client.close()
  rmSync(folder, { recursive: true, force: true })
})

async function call(name: string, given: { [name: string]: unknown } = {}) {
  const answer = await client.callTool({ name, arguments: given })
  const [{ text }] = answer.content as [{ text: string }]
  return answer.isError ? text : JSON.parse(text)
}

test('every tool is listed and answers with sentences and ids', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'find_events',
    'agenda',
    'claims_about',
    'positions',
    'read_article',
    'explain_sentence',
  ])
  const [event] = await call('find_events', { actor: 'GRC', with: 'TUR' })
  expect(event).toMatchObject({
    id: expect.stringMatching(/^event:/),
    evidence: expect.stringContaining('Greece'),
  })
  const [meeting] = await call('agenda', { actor: 'FRA' })
  expect(meeting.history[0].sentence).toContain('will meet')
  expect((await call('claims_about', { actor: 'TUR' }))[0].evidence).toContain('denied')
  expect((await call('positions', { actor: 'GRC' }))[0].evidence).toContain('demanded')
  expect((await call('read_article', { id: article })).article.sentences).toHaveLength(4)
  expect(
    (await call('read_article', { text: 'France signed an agreement with Germany on Monday.' }))
      .events,
  ).toHaveLength(1)
  expect(
    (await call('explain_sentence', { sentence: 'France signed an agreement with Germany.' }))
      .coding.events,
  ).toHaveLength(1)
})

test('what is wrong with a call is said', async () => {
  expect(await call('find_events', { from: 'April' })).toContain('expected a day')
  expect(await call('find_events', { colour: 'red' })).toContain('expected one of')
  expect(await call('read_article', {})).toContain('expected id or text')
  expect(await call('nothing')).toContain('expected one of')
})
