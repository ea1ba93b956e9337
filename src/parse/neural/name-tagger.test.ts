import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packaged } from '../../readout.js'
import { readWeights } from '../weights.js'
import { loadNeuralModel } from './model.js'
import { bestPath, mayFollow, NAME_LABELS } from './name-tagger.js'

const scores = fc.array(
  fc.float32Array({ minLength: 7, maxLength: 7, noNaN: true, min: -50, max: 50 }),
  { minLength: 1, maxLength: 12 },
)

test('a name is begun before it goes on', () => {
  fc.assert(
    fc.property(scores, rows => {
      const path = bestPath(rows, new Float32Array(49))
      expect(path).toHaveLength(rows.length)
      path.forEach((label, word) => {
        expect(mayFollow(word === 0 ? null : path[word - 1]!, label)).toBe(true)
      })
    }),
  )
})

test('the best path is at least as good as any other that is allowed', () => {
  fc.assert(
    fc.property(scores, rows => {
      const short = rows.slice(0, 3)
      const sum = (path: readonly number[]) =>
        path.reduce((total, label, word) => total + short[word]![label]!, 0)
      const all = short.reduce<number[][]>(
        (paths, _, word) =>
          paths.flatMap(path =>
            NAME_LABELS.map((_label, label) => [...path, label]).filter(next =>
              mayFollow(word === 0 ? null : next[word - 1]!, next[word]!),
            ),
          ),
        [[]],
      )
      const best = sum(bestPath(short, new Float32Array(49)))
      for (const path of all) expect(sum(path)).toBeLessThanOrEqual(best + 1e-3)
    }),
    { numRuns: 20 },
  )
})

test('people, organisations and places are told apart', () => {
  const model = loadNeuralModel(readWeights(packaged('weights', 'en.weights')))
  const words = 'Angela Merkel met officials of the World Bank in Nairobi .'.split(' ')
  let start = 0
  const tokens = words.map(form => {
    const token = { form, start, end: start + form.length, spaceAfter: true }
    start = token.end + 1
    return token
  })
  const { names } = model.analyse(tokens)
  const told = names.map(({ kind, first, end }) => `${kind} ${words.slice(first, end).join(' ')}`)
  expect(told).toContain('PER Angela Merkel')
  expect(told).toContain('ORG World Bank')
  expect(told).toContain('LOC Nairobi')
})
