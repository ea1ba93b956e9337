import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHeads } from './spanning-tree.js'

const sentences = fc
  .integer({ min: 1, max: 5 })
  .chain(count =>
    fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
      minLength: count * (count + 1),
      maxLength: count * (count + 1),
    }),
  )
  .map(scores => ({ scores: Float64Array.from(scores), count: countOf(scores.length) }))

test('no tree with one root scores better than the one that is found', () => {
  fc.assert(
    fc.property(sentences, ({ scores, count }) => {
      const heads = [...findHeads(scores, count)]
      expect(isTree(heads)).toBe(true)
      expect(total(scores, heads)).toBeCloseTo(bestTotal(scores, count), 6)
    }),
    { numRuns: 300 },
  )
})

test('two words that both want the root get one root between them', () => {
  expect([...findHeads(Float64Array.from([5, 0, 0, 4, 0, 0]), 2)]).toEqual([0, 1])
})

test('a sentence of hundreds of words that hang on each other in rings still gets a tree', () => {
  const count = 300
  const scores = new Float64Array(count * (count + 1))
  for (let word = 0; word < count; word++) scores[word * (count + 1) + (word ^ 1) + 1] = 5
  expect(isTree([...findHeads(scores, count)])).toBe(true)
})

function countOf(size: number): number {
  return Math.round((Math.sqrt(1 + 4 * size) - 1) / 2)
}

function bestTotal(scores: Float64Array, count: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (let number = 0; number < (count + 1) ** count; number++) {
    const heads = Array.from(
      { length: count },
      (_, word) => Math.floor(number / (count + 1) ** word) % (count + 1),
    )
    if (isTree(heads)) best = Math.max(best, total(scores, heads))
  }
  return best
}

function total(scores: Float64Array, heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + scores[word * (heads.length + 1) + head]!, 0)
}

function isTree(heads: readonly number[]): boolean {
  const reaches = (word: number): boolean => {
    for (let at = word, steps = 0; steps <= heads.length; steps++) {
      if (at === 0) return true
      at = heads[at - 1]!
    }
    return false
  }
  return heads.filter(head => head === 0).length === 1 && heads.every((_, at) => reaches(at + 1))
}
