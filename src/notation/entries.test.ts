/** The grammar of knowledge files. */
import { expect, test } from 'vitest'
import { readEntries } from './entries.js'

test('entries, fields, dated lines and comments are told apart', () => {
  const { entries, faults } = readEntries(
    'x.actors',
    '# comment\npost XAV.head "Prime Minister"\n  title premier, PM   # usual\n  2023-03-02..2027-11-30 ilse-marn https://gov.example/17\n  2027-11-30.. mira-tolvan\n',
  )
  expect(faults).toEqual([])
  expect(entries).toEqual([
    {
      kind: 'post',
      id: 'XAV.head',
      label: 'Prime Minister',
      at: 'x.actors:2',
      fields: [{ key: 'title', values: ['premier', 'PM'], at: 'x.actors:3' }],
      terms: [
        {
          from: '2023-03-02',
          to: '2027-11-30',
          value: 'ilse-marn',
          source: 'https://gov.example/17',
          at: 'x.actors:4',
        },
        { from: '2027-11-30', to: null, value: 'mira-tolvan', source: null, at: 'x.actors:5' },
      ],
    },
  ])
})

test('a line that fits nothing is a fault, and the rest is read', () => {
  const { entries, faults } = readEntries(
    'x',
    '  field first\nentry one\n  ???\n  key value\nnot an entry at all\n',
  )
  expect(entries.map(entry => entry.id)).toEqual(['one'])
  expect(entries[0]!.fields).toHaveLength(1)
  expect(faults.map(fault => fault.at)).toEqual(['x:1', 'x:3', 'x:5'])
  expect(faults.every(fault => /^expected .*, found: /.test(fault.message))).toBe(true)
})
