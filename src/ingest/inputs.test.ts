import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../core/article.js'
import { type InputOptions, type InputResult, readInput } from './inputs.js'

const STORY =
  'Envoys of Arvania and Belmark met in Dorn on Monday for a third round of talks.\n\nBelmark denied that its troops had crossed the river, and said that it would not leave the talks.'

function read(
  input: string | Uint8Array,
  options: InputOptions = {},
  name = 'input',
): InputResult[] {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  return [...readInput(name, bytes, options)]
}

/** The article of an input that has one. */
function article(input: string | Uint8Array, options: InputOptions = {}, name?: string): Article {
  const [result] = read(input, options, name)
  if (!result || 'failure' in result) throw new Error(result?.failure ?? 'nothing read')
  return result.article
}

function failures(input: string | Uint8Array, name?: string): string[] {
  return read(input, {}, name).flatMap(result => ('failure' in result ? [result.failure] : []))
}

function bytes(...values: number[]): Uint8Array {
  return new Uint8Array(values)
}

test.each([
  ['nothing', '', 'empty'],
  ['white space', ' \n\t\n', 'no text'],
  ['binary data', bytes(1, 2, 0, 3), 'binary data'],
  ['binary data far in', `Talks Resume\n\n${'x'.repeat(5000)}\0`, 'binary data'],
  ['a PDF', '%PDF-1.7 ...', 'PDF'],
  ['an image', bytes(0x89, 0x50, 0x4e, 0x47), 'PNG'],
  ['gzip that is cut off', bytes(0x1f, 0x8b, 8, 0), 'gzip'],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'UTF-32'],
  ['bytes that are not UTF-8', bytes(72, 105, 32, 0xe9, 32), 'byte 0xE9 at offset 3'],
  ['UTF-8 that is cut off', bytes(72, 0xe2, 0x82), 'offset 1'],
  ['a broken feed', '<?xml version="1.0"?>\n<rss version="2.0"><chan', 'feed that is broken'],
  [
    'a feed without items',
    '<rss version="2.0"><channel><title>A</title></channel></rss>',
    'no record',
  ],
  ['a table without rows', 'id,title,text\n', 'no record'],
  ['a list of feeds', '<opml version="2.0"><body/></opml>', 'OPML'],
  ['a web archive in one piece', 'WARC/1.0\r\n', 'readInputs'],
  ['broken JSON', '{"text": "Envoys met."', 'broken JSON'],
  ['JSON of another kind', '{"type": "FeatureCollection"}', 'expected "text", found only type'],
  [
    'a page without an article',
    '<html><body><nav><a href="/">Home</a></nav></body></html>',
    'no article',
  ],
])('%s gets one clear line', (_, input, message) => {
  const found = failures(input)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(message)
})

test('an input that is too large is refused with its size', () => {
  expect(failures('x '.repeat(10_500_000))).toEqual([
    'too large: one article may have 20 MB of text, found 21.0 MB',
  ])
})

test('byte order marks are no text, and UTF-16 is read', () => {
  expect(article(`\ufeffTalks Resume\n\n${STORY}`).title).toBe('Talks Resume')
  const units = [
    0xfeff,
    ...`Talks Résumé\n\n${STORY}`.split('').map(letter => letter.charCodeAt(0)),
  ]
  const little = new Uint8Array(units.flatMap(unit => [unit & 255, unit >> 8]))
  const big = new Uint8Array(units.flatMap(unit => [unit >> 8, unit & 255]))
  expect(article(little).title).toBe('Talks Résumé')
  expect(article(big).text).toBe(article(little).text)
})

test('line ends and spaces are made one kind, and what is taken out is told', () => {
  const [result] = read(
    `Talks\u00a0Resume\r\n\r\nEnvoys met\u200b in Dorn.\r\nThey will meet again.`,
  )
  expect(result).toMatchObject({
    article: { text: 'Talks Resume\n\nEnvoys met in Dorn.\nThey will meet again.' },
    problems: [{ code: 'characters-removed' }],
  })
})

test('a record tells what its text does not', () => {
  const record = {
    id: 7,
    url: 'https://chart.example/1',
    title: 'Talks Resume',
    text: STORY,
    published: '2031-04-14T23:00:00-05:00',
    outlet: 'Daily Chart',
    author: ['Jane Doe', 'John Roe'],
    extra: true,
  }
  expect(article(JSON.stringify(record), { date: '2031-01-01' })).toMatchObject({
    sourceId: '7',
    url: 'https://chart.example/1',
    title: 'Talks Resume',
    author: 'Jane Doe, John Roe',
    outlet: 'Daily Chart',
    published: { value: '2031-04-14', basis: 'given' },
    text: `Talks Resume\n\n${STORY}`,
  })
})

test('records come as lines, as one object over lines, and as a list', () => {
  const record = { text: STORY }
  const line = JSON.stringify(record)
  expect(read(`${line}\n\n${line}\r\n`)).toHaveLength(2)
  expect(read(JSON.stringify(record, null, 2))).toHaveLength(1)
  expect(read(JSON.stringify([record, record, record], null, 2))).toHaveLength(3)
})

test('a broken line is told by its number and the rest is read', () => {
  const line = JSON.stringify({ text: STORY })
  const results = read(`${line}\n{"text": \n{"title": "No text"}\n{"text": 5}\n[]\n${line}`)
  expect(
    results.map(result =>
      'failure' in result ? result.failure.replace(/ at character \d+/, '') : 'read',
    ),
  ).toEqual([
    'read',
    'line 2: broken JSON',
    'line 3: expected "text", found only title',
    'line 4: text: expected text, found a number',
    'line 5: expected an object with "text", found a list',
    'read',
  ])
})

