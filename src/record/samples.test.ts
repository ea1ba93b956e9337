/** The sample crises as one record, against what a careful reader takes from them (samples/EXPECTED.md). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReadout, packaged } from '../readout.js'
import type { Row } from './duckdb.js'
import { openRecord, type RecordStore } from './record.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-samples-'))
let record: RecordStore
let agenda: Row[]

beforeAll(async () => {
  const readout = createReadout()
  record = await openRecord(join(folder, 'samples.duckdb'))
  for (const name of readdirSync(packaged('samples', 'crises')).sort()) {
    const results = [...readout.articles(name, readFileSync(packaged('samples', 'crises', name)))]
    await record.keep(
      results.map(result => {
        if ('failure' in result) throw new Error(`${name}: ${result.failure}`)
        return { reading: readout.read(result.article, result.problems), input: name }
      }),
    )
  }
  agenda = await record.ask('agenda')
})
afterAll(() => {
  record.close()
  rmSync(folder, { recursive: true, force: true })
})

const sides = (row: Row) => (row.participants as string[]).map(code => code.slice(0, 3))
const moves = (row: Row | undefined) =>
  ((row?.history ?? []) as { status: string; date: string | null }[]).map(
    ({ status, date }) => `${status} ${date ?? '-'}`,
  )
/** The engagement of these sides that is on this day. */
const on = (day: string, ...of: string[]) =>
  agenda.find(row => row.date === day && of.every(side => sides(row).includes(side)))

test('four outlets, 65 articles in force, one corrected', async () => {
  const [stats] = await record.ask('stats')
  expect(stats).toMatchObject({ articles: 65, superseded: 1, problems: 0 })
  const outlets = await record.sql('select distinct outlet from article')
  expect(outlets).toHaveLength(4)
})

test('six stories are copies, each of the outlet that had it first', async () => {
  const copies = await record.sql('select distinct article, "of" from copy')
  expect(copies).toHaveLength(6)
})

test('the summit in Geneva was put off to 9 October, and held', () => {
  const summit = on('2031-10-09', 'GRC', 'TUR')
  expect(summit).toMatchObject({ status: 'held', place: 'Geneva' })
  expect(moves(summit)).toEqual(expect.arrayContaining(['postponed 2031-10-09', 'held 2031-10-09']))
})

test('the talks in Djibouti were announced, put off, announced anew, and held', () => {
  const talks = on('2031-10-04', 'ETH', 'ERI')
  expect(talks).toMatchObject({ status: 'held', place: 'Djibouti', kind: 'talks' })
  const told = moves(talks)
  for (const move of [
    'announced 2031-09-20',
    'postponed 2031-09-20',
    'announced 2031-10-04',
    'held 2031-10-04',
  ])
    expect(told).toContain(move)
  expect(told.indexOf('announced 2031-09-20')).toBeLessThan(told.indexOf('postponed 2031-09-20'))
  expect(told.indexOf('postponed 2031-09-20')).toBeLessThan(told.indexOf('announced 2031-10-04'))
})

test.each([
  ['2031-09-04', ['TUR', 'GRC'], 'call', 'held'],
  ['2031-09-29', ['GRC', 'TUR'], 'meeting', 'held'],
  ['2031-10-20', ['IGO', 'ERI'], 'visit', 'held'],
  ['2031-10-21', ['EGY', 'TUR'], 'talks', 'held'],
  ['2031-11-08', ['ERI', 'ETH'], 'meeting', 'announced'],
] as const)('on %s: %s', (day, who, kind, status) => {
  expect(on(day, ...who)).toMatchObject({ kind, status })
})

test('the Egyptian visit to Ankara was called off', () => {
  expect(on('2031-09-15', 'EGY', 'TUR')).toMatchObject({ status: 'cancelled' })
})
test('the meeting of 25 September does not stand any more', () => {
  expect(
    agenda.filter(
      row => row.date === '2031-09-25' && row.status === 'announced' && sides(row).includes('GRC'),
    ),
  ).toEqual([])
})

test('who shelled Zalambessa is disputed, and both sides stand side by side', async () => {
  const claims = (await record.ask('claims')).filter(
    ({ disputed, evidence }) => disputed && String(evidence).includes('Zalambessa'),
  )
  expect(claims.map(({ stance }) => stance)).toEqual(expect.arrayContaining(['asserts', 'denies']))
  const denial = claims.find(({ stance, speaker }) => stance === 'denies' && speaker === 'ERIGOV')
  expect(denial).toMatchObject({ evidence: expect.stringContaining('had not shelled Zalambessa') })
})

test('offers and demands, with what became of them', async () => {
  const positions = await record.ask('positions')
  const told = (by: string, stance: string, words: RegExp) =>
    positions.find(
      row =>
        (row.by as string[]).some(code => code.startsWith(by)) &&
        row.stance === stance &&
        words.test(String(row.evidence)),
    )
  expect(told('TUR', 'rejects', /offer by the NATO secretary-general to mediate/)).toBeDefined()
  expect(told('TUR', 'accepts', /technical talks/)).toBeDefined()
  expect(told('GRC', 'demands', /immediate release of the ship/)).toBeDefined()
  expect(told('ERI', 'rejects', /rejected the offer within hours/)).toMatchObject({
    stands: false,
  })
})

test('what happened, by day', async () => {
  const timeline = await record.ask('timeline', { from: '2031-09-01', to: '2031-10-31' })
  const told = (day: string, words: RegExp) =>
    timeline.some(row => row.day === day && words.test(String(row.evidence)))
  expect(told('2031-09-09', /Security Council/)).toBe(true)
  expect(told('2031-10-17', /prisoners/)).toBe(true)
  expect(told('2031-10-09', /Geneva/)).toBe(true)
  for (const row of timeline) expect(String(row.evidence).length).toBeGreaterThan(10)
})

test('between Ethiopia and Eritrea conflict outweighs cooperation in the week of the shelling', async () => {
  const weeks = await record.ask('dyads', {
    actor: 'ERI',
    with: 'ETH',
    from: '2031-09-01',
    to: '2031-09-14',
  })
  const sum = weeks.reduce((total, row) => total + Number(row.goldstein_sum), 0)
  expect(sum).toBeLessThan(0)
})

test('a question that was left open is kept with the countries it is about', async () => {
  const questions = await record.ask('questions')
  expect(
    questions.find(({ question }) => /Will Turkey send the ship back/.test(String(question))),
  ).toMatchObject({ about: ['TUR'] })
})
