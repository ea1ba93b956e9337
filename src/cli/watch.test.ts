/** Watching feeds while somebody else has the record. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openRecord } from '../record/record.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-watch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a record that another process has is waited for, with a word on who has it', async () => {
  const path = join(folder, 'busy.duckdb')
  const feed = join(folder, 'feed.jsonl')
  writeFileSync(
    feed,
    '{"id":"1","text":"Envoys met in Dorn on Monday.","published":"2031-04-16"}\n',
  )
  const record = await openRecord(path)
  const main = join(import.meta.dirname, 'main.ts')
  const watch = spawn(
    process.execPath,
    ['--import', 'tsx', main, 'watch', feed, '--record', path, '--every', '60'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  const heard = (words: RegExp) =>
    new Promise<void>(done => {
      watch.stderr.on('data', chunk => {
        said += chunk
        if (words.test(said)) done()
      })
    })
  await heard(/in use by process \d+ .*; trying again in 5 s/)
  expect(said).toContain(`in use by process ${process.pid}`)
  record.close()
  await heard(/1 added, 0 revised, 0 known already/)
  const ended = once(watch, 'exit')
  watch.kill('SIGINT')
  expect((await ended)[0]).toBe(0)
}, 120_000)
