/** Names of invented places. */
import { expect, test } from 'vitest'
import { foldName } from './fold.js'
import { buildGazetteer, placeOf } from './gazetteer.js'

const gazetteer = buildGazetteer([
  {
    name: 'x.places',
    text: `
place dorn "Dorn"
  country XAV
  at 10.5, 20.5
place dorn-xbe "Dorn"
  country XBE
  kind region
place dorn-bridge "Dorn Bridge"
  country XAV
  kind site
place marn "Marn"
  country XAV
  within Upper Arvania
  needs region
place dorn "Dorn Again"
`,
  },
])

function match(text: string) {
  const words = foldName(text).map((word, token) => ({ ...word, token, opens: true, closes: true }))
  return gazetteer.match(words, 0)?.places.map(({ id }) => id) ?? []
}

test('of two places of one name the first in the file is likelier', () =>
  expect(match('Dorn')).toEqual(['dorn', 'dorn-xbe']))
test('the longest name wins', () => expect(match('Dorn Bridge')).toEqual(['dorn-bridge']))
test('a place is written with a capital', () => expect(match('dorn')).toEqual([]))
test('a repeated id is reported', () =>
  expect(gazetteer.faults[0]?.message).toBe('expected a new id, found dorn of x.places:2 again'))
test('a place that needs its region named is no place by its name alone', () => {
  const words = foldName('Marn').map((word, token) => ({
    ...word,
    token,
    opens: true,
    closes: true,
  }))
  expect(gazetteer.match(words, 0)).toBeNull()
  expect(gazetteer.matchAny(words, 0)?.places.map(({ id }) => id)).toEqual(['marn'])
})
test('a reading shows name, country, degrees and precision', () => {
  const [words] = [
    foldName('Dorn').map((word, token) => ({ ...word, token, opens: true, closes: true })),
  ]
  expect(placeOf(gazetteer.match(words!, 0)!.places[0]!)).toEqual({
    name: 'Dorn',
    country: 'XAV',
    lat: 10.5,
    lon: 20.5,
    precision: 'city',
  })
})
