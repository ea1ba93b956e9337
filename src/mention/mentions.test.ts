/** Runs the corpora of mentions: each case must give the actors and places that its lines say, and no others. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ActorMention, PlaceMention } from '../core/mention.js'
import { loadKnowledge } from '../knowledge/load.js'
import { passageArticle } from '../reading/passage.js'
import { createReadout, packaged } from '../readout.js'
import { findActors } from './actors.js'
import { findPlaces } from './places.js'

const readout = createReadout()
const knowledge = loadKnowledge(packaged('knowledge'))
const folder = fileURLToPath(new URL('.', import.meta.url))

for (const file of readdirSync(folder).filter(name => name.endsWith('.corpus')))
  describe(file, () => {
    const source = readFileSync(`${folder}${file}`, 'utf8')
    const today = /^today (\S+)$/m.exec(source)?.[1] ?? null
    for (const { text, expected, known } of casesOf(source))
      test(text, () => {
        const found = read(text, today)
        if (known.length === 0) return expect(found).toEqual(expected)
        expect(found, 'reads right now: take its ~> lines out').not.toEqual(expected)
        expect(found, 'is read wrong in another way now: mend its ~> lines').toEqual(known)
      })
  })

function read(text: string, today: string | null): string[] {
  const sentences = readout.parse(passageArticle(text, today))
  const context = { published: today, datelinePlace: null, text }
  const actors = findActors(knowledge, context, sentences)
  const places = findPlaces(knowledge, context, sentences, actors)
  return [...actors.map(writeActor), ...places.map(writePlace)]
}

function writeActor({ text, referents }: ActorMention): string {
  const codes = referents.map(({ code }) => code).join(' + ') || '?'
  const ids = referents.map(({ actor }) => actor ?? '-').join(' + ')
  return `${text} | ${codes}${referents.some(({ actor }) => actor) ? ` | ${ids}` : ''}`
}

function writePlace({ text, place }: PlaceMention): string {
  return `@ ${text} | ${place?.name ?? '?'} | ${place?.country ?? '-'}`
}

/** A case is a line of text and the lines under it; `~>` lines are what is read wrongly today. */
function casesOf(source: string): { text: string; expected: string[]; known: string[] }[] {
  return source.split(/\n\s*\n/).flatMap(block => {
    const lines = block.split('\n').filter(line => line !== '' && !/^(?:#|today )/.test(line))
    const [text, ...rest] = lines
    if (text === undefined) return []
    const after = (mark: string) =>
      rest
        .filter(line => line.startsWith(mark))
        .map(line => line.slice(3).trim())
        .filter(line => line !== 'nothing')
    return [{ text, expected: after('=> '), known: after('~> ') }]
  })
}
