/** What an actors file says, and what is reported when it is not written as the notation asks. */
import { expect, test } from 'vitest'
import { readActors } from './actors.js'

const faults = (text: string) =>
  readActors('x.actors', text).faults.map(({ at, message }) => `${at}: ${message}`)

test('a post has an owner, a role and terms from first days to first days', () => {
  const { actors } = readActors(
    'x.actors',
    'post XAV.foreign-minister "Foreign Minister"\n  code XAVGOV\n  title foreign minister\n  2027..2029-03 mira-tolvan',
  )
  expect(actors).toEqual([
    {
      kind: 'post',
      id: 'XAV.foreign-minister',
      owner: 'XAV',
      role: 'foreign-minister',
      name: 'Foreign Minister',
      code: 'XAVGOV',
      title: ['foreign minister'],
      terms: [{ from: '2027-01-01', to: '2029-03-01', value: 'mira-tolvan', at: 'x.actors:4' }],
      at: 'x.actors:1',
    },
  ])
})

test('an unknown kind of entry is reported', () =>
  expect(faults('planet mars "Mars"')).toEqual([
    'x.actors:1: expected country, region, people, post, person, organisation, group, agent, found: planet',
  ]))

test('an unknown field is reported and the entry stands', () => {
  const { actors, faults } = readActors('x.actors', 'country XAV "Arvania"\n  colour blue')
  expect(actors).toHaveLength(1)
  expect(faults[0]?.message).toBe('expected alias, demonym, part, capital, seat, found: colour')
})

test('a code that is no code is reported and the entry left out', () => {
  const { actors, faults } = readActors('x.actors', 'group foo "Foo"\n  code rebels')
  expect(actors).toEqual([])
  expect(faults[0]?.message).toBe('expected an actor code such as RUSGOV, found: rebels')
})

test('a post without an owner is reported', () =>
  expect(faults('post president "President"\n  code XAVGOV')).toEqual([
    'x.actors:1: expected a post such as RUS.foreign-minister, found: president',
  ]))
