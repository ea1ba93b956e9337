/** Cards of invented countries and bodies. */
import { expect, test } from 'vitest'
import { cardOf, nameOf, shortNameOf } from './card.js'
import { buildDirectory } from './knowledge/directory.js'

const directory = buildDirectory([
  {
    name: 'xa.actors',
    text: `
country XAV "Arvania"
  alias   Republic of Arvania
country XAB "Belmark"
organisation pact-court "Court of the Pact"
  code    IGODOR
organisation dorn-pact "Dorn Pact"
  code    IGODOR
  alias   DPC
  generic pact
  kind    alliance
  members XAV, XAB
post dorn-pact.secretary-general "Secretary General"
  code    IGODOR
  title   secretary general
  2023-03-02..  ilse-marn
organisation first-tribunal "First Tribunal"
  code    IGOTRB
  kind    court
organisation second-tribunal "Second Tribunal"
  code    IGOTRB
  kind    court
group grey-guard "Grey Guard"
  code    XAVREB
  2020-01-01..  XAVGOV
person ilse-marn "Ilse Marn"
`,
  },
])

test('an organisation is found by its code, with its other names, its kind, its members and its bodies', () =>
  expect(cardOf(directory, 'IGODOR')).toEqual({
    name: 'Dorn Pact',
    aliases: ['DPC'],
    kind: 'alliance',
    members: [
      { code: 'XAV', name: 'Arvania' },
      { code: 'XAB', name: 'Belmark' },
    ],
    memberOf: [],
    bodies: [{ name: 'Court of the Pact', kind: 'organisation' }],
    offices: [{ post: 'Secretary General', holder: 'Ilse Marn', from: '2023-03-02', to: null }],
  }))

test('a country has what it is a member of, a role of it those that go by its code', () => {
  expect(cardOf(directory, 'XAV').memberOf).toEqual([{ code: 'IGODOR', name: 'Dorn Pact' }])
  const rebels = cardOf(directory, 'XAVREB')
  expect([rebels.name, rebels.bodies]).toEqual([
    'Arvania, rebel',
    [{ name: 'Grey Guard', kind: 'group' }],
  ])
  expect(cardOf(directory, 'XAVGOV').bodies).toEqual([{ name: 'Grey Guard', kind: 'group' }])
})

test('of several courts under one code none is the whole', () => {
  const { name, bodies } = cardOf(directory, 'IGOTRB')
  expect([name, bodies.length]).toEqual([null, 2])
})

test('a code in words says country and role, and nothing of what is not known', () => {
  expect(nameOf(directory, 'XABMIL')).toBe('Belmark, military')
  expect(nameOf(directory, 'IGODOR')).toBe('Dorn Pact')
  expect([shortNameOf(directory, 'IGODOR'), shortNameOf(directory, 'XAV')]).toEqual(['DPC', null])
  expect(nameOf(directory, 'REB')).toBe('rebel')
  expect(nameOf(directory, 'IGOXXX')).toBeNull()
})
