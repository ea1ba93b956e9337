/** `readout recode` as a shell sees it: what it says, what knowledge it takes, and that a kill leaves no trace. */
import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packaged } from '../readout.js'
import { openDatabase } from '../record/duckdb.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-recode-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const PROGRAM = ['--import', 'tsx', packaged('src', 'cli', 'main.ts')]

function readout(...args: string[]): { status: number | null; err: string } {
  const run = spawnSync(process.execPath, [...PROGRAM, ...args], {
    cwd: packaged(),
    encoding: 'utf8',
  })
  return { status: run.status, err: run.stderr }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Everything that `export` writes. */
function tablesOf(record: string): { [name: string]: string } {
  const target = mkdtempSync(join(folder, 'tables-'))
  expect(readout('export', target, '--format', 'csv', '--record', record).status).toBe(0)
  return Object.fromEntries(
    readdirSync(target).map(name => [name, readFileSync(join(target, name), 'utf8')]),
  )
}

test('more knowledge is read into a record that is there; once more changes nothing', () => {
  const record = join(folder, 'knowledge.duckdb')
  const story = {
    published: '2031-04-15',
    text: 'Arvania condemned Norway on Monday. Greece expelled two Turkish diplomats.',
  }
  const plain = { published: '2031-04-15', text: 'Chad condemned Niger on Monday.' }
  const articles = file('two.jsonl', [story, plain].map(each => JSON.stringify(each)).join('\n'))
  expect(readout('add', articles, '--record', record).status).toBe(0)
  const knowledge = join(folder, 'own')
  mkdirSync(knowledge)
  file('own/world.actors', 'country XAV "Arvania"\n  demonym Arvanian\n  capital Dorn\n')
  const { status, err } = readout('recode', '--record', record, '--knowledge', knowledge)
  expect(err).toMatch(/2 read anew, 1 with other events than before; the record .* has 2 articles/)
  expect(status).toBe(0)
  expect(readout('recode', '--record', record, '--knowledge', knowledge).err).toMatch(
    /2 read anew, 0 with other events/,
  )
}, 120_000)

test('a record that is not there is said, and not made', () => {
  const record = join(folder, 'none.duckdb')
  expect(readout('recode', '--record', record)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/recode: expected a record at .*none\.duckdb, found none/),
  })
  expect(existsSync(record)).toBe(false)
})

test('killed in the middle, and run again, the record is as if it had run once', async () => {
  const record = join(folder, 'killed.duckdb')
  const sides = ['Chad', 'Niger', 'Norway', 'Greece', 'Turkey', 'France', 'Egypt', 'Sudan']
  const stories = Array.from({ length: 520 }, (_, at) => ({
    id: at,
    outlet: 'Meridian News',
    published: `2031-04-${String(1 + (at % 28)).padStart(2, '0')}`,
    text: `${sides[at % 8]} condemned ${sides[(at + 1 + (at % 5)) % 8]} on Monday over case ${at}.`,
  }))
  const articles = file('many.jsonl', stories.map(each => JSON.stringify(each)).join('\n'))
  expect(readout('add', articles, '--record', record).status).toBe(0)
  const fresh = tablesOf(record)
  const database = await openDatabase(record)
  await database.ask(`update event_mention set bare = '190', cameo = '190' where sentence = 0`)
  await database.ask('insert into changed select id from article')
  database.close()
  expect(tablesOf(record)).not.toEqual(fresh)
  expect(await killedWhileWriting(record)).toBe('SIGKILL')
  const { status, err } = readout('recode', '--record', record)
  expect(err).toMatch(/going on after \d+00 articles that were read anew before/)
  expect(status).toBe(0)
  expect(tablesOf(record)).toEqual(fresh)
}, 180_000)

/** Ends a `recode` with SIGKILL once its first step is written. */
function killedWhileWriting(record: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [...PROGRAM, 'recode', '--record', record], {
    cwd: packaged(),
    stdio: 'ignore',
  })
  const log = `${record}.wal`
  // The rows of 200 articles; what is written before is a few hundred bytes. Their writing ends within the wait.
  const watch = setInterval(() => {
    if (existsSync(log) && statSync(log).size > 20_000) setTimeout(() => child.kill('SIGKILL'), 50)
  }, 2)
  return new Promise(done => {
    child.on('exit', (_, signal) => {
      clearInterval(watch)
      done(signal)
    })
  })
}

test('serve says when it has many articles to bring up to date', async () => {
  const record = join(folder, 'behind.duckdb')
  const database = await openDatabase(record)
  await database.ask(
    `insert into article by name select 'article:' || i as id, i::integer as number, 'en' as lang, 'unknown' as published_basis,
       'No words.' as text, '1' as readout, '1' as weights, '1' as knowledge from range(1200) as numbers(i)`,
  )
  await database.ask('insert into changed select id from article')
  database.close()
  const child = spawn(process.execPath, [...PROGRAM, 'serve', '--record', record, '--port', '0'], {
    cwd: packaged(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((done, fail) => {
    child.on('exit', () => fail(new Error(`ended: ${said}`)))
    child.stderr.on('data', chunk => {
      said += chunk
      if (/Ctrl-C/.test(said)) done()
    })
  })
  child.removeAllListeners('exit')
  child.kill('SIGTERM')
  expect(said.split('\n')[0]).toBe('readout: bringing 1200 articles up to date ...')
}, 60_000)
