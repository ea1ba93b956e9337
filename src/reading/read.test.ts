/** No text crashes the reading, and what it reads always stands where it says. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReadout } from '../readout.js'
import { passageArticle } from './passage.js'

const readout = createReadout()
const WORDS =
  'France Iran the Kremlin said that denied attacked was by troops talks between and to meet on Monday if not will has been accused of , . “ ” " \' ( ) - — ? it they its refused demanded sanctions withdraw border with president Putin’s U.S. 2031 no 🙂 مرحبا \u0007 \n\n which who'.split(
    ' ',
  )

function check(text: string): void {
  const reading = readout.read(passageArticle(text, '2031-04-16'))
  const told = new Set([...reading.events, ...reading.uncoded].map(each => each.sentence))
  expect(reading.sentences.filter(sentence => !told.has(sentence.index))).toEqual([])
  for (const event of reading.events)
    for (const span of [event.trigger, ...event.source, ...event.target]) {
      expect(span.start).toBeLessThan(span.end)
      expect(text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(
        span.text.replace(/\s+/g, ' '),
      )
    }
  for (const quote of reading.quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
}

test('any run of words of the news is read without a fault', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map(words => words.join(' '))
  fc.assert(fc.property(text, check), { numRuns: 400, seed: 7 })
})

test('any text at all is read without a fault', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), {
    numRuns: 200,
    seed: 7,
  })
})

test('ten thousand words without a full stop are read', () => {
  check('Iran said that France had attacked the town and '.repeat(1200))
})
