/** The share of our own corpus sentences that are read exactly as written: the visible score beside the held-back ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { readCorpus } from '../src/notation/corpus.js'
import { matchesCase, matchesPlaces } from '../src/reading/corpus-case.js'
import { createReadout, packaged } from '../src/readout.js'
import type { ScoreRow } from './run.js'

export function scoreCorpora(): ScoreRow[] {
  const readout = createReadout()
  const root = packaged('knowledge')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.corpus'))
    .sort()
  return files.map(file => {
    const { cases } = readCorpus(file, readFileSync(packaged('knowledge', file), 'utf8'))
    const right = cases.filter(each => {
      const { mentions, coding } = readout.explain(each.text, each.today ?? undefined)
      const areEvents = !each.tellsEvents || matchesCase(each, coding.events).right
      return areEvents && matchesPlaces(each, mentions.places, coding.events)
    })
    return {
      suite: 'corpus',
      set: file.replace(/.*\//, ''),
      measure: 'sentences read exactly',
      value: right.length / cases.length,
      n: cases.length,
    }
  })
}
