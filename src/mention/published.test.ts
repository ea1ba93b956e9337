/** Invented articles, each with the day that its own words point to. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Sentence } from '../core/sentence.js'
import { loadLanguageModel } from '../parse/model.js'
import { readWeights } from '../parse/weights.js'
import { loadSplitter, splitText } from '../text/sentences.js'
import { inferPublished } from './published.js'
import { findTimes } from './times.js'

const weights = readWeights(fileURLToPath(new URL('../../weights/en.weights', import.meta.url)))
const splitter = loadSplitter(weights)
const model = loadLanguageModel(weights)

test('"today" and a weekday of one event, with dates behind and ahead, leave the last such weekday', () => {
  const inferred = infer(
    'Belmark and Tolvan Foreign Ministers to Sign Pact Today',
    'Foreign ministers of Belmark and Tolvan will sign a fishing pact on Tuesday, an official said.',
    'In the first half of 2033, patrol boats of both states have clashed nine times.',
    'The draft was announced on June 8. Fishing is set to resume on July 1.',
  )
  expect(inferred).toEqual({ value: '2033-06-28', alternatives: ['2033-06-21', '2033-06-14'] })
})

test('"tomorrow" is the day before the weekday', () => {
  const inferred = infer(
    'Arvanian President Will Visit Port Tomorrow',
    'The president of Arvania will visit the port of Dorn on Friday, her office said.',
    'Throughout the first quarter of 2032, Arvanian dockers have gone on strike.',
    'Unions rejected an offer on March 15. A ballot is scheduled for March 24.',
  )
  expect(inferred).toEqual({ value: '2032-03-18', alternatives: [] })
})

test('"yesterday" is the day after the weekday', () => {
  const inferred = infer(
    'Tolvan Army Shelled Border Town Yesterday',
    'The army of Tolvan shelled the border town of Kess on Sunday, killing four.',
    'The army has moved heavy guns to the border throughout the second half of 2029.',
    'A truce was agreed on October 2. Talks will be held on October 12.',
  )
  expect(inferred).toEqual({ value: '2029-10-08', alternatives: [] })
})

test('"today" and a date of one event leave that day', () => {
  const inferred = infer(
    'Council Meets Today on Belmark Sanctions',
    'The council will meet on November 5 to discuss sanctions on Belmark.',
    'Belmark has tested four missiles in 2030.',
    'The last missile was launched on October 20.',
  )
  expect(inferred).toEqual({ value: '2030-11-05', alternatives: [] })
})

test('a date with its weekday tells the year beside a year that was', () => {
  const inferred = infer(
    'Arvania Will Host Summit',
    'Arvania will host the summit on Wednesday, May 14, its foreign ministry announced.',
    'The ministry sent out the invitations on Friday, May 2.',
    'The last summit was held in June 2030.',
  )
  expect(inferred).toEqual({
    value: '2031-05-14',
    alternatives: ['2031-05-13', '2031-05-12', '2031-05-11', '2031-05-10', '2031-05-09'],
  })
})

test('a bracket of dates over New Year holds together', () => {
  const inferred = infer(
    'Envoys to Return in January',
    'Envoys of Belmark will return to Dorn on January 9, the ministry said.',
    'They left the city on December 28.',
    'Belmark has broken off talks twice in 2031.',
  )
  expect(inferred?.value).toBe('2032-01-09')
  expect(inferred?.alternatives).toHaveLength(5)
})

test('dates without any year tell nothing', () => {
  expect(
    infer(
      'Belmark, Tolvan to Hold Call Today',
      'The leaders of Belmark and Tolvan will hold a call on Thursday.',
      'The call was announced on December 17. Talks are set to begin on January 10.',
    ),
  ).toBeNull()
})

test('a year long gone is no year of publication', () => {
  expect(
    infer(
      'Belmark, Tolvan to Hold Call Today',
      'The leaders of Belmark and Tolvan will hold a call on Thursday.',
      'The island was annexed in 2014. Talks are set to begin on January 10.',
    ),
  ).toBeNull()
})

test('the year of a coming election is no year of publication', () => {
  expect(
    infer(
      'Candidate Ends Campaign',
      'On Friday, a candidate for the 2032 election announced the end of her campaign.',
      'A debate is scheduled for November 20. She cancelled events in August.',
    ),
  ).toBeNull()
})

test('no times, no date', () => {
  expect(infer('The ministers met.')).toBeNull()
})

function infer(...blocks: readonly string[]): ReturnType<typeof inferPublished> {
  const sentences: Sentence[] = []
  for (const { start, end, tokens } of blocks.flatMap(block => splitText(splitter, block))) {
    sentences.push({ index: sentences.length, start, end, tokens: model.parse(tokens) })
  }
  return inferPublished(findTimes(sentences), sentences)
}
