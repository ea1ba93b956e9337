import { expect, test } from 'vitest'
import { readNames } from './names.js'

test('a name runs from its first label to the last that goes on with it', () => {
  check('B-PER I-PER O B-LOC', 'PER 0-2, LOC 3-4')
})

test('two names may stand side by side', () => {
  check('B-ORG B-ORG I-ORG', 'ORG 0-1, ORG 1-3')
})

test('a label that goes on with nothing begins a name', () => {
  check('O I-LOC I-PER', 'LOC 1-2, PER 2-3')
})

test('no label, no name', () => {
  check('O O', '')
})

function check(labels: string, expected: string): void {
  const names = readNames(labels.split(' '))
  expect(names.map(({ kind, first, end }) => `${kind} ${first}-${end}`).join(', ')).toBe(expected)
}
