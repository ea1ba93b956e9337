/** Corpora: sentences with what must be read in them. */
import { expect, test } from 'vitest'
import { readCorpus } from './corpus.js'
import { NO_PLACES } from './corpus-places.js'

test('a case has its sentence, its day, what is expected and what is known to be wrong', () => {
  const { cases, faults } = readCorpus(
    'c.corpus',
    'today 2031-04-16\n\n# A visit\nThe premier will travel to Poland.\n=> 036 GBRGOV > POL  2031-04-21  planned\n~> nothing\n\n# A tour\nHe toured a hospital.\n=> nothing\n',
  )
  expect(faults).toEqual([])
  expect(cases).toEqual([
    {
      name: 'A visit',
      at: 'c.corpus:4',
      today: '2031-04-16',
      text: 'The premier will travel to Poland.',
      expected: [
        {
          code: '036',
          source: ['GBRGOV'],
          target: ['POL'],
          date: '2031-04-21',
          status: 'planned',
          speaker: null,
        },
      ],
      known: [],
      tellsEvents: true,
      places: NO_PLACES,
      knownPlaces: null,
    },
    {
      name: 'A tour',
      at: 'c.corpus:9',
      today: '2031-04-16',
      text: 'He toured a hospital.',
      expected: [],
      known: null,
      tellsEvents: true,
      places: NO_PLACES,
      knownPlaces: null,
    },
  ])
})

test('an expectation may leave out date, status and speaker, and name several actors', () => {
  const { cases } = readCorpus('c', 'X.\n=> 190 IRN > -  -  denied  by IRN\n=> 057 USA+GBR > ?\n')
  expect(cases[0]!.expected).toEqual([
    { code: '190', source: ['IRN'], target: [], date: '-', status: 'denied', speaker: 'IRN' },
    { code: '057', source: ['USA', 'GBR'], target: ['?'], date: null, status: null, speaker: null },
  ])
})

test('a sentence without an expectation and an expectation without a sentence are faults', () => {
  const { cases, faults } = readCorpus(
    'c',
    'No expectation.\n\n=> 190 IRN > USA\n\nGood.\n=> sometimes\n',
  )
  expect(cases.map(each => each.text)).toEqual(['Good.'])
  expect(faults.map(fault => fault.at)).toEqual(['c:1', 'c:3', 'c:6'])
})

test('a case may tell of the places that are named, and of those where something happens', () => {
  const { cases, faults } = readCorpus(
    'c',
    'Arvanians met in Dorn by the Grey Sea.\n=> @ Grey Sea  -  region\n=> @ Dorn  XAV  city\n=> at nothing\n~> at Dorn ?\n',
  )
  expect(faults).toEqual([])
  expect(cases[0]).toMatchObject({
    tellsEvents: false,
    places: { named: ['Dorn XAV city', 'Grey Sea - region'], happened: [] },
    knownPlaces: { named: null, happened: ['Dorn ?'] },
  })
})
