import { expect, test } from 'vitest'
import { loadLinear, newFeatureList, packLinear } from './linear.js'
import { packWeights, unpackWeights } from './weights.js'

test('weights survive eight bits: large ones are not clipped, small ones are not lost', () => {
  const rows = [
    { key: 7, labels: [0, 2], weights: [1000, -3] },
    { key: 0xfffffff0, labels: [1], weights: [0.004] },
  ]
  const arrays = packLinear('test', rows)
  const model = loadLinear(unpackWeights(packWeights({ arrays, tables: {} })), 'test')
  const features = newFeatureList(4)
  const scores = new Float64Array(3)
  features.keys.set([7, 0xfffffff0 | 0, 12345])
  features.count = 3
  model.score(features, scores)
  expect(scores[0]).toBeCloseTo(1000, -1)
  expect(scores[1]).toBeCloseTo(0.004, 4)
  expect(Math.abs(scores[2]! + 3)).toBeLessThan(5)
})

test('a classifier of no features scores nothing', () => {
  const arrays = packLinear('test', [])
  const model = loadLinear(unpackWeights(packWeights({ arrays, tables: {} })), 'test')
  const features = newFeatureList(1)
  features.count = 1
  const scores = new Float64Array([5])
  model.score(features, scores)
  expect(scores[0]).toBe(0)
})