test('a line that is not UTF-8 stops no other', () => {
  const line = new TextEncoder().encode(`${JSON.stringify({ text: STORY })}\n`)
  const results = read(new Uint8Array([...line, 0x7b, 0xff, 10, ...line]))
  expect(results.map(result => 'failure' in result)).toEqual([false, true, false])
})

test('a text that only looks like JSON is a text', () => {
  expect(article(`[Update] Talks Resume\n\n${STORY}`).title).toBe('[Update] Talks Resume')
})

test('a date that cannot be read is a problem and stays unknown', () => {
  const [result] = read(JSON.stringify({ text: STORY, published: '04/05/2031' }))
  expect(result).toMatchObject({
    article: { published: { value: null, basis: 'unknown' } },
    problems: [{ code: 'unreadable-date' }, { code: 'no-title' }],
  })
})

test("the user's date is for articles that have none", () => {
  const date = '2031-04-20'
  expect(article(`Talks Resume\n\n${STORY}`, { date }).published).toMatchObject({
    value: date,
    basis: 'given',
  })
  expect(article(`Talks Resume\n\n14 April 2031\n\n${STORY}`, { date }).published).toMatchObject({
    value: '2031-04-14',
    basis: 'dateline',
  })
})

test('a date that is none is a wrong use', () => {
  expect(() => read('Talks', { date: 'tomorrow' })).toThrow('expected a day')
})

test('the same article has the same id, whatever date the user gives', () => {
  const text = `Talks Resume\n\n${STORY}`
  expect(article(text).id).toMatch(/^article:[0-9a-f]{16}$/)
  expect(article(text, { date: '2031-04-20' }).id).toBe(article(text).id)
  expect(article(`${text}.`).id).not.toBe(article(text).id)
})

test('markup in a record is read as paragraphs', () => {
  const { text } = article(
    JSON.stringify({
      title: 'Talks &amp; Trade',
      text: '<p>Envoys <b>met</b>.</p><p>They left.</p>',
    }),
  )
  expect(text).toBe('Talks & Trade\n\nEnvoys met.\n\nThey left.')
})

test('another language is told', () => {
  const french =
    'Les émissaires se sont réunis lundi pour une troisième série de pourparlers sur la frontière. ' +
    'Le ministre a nié que ses troupes aient traversé le fleuve, comme l’armée le disait, et il a promis une réponse rapide.'
  expect(read(`Reprise des pourparlers\n\n${french}`)[0]).toMatchObject({
    article: { lang: 'und' },
    problems: [{ code: 'not-english' }],
  })
  expect(article(`Talks Resume\n\n${STORY}`).lang).toBe('en')
})

/** Blocks in order, apart, and nothing but white space between them. */
function expectCovered({ text, blocks }: Article): void {
  const faults: string[] = []
  let end = 0
  for (const block of blocks) {
    if (block.start < end || block.end <= block.start) faults.push(`block at ${block.start}`)
    if (text.slice(end, block.start).trim() !== '') faults.push(`text lost at ${end}`)
    end = block.end
  }
  if (text.slice(end).trim() !== '') faults.push(`text lost at ${end}`)
  expect(faults).toEqual([])
}

function expectSound(results: readonly InputResult[]): void {
  for (const result of results) {
    if ('failure' in result) expect(result.failure).toMatch(/^[^\n]+$/)
    else expectCovered(result.article)
  }
}

test('no bytes stop it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), input => expectSound(read(input))),
    { numRuns: 300 },
  )
})

test('no text stops it, and its blocks cover the text', () => {
  const line = fc.constantFrom(
    'Talks Resume',
    'Can the envoys save the truce?',
    'By Jane Doe',
    '14 April 2031',
    'GENEVA, April 14 (Agency) — Envoys met.',
    'GENEVA — ',
    'Related stories',
    'Image: Agency',
    '((',
    '',
    ' ',
    '<p>',
    '{"text": "',
    '—',
    STORY,
  )
  const text = fc.array(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 40 })), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, lines => expectSound(read(lines.join('\n')))),
    { numRuns: 120 },
  )
})

test('no markup stops it', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div',
    '>',
    '<!--',
    '<script>',
    '</html>',
    '&#xffffff;',
    '<td>',
    '<br><br>',
    '<a href=x>',
    'text ',
    STORY,
  )
  const page = fc.array(piece, { maxLength: 30 })
  fc.assert(
    fc.property(page, pieces => expectSound(read(`<html><body>${pieces.join('')}`))),
    { numRuns: 100 },
  )
})

test.each([
  ['a page nested thousands deep', `<html><body>${'<div>'.repeat(30_000)}${STORY}`],
  ['a line of a million letters', `Talks Resume\n\n${'x'.repeat(1_000_000)}`],
  ['a line of a million spaces and brackets', `Talks Resume\n\n${' ('.repeat(500_000)}x`],
  ['fifty thousand lines', 'By Jane Doe\n'.repeat(50_000)],
])('%s is read or refused in good time', (_, input) => {
  const start = performance.now()
  expectSound(read(input))
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('the samples are read whole', () => {
  const folder = fileURLToPath(new URL('../../samples/articles/', import.meta.url))
  const results = readdirSync(folder).flatMap(name => read(readFileSync(folder + name), {}, name))
  expectSound(results)
  const articles = results.map(result => ('article' in result ? result.article : null))
  expect(articles).toHaveLength(6)
  for (const each of articles) {
    expect(each?.title).toBeTruthy()
    expect(each?.author).toBeTruthy()
    expect(each?.outlet).toBeTruthy()
    expect(each?.blocks.filter(({ kind }) => kind === 'paragraph').length).toBeGreaterThanOrEqual(4)
  }
})
