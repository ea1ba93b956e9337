/** The record, in a real database file: kept once, merged across articles, revised, judged, taken out. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createReadout } from '../readout.js'
import { openRecord } from './record.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const readout = createReadout()

interface Story {
  readonly id: string
  readonly published: string
  readonly outlet: string
  readonly text: string
}

const STORIES: readonly Story[] = [
  {
    id: 'a1',
    published: '2031-04-14',
    outlet: 'Meridian News',
    text: 'The French president will meet the Turkish president in Geneva on May 5, the Elysee said.',
  },
  {
    id: 'b1',
    published: '2031-04-15',
    outlet: 'Continental Courier',
    text: 'Greece expelled two Turkish diplomats on Monday. Turkey denied that its navy had attacked a Greek ship.',
  },
  {
    id: 'a2',
    published: '2031-04-15',
    outlet: 'Meridian News',
    text: 'Greece on Monday expelled two Turkish diplomats. The Greek government demanded that Turkey withdraw its warships.',
  },
  {
    id: 'a3',
    published: '2031-05-02',
    outlet: 'Meridian News',
    text: 'A meeting between the French president and the Turkish president in Geneva was postponed.',
  },
]

function read(stories: readonly Story[]) {
  const lines = stories.map(story => JSON.stringify(story)).join('\n')
  return [...readout.articles('stories.jsonl', Buffer.from(lines))].map(result => {
    if ('failure' in result) throw new Error(result.failure)
    return { reading: readout.read(result.article, result.problems), input: 'stories.jsonl' }
  })
}

async function recordOf(name: string, stories: readonly Story[] = STORIES) {
  const record = await openRecord(join(folder, name))
  await record.keep(read(stories))
  return record
}

test('the same article twice changes nothing', async () => {
  const record = await recordOf('twice.duckdb')
  const before = await record.ask('stats')
  expect(await record.keep(read(STORIES))).toEqual(STORIES.map(() => 'known'))
  expect(await record.ask('stats')).toEqual(before)
  expect(before[0]).toMatchObject({ articles: 4, superseded: 0 })
  record.close()
})

test('one event that two outlets tell of is one event of two outlets', async () => {
  const record = await recordOf('merge.duckdb')
  const expelled = await record.ask('events', { actor: 'GRC', with: 'TUR', type: '145' })
  const all = await record.ask('events', { actor: 'GRC', with: 'TUR' })
  const found = expelled.length > 0 ? expelled : all.filter(({ day }) => day === '2031-04-14')
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ mentions: 2, outlets: 2, day: '2031-04-14' })
  record.close()
})

test('a person holds two tellings apart, and can take that back', async () => {
  const record = await recordOf('judge.duckdb')
  const count = async () => Number((await record.ask('stats'))[0]!.events)
  const before = await count()
  const [pair] = await record.sql('select "left" as a, "right" as b from judgement')
  const ruling = {
    left: String(pair!.a),
    right: String(pair!.b),
    by: 'reader',
    why: 'two expulsions',
  }
  await record.judge({ ...ruling, verdict: 'different' })
  expect(await count()).toBe(before + 1)
  await record.judge({ ...ruling, verdict: null })
  expect(await count()).toBe(before)
  record.close()
})

test('a meeting that is put off keeps both words on it', async () => {
  const record = await recordOf('agenda.duckdb')
  const [meeting] = await record.ask('agenda', { actor: 'FRA', with: 'TUR' })
  expect(meeting).toMatchObject({ status: 'postponed', date: '2031-05-05' })
  expect((meeting!.history as { status: string }[]).map(({ status }) => status)).toEqual([
    'announced',
    'postponed',
  ])
  record.close()
})

test('what was held by the day of a report is not the meeting that is still ahead on that day', async () => {
  const told = (id: string, published: string, text: string) =>
    ({ id, published, outlet: 'Meridian News', text }) as const
  const [plan] = STORIES as [Story]
  const met = 'The French president met the Turkish president, the Elysee said.'
  const early = await recordOf('early.duckdb', [plan, told('early', '2031-04-16', met)])
  expect(
    (await early.ask('agenda')).map(({ status, date }) => [status, date]).sort(),
    'before the day',
  ).toEqual([
    ['announced', '2031-05-05'],
    ['held', null],
  ])
  const late = await recordOf('late.duckdb', [
    { ...plan, published: '2031-04-28' },
    told('late', '2031-05-06', met),
  ])
  expect(
    (await late.ask('agenda')).map(({ status, date }) => [status, date]),
    'after it',
  ).toEqual([['held', '2031-05-05']])
  early.close()
  late.close()
})

test('a revised article takes the place of the older one, whose reading is kept', async () => {
  const record = await recordOf('revised.duckdb')
  const revised = { ...STORIES[1]!, text: 'Greece expelled three Turkish diplomats on Monday.' }
  expect(await record.keep(read([revised]))).toEqual(['revised'])
  expect((await record.ask('stats'))[0]).toMatchObject({ articles: 4, superseded: 1 })
  expect(await record.ask('claims', { actor: 'TUR', with: 'GRC' })).toEqual([])
  record.close()
})

test('a demand is a position with its sentence, a denial a claim', async () => {
  const record = await recordOf('positions.duckdb')
  const [demand] = await record.ask('positions', { actor: 'GRC', status: 'demands' })
  expect(demand).toMatchObject({ to: ['TUR'], stands: true })
  expect(String(demand!.evidence)).toContain('withdraw its warships')
  expect(await record.ask('claims', { actor: 'TUR', status: 'denies' })).not.toEqual([])
  record.close()
})

test('search ranks the sentence that has both words first', async () => {
  const record = await recordOf('search.duckdb')
  const [first] = await record.ask('search', { words: 'Greek warships' })
  expect(String(first!.text)).toContain('withdraw its warships')
  record.close()
})

test('order of adding and interruptions leave no trace in what is taken out', async () => {
  const one = await recordOf('one.duckdb')
  const other = await recordOf('other.duckdb', [...STORIES].reverse())
  await other.keep(read(STORIES))
  for (const record of [one, other])
    expect(await record.ask('events')).toEqual(await one.ask('events'))
  expect(await other.ask('agenda')).toEqual(await one.ask('agenda'))
  one.close()
  other.close()
})

test('what is exported as Parquet reads back equal, codes as text', async () => {
  const record = await recordOf('export.duckdb')
  for (const { table, rows } of await record.write(folder, 'parquet')) {
    const file = join(folder, `${table}.parquet`)
    const [back] = await record.sql(`select count(*) as n from read_parquet('${file}')`)
    expect(back).toEqual({ n: rows })
    expect(
      await record.sql(`select * from "${table}" except all select * from read_parquet('${file}')`),
    ).toEqual([])
  }
  const events = join(folder, 'event.parquet')
  expect(
    await record.sql(`select distinct typeof(cameo) as type from read_parquet('${events}')`),
  ).toEqual([{ type: 'VARCHAR' }])
  record.close()
})

test('a statement that writes is refused', async () => {
  const record = await recordOf('sql.duckdb')
  for (const statement of [
    'drop table event',
    'select 1; drop table event',
    'with x as (select 1) delete from event',
  ])
    await expect(record.sql(statement)).rejects.toThrow(/sql: /)
  record.close()
})

test('a foreign file, and a record that another process has, each get one clear line', async () => {
  const foreign = join(folder, 'notes.txt')
  writeFileSync(
    foreign,
    'These are notes and no database at all, however long they go on.\n'.repeat(200),
  )
  const before = readFileSync(foreign, 'utf8')
  await expect(openRecord(foreign)).rejects.toThrow(/no DuckDB database/)
  expect(readFileSync(foreign, 'utf8')).toBe(before)
  const record = await recordOf('busy.duckdb')
  const main = join(import.meta.dirname, '..', 'cli', 'main.ts')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', main, 'stats', '--record', join(folder, 'busy.duckdb')],
    { encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stderr).toContain(`in use by process ${process.pid}`)
  record.close()
})

test('a record of a newer version is left alone', async () => {
  const record = await recordOf('newer.duckdb')
  record.close()
  const { openDatabase } = await import('./duckdb.js')
  const database = await openDatabase(join(folder, 'newer.duckdb'))
  await database.ask('insert into record values (99)')
  database.close()
  await expect(openRecord(join(folder, 'newer.duckdb'))).rejects.toThrow(/version 99/)
})

test('the words of an event, its date and its place lead to where they stand', async () => {
  const record = await recordOf('words.duckdb')
  const rows = await record.sql(
    'select article.text as article, trigger, trigger_start, source_text, source_starts, target_text, target_starts, date_text, date_start, place_text, place_start from event_mention join article on article.id = article',
  )
  const at = (text: unknown, start: unknown, words: unknown) =>
    expect(String(text).slice(Number(start)).startsWith(String(words)), String(words)).toBe(true)
  for (const row of rows) {
    at(row.article, row.trigger_start, row.trigger)
    for (const side of ['source', 'target'])
      for (const [index, words] of (row[`${side}_text`] as string[]).entries())
        at(row.article, (row[`${side}_starts`] as number[])[index], words)
    if (row.date_text !== null) at(row.article, row.date_start, row.date_text)
    if (row.place_text !== null) at(row.article, row.place_start, row.place_text)
  }
  expect(rows.map(row => row.date_text)).toContain('May 5')
  expect(rows.map(row => row.place_text)).toContain('Geneva')
  record.close()
})

test('a record from before words had their place opens, and does not know it', async () => {
  const current = await recordOf('before.duckdb')
  await current.refresh()
  current.close()
  const { openDatabase } = await import('./duckdb.js')
  const database = await openDatabase(join(folder, 'before.duckdb'))
  await database.ask('drop view waiting_mention')
  await database.ask('drop view standing_mention')
  for (const column of [
    'trigger_start',
    'source_starts',
    'target_starts',
    'date_text',
    'date_start',
    'place_text',
    'place_start',
  ])
    await database.ask(`alter table event_mention drop column ${column}`)
  await database.ask('alter table quote drop column start_offset')
  for (const column of ['dateline_place', 'dateline_start', 'dateline_end'])
    await database.ask(`alter table article drop column ${column}`)
  for (const table of ['article_block', 'former_mention', 'rereading'])
    await database.ask(`drop table ${table}`)
  const third = readFileSync(
    join(import.meta.dirname, 'migrations', '0003-corrections.sql'),
    'utf8',
  )
  await database.ask(third.slice(third.indexOf('create view')))
  await database.ask(
    'create or replace table event_member as select event, event_mention from event_member',
  )
  await database.ask('update record set version = 4')
  database.close()
  const record = await openRecord(join(folder, 'before.duckdb'))
  const [event] = await record.ask('timeline', {
    actor: 'GRC',
    with: 'TUR',
    outlet: 'Continental Courier',
  })
  const told = await record.ask('article-events', { id: String(event!.article) })
  expect(told.map(row => row.date_start)).toEqual(told.map(() => null))
  await record.keep(read([{ ...STORIES[0]!, id: 'new', published: '2031-04-20' }]))
  expect(
    await record.sql('select count(*) as n from event_mention where date_start is not null'),
  ).toEqual([{ n: 1 }])
  record.close()
})

test('every question answers an empty record', async () => {
  const record = await openRecord(join(folder, 'empty.duckdb'))
  for (const file of readdirSync(join(import.meta.dirname, 'queries')))
    if (!file.startsWith('build-'))
      expect(Array.isArray(await record.ask(file.replace('.sql', '') as 'events'))).toBe(true)
  record.close()
})
