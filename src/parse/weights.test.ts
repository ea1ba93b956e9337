import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ReadoutError } from '../core/error.js'
import { packWeights, readContents, readWeights, unpackWeights, writeWeights } from './weights.js'

const contents = {
  arrays: {
    small: Int8Array.of(-128, 0, 127),
    odd: Uint16Array.of(1, 65535),
    wide: Float32Array.of(0.5, -2),
    none: new Int32Array(0),
  },
  tables: { names: ['a', 'ü', '🙂'], nested: { deep: [1, null] } },
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadoutError) return error.code
    throw error
  }
  return 'none'
}

test('arrays and tables come back as they were', () => {
  const weights = unpackWeights(packWeights(contents))
  expect(weights.array('small', Int8Array)).toEqual(contents.arrays.small)
  expect(weights.array('odd', Uint16Array)).toEqual(contents.arrays.odd)
  expect(weights.array('wide', Float32Array)).toEqual(contents.arrays.wide)
  expect(weights.array('none', Int32Array)).toHaveLength(0)
  expect(weights.table('names')).toEqual(contents.tables.names)
  expect(weights.table('nested')).toEqual(contents.tables.nested)
})

test('bytes that stand at an odd place in memory are read all the same', () => {
  const bytes = packWeights(contents)
  const shifted = new Uint8Array(bytes.length + 1).subarray(1)
  shifted.set(bytes)
  expect(unpackWeights(shifted).array('wide', Float32Array)).toEqual(contents.arrays.wide)
})

test('a file on disk has the version that writing it gave', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  const file = join(folder, 'test.weights')
  const version = writeWeights(file, contents)
  expect(version).toMatch(/^[0-9a-f]{12}$/)
  expect(readWeights(file).version).toBe(version)
  expect(writeWeights(file, readContents(file))).toBe(version)
  rmSync(folder, { recursive: true })
})

test('weights of another format, foreign files and damaged ones are refused', () => {
  const bytes = packWeights(contents)
  const later = bytes.slice()
  later[8] = 99
  expect(codeOf(() => unpackWeights(later))).toBe('weights-version')
  expect(codeOf(() => unpackWeights(new TextEncoder().encode('<!doctype html><p>no')))).toBe(
    'weights-foreign',
  )
  expect(codeOf(() => unpackWeights(bytes.slice(0, 40)))).toBe('weights-broken')
  expect(codeOf(() => unpackWeights(bytes.slice(0, bytes.length - 16)))).toBe('weights-broken')
  expect(codeOf(() => readWeights('/no/such/file'))).toBe('weights-missing')
})

test('an array that is absent or of another kind is refused', () => {
  const weights = unpackWeights(packWeights(contents))
  expect(codeOf(() => weights.array('absent', Int8Array))).toBe('weights-absent')
  expect(codeOf(() => weights.array('small', Uint8Array))).toBe('weights-kind')
  expect(codeOf(() => weights.table('absent'))).toBe('weights-absent')
  expect(codeOf(() => weights.table('small'))).toBe('weights-kind')
})
