/** The readers' sentences are a score, not a test; only that all of them are read from their files is tested. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCorpus } from '../src/notation/corpus.js'
import { FRESH } from './fresh.js'

test('the readers have two hundred, one hundred and twice a hundred and twenty sentences, a quarter without an event', () => {
  const sizes = FRESH.map(({ set, file }) => {
    const { cases, faults } = readCorpus(file, readFileSync(file, 'utf8'))
    expect(faults).toEqual([])
    expect(cases.every(each => each.known === null && each.today !== null)).toBe(true)
    return [set, cases.length, cases.filter(each => each.expected.length === 0).length]
  })
  expect(sizes).toEqual([
    ['second-reader', 200, 50],
    ['third-reader', 100, 25],
    ['fourth-reader', 120, 30],
    ['held-out', 120, 30],
  ])
})
