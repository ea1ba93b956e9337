import { expect, test } from 'vitest'
import { splitLong } from './pieces.js'

test('what is not too long stays whole', () => {
  check('a b , c', 4, 'a b , c')
})

test('a long sentence is cut after its last semicolon that is far enough along', () => {
  check('a b ; c , d e', 4, 'a b ; | c , d e')
})

test('without a stronger mark it is cut after a comma', () => {
  check('a b c , d e f', 5, 'a b c , | d e f')
})

test('without any mark it is cut where it must be', () => {
  check('a b c d e f g', 3, 'a b c | d e f | g')
})

function check(text: string, longest: number, expected: string): void {
  const tokens = text.split(' ').map((form, at) => ({
    form,
    start: 2 * at,
    end: 2 * at + 1,
    spaceAfter: true,
  }))
  const pieces = splitLong(tokens, longest)
  expect(pieces.map(piece => piece.map(token => token.form).join(' ')).join(' | ')).toBe(expected)
}
