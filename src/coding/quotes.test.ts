/** Runs the corpora of quotations: each passage must give the quotations with speakers that its lines say, and no others. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Quote } from '../core/reading.js'
import { passageArticle } from '../reading/passage.js'
import { createReadout } from '../readout.js'

const readout = createReadout()
const folder = fileURLToPath(new URL('./quotations/', import.meta.url))
const today = '2031-04-16'

for (const file of readdirSync(folder).filter(name => name.endsWith('.corpus')))
  describe(file, () => {
    const cases = casesOf(readFileSync(`${folder}${file}`, 'utf8'))
    test('has no passage twice', () => {
      const texts = cases.map(each => each.text)
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    })
    for (const { text, expected, known } of cases)
      test(text, () => {
        const found = readout.read(passageArticle(text, today)).quotes.map(lineOf)
        if (known === null) return expect(found).toEqual(expected)
        expect(found, 'reads right now: take its ~> lines out').not.toEqual(expected)
        expect(found, 'is read wrong in another way now: mend its ~> lines').toEqual(known)
      })
  })

/** `first words ... last words | speaker as written | code`, `-` for a speaker who is not named, `?` for one not known. */
function lineOf({ text, speaker }: Quote): string {
  const words = text.trim().replace(/[,.]$/, '').split(/\s+/)
  const short = words.length > 6 ? [...words.slice(0, 3), '...', ...words.slice(-2)] : words
  return `${short.join(' ')} | ${speaker?.text ?? '-'} | ${speaker ? (speaker.code ?? '?') : '-'}`
}

interface Case {
  readonly text: string
  readonly expected: readonly string[]
  /** What is read wrongly today; null where nothing is. */
  readonly known: readonly string[] | null
}

/** A case is a passage on one line and the lines under it; `=> nothing` where nobody is quoted. `#` begins a comment. */
function casesOf(source: string): Case[] {
  return source.split(/\n\s*\n/).flatMap(block => {
    const lines = block.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'))
    const [text, ...rest] = lines
    if (!text || rest.length === 0) return []
    const marked = (mark: string) =>
      rest
        .filter(line => line.startsWith(mark))
        .map(line => line.slice(2).trim())
        .filter(line => line !== 'nothing')
    const isKnown = rest.some(line => line.startsWith('~>'))
    return [{ text, expected: marked('=>'), known: isKnown ? marked('~>') : null }]
  })
}
