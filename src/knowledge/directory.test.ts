/** Names, terms and codes of an invented country. */
import { expect, test } from 'vitest'
import { buildDirectory, codeOfPerson, holderOf, postOf } from './directory.js'
import { foldName } from './fold.js'

const directory = buildDirectory([
  {
    name: 'xav.actors',
    text: `
country XAV "Arvania"
  alias   Republic of Arvania
  demonym Arvanian, Arvanians
post XAV.head-of-government "Prime Minister"
  code    XAVGOV
  title   prime minister
  2023-03-02..2027-11-30  ilse-marn
  2027-11-30..            mira-tolvan
person ilse-marn "Ilse Marn"
person mira-tolvan "Mira Tolvan"
  2019-01-10..2027-11-30  XAVOPP
organisation dorn-pact "Dorn Pact Workers' Council"
  code    IGODOR
  alias   DPC
agent police "police"
  code    COP
  noun    policeman, police officer
`,
  },
])
const marn = directory.person('ilse-marn')!
const tolvan = directory.person('mira-tolvan')!
const [premier] = directory.postsOf('XAV')

function match(text: string): string[] {
  const words = foldName(text).map((word, token) => ({ ...word, token, opens: true, closes: true }))
  return directory.match(words, 0)?.meanings.map(({ kind }) => kind) ?? []
}

test('the first day of a term is in and the last is not', () => {
  expect(holderOf(directory, premier!, '2027-11-29')).toBe(marn)
  expect(holderOf(directory, premier!, '2027-11-30')).toBe(tolvan)
})

test('nobody is known to hold a post before its first term', () =>
  expect(holderOf(directory, premier!, '2020-01-01')).toBeNull())

test('a dated code counts where there is no post', () =>
  expect(codeOfPerson(directory, tolvan, '2025-05-05')).toBe('XAVOPP'))

test('a post counts before a dated code', () =>
  expect(codeOfPerson(directory, tolvan, '2028-05-05')).toBe('XAVGOV'))

test('whoever left office belongs to the elites', () => {
  expect(codeOfPerson(directory, marn, '2029-01-01')).toBe('XAVELI')
  expect(postOf(directory, marn, '2029-01-01')).toBeNull()
})

test('whoever is not yet in office has the country alone', () =>
  expect(codeOfPerson(directory, marn, '2001-01-01')).toBe('XAV'))

test('with no day the latest code there is counts', () =>
  expect(codeOfPerson(directory, marn, null)).toBe('XAVGOV'))

test('the longest name wins', () => expect(match('Republic of Arvania')).toEqual(['country']))
test('capitals are asked for', () => expect(match('arvanian')).toEqual([]))
test('titles are found however they are written', () =>
  expect(match('Prime Minister')).toEqual(['title']))
test('plurals of nouns are found', () => expect(match('policemen')).toEqual(['agent']))
test('a surname leads to the person', () => expect(match('Tolvan')).toEqual(['person']))
test('an apostrophe after the plural does not count', () =>
  expect(match('Dorn Pact Workers Council')).toEqual(['organisation']))
test('an acronym in small letters is another word', () => expect(match('dpc')).toEqual([]))

test('a term of somebody unknown is reported', () => {
  const { faults } = buildDirectory([
    { name: 'x.actors', text: 'post XAV.king "King"\n  code XAVGOV\n  2020.. nobody-known' },
  ])
  expect(faults[0]).toEqual({
    at: 'x.actors:3',
    message: 'expected the id of a person, found: nobody-known',
  })
})

test('an id that comes twice is reported and the first stands', () => {
  const { faults } = buildDirectory([
    { name: 'x.actors', text: 'person ann-bol "Ann Bol"\nperson ann-bol "Anna Bol"' },
  ])
  expect(faults[0]?.message).toBe('expected a new id, found ann-bol of x.actors:1 again')
})
