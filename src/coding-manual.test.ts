/** Holds the sentences of the coding manual to be read as it says. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { passageArticle } from './reading/passage.js'
import { createReadout, packaged } from './readout.js'

const readout = createReadout()
const ROW = /^\| ([A-Za-z-]+) \| (.+\.) \| (\d{2,4} \S+ > \S+ \S+) \|$/gm

describe('coding manual', () => {
  const rows = [...readFileSync(packaged('docs', 'coding-manual.md'), 'utf8').matchAll(ROW)]
  test('tells of every type and status', () => expect(rows.length).toBeGreaterThan(30))
  for (const [, kind, sentence, expected] of rows)
    test(`${kind}: ${sentence}`, () => {
      const { events } = readout.read(passageArticle(sentence!, '2025-04-16'))
      const side = (parties: readonly { readonly code: string | null }[]) =>
        parties.map(({ code }) => code ?? '?').join('+') || '-'
      expect(
        events.map(
          ({ cameo, source, target, status }) =>
            `${cameo} ${side(source)} > ${side(target)} ${status}`,
        ),
      ).toEqual([expected])
      const isType = /^[A-Z]+$/.test(kind!)
      if (isType) expect([...readout.typesOf(events[0]!)]).toContain(kind)
    })
})
