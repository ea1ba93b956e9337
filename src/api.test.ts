/** The list of public names, so that a change of the library is seen in review. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as library from './index.js'
import { packaged } from './readout.js'

test('the library exports these names and no others', () => {
  expect(Object.keys(library).sort()).toEqual([
    'ReadoutError',
    'addArticles',
    'createReadout',
    'openRecord',
  ])
})

test('the version is the one that package.json states', () => {
  const { version } = JSON.parse(readFileSync(packaged('package.json'), 'utf8'))
  expect(library.createReadout().version).toBe(version)
})
