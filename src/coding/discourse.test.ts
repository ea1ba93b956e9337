import { describe, expect, test } from 'vitest'
import { passageArticle } from '../reading/passage.js'
import { createReadout } from '../readout.js'

const readout = createReadout()

/** The events of a passage, a line each: code, sides, status. */
function check(text: string, expected: readonly string[]) {
  const { events } = readout.read(passageArticle(text, '2031-04-16'))
  const side = (parties: readonly { readonly code: string | null }[]) =>
    parties.map(({ code }) => code ?? '?').join('+') || '-'
  expect(
    events.map(
      ({ cameo, source, target, status }) => `${cameo} ${side(source)} > ${side(target)} ${status}`,
    ),
  ).toEqual(expected)
}

describe('what an event owes to those before it', () => {
  test('a demand is refused to whoever made it', () =>
    check('Turkey demanded that Greece withdraw its ships. Athens said it rejected the demand.', [
      '1056 TUR > GRC occurred',
      '120 GRCGOV > TUR occurred',
    ]))
  test('what is refused is named: nobody before it is asked', () =>
    check('Turkey demanded that Greece withdraw its ships. Athens rejected the bill.', [
      '1056 TUR > GRC occurred',
      '1232 GRCGOV > ? occurred',
    ]))
  test('a further demand of the next sentence is put to the same', () =>
    check(
      'Kenya asked Ethiopia for guarantees. In a letter, Kenya also requested a guarantee of safety.',
      ['020 KEN > ETH occurred', '020 KEN > ETH occurred'],
    ))
  test('what a meeting is about is not a second one', () =>
    check('The Greek and Turkish ministers will meet in Geneva on Monday to discuss trade.', [
      '036 GRCGOV > TURGOV planned',
    ]))
  test('a draft of a pact is no pact', () =>
    check('Greek officials prepared a draft security pact with Turkey.', []))
})
