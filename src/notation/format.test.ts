/** The one form of a knowledge file: what is mended, what is left alone, and that nothing is lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEntries } from './entries.js'
import { formatEntries } from './format.js'

const check = (text: string, expected: string) => expect(formatEntries(text)).toBe(expected)

test('spaces, empty lines and commas are made even', () =>
  check(
    '\uFEFFgroup  front   "Front"\r\n code XAVREB\n\talias\tThe Front ,Northern Front,,\n\n\n\ngroup b "B"  \n',
    'group front "Front"\n  code    XAVREB\n  alias   The Front, Northern Front\n\ngroup b "B"\n',
  ))

test('values of one entry that share a column keep it', () =>
  check(
    'country XAV "Arvania"\n  demonym   Arvanian\n  capital   Dorn\n',
    'country XAV "Arvania"\n  demonym   Arvanian\n  capital   Dorn\n',
  ))

test('dated lines stand last, in order of their first days, with their comments', () =>
  check(
    'post XAV.a "A"\n  2024-03..  mira-tolvan # acting\n  2020..2024-03  ilse-marn\n  code    XAVGOV\n',
    'post XAV.a "A"\n  code    XAVGOV\n  2020..2024-03  ilse-marn\n  2024-03..      mira-tolvan # acting\n',
  ))

test('comments and lines that cannot be read stay', () =>
  check(
    '# Head\n\ngroup a A\n  ?? what\n  # inside\n',
    '# Head\n\ngroup a A\n  ?? what\n  # inside\n',
  ))

test('a file in the one form is not changed, and no file loses or changes an entry', () => {
  const folder = join(import.meta.dirname, '..', '..', 'knowledge')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(?:actors|places|frames|cues)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    const written = formatEntries(text)
    expect(formatEntries(written), file).toBe(written)
    expect(meaningOf(written), file).toEqual(meaningOf(text))
  }
})

/** Entries without their lines; terms in order, as a file may give them in any. */
function meaningOf(text: string): unknown {
  return readEntries('x', text).entries.map(({ kind, id, label, fields, terms }) => ({
    kind,
    id,
    label,
    fields: fields.map(({ key, values }) => ({ key, values })),
    terms: terms.map(({ at: _, ...term }) => JSON.stringify(term)).sort(),
  }))
}
