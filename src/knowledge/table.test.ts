/** What goes into a table comes out of its bytes, and nothing else does. */
import { expect, test } from 'vitest'
import { lookUp, openTable, packTable } from './table.js'

test('a table gives back every value it was packed with', () => {
  const rows = new Map<string, unknown>()
  for (let each = 0; each < 5000; each += 1) rows.set(`name ${each}`, { each, of: ['é', each] })
  const table = openTable(packTable(rows))
  for (const [key, value] of rows) expect(table.get('name', key.slice(5))).toEqual(value)
})

test('a key that was not packed has no value', () => {
  const table = openTable(packTable(new Map([['name a', 1]])))
  expect(table.get('name', 'b')).toBeUndefined()
  expect(openTable(packTable(new Map())).get('name', 'a')).toBeUndefined()
})

test('keys of one hash are told apart', () => {
  // Both keys are 5b4d8eba in FNV-1a of 32 bits.
  const table = openTable(
    packTable(
      new Map([
        ['name t0kbgf', 1],
        ['name 1kwwmqx', 2],
      ]),
    ),
  )
  expect([table.get('name', 't0kbgf'), table.get('name', '1kwwmqx')]).toEqual([1, 2])
})

test('what is made of a row is made once', () => {
  const table = openTable(packTable(new Map([['person a', { one: 1 }]])))
  const person = lookUp(table, 'person', (row: { one: number }) => ({ two: row.one + 1 }))
  expect(person('a')).toEqual({ two: 2 })
  expect(person('a')).toBe(person('a'))
  expect(person('b')).toBeUndefined()
})
