/** The program as a shell sees it: data on stdout, words on stderr, exit statuses, the names of the contract. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packaged } from '../readout.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function readout(
  args: readonly string[],
  input = '',
): { status: number | null; out: string; err: string } {
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', packaged('src', 'cli', 'main.ts'), ...args],
    {
      cwd: packaged(),
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  return { status: run.status, out: run.stdout, err: run.stderr }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const ARTICLE = `Two ministers meet in Tbilisi

The Armenian foreign minister met the Azerbaijani foreign minister in Tbilisi on Monday.

"We had a frank exchange of views on the border and on the prisoners," the Armenian foreign minister said.

Azerbaijan denied that it had shelled the village. Will the truce between Armenia and Azerbaijan hold?
`

test('code prints one reading a line with every name of the contract', () => {
  const { status, out } = readout(['code', file('a.txt', ARTICLE), '--date', '2031-04-16'])
  expect(status).toBe(0)
  const lines = out.trim().split('\n')
  expect(lines).toHaveLength(1)
  const reading = JSON.parse(lines[0]!)
  expect(Object.keys(reading)).toEqual(
    expect.arrayContaining([
      'article',
      'sentences',
      'events',
      'quotes',
      'claims',
      'engagements',
      'positions',
      'questions',
      'uncoded',
      'problems',
      'made',
    ]),
  )
  expect(Object.keys(reading.article)).toEqual(
    expect.arrayContaining([
      'id',
      'sourceId',
      'url',
      'title',
      'dek',
      'author',
      'outlet',
      'lang',
      'published',
      'text',
      'blocks',
    ]),
  )
  expect(reading.article.published).toEqual({
    value: '2031-04-16',
    basis: 'given',
    alternatives: [],
  })
  const meeting = reading.events.find((event: { bare: string }) => event.bare === '040')
  expect(Object.keys(meeting)).toEqual(
    expect.arrayContaining([
      'id',
      'sentence',
      'trigger',
      'cameo',
      'bare',
      'plover',
      'source',
      'target',
      'mutual',
      'status',
      'date',
      'place',
      'attribution',
      'goldstein',
      'quadClass',
      'confidence',
      'because',
    ]),
  )
  expect(meeting).toMatchObject({
    mutual: true,
    status: 'occurred',
    plover: { type: 'CONSULT' },
    date: { value: '2031-04-14', basis: 'relative' },
  })
  expect(meeting.source[0].code).toBe('ARMGOV')
  expect(meeting.target[0].code).toBe('AZEGOV')
  expect(reading.engagements[0]).toMatchObject({ kind: 'meeting', status: 'held' })
  expect(reading.quotes[0]).toMatchObject({ cue: 'said', speaker: { code: 'ARMGOV' } })
  expect(reading.claims).toContainEqual(
    expect.objectContaining({
      stance: 'denies',
      speaker: expect.objectContaining({ code: 'AZE' }),
    }),
  )
  expect(reading.questions[0].about).toEqual(expect.arrayContaining(['ARM', 'AZE']))
  const { text } = reading.article
  for (const event of reading.events)
    for (const span of [event.trigger, ...event.source, ...event.target])
      expect(text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(span.text)
})

test('every sentence is coded or uncoded with its reason', () => {
  const { out } = readout(['code', file('a.txt', ARTICLE)])
  const reading = JSON.parse(out)
  const told = new Set(
    [...reading.events, ...reading.uncoded].map((each: { sentence: number }) => each.sentence),
  )
  expect([...told].sort((a, b) => a - b)).toEqual(
    reading.sentences.map((sentence: { index: number }) => sentence.index),
  )
})

test('the same input gives the same bytes', () => {
  const path = file('a.txt', ARTICLE)
  expect(readout(['code', path]).out).toBe(readout(['code', path]).out)
})

test('bad inputs are named, one line each, and do not stop the others', () => {
  const { status, out, err } = readout([
    'code',
    file('empty.txt', ''),
    file('binary.dat', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0])),
    file('broken.txt', Uint8Array.from([...Buffer.from('A title\n\nText '), 0xff, 0xfe, 0x41])),
    file('lines.jsonl', '{"text":"France attacked Germany."}\n{broken\n'),
    file('page.html', '<html><body><nav><a href="/">Home</a></nav></body></html>'),
    join(folder, 'absent.txt'),
  ])
  expect(status).toBe(3)
  expect(out.trim().split('\n')).toHaveLength(1)
  for (const name of [
    'empty.txt',
    'binary.dat',
    'broken.txt',
    'lines.jsonl',
    'page.html',
    'absent.txt',
  ])
    expect(
      err.split('\n').filter(line => line.includes(name)),
      name,
    ).toHaveLength(1)
})

test('when nothing could be read the status is 1, and a wrong use is 2', () => {
  expect(readout(['code', file('empty.txt', '')]).status).toBe(1)
  expect(readout(['code', '--format', 'nonsense', '-']).status).toBe(2)
  expect(readout(['code', '--date', '2031-02-30', '-']).status).toBe(2)
})

test('csv quotes codes, so that 036 stays text', () => {
  const { out } = readout(
    ['code', '--format', 'csv', '-'],
    'A title\n\nThe French president will visit Poland on Monday.\n',
  )
  const [head, row] = out.trim().split('\n')
  expect(head!.split(',').slice(4, 6)).toEqual(['cameo', 'bare'])
  expect(row).toContain('"036","042"')
})

test('parse prints CoNLL-U of the whole text', () => {
  const { status, out } = readout(['parse', '-'], 'France met Germany. Italy did not.\n')
  expect(status).toBe(0)
  expect(out).toContain('# text = France met Germany.')
  expect(out).toMatch(/^1\tFrance\tFrance\tPROPN\tNNP\t.*\t2\tnsubj\t/m)
  expect(out).toContain('SpaceAfter=No')
})

test('why shows tokens, tree, mentions, frame and event, or the reason there is none', () => {
  const coded = readout(['why', 'Russia has requested security guarantees from Washington.']).out
  for (const part of [
    'Tokens and tree',
    'nsubj of requested',
    'actor  Russia  RUS',
    'Frames',
    'REQUEST  RUS > USAGOV',
  ])
    expect(coded).toContain(part)
  expect(coded).toMatch(/because knowledge\/frames\/\w+\.frames:\d+/)
  expect(readout(['why', 'The weather was fine.']).out).toContain('nothing: no frame')
})

test('evaluate prints its measures with n, and names a line that is no case', () => {
  const gold = file(
    'gold.jsonl',
    '{"id":"1","text":"France condemned Germany.","type":"ACCUSE","source":[{"code":"FRA"}],"target":[{"code":"DEU"}]}\n{"id":"2","text":"Rain fell.","type":"ASSAULT","source":[{"text":"Rain","start":0,"end":4}]}\nbroken\n',
  )
  const { status, out, err } = readout(['evaluate', gold])
  expect(status).toBe(3)
  expect(out).toMatch(/type recall\s+50\.0 %\s+n 2/)
  expect(out).toMatch(/type precision\s+100\.0 %\s+n 1/)
  expect(err).toContain('gold.jsonl:3')
})

test('doctor finds this installation sound', () => {
  const { status, out } = readout(['doctor'])
  expect(out).not.toContain('FAIL')
  expect(status).toBe(0)
})
