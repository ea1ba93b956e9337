/** Finds and runs every corpus of events under knowledge/: each sentence must be read as its lines say. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CorpusCase, readCorpus } from './notation/corpus.js'
import { NO_PLACES } from './notation/corpus-places.js'
import { matchesCase, matchesKnown, placesOfCase } from './reading/corpus-case.js'
import { passageArticle } from './reading/passage.js'
import { createReadout, packaged } from './readout.js'

const readout = createReadout()
const files = readdirSync(packaged('knowledge'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.corpus'))
  .sort()

/** UPDATE=1 prints what is read now beside what is expected, for review. */
const printing = process.env.UPDATE === '1'

for (const file of files)
  describe(file, () => {
    const { cases, faults } = readCorpus(file, readFileSync(packaged('knowledge', file), 'utf8'))
    test('is written as the notation says', () => expect(faults).toEqual([]))
    test('has no case twice', () => {
      const texts = cases.map(each => each.text)
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    })
    for (const each of cases)
      test(`${each.at} ${each.name}`, () => {
        checkPlaces(each)
        if (!each.tellsEvents) return
        const { events } = readout.read(passageArticle(each.text, each.today))
        const { right, got, wanted } = matchesCase(each, events)
        if (each.known) {
          expect(right, 'reads right now: take its ~> lines out').toBe(false)
          const known = matchesKnown(each, events)
          expect(known.got, 'is read wrong in another way now: mend its ~> lines').toEqual(
            known.wanted,
          )
          return
        }
        if (printing && !right)
          console.log(
            `${each.at}\n${each.text}\n  => ${wanted.join('\n  => ') || 'nothing'}\n  ~> ${got.join('\n  ~> ') || 'nothing'}`,
          )
        expect(got, each.text).toEqual(wanted)
      })
  })

/** The places named and the places of events, where the case tells of them. */
function checkPlaces(each: CorpusCase) {
  if (each.places === NO_PLACES && !each.knownPlaces) return
  const { mentions, coding } = readout.explain(each.text, each.today ?? undefined)
  const got = placesOfCase(each, mentions.places, coding.events)
  if (!each.knownPlaces) return expect(got, each.text).toEqual(each.places)
  expect(got, 'reads right now: take its ~> lines out').not.toEqual(each.places)
  expect(got, 'is read wrong in another way now: mend its ~> lines').toEqual({
    ...each.places,
    ...Object.fromEntries(Object.entries(each.knownPlaces).filter(([, lines]) => lines !== null)),
  })
}
