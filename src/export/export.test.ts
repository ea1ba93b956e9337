/** What is taken out, against golden files and read back by the libraries that others read it with. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import nodeIcal from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReadout } from '../readout.js'
import { openRecord, type RecordStore } from '../record/record.js'
import { calendarOf } from './calendar.js'
import { CODEBOOK, codebookOf, datapackageOf } from './codebook.js'
import { EVENT_FORMATS, headOfFormat, lineOf } from './event-formats.js'
import { escapeMarkdown, markdownTable } from './markdown.js'
import { edgesOf, gexfOf, graphmlOf } from './network.js'
import { dyadicOfRows } from './rows.js'
import { atomOf, timelineJsOf } from './timeline.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const readout = createReadout()
let record: RecordStore

const STORIES = [
  {
    id: 'm1',
    url: 'https://meridian.example/1',
    title: 'Leaders to meet in Geneva',
    published: '2031-04-14',
    outlet: 'Meridian News',
    text: 'The French president will meet the Turkish president in Geneva on May 5, the Elysee said.\n\nTurkey denied that its navy had attacked a Greek ship <b>off Karpathos</b>.',
  },
  {
    id: 'm2',
    url: 'https://meridian.example/2',
    title: 'Athens expels diplomats',
    published: '2031-04-15',
    outlet: 'Meridian News',
    text: 'Greece expelled two Turkish diplomats on Monday. Police in Ankara clashed with protesters on Tuesday.\n\nThe foreign ministers of Greece and Turkey spoke by telephone on Tuesday.',
  },
  {
    id: 'm3',
    url: 'https://meridian.example/3',
    title: 'Geneva meeting put off',
    published: '2031-05-02',
    outlet: 'Meridian News',
    text: 'A meeting between the French president and the Turkish president in Geneva was postponed, the Elysee said on Friday.',
  },
]

beforeAll(async () => {
  record = await openRecord(join(folder, 'export.duckdb'))
  const lines = STORIES.map(story => JSON.stringify(story)).join('\n')
  const readings = [...readout.articles('stories.jsonl', Buffer.from(lines))].map(result => {
    if ('failure' in result) throw new Error(result.failure)
    return { reading: readout.read(result.article, result.problems), input: 'stories.jsonl' }
  })
  await record.keep(readings)
})
afterAll(() => record.close())

/** Golden files are written where there are none, and looked at before they are committed. */
function golden(name: string, text: string): void {
  const file = join(import.meta.dirname, 'golden', name)
  if (!existsSync(file)) {
    mkdirSync(join(import.meta.dirname, 'golden'), { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}

for (const format of EVENT_FORMATS)
  test(`${format} is as its golden file has it`, async () => {
    const events = dyadicOfRows(await record.ask('dyadic'))
    const lines = events.map(event => lineOf(format, event, readout.names))
    golden(`events.${format}`, headOfFormat(format, readout.names) + lines.join(''))
  })

test('what is denied is no event of formats without a status', async () => {
  const rows = await record.ask('dyadic')
  const denied = rows.filter(({ status }) => status === 'denied').map(({ id }) => id)
  expect(denied.length).toBeGreaterThan(0)
  for (const { id } of dyadicOfRows(rows)) expect(denied).not.toContain(id.replace(/\.\d+$/, ''))
})

test('the calendar opens in another library, with the status and the number of moves', async () => {
  const { text } = calendarOf(await record.ask('agenda'))
  golden('agenda.ics', text)
  const entries = Object.values(nodeIcal.sync.parseICS(text)).filter(
    entry => entry?.type === 'VEVENT',
  )
  const meeting = entries.find(entry => String(entry.summary).includes('FRAGOV'))
  expect(meeting).toMatchObject({ status: 'TENTATIVE', location: 'Geneva', datetype: 'date' })
  expect(Number(meeting!.sequence)).toBe(1)
  expect(meeting!.start.getMonth()).toBe(4)
  expect(meeting!.start.getDate()).toBe(5)
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
})

test('the network opens in another library, as GraphML and as GEXF', async () => {
  const network = edgesOf(await record.ask('dyads'), readout.names.country)
  golden('network.graphml', graphmlOf(network))
  golden('network.gexf', gexfOf(network))
  for (const graph of [
    graphml.parse(DirectedGraph, graphmlOf(network)),
    gexf.parse(DirectedGraph, gexfOf(network)),
  ]) {
    expect(graph.order).toBe(network.nodes.length)
    expect(graph.size).toBe(network.edges.length)
    expect(graph.getNodeAttribute('GRC', 'label')).toBe('Greece')
    expect(graph.getEdgeAttribute('GRC', 'TUR', 'events')).toBe(
      network.edges.find(({ source, target }) => source === 'GRC' && target === 'TUR')!.events,
    )
  }
})

test('the words of an article are nowhere markup', async () => {
  const rows = await record.ask('timeline')
  const slides = JSON.parse(timelineJsOf(rows)).events as { text: { text: string } }[]
  expect(slides).toHaveLength(rows.filter(({ day }) => day !== null).length)
  expect(
    slides.some(({ text }) => text.text.includes('&lt;b&gt;') || !text.text.includes('<b>')),
  ).toBe(true)
  const markdown = markdownTable(rows, 'Timeline')
  expect(markdown).not.toMatch(/<b>/)
  expect(escapeMarkdown('a | b\n[x](y) <i>')).toBe('a \\| b \\[x\\]\\(y\\) \\<i\\>')
  golden('timeline.md', markdown)
  golden('timeline.atom', atomOf(rows, 'Timeline'))
  const feed = [...readout.articles('timeline.atom', Buffer.from(atomOf(rows, 'Timeline')))]
  expect(feed.filter(item => 'article' in item)).toHaveLength(slides.length)
})

test('every table of an export, in every format, reads back equal; each column has its meaning', async () => {
  for (const format of ['parquet', 'csv', 'jsonl'] as const) {
    const target = mkdtempSync(join(folder, format))
    const tables = await record.write(target, format)
    for (const { table, columns } of tables) {
      expect(Object.keys(CODEBOOK[table]?.columns ?? {}).sort(), table).toEqual(
        columns.map(({ name }) => name).sort(),
      )
      const file = `${target}/${table}.${format}`
      const types = `{${columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ')}}`
      const reader = {
        parquet: `read_parquet('${file}')`,
        csv: `read_csv('${file}', header = true, columns = ${types}, auto_detect = false, delim = ',', quote = '"', escape = '"')`,
        jsonl: `read_json('${file}', format = 'newline_delimited', columns = ${types})`,
      }[format]
      const [count] = await record.sql(
        `select (select count(*) from "${table}") as kept, (select count(*) from ${reader}) as back`,
      )
      expect(count!.back, `${table}.${format}`).toBe(count!.kept)
      if (format !== 'csv')
        expect(
          await record.sql(`select * from "${table}" except all select * from ${reader}`),
          `${table}.${format}`,
        ).toEqual([])
    }
    expect(codebookOf(tables)).not.toMatch(/\| {2}\|/)
    const described = JSON.parse(datapackageOf(tables, format))
    expect(described.resources).toHaveLength(tables.length)
    for (const { path } of described.resources) expect(existsSync(join(target, path))).toBe(true)
  }
})
