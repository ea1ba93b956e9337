import { expect, test } from 'vitest'
import { createReadout } from '../readout.js'

const readout = createReadout()

/** The engagements of one plain article: kind, day, status. */
function check(text: string, expected: readonly string[]) {
  const [input] = [
    ...readout.articles('a.txt', new TextEncoder().encode(text), { date: '2021-10-14' }),
  ]
  if (!input || !('article' in input)) throw new Error('expected an article')
  expect(
    readout
      .read(input.article)
      .engagements.map(({ kind, date, status }) => `${kind} ${date.value} ${status}`),
  ).toEqual(expected)
}

test('two who spoke have had talks', () =>
  check(
    'Greece and Turkey in contact\n\nThe Greek premier spoke today with the Turkish president.',
    ['talks 2021-10-14 held'],
  ))
test('the headline says that they spoke by telephone', () =>
  check(
    "Greek Premier's Call with Turkish President\n\nThe Greek premier spoke today with the Turkish president about trade.",
    ['call 2021-10-14 held'],
  ))
test('a headline about others says nothing of how they spoke', () =>
  check(
    "French President's Call with the Pope\n\nThe Greek premier spoke today with the Turkish president about trade.",
    ['call null held', 'talks 2021-10-14 held'],
  ))
