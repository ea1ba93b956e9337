/** What a places file says, and what is reported when it is not written as the notation asks. */
import { expect, test } from 'vitest'
import { readPlaces } from './places.js'

test('a place lies where its degrees say', () => {
  const { places } = readPlaces(
    'x.places',
    'place dorn "Dorn"\n  country XAV\n  at -12.5, 130.25\n  kind city\n  alias Port Dorn',
  )
  expect(places).toEqual([
    {
      id: 'dorn',
      name: 'Dorn',
      alias: ['Port Dorn'],
      country: 'XAV',
      lat: -12.5,
      lon: 130.25,
      kind: 'city',
      within: null,
      needs: null,
      at: 'x.places:1',
    },
  ])
})

test('a place may have no country and no degrees', () => {
  const [place] = readPlaces('x.places', 'place grey-sea "Grey Sea"\n  kind water').places
  expect(place).toMatchObject({ country: null, lat: null, lon: null })
})

test('degrees that are on no map are reported', () => {
  const { places, faults } = readPlaces('x.places', 'place dorn "Dorn"\n  at 95, 10')
  expect(places).toEqual([])
  expect(faults[0]?.message).toBe(
    'expected degrees north and east such as 46.20, 6.15, found: 95, 10',
  )
})

test('an unknown kind of place is reported', () => {
  const { faults } = readPlaces('x.places', 'place dorn "Dorn"\n  kind hamlet')
  expect(faults[0]?.message).toBe('expected city, region, site, water, found: hamlet')
})

test('a place may be meant only where its region is named', () => {
  const { places } = readPlaces(
    'x.places',
    'place dorn "Dorn"\n  country XAV\n  within Upper Arvania\n  needs region',
  )
  expect(places[0]).toMatchObject({ within: 'Upper Arvania', needs: 'region' })
})

test('what a place needs is its country or its region', () => {
  const { places, faults } = readPlaces('x.places', 'place dorn "Dorn"\n  needs luck')
  expect(places).toEqual([])
  expect(faults[0]?.message).toBe('expected country, region, found: luck')
})
