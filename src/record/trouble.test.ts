/** A record in trouble: a damaged file, a full disk, tables of an older version. One clear line, and nothing that was kept is lost. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createReadout, packaged } from '../readout.js'
import { openDatabase } from './duckdb.js'
import { openRecord } from './record.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-trouble-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const readout = createReadout()

const readings = readdirSync(packaged('samples', 'articles'))
  .sort()
  .flatMap(name =>
    [...readout.articles(name, readFileSync(packaged('samples', 'articles', name)))].flatMap(
      result =>
        'article' in result
          ? [{ reading: readout.read(result.article, result.problems), input: name }]
          : [],
    ),
  )

async function recordOf(name: string): Promise<string> {
  const path = join(folder, name)
  const record = await openRecord(path)
  await record.keep(readings)
  await record.refresh()
  record.close()
  return path
}

async function tablesOf(path: string): Promise<{ [table: string]: string }> {
  const record = await openRecord(path)
  const target = mkdtempSync(join(folder, 'tables-'))
  const written = await record.write(target, 'csv')
  record.close()
  return Object.fromEntries(
    written.map(({ table }) => [table, readFileSync(join(target, `${table}.csv`), 'utf8')]),
  )
}

/** Adds all samples where no file may grow beyond so many kilobytes: what a full disk does, on every machine. */
function addWithin(kilobytes: number, record: string) {
  const main = join(import.meta.dirname, '..', 'cli', 'main.ts')
  const add = ['--import', 'tsx', main, 'add', packaged('samples', 'articles'), '--record', record]
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', process.execPath, ...add],
    { encoding: 'utf8' },
  )
  return { status, lines: stderr.split('\n').filter(line => /^readout: (?!\d)/.test(line)) }
}

test('a full disk is one clear line; what was kept stays, and with room again the record is as if nothing had been', async () => {
  const path = join(folder, 'full.duckdb')
  const [first, ...rest] = readings
  const record = await openRecord(path)
  await record.keep([first!])
  record.close()
  const full = addWithin(40, path)
  expect(full.status).toBe(1)
  expect(full.lines).toEqual([expect.stringMatching(/full\.duckdb: the disk is full; nothing of/)])
  const again = await openRecord(path)
  expect(await again.sql('select id from article')).toEqual([{ id: first!.reading.article.id }])
  await again.keep(rest)
  again.close()
  expect(await tablesOf(path)).toEqual(await tablesOf(await recordOf('roomy.duckdb')))
}, 120_000)

test('a damaged file is one clear line, at its opening or at a question, and is left as it was found', async () => {
  const whole = await recordOf('whole.duckdb')
  const bytes = readFileSync(whole)
  const short = join(folder, 'short.duckdb')
  writeFileSync(short, bytes.subarray(0, bytes.length / 2))
  await expect(openRecord(short)).rejects.toThrow(/the record is damaged/)
  expect(readFileSync(short).equals(bytes.subarray(0, bytes.length / 2))).toBe(true)
  const struck = join(folder, 'struck.duckdb')
  copyFileSync(whole, struck)
  const damaged = readFileSync(struck)
  // Blocks begin after 12 KB and have a checksum each; every tenth kilobyte of all of them but the first is struck.
  for (let at = 12_288 + 262_144; at < damaged.length; at += 10_240) damaged.fill(0xa5, at, at + 16)
  writeFileSync(struck, damaged)
  const record = await openRecord(struck).catch((error: Error) => error)
  if (record instanceof Error) expect(record.message).toMatch(/the record is damaged/)
  else {
    await expect(record.ask('timeline')).rejects.toThrow(/struck\.duckdb: the record is damaged/)
    record.close()
  }
}, 60_000)

test('a record with the tables of version 3 is brought along, and is then as a new one', async () => {
  const fresh = await recordOf('fresh.duckdb')
  const old = join(folder, 'old.duckdb')
  const database = await openDatabase(join(folder, 'scratch.duckdb'))
  await database.ask(`attach '${old}' as old`)
  await database.ask('use old')
  const migrations = join(import.meta.dirname, 'migrations')
  for (const name of readdirSync(migrations).sort().slice(0, 3))
    await database.ask(readFileSync(join(migrations, name), 'utf8'))
  await database.ask(`attach '${fresh}' as fresh (read_only)`)
  const groundTruth = [
    'article',
    'event_mention',
    'quote',
    'claim_mention',
    'engagement_mention',
    'stance_mention',
    'reply_mention',
    'question',
    'signature',
  ]
  // Where words stand, and the layout of articles, is what version 3 did not keep.
  const later: { readonly [table: string]: string } = {
    article: 'dateline_place, dateline_start, dateline_end',
    event_mention:
      'trigger_start, source_starts, target_starts, date_text, date_start, place_text, place_start',
    quote: 'start_offset',
  }
  for (const table of groundTruth) {
    const kept = later[table] ? `* exclude (${later[table]})` : '*'
    await database.ask(`insert into old.${table} by name select ${kept} from fresh.${table}`)
  }
  await database.ask('insert into old.sentence by name select * exclude key from fresh.sentence')
  await database.ask('use scratch')
  await database.ask('detach old')
  database.close()
  const unknown = await openDatabase(fresh)
  for (const [table, columns] of Object.entries(later))
    await unknown.ask(
      `update ${table} set ${columns
        .split(', ')
        .map(column => `${column} = null`)
        .join(', ')}`,
    )
  await unknown.ask('delete from article_block')
  unknown.close()
  expect(await tablesOf(old)).toEqual(await tablesOf(fresh))
}, 60_000)
