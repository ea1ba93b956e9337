/** What TIMEX3 values cover in days. */
import { expect, test } from 'vitest'
import { daysOf, isWithin, narrow, valueHolding } from './timex.js'

const COVERED: { readonly [value: string]: string } = {
  '2031-04-14': '2031-04-14..2031-04-14',
  '2031-04-14T15:00': '2031-04-14..2031-04-14',
  '2031-04-14TNI': '2031-04-14..2031-04-14',
  '2031-W16': '2031-04-14..2031-04-20',
  '2031-W16-WE': '2031-04-19..2031-04-20',
  '2028-02': '2028-02-01..2028-02-29',
  '2031-Q2': '2031-04-01..2031-06-30',
  '2021-H2': '2021-07-01..2021-12-31',
  '2022-SP': '2022-03-01..2022-05-31',
  '2030-WI': '2030-12-01..2031-02-28',
  '2031': '2031-01-01..2031-12-31',
  '199': '1990-01-01..1999-12-31',
  '18': '1800-01-01..1899-12-31',
  '2031-04-20/2031-05': '2031-04-20..2031-05-31',
}

for (const [value, days] of Object.entries(COVERED)) {
  test(`${value} covers ${days}`, () => {
    const found = daysOf(value)
    expect(found && `${found.earliest}..${found.latest}`).toBe(days)
  })
}

test('what names no days covers none', () => {
  const values = [
    'P3D',
    'PAST_REF',
    'XXXX-04-14',
    'BC0490',
    '2031-02-30',
    '2031-W54',
    '2031-05/2031-04',
  ]
  expect(values.map(daysOf)).toEqual(values.map(() => null))
})

test('early, mid and late are the thirds', () => {
  const may = daysOf('2031-05')!
  expect(narrow(may, 'START')).toEqual({ earliest: '2031-05-01', latest: '2031-05-10' })
  expect(narrow(may, 'MID')).toEqual({ earliest: '2031-05-11', latest: '2031-05-20' })
  expect(narrow(may, 'END')).toEqual({ earliest: '2031-05-21', latest: '2031-05-31' })
  expect(narrow(daysOf('2031')!, 'END')).toEqual({ earliest: '2031-09-01', latest: '2031-12-31' })
})

test('the value of a unit covers the day it is taken from', () => {
  const units = [
    'day',
    'week',
    'month',
    'season',
    'quarter',
    'half',
    'year',
    'decade',
    'century',
  ] as const
  for (const day of ['2031-01-01', '2028-02-29', '2030-12-31', '2031-04-16']) {
    for (const unit of units) {
      const { earliest, latest } = daysOf(valueHolding(day, unit))!
      expect(earliest <= day && day <= latest, `${day} ${unit}`).toBe(true)
    }
  }
})

test('a day is within a month and a month is not within a week', () => {
  expect([isWithin('2031-04-14', 'month'), isWithin('2031-04', 'week')]).toEqual([true, false])
})
