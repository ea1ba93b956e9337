/** Derived tables grow by what is new: the order of growing leaves no trace. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createReadout, packaged } from '../readout.js'
import { openRecord, type RecordStore } from './record.js'
import { prepareReading } from './rows.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-derive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const readout = createReadout()

const samples = readdirSync(packaged('samples', 'articles'))
  .sort()
  .flatMap(name => {
    const bytes = readFileSync(packaged('samples', 'articles', name))
    return [...readout.articles(name, bytes)].flatMap(result =>
      'article' in result
        ? [{ reading: readout.read(result.article, result.problems), input: name }]
        : [],
    )
  })

const WIRE =
  'Greece expelled two Turkish diplomats on Monday, the foreign ministry in Athens said. The two left on an evening flight. ' +
  'Turkey said it would answer in kind. A Turkish frigate had followed a Greek survey ship for two days in the week before. ' +
  'The European Union urged both sides to show restraint and offered to send an envoy to the region this week.'
function story(id: string, outlet: string, published: string, text: string) {
  const line = JSON.stringify({
    id,
    outlet,
    published,
    title: id.startsWith('w') ? `Story ${id}` : undefined,
    text,
  })
  const [result] = [...readout.articles(`${id}.jsonl`, Buffer.from(line))]
  if (!result || 'failure' in result) throw new Error('no article')
  return { reading: readout.read(result.article, result.problems), input: `${id}.jsonl` }
}
const COPIES = [
  story('w1', 'Meridian News', '2031-04-15', WIRE),
  story('w2', 'Continental Courier', '2031-04-16', WIRE.replace('this week.', 'soon.')),
  story(
    'w3',
    'Gulf Post',
    '2031-04-15',
    'Greece expelled two Turkish diplomats on Monday. Ankara promised an answer, and shares in Istanbul fell for the third day in a row, dealers said.',
  ),
]

async function tablesOf(record: RecordStore, name: string): Promise<{ [table: string]: string }> {
  const target = mkdtempSync(join(folder, name))
  const written = await record.write(target, 'csv')
  return Object.fromEntries(
    written.map(({ table }) => [table, readFileSync(join(target, `${table}.csv`), 'utf8')]),
  )
}

test('asked after every article or once at the end, the record is the same', async () => {
  const whole = await openRecord(join(folder, 'whole.duckdb'))
  await whole.keep([...samples, ...COPIES])
  const grown = await openRecord(join(folder, 'grown.duckdb'))
  for (const each of [...samples, ...COPIES]) {
    await grown.keep([each])
    await grown.refresh()
  }
  expect(await tablesOf(grown, 'grown')).toEqual(await tablesOf(whole, 'whole'))
  whole.close()
  grown.close()
})

test('a ruling that is taken back leaves no trace', async () => {
  const record = await openRecord(join(folder, 'ruling.duckdb'))
  await record.keep([...samples, ...COPIES])
  const before = await tablesOf(record, 'before')
  const [left, right] = await record.sql('select id from event_mention order by id limit 2')
  const ruling = {
    left: String(left!.id),
    right: String(right!.id),
    by: 'reader',
    why: 'one event',
  }
  await record.judge({ ...ruling, verdict: 'same' })
  expect((await record.ask('stats'))[0]!.events).toBe(before.event!.trim().split('\n').length - 2)
  await record.judge({ ...ruling, verdict: null })
  expect(await tablesOf(record, 'after')).toEqual(before)
  record.close()
})

test('a copy of a wire story is found, and its outlet does not count as another witness', async () => {
  const record = await openRecord(join(folder, 'copies.duckdb'))
  await record.keep(COPIES)
  await record.refresh()
  const copies = await record.sql(
    'select a.outlet as copy, b.outlet as original from copy join article a on a.id = article join article b on b.id = "of"',
  )
  expect(copies).toEqual([{ copy: 'Continental Courier', original: 'Meridian News' }])
  const [expelled] = await record.ask('events', { actor: 'GRC', with: 'TUR', type: '14' })
  const all = await record.ask('events', { actor: 'GRC', with: 'TUR' })
  const told = expelled ?? all.find(({ mentions }) => mentions === 3)
  expect(told).toMatchObject({ mentions: 3, outlets: 2 })
  record.close()
})

test('what becomes common among articles joins none of them any more, in whatever order they came', async () => {
  const day = (number: number) =>
    new Date(Date.UTC(2020, 0, 10 * number)).toISOString().slice(0, 10)
  // One text of a hundred days, each too far from the next to be its copy; and once more, a day after the first.
  const common = [
    story('c-again', 'Gulf Post', '2020-01-02', WIRE),
    ...Array.from({ length: 101 }, (_, number) =>
      story(`c${number}`, `Outlet ${number}`, number === 0 ? '2020-01-01' : day(number), WIRE),
    ),
  ]
  const grown = await openRecord(join(folder, 'common-grown.duckdb'))
  await grown.keep(common.slice(0, 40))
  expect((await grown.ask('stats'))[0]).toMatchObject({ articles: 40, copies: 1 })
  await grown.keep(common.slice(40))
  const whole = await openRecord(join(folder, 'common-whole.duckdb'))
  await whole.keep(common)
  expect((await whole.ask('stats'))[0]).toMatchObject({ articles: 102, copies: 0 })
  expect(await tablesOf(grown, 'common-grown')).toEqual(await tablesOf(whole, 'common-whole'))
  whole.close()
  grown.close()
}, 60_000)

test('a correction changes the events, outlives a new reading of the article, and can be taken back', async () => {
  const record = await openRecord(join(folder, 'correct.duckdb'))
  await record.keep(COPIES)
  const before = await tablesOf(record, 'uncorrected')
  const [mention] = await record.sql(
    "select id, article from event_mention where list_contains(source_sides, 'GRC') order by id limit 1",
  )
  const said = { mention: String(mention!.id), by: 'reader', why: 'no event here' }
  await record.correct({ ...said, verdict: 'wrong' })
  const members = () =>
    record.sql(`select * from event_member where event_mention = '${mention!.id}'`)
  expect(await members()).toEqual([])
  const recoding = {
    cameo: '1661',
    bare: '1661',
    plover_type: 'SANCTION',
    goldstein: -7,
    quad_class: 4,
  }
  await record.correct({ ...said, verdict: recoding })
  const [{ event }] = (await members()) as [{ event: string }]
  expect((await record.sql(`select bare from event where id = '${event}'`))[0]).toEqual({
    bare: '1661',
  })
  // The articles are read again: rows of the reading are new, the correction stands.
  const rereading = await record.reread(readout.made)
  const articles = await rereading.next(COPIES.length)
  await rereading.replace(
    articles.map(({ article, input }) => prepareReading(readout.read(article), input)),
    articles.at(-1)!.number,
  )
  await rereading.end()
  expect((await members()).length).toBe(1)
  await record.correct({ ...said, verdict: null })
  expect(await tablesOf(record, 'taken-back')).toEqual(before)
  record.close()
})
