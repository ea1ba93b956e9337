/** What dictionaries of other coders say, and what is reported when a line is none of theirs. */
import { expect, test } from 'vitest'
import { readDictionary } from './dictionary.js'

const DICTIONARY = `# Actors of a world that is not ours
ARVANIA_ [XAV]
+REPUBLIC_OF_ARVANIA_
MIRA_TOLVAN_  ; prime minister, then out of office
+PREMIER_TOLVAN
\t[XAVGOV 271130-291231]
\t[XAVELI >300101]
\t[XAVOPP <271130]
NORTHERN_FRONT [XAVREB] ; since the war
ODA_BRINK [XBEGOV 20270101-20291231] [XBEOPP >20300101]
`

test('names, synonyms and codes are read with their lines', () => {
  const { entries, faults } = readDictionary('x.actors.txt', DICTIONARY)
  expect(faults).toEqual([])
  expect(entries.map(({ names, at }) => `${at} ${names.join(' | ')}`)).toEqual([
    'x.actors.txt:2 ARVANIA | REPUBLIC OF ARVANIA',
    'x.actors.txt:4 MIRA TOLVAN | PREMIER TOLVAN',
    'x.actors.txt:9 NORTHERN FRONT',
    'x.actors.txt:10 ODA BRINK',
  ])
})

test('dates are half-open: the day of < is out, that of > is in, the last of a range is in', () => {
  const { entries } = readDictionary('x', DICTIONARY)
  expect(entries[1]!.codes).toEqual([
    { code: 'XAVGOV', from: '2027-11-30', to: '2030-01-01', at: 'x:6' },
    { code: 'XAVELI', from: '2030-01-01', to: null, at: 'x:7' },
    { code: 'XAVOPP', from: null, to: '2027-11-30', at: 'x:8' },
  ])
  expect(entries[3]!.codes.map(({ code, from, to }) => [code, from, to])).toEqual([
    ['XBEGOV', '2027-01-01', '2030-01-01'],
    ['XBEOPP', '2030-01-01', null],
  ])
})

test('years of two digits are of the twentieth century from 31 on', () => {
  const { entries } = readDictionary('x', 'A_B [XAVGOV 310101-991231]\nC_D [XAVGOV >300101]\n')
  expect(entries.map(({ codes }) => codes[0]!.from)).toEqual(['1931-01-01', '2030-01-01'])
})

test('agents have a tilde, and may give a plural', () => {
  const { entries, faults } = readDictionary(
    'x.agents.txt',
    'SOLDIER [~MIL]\nPOLICEMAN_ {POLICEMEN} [~COP]\n',
  )
  expect(faults).toEqual([])
  expect(entries.map(({ names, isAgent, codes }) => [names, isAgent, codes[0]!.code])).toEqual([
    [['SOLDIER'], true, 'MIL'],
    [['POLICEMAN', 'POLICEMEN'], true, 'COP'],
  ])
})

test('lines that cannot be read are reported, and the others stand', () => {
  const { entries, faults } = readDictionary(
    'x',
    '!MINIST! = MINISTER, MINISTERS\nOFFICIAL_!MINIST! [~GOV]\nA_B [gov]\nC_D\nE_F [XAVGOV 271332-280101]\nG_H [XAV]\n[XAV]\nG_H [XBE]\n',
  )
  expect(faults.map(({ at, message }) => `${at}: ${message}`)).toEqual([
    'x:1: expected a name, found a substitution set: !MINIST! = MINISTER, MINISTERS',
    'x:2: expected a name, found a substitution set: OFFICIAL_!MINIST! [~GOV]',
    'x:3: expected a code such as USAGOV or ~GOV, found: gov',
    'x:5: expected days as YYMMDD or YYYYMMDD, found: XAVGOV 271332-280101',
    'x:7: expected NAME [CODE], found: [XAV]',
    'x:8: expected a new name, found G H of x:6 again',
    'x:4: expected a code for C D, found none',
  ])
  expect(entries.map(({ names }) => names[0])).toEqual(['G H', 'G H'])
})
