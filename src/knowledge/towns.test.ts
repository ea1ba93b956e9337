/** Packed towns: what was put in comes out, by any spelling of its name. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packaged } from '../readout.js'
import { openTowns, packTowns, type Town } from './towns.js'

const DORN: Town = { name: 'Dörn', country: 'XAV', region: 'Upper Arvania', lat: 10.25, lon: -20.5 }
const OTHER: Town = { name: 'Dorn', country: 'XBE', region: null, lat: -33.01, lon: 151 }
const GREY: Town = { name: 'Grey-sur-Mer', country: 'XBE', region: null, lat: 0, lon: 180 }

const towns = openTowns(() => packTowns([GREY, DORN, OTHER]))

test('all towns of a name come out as they were put in', () =>
  expect(towns.named('Dorn')).toEqual([DORN, OTHER]))
test('accents, capitals and hyphens do not count', () =>
  expect(towns.named('GREY SUR MER')).toEqual([GREY]))
test('a name that is not in the list has no towns', () => expect(towns.named('Marn')).toEqual([]))
test('an empty list has no towns', () =>
  expect(openTowns(() => packTowns([])).named('Dorn')).toEqual([]))
test('the bytes are read at the first look-up, and once', () => {
  let reads = 0
  const counted = openTowns(() => {
    reads++
    return packTowns([DORN])
  })
  expect(reads).toBe(0)
  counted.named('Dorn')
  counted.named('Marn')
  expect(reads).toBe(1)
})
test('the same towns give the same bytes', () =>
  expect(packTowns([DORN, GREY])).toEqual(packTowns([DORN, GREY])))
test('the packed list that is shipped holds towns of one name in several countries', () => {
  const path = packaged('knowledge', 'places', 'towns.packed')
  expect(existsSync(path)).toBe(true)
  const countries = openTowns(() => readFileSync(path))
    .named('linares')
    .map(({ country }) => country)
  expect(countries).toEqual(expect.arrayContaining(['ESP', 'CHL']))
})
