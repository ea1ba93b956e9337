import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWeights } from '../parse/weights.js'
import { loadSplitter, splitText } from './sentences.js'

const file = fileURLToPath(new URL('../../weights/en.weights', import.meta.url))
const splitter = loadSplitter(readWeights(file))

/** `|` stands between the sentences of `expected`; white space inside is made one space. */
function checkSentences(text: string, expected: string): void {
  const found = splitText(splitter, text).map(({ start, end }) => text.slice(start, end))
  expect(found.map(each => each.replace(/\s+/g, ' ')).join(' | ')).toBe(expected)
}

function checkTokens(text: string, expected: string): void {
  const found = splitText(splitter, text).flatMap(({ tokens }) => tokens.map(token => token.form))
  expect(found.join(' ')).toBe(expected)
}

describe('sentences', () => {
  test.each([
    [
      'Gen. Ivo Marsh met Lt. Col. P. J. Hale on Jan. 9. They spoke for 2.5 hours.',
      'Gen. Ivo Marsh met Lt. Col. P. J. Hale on Jan. 9. | They spoke for 2.5 hours.',
    ],
    [
      'Mr. Dorn and Mrs. Vale left. Dr. No. 5 stayed.',
      'Mr. Dorn and Mrs. Vale left. | Dr. No. 5 stayed.',
    ],
    [
      'Rep. A.B. Lee, R-Calif., agreed. They voted.',
      'Rep. A.B. Lee, R-Calif., agreed. | They voted.',
    ],
    [
      'He met officials from the U.N. Security Council. It sat.',
      'He met officials from the U.N. Security Council. | It sat.',
    ],
  ])('an abbreviation does not end a sentence: %s', checkSentences)

  test.each([
    [
      'Troops entered the U.S. The army denied it.',
      'Troops entered the U.S. | The army denied it.',
    ],
    ['He works at Acme Corp. The firm is big.', 'He works at Acme Corp. | The firm is big.'],
    [
      'The talks ended at 5 p.m. Officials left early.',
      'The talks ended at 5 p.m. | Officials left early.',
    ],
  ])('an abbreviation ends a sentence when a new one plainly begins: %s', checkSentences)

  test('a time of day goes on to its weekday and its zone', () => {
    checkSentences(
      'At 10 a.m. Tuesday and at 5 p.m. Eastern they met.',
      'At 10 a.m. Tuesday and at 5 p.m. Eastern they met.',
    )
  })

  test('quotation marks that close after the stop belong to the sentence', () => {
    checkSentences(
      '"We will not go." The minister sat down.',
      '"We will not go." | The minister sat down.',
    )
    checkSentences('“We can’t.” She left.', '“We can’t.” | She left.')
  })

  test('a speaker after a quoted question stays with it', () => {
    checkSentences(
      '"Is it war?" Marsh asked. "Never!" the envoy shouted.',
      '"Is it war?" Marsh asked. | "Never!" the envoy shouted.',
    )
  })

  test('a stop inside brackets does not end the sentence around them', () => {
    checkSentences(
      'The talks (held in Dorn.) failed. It rained.',
      'The talks (held in Dorn.) failed. | It rained.',
    )
  })

  test('an ellipsis ends a sentence before a capital and not before a small letter', () => {
    checkSentences(
      'He paused ... then spoke. Talks ended... The army returned.',
      'He paused ... then spoke. | Talks ended... | The army returned.',
    )
  })

  test('a blank line always ends a sentence', () => {
    checkSentences('Talks in Dorn\n\nthe army left', 'Talks in Dorn | the army left')
  })

  test('a line break ends a heading and not a wrapped line', () => {
    const wrapped =
      'The army said on Monday that all of its troops had left the city of Dorn\nand that they would not return before the spring of next year, whatever it may bring.'
    checkSentences(
      `Army Leaves Dorn\n${wrapped}`,
      `Army Leaves Dorn | ${wrapped.replace('\n', ' ')}`,
    )
  })

  test('items of a list are sentences', () => {
    checkSentences('- two tanks\n- three ships', '- two tanks | - three ships')
  })
})

describe('tokens', () => {
  test.each([
    ["He can't, won’t; they're Dorn's.", "He ca n't , wo n’t ; they 're Dorn 's ."],
    ["The sides' leaders cannot agree.", "The sides ' leaders can not agree ."],
    [
      'The Russian-Ukrainian border and U.S.-backed plans',
      'The Russian - Ukrainian border and U.S. - backed plans',
    ],
    ['re-election, co-operation, e-mail', 're-election , co-operation , e-mail'],
    ['It cost $5.4 billion, up 12.5%.', 'It cost $ 5.4 billion , up 12.5 % .'],
    ['They met — again—in Dorn…', 'They met — again — in Dorn …'],
    [
      'See https://example.com/a?b=c. Mail a.b@example.org.',
      'See https://example.com/a?b=c . Mail a.b@example.org .',
    ],
    ['“Ready,” said J.T. Hale (G-7).', '“ Ready , ” said J.T. Hale ( G - 7 ) .'],
    ['AT&T and O’Neill at 10:30 on 9/11', 'AT&T and O’Neill at 10:30 on 9/11'],
    ['👩‍👩‍👧 🇫🇷🇩🇪', '👩‍👩‍👧 🇫🇷 🇩🇪'],
  ])('%s', checkTokens)
})

/** Half of a character that takes two code units. */
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...'aB1.,!?"“”\'’()-–…$ \n\t@&é中ש🙂\u200d\u0301\u0000'),
      maxLength: 200,
    }),
    fc.constantFrom(
      '',
      ' ',
      '\n\n',
      '...',
      'שלום. עולם',
      'a'.repeat(5000),
      '. '.repeat(2000),
      ') '.repeat(2000),
    ),
  )

  test('every token is what stands at its offsets, and together they are all but the white space', () => {
    fc.assert(
      fc.property(texts, fc.nat(50), (text, offset) => {
        let last = offset
        let kept = ''
        for (const { start, end, tokens } of splitText(splitter, text, offset)) {
          expect(start).toBe(tokens[0]!.start)
          expect(end).toBe(tokens[tokens.length - 1]!.end)
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(last)
            expect(token.end).toBeGreaterThan(token.start)
            expect(token.form).toBe(text.slice(token.start - offset, token.end - offset))
            const next = text.slice(token.end - offset, token.end - offset + 1)
            expect(token.spaceAfter).toBe(/^\s$/.test(next))
            kept += token.form
            last = token.end
          }
        }
        expect(kept).toBe(text.replace(/\s+/g, ''))
      }),
    )
  })

  test('no character of two code units is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const forms = splitText(splitter, text).flatMap(({ tokens }) =>
          tokens.map(each => each.form),
        )
        expect(forms.some(form => LONE_HALF.test(form))).toBe(false)
      }),
    )
  })
})

test('no run of words is one sentence for ever: the work stays in step with the length', () => {
  const words = 'Iran said that France had attacked the town and '.repeat(2000)
  const sentences = splitText(splitter, words)
  expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(300)
  expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(18_000)
})
