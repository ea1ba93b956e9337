/** Names of other coders' dictionaries mean what the dictionary says, on the day it says. */
import { expect, test } from 'vitest'
import { compileKnowledge, openKnowledge } from './compile.js'
import { codeOfPerson } from './directory.js'
import { foldName } from './fold.js'
import type { Knowledge } from './knowledge.js'

const OWN = {
  name: 'own.actors',
  text: 'country XAV "Arvania"\n  demonym Arvanian\n\norganisation front "Northern Front"\n  code    XAVREB\n',
}

const DICTIONARY = {
  name: 'x.actors.txt',
  format: 'dictionary' as const,
  layer: 1,
  text: `ARVANLAND_ [XAV]
MIRA_TOLVAN_
+TOLVAN
\t[XAVGOV 270101-291231]
\t[XAVOPP >300101]
NORTHERN_FRONT [XAVINS]
UN_MISSION [IGOUNO]
SOLDIER [~MIL]
`,
}

const knowledge = openKnowledge(compileKnowledge([DICTIONARY, OWN], ''), () => '')

test('a name for a country is one more name of it', () =>
  expect(meaningOf(knowledge, 'Arvanland')).toMatchObject({
    kind: 'country',
    country: { id: 'XAV' },
  }))

test('codes with dates are held on those days', () => {
  const meaning = meaningOf(knowledge, 'Mira Tolvan')
  if (meaning?.kind !== 'person') throw new Error('expected a person')
  const on = (day: string) => codeOfPerson(knowledge.directory, meaning.person, day)
  expect(['2028-05-05', '2029-12-31', '2030-01-01'].map(on)).toEqual(['XAVGOV', 'XAVGOV', 'XAVOPP'])
  expect(meaning.person.at).toBe('x.actors.txt:2')
})

test('a name of the dictionary comes before one that Readout has', () =>
  expect(meaningOf(knowledge, 'Northern Front')).toMatchObject({
    kind: 'organisation',
    organisation: { code: 'XAVINS', at: 'x.actors.txt:6' },
  }))

test('names in capitals are found as texts write them', () => {
  for (const name of ['UN mission', 'UN Mission'])
    expect(meaningOf(knowledge, name), name).toMatchObject({ organisation: { code: 'IGOUNO' } })
  expect(meaningOf(knowledge, 'soldiers')).toMatchObject({ kind: 'agent', agent: { code: 'MIL' } })
})

function meaningOf({ directory }: Knowledge, name: string) {
  const words = foldName(name).map((word, token) => ({ ...word, token, opens: true, closes: true }))
  return directory.match(words, 0)?.meanings[0]
}
