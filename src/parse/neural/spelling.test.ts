import { expect, test } from 'vitest'
import { spell } from './spelling.js'

test('case, digits and typography do not make another word', () => {
  expect(spell('Don’t').hashes.word).toBe(spell("don't").hashes.word)
  expect(spell('1998').hashes.word).toBe(spell('2031').hashes.word)
  expect(spell('—').hashes.word).toBe(spell('--').hashes.word)
})

test('case makes another shape', () => {
  expect(spell('Belmark').hashes.shape).toBe(spell('Tolvan').hashes.shape)
  expect(spell('Belmark').hashes.shape).not.toBe(spell('belmark').hashes.shape)
  expect(spell('UN').hashes.shape).not.toBe(spell('U').hashes.shape)
})

test('the hashes are those that training wrote down', () => {
  expect(spell('Talks').hashes).toMatchObject({
    word: -22328716,
    suffix3: 994594985,
    shape: 791699119,
  })
})

test('a very long word keeps its first and last letters', () => {
  const { letters } = spell('abcdefghij'.repeat(5))
  expect(String.fromCharCode(...letters)).toBe('abcdefghijabcdefghij')
})
