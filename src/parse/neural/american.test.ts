import { expect, test } from 'vitest'
import { americanSpellings } from './american.js'

test.each([
  ['normalise', 'normalize'],
  ['Recognised', 'Recognized'],
  ['mobilisation', 'mobilization'],
  ['paralysed', 'paralyzed'],
  ['honour', 'honor'],
  ['labourers', 'laborers'],
  ['cancelled', 'canceled'],
  ['theatre', 'theater'],
  ['defence', 'defense'],
  ['programmes', 'programs'],
  ['dialogue', 'dialog'],
])('%s may be %s', (british, american) => {
  expect(americanSpellings(british)).toContain(american)
})

test('a word that both spell alike has none', () => {
  expect(americanSpellings('Attack')).toEqual([])
})
