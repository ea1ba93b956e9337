/** Runs the corpora of times: each sentence must hold the times that its lines name, and no others. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../core/article.js'
import type { TimeMention } from '../../core/mention.js'
import type { Sentence } from '../../core/sentence.js'
import { daysOf } from '../../core/timex.js'
import { loadLanguageModel } from '../../parse/model.js'
import { readWeights } from '../../parse/weights.js'
import { loadSplitter, splitText } from '../../text/sentences.js'
import { anchorTimes } from '../anchor.js'
import { findTimes } from '../times.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const weights = readWeights(fileURLToPath(new URL('../../../weights/en.weights', import.meta.url)))
const splitter = loadSplitter(weights)
const model = loadLanguageModel(weights)

interface Case {
  readonly at: string
  readonly name: string
  readonly today: IsoDate | null
  readonly text: string
  readonly expected: readonly string[]
}

for (const file of readdirSync(here)
  .filter(name => name.endsWith('.corpus'))
  .sort()) {
  describe(file, () => {
    const cases = readCases(file)
    test('has no sentence twice on one day', () => {
      const texts = cases.map(each => `${each.today} ${each.text}`)
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    })
    for (const each of cases) {
      test(`${each.at} ${each.name}`, () => {
        const sentences = parse(each.text)
        const found = anchorTimes(findTimes(sentences), each.today, sentences)
        expect(found.map(writeTime), each.text).toEqual(each.expected)
        for (const { text, start, end } of found) expect(text).toBe(each.text.slice(start, end))
      })
    }
  })
}

function readCases(file: string): Case[] {
  const cases: Case[] = []
  let today: IsoDate | null = null
  let open: { at: string; name: string; text: string; expected: string[] } | null = null
  readFileSync(here + file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.startsWith('today ')) today = line === 'today -' ? null : line.slice(6).trim()
      else if (line.startsWith('# '))
        open = { at: `${file}:${index + 1}`, name: line.slice(2), text: '', expected: [] }
      else if (line.startsWith('=> ') && open) {
        if (line !== '=> nothing') open.expected.push(line.slice(3))
        if (open.expected.length < 2) cases.push({ ...open, today })
      } else if (line.trim() !== '' && open) open.text = line
    })
  return cases
}

/** `WORDS | VALUE [MOD] [| FIRST..LAST]` */
function writeTime({ text, timex }: TimeMention): string {
  const { value, mod, earliest, latest } = timex
  const own = daysOf(value)
  const usual = earliest === (own?.earliest ?? null) && latest === (own?.latest ?? null)
  const days = usual ? '' : ` | ${earliest ?? ''}..${latest ?? ''}`
  return `${text} | ${value}${mod ? ` ${mod}` : ''}${days}`
}

function parse(text: string): Sentence[] {
  const blocks = text.split('\n').map(line => line.trim())
  let offset = 0
  const sentences: Sentence[] = []
  for (const block of blocks) {
    for (const { start, end, tokens } of splitText(splitter, block, offset)) {
      sentences.push({ index: sentences.length, start, end, tokens: model.parse(tokens) })
    }
    offset += block.length + 1
  }
  return sentences
}
