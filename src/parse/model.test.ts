import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawToken, Token } from '../core/sentence.js'
import { loadSplitter, splitText } from '../text/sentences.js'
import { loadNeuralModel } from './neural/model.js'
import { readWeights } from './weights.js'

const weights = readWeights(fileURLToPath(new URL('../../weights/en.weights', import.meta.url)))
const model = loadNeuralModel(weights)
const splitter = loadSplitter(weights)

function parse(text: string): readonly Token[] {
  return model.parse(splitText(splitter, text)[0]!.tokens)
}

function toTokens(forms: readonly string[]): RawToken[] {
  let start = 0
  return forms.map(form => {
    const token = { form, start, end: start + form.length, spaceAfter: true }
    start = token.end + 1
    return token
  })
}

function expectOneTree(tokens: readonly Token[]): void {
  const roots = tokens.filter(token => token.head === 0)
  expect(roots).toHaveLength(Math.min(1, tokens.length))
  for (const token of tokens) {
    let at: Token | undefined = token
    for (let steps = 0; at && steps <= tokens.length; steps++) at = tokens[at.head - 1]
    expect(at).toBeUndefined()
  }
}

test('odd words still make one tree with one root, tokens in order and untouched', () => {
  const odd = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.constantFrom('said', 'the', 'U.S.', '"', '🙂', 'שלום', '\u0000', '…'),
  )
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 50 }), forms => {
      const raw = toTokens(forms)
      const parsed = model.parse(raw)
      expect(parsed.map(token => token.form)).toEqual(forms)
      expect(parsed.map(token => token.id)).toEqual(forms.map((_, index) => index + 1))
      expect(parsed.map(token => token.start)).toEqual(raw.map(token => token.start))
      expect(parsed.every(token => token.lemma !== '')).toBe(true)
      expectOneTree(parsed)
    }),
    { numRuns: 60 },
  )
})

test('a sentence of thousands of words makes one tree', () => {
  const words = 'the army that left and the rebels who stayed in the town said they'.split(' ')
  const parsed = model.parse(toTokens(Array.from({ length: 4000 }, (_, at) => words[at % 13]!)))
  expect(parsed).toHaveLength(4000)
  expect(parsed.filter(token => token.head === 0)).toHaveLength(1)
})

test('the same tokens give the same tree', () => {
  const text = 'The presidents of Belmark and Tolvan will meet on Friday, an aide said.'
  expect(parse(text)).toEqual(parse(text))
})

test('a verb in a headline is a verb, in spite of its capital', () => {
  const parsed = parse('Belmark, Tolvan Agree to Hold New Talks')
  expect(parsed.filter(token => token.upos === 'VERB').map(token => token.lemma)).toEqual([
    'agree',
    'hold',
  ])
})

test('the words of a speaker hang on the verb of saying that follows them', () => {
  const parsed = parse('The two presidents will speak by phone on Thursday, the ministry said.')
  const said = parsed.find(token => token.form === 'said')!
  const speak = parsed.find(token => token.form === 'speak')!
  expect(said.head).toBe(0)
  expect([speak.head, speak.deprel]).toEqual([said.id, 'ccomp'])
})
