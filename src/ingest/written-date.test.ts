import { expect, test } from 'vitest'
import { readDateLine } from './date-line.js'
import { readDay } from './written-date.js'

test.each([
  ['2031-04-14', '2031-04-14'],
  ['20310414', '2031-04-14'],
  ['2031/04/14', '2031-04-14'],
  ['2031-04-14T23:30:00Z', '2031-04-14'],
  ['2031-04-14T00:15:00.000+09:00', '2031-04-14'],
  ['2031-04-14 10:15:00 UTC', '2031-04-14'],
  ['Mon, 14 Apr 2031 23:59:59 -0500', '2031-04-14'],
  ['14 April 2031', '2031-04-14'],
  ['14th of April, 2031', '2031-04-14'],
  ['14-Apr-2031', '2031-04-14'],
  ['April 14, 2031', '2031-04-14'],
  ['Apr. 14, 2031', '2031-04-14'],
  ['Sept. 3, 2031', '2031-09-03'],
  ['Monday, April 14, 2031', '2031-04-14'],
  ['Monday, April 14, 2031 at 5:14 p.m. EDT', '2031-04-14'],
  ['Monday, April 14, 2031, at 11:00 am', '2031-04-14'],
  ['APRIL 14, 2031 / 10:15 AM', '2031-04-14'],
  ['10:15 GMT, 14 April 2031', '2031-04-14'],
  ['14/04/2031', '2031-04-14'],
  ['04/14/2031', '2031-04-14'],
  ['04/04/2031', '2031-04-04'],
])('%s is a day', (written, day) => {
  expect(readDay(written)).toBe(day)
})

test.each([
  '04/05/2031',
  'April 14',
  'April 2031',
  '2031',
  '31 April 2031',
  '2031-02-29',
  'Friday, April 14, 2031',
  'today',
  'two hours ago',
  'in April 14, 2031 talks',
  '1924876800',
  '',
])('"%s" is no day that is known', written => {
  expect(readDay(written)).toBeNull()
})

test.each([
  ['Friday, January 4, 2019', '2019-01-04', false],
  ['Published: 3 March 2022', '2022-03-03', false],
  ['Published 3 March 2022 10:15 GMT', '2022-03-03', false],
  ['First published on March 3, 2022', '2022-03-03', false],
  ['Updated 4 March 2022', '2022-03-04', true],
  ['Last updated: 4 March 2022, 08:00', '2022-03-04', true],
  ['Published 3 March 2022 | Updated 4 March 2022', '2022-03-03', false],
  ['Published March 3, 2022, updated March 4, 2022', '2022-03-03', false],
  ['Published in The Chart, March 3rd, 2022', '2022-03-03', false],
  ['March 3', null, false],
  ['Updated 2 hours ago', null, true],
])('%s is a date line', (line, day, updated) => {
  expect(readDateLine(line)).toEqual({ day, updated })
})

test.each([
  'On 3 March 2022 the talks began.',
  'Published in 2022, the report accuses both sides.',
  'Updated guidelines were issued on 4 March 2022.',
  'The talks | a guide',
  '',
])('"%s" is no date line', line => {
  expect(readDateLine(line)).toBeNull()
})
