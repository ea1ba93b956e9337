/** Words that are one name, and words that only look it. */
import { expect, test } from 'vitest'
import { foldName, foldWord, mayStandFor } from './fold.js'

test.each([
  ['Erdoğan', 'erdogan'],
  ['Łódź', 'lodz'],
  ['U.S.', 'us'],
  ["Sana'a", 'sanaa'],
])('%s is compared as %s', (word, folded) => expect(foldWord(word)).toBe(folded))

test('hyphens part words and possessives stand alone', () => {
  expect(foldName("People's Guinea-Dorn").map(({ word }) => word)).toEqual([
    'people',
    's',
    'guinea',
    'dorn',
  ])
})

const stands = (text: string, name: string) => {
  const [word] = foldName(text)
  return mayStandFor({ ...word!, token: 0, opens: true, closes: true }, foldName(name)[0]!)
}

test('"us" is not the US, nor the UN a Mr Un', () => {
  expect([stands('us', 'US'), stands('UN', 'Un'), stands('US', 'U.S.')]).toEqual([
    false,
    false,
    true,
  ])
})

test('long acronyms may be written as names', () =>
  expect([stands('Nato', 'NATO'), stands('nato', 'NATO')]).toEqual([true, false]))

test('a heading in capitals still names a country', () =>
  expect(stands('ARVANIA', 'Arvania')).toBe(true))
