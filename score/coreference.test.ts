/** The measures of coreference on clusters small enough to reckon by hand. */
import { expect, test } from 'vitest'
import { bestMatching, scoreClusters } from './coreference.js'

test('equal clusters score one', () => {
  const clusters = [['a', 'b'], ['c'], ['d', 'e', 'f']]
  expect(scoreClusters(clusters, clusters)).toEqual({ muc: 1, bCubed: 1, ceaf: 1, conll: 1 })
})

// The worked example of Bagga and Baldwin (1998): two of three clusters wrongly joined.
test('clusters wrongly joined cost precision', () => {
  const gold = [
    ['1', '2', '3', '4', '5'],
    ['6', '7'],
    ['8', '9', 'A', 'B', 'C'],
  ]
  const joined = [
    ['1', '2', '3', '4', '5', '8', '9', 'A', 'B', 'C'],
    ['6', '7'],
  ]
  const { muc, bCubed } = scoreClusters(gold, joined)
  expect(muc).toBeCloseTo((2 * 0.9) / 1.9, 10)
  const precision = 7 / 12
  expect(bCubed).toBeCloseTo((2 * precision) / (1 + precision), 10)
})

test('the matching is the best, not the first', () => {
  const rows = [
    [9, 8],
    [8, 1],
  ].map(row => Float64Array.from(row))
  expect(bestMatching(rows, 2)).toBe(16)
  expect(bestMatching([Float64Array.of(1), Float64Array.of(3), Float64Array.of(2)], 1)).toBe(3)
})
