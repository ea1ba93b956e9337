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
    const check = /^only actors$/m.test(source) ? readKnown : readAll
    for (const { text, today, outlet, expected, known } of casesOf(source))
      test(text, () => {
        const told = { today, outlet }
        const found = check(text, told, known ?? expected)
        if (known === null) return expect(found).toEqual(expected)
        const better = check(text, told, expected)
        expect(better, 'reads right now: take its ~> lines out').not.toEqual(expected)
        expect(found, 'is read wrong in another way now: mend its ~> lines').toEqual(known)
      })
  })

/** All actors and places that are mentioned, whoever they are. */
function readAll(text: string, told: Told): string[] {
  const { actors, places } = find(text, told)
  return [...actors.map(writeActor), ...places.map(writePlace)]
}

/** Actors alone, and of those it is not known who they are only the ones the case asks about; ids where it gives them. */
function readKnown(text: string, told: Told, expected: readonly string[]): string[] {
  const asked = new Set(expected)
  return find(text, told).actors.flatMap(actor => {
    const whole = writeActor(actor)
    const withoutIds = whole.split(' | ').slice(0, 2).join(' | ')
    const written = asked.has(whole) ? whole : withoutIds
    return actor.referents.length > 0 || asked.has(written) ? [written] : []
  })
}

function find(text: string, { today, outlet }: Told) {
  const sentences = readout.parse(passageArticle(text, today))
  const context = { published: today, datelinePlace: null, outlet, text }
  const actors = findActors(knowledge, context, sentences)
  return { actors, places: findPlaces(knowledge, context, sentences, actors) }
}

function writeActor({ text, referents }: ActorMention): string {
  const codes = referents.map(({ code }) => code).join(' + ') || '?'
  const ids = referents.map(({ actor }) => actor ?? '-').join(' + ')
  return `${text} | ${codes}${referents.some(({ actor }) => actor) ? ` | ${ids}` : ''}`
}

function writePlace({ text, place }: PlaceMention): string {
  return `@ ${text} | ${place?.name ?? '?'} | ${place?.country ?? '-'}`
}

/** What is told of the article beside its text. */
interface Told {
  readonly today: string | null
  readonly outlet: string | null
}

interface Case extends Told {
  readonly text: string
  readonly expected: string[]
  /** What is read wrongly today; null where nothing is. */
  readonly known: string[] | null
}

/**
 * A case is a line of text and the lines under it; `~>` lines are what is read wrongly today. `today` is the date
 * of all cases below it, `outlet` who publishes them; in a file of `only actors`, places and actors of whom nothing is known are not looked at.
 */
function casesOf(source: string): Case[] {
  let today: string | null = null
  let outlet: string | null = null
  return source.split(/\n\s*\n/).flatMap(block => {
    today = /^today (\S+)$/m.exec(block)?.[1] ?? today
    outlet = /^outlet (.+)$/m.exec(block)?.[1] ?? outlet
    const lines = block
      .split('\n')
      .filter(line => line !== '' && !/^(?:#|today |outlet |only actors$)/.test(line))
    const [text, ...rest] = lines
    if (text === undefined) return []
    const after = (mark: string) =>
      rest
        .filter(line => line.startsWith(mark))
        .map(line => line.slice(3).trim())
        .filter(line => line !== 'nothing')
    const isWrong = rest.some(line => line.startsWith('~> '))
    return [{ text, today, outlet, expected: after('=> '), known: isWrong ? after('~> ') : null }]
  })
}
