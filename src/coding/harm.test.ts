import { expect, test } from 'vitest'
import { createReadout } from '../readout.js'

const readout = createReadout()
const eventsOf = (text: string) => readout.explain(text, '2031-04-16').coding.events

test('a harm that has the code of its blow has its mode as well', () => {
  const told = eventsOf('Two Kenyan soldiers were killed in a roadside bombing in Mogadishu.')
  expect(told.map(({ cameo, plover }) => [cameo, plover.mode])).toEqual([['1833', 'explosives']])
})

test('two blows told apart stay two', () => {
  const told = eventsOf('Gunmen killed a Kenyan soldier, and a roadside bombing hit Mogadishu.')
  expect(told).toHaveLength(2)
})
