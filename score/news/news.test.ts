import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConllu } from '../../src/parse/conllu.js'

const sentences = readConllu(readFileSync(new URL('news.conllu', import.meta.url), 'utf8'))

test('there are 150 sentences, each once', () => {
  expect(new Set(sentences.map(({ text }) => text)).size).toBe(150)
})

test('every tree is one tree with one root', () => {
  for (const { tokens, text } of sentences) {
    expect(tokens.filter(token => token.head === 0).length, text).toBe(1)
    for (const token of tokens) {
      let at = token.id
      for (let steps = 0; at !== 0; steps++) {
        expect(steps, `${text}: ${token.form} hangs in a ring`).toBeLessThanOrEqual(tokens.length)
        at = tokens[at - 1]!.head
      }
    }
  }
})

test('every token is what stands at its offsets', () => {
  for (const { tokens, text } of sentences)
    for (const { form, start, end } of tokens) expect(text.slice(start, end)).toBe(form)
})
