import { expect, test } from 'vitest'
import { readBiography, readByline, readCopyright, readSignOff } from './byline.js'

test.each([
  ['By Jane Doe', ['Jane Doe'], null],
  ['BY JANE DOE AND JOHN ROE', ['JANE DOE', 'JOHN ROE'], null],
  ['by Jane A. Doe, John Roe and Ali bin Said', ['Jane A. Doe', 'John Roe', 'Ali bin Said'], null],
  ['Written by Jane Doe', ['Jane Doe'], null],
  ['By Jane Doe, Daily Chart', ['Jane Doe'], 'Daily Chart'],
  ['By Jane Doe | The Daily Chart', ['Jane Doe'], 'The Daily Chart'],
  ['By Jane Doe in Geneva', ['Jane Doe'], null],
  ['Jane Doe in Geneva', [], null],
  ['Jane Doe in Geneva and John Roe in Kyiv', ['Jane Doe', 'John Roe'], null],
  ['Jane Doe and John Roe', ['Jane Doe', 'John Roe'], null],
  ['Jane Doe | March 3, 2022', [], null],
  ['By Jane Doe, Staff Writer', ['Jane Doe'], null],
  ['By Our Foreign Staff', [], null],
  ['By AFP', [], 'AFP'],
  ['Staff Writer', [], null],
  ['Anton Marsh, Foreign Minister', ['Anton Marsh'], null],
  ['Office of the Spokesperson', [], null],
  ['The following is attributable to Spokesperson Jane Doe:', ['Jane Doe'], null],
])('%s is a byline', (line, authors, outlet) => {
  expect(readByline(line)).toMatchObject({ authors, outlet })
})

test.each([
  'By Monday the two sides had not met.',
  'By sea and by air, the convoys came.',
  'By Friday Night',
  'Jane Doe and John Roe met in Geneva.',
  'The Foreign Ministry',
  'By land',
  'Talks Resume in Geneva After a Week of Shelling',
  'By the time Jane Doe arrived, the talks were over',
])('"%s" is none', line => {
  expect(readByline(line)).toBeNull()
})

test.each([
  [
    'Jane Doe is a current and foreign affairs writer for the National Chart.',
    ['Jane Doe'],
    'National Chart',
  ],
  ['Jane Doe is the Brussels correspondent of The Daily Chart.', ['Jane Doe'], 'Daily Chart'],
  [
    'Jane Doe and John Roe are reporters at The Daily Chart. They live in Geneva.',
    ['Jane Doe', 'John Roe'],
    'Daily Chart',
  ],
  ['Jane Doe covers the Balkans for The Daily Chart.', ['Jane Doe'], 'Daily Chart'],
  [
    'Jane Doe is a senior fellow at the Institute for Peace and the author of two books.',
    ['Jane Doe'],
    null,
  ],
])('%s tells of the author', (line, authors, outlet) => {
  expect(readBiography(line)).toEqual({ authors, outlet })
})

test.each([
  'Jane Doe is a reporter for Radio North and was arrested in May.',
  'The minister is a former editor of the Daily Chart.',
  'Jane Doe is the new foreign minister.',
  'Jane Doe, a writer for the Daily Chart, asked the minister about it.',
])('"%s" tells of the story', line => {
  expect(readBiography(line)).toBeNull()
})

test.each([
  [
    '(Reporting by Jane Doe in Geneva and John Roe in New York; Editing by Max Poe)',
    ['Jane Doe', 'John Roe'],
  ],
  ['Additional reporting by Jane Doe', []],
  ['Jane Doe in Kyiv contributed to this report.', []],
])('%s is a sign-off', (line, authors) => {
  expect(readSignOff(line)).toEqual({ authors, outlet: null })
})

test('reporting that is told of is no sign-off', () => {
  expect(readSignOff('Reporting on the war is dangerous, the minister said.')).toBeNull()
})

test('a copyright line tells the outlet', () => {
  expect(readCopyright('© 2031 The Gulf Examiner. All rights reserved.')).toBe('Gulf Examiner')
  expect(readCopyright('Copyright law will change.')).toBeNull()
})
