/** The arithmetic of days holds over eight centuries, leap years and year ends included. */
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  dayNumber,
  isDay,
  makeDay,
  mondayOf,
  weekdayOf,
  weekOf,
} from './calendar.js'

test('numbering days and naming them again gives the same days, one after the other', () => {
  let weekday = weekdayOf('1600-01-01')
  const wrong: string[] = []
  for (let number = dayNumber('1600-01-01'); number < dayNumber('2400-01-01'); number++) {
    const day = dayAt(number)
    if (dayNumber(day) !== number || weekdayOf(day) !== weekday) wrong.push(day)
    weekday = (weekday % 7) + 1
  }
  expect(wrong).toEqual([])
})

test('the first day counted from is 1970-01-01, a Thursday', () => {
  expect([dayNumber('1970-01-01'), weekdayOf('1970-01-01')]).toEqual([0, 4])
})

test('leap days are in the calendar and other 29ths of February are not', () => {
  expect(['2000-02-29', '2028-02-29', '1900-02-29', '2031-02-29', '2031-13-01'].map(isDay)).toEqual(
    [true, true, false, false, false],
  )
  expect(makeDay(2031, 4, 31)).toBeNull()
})

test('a month later keeps the date where there is one', () => {
  expect(addMonths('2031-01-31', 1)).toBe('2031-02-28')
  expect(addMonths('2031-01-15', -1)).toBe('2030-12-15')
  expect(addDays('2031-12-31', 1)).toBe('2032-01-01')
})

test('a week belongs to the year of its Thursday', () => {
  expect(weekOf('2021-01-03')).toEqual({ year: 2020, week: 53 })
  expect(weekOf('2031-04-16')).toEqual({ year: 2031, week: 16 })
  expect([mondayOf(2031, 16), mondayOf(2031, 53)]).toEqual(['2031-04-14', null])
})
