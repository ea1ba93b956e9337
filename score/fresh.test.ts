/** The second reader's sentences are a score, not a test; only that all of them are read from their file is tested. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCorpus } from '../src/notation/corpus.js'
import { FRESH } from './fresh.js'

test('the file of the second reader has two hundred sentences, fifty of them without an event', () => {
  const { cases, faults } = readCorpus('fresh.corpus', readFileSync(FRESH, 'utf8'))
  expect(faults).toEqual([])
  expect(cases).toHaveLength(200)
  expect(cases.filter(each => each.expected.length === 0)).toHaveLength(50)
  expect(cases.every(each => each.known === null && each.today !== null)).toBe(true)
})
