import { expect, test } from 'vitest'
import type { RawToken } from '../../core/sentence.js'
import { packWeights, unpackWeights, type WeightsContents } from '../weights.js'
import { type Kernel, newPlainKernel, newSimdKernel } from './kernel.js'
import { loadNeuralModel } from './model.js'
import { SPELLING_TABLES } from './spelling.js'

const weights = unpackWeights(packWeights(inventWeights()))

test('every sentence gets one tree with one root, whatever the weights', () => {
  for (const count of [1, 2, 3, 7, 30, 160, 161, 500]) checkTree(count)
})

test('ten thousand tokens without a full stop are read within seconds', () => {
  const began = performance.now()
  checkTree(10_000)
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('no tokens, no tree', () => {
  expect(loadNeuralModel(weights).analyse([])).toEqual({ tokens: [], names: [] })
})

test('the plain kernel reads a sentence exactly as the WebAssembly one does', () => {
  const words = invent(25)
  const read = (kernel: Kernel) => loadNeuralModel(weights, kernel).analyse(words)
  expect(read(newPlainKernel())).toEqual(read(newSimdKernel()!))
})

test('what was read before does not change how a sentence is read', () => {
  const model = loadNeuralModel(weights)
  const fresh = model.analyse(invent(12))
  model.analyse(invent(40))
  expect(model.analyse(invent(12))).toEqual(fresh)
})

test('tokens keep their place in the text', () => {
  const words = invent(5)
  const { tokens } = loadNeuralModel(weights).analyse(words)
  expect(
    tokens.map(({ start, end, form, spaceAfter }) => ({ start, end, form, spaceAfter })),
  ).toEqual(words)
})

function checkTree(count: number): void {
  const tokens = loadNeuralModel(weights).parse(invent(count))
  expect(tokens.map(token => token.id)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  const roots = tokens.filter(token => token.head === 0)
  expect(roots.map(token => token.deprel)).toEqual(['root'])
  expect(tokens.filter(token => token.deprel === 'root')).toEqual(roots)
  const reached = new Set([0])
  for (const token of tokens) {
    const path: number[] = []
    for (let at = token.id; !reached.has(at); at = tokens[at - 1]!.head) {
      expect(path.length).toBeLessThanOrEqual(count)
      path.push(at)
    }
    for (const id of path) reached.add(id)
  }
}

/** Invented words, some of them marks. */
function invent(count: number): RawToken[] {
  const random = newNoise(count)
  return Array.from({ length: count }, (_, at) => {
    const letters = Array.from({ length: 3 }, () => 'abcdefgh,'[Math.floor(4.5 * (random() + 1))])
    return { form: letters.join(''), start: 4 * at, end: 4 * at + 3, spaceAfter: true }
  })
}

/** A small network of chance weights, in the form of a trained one. */
function inventWeights(): WeightsContents {
  const random = newNoise(7)
  const hidden = 8
  const letterFilters = 8
  const tableWidth = 8
  const arrays: Record<string, Int8Array | Int32Array | Float32Array> = {}
  const fillRows = (name: string, rows: number, columns: number) => {
    arrays[`${name}.weights`] = Int8Array.from({ length: rows * columns }, () => 127 * random())
    arrays[`${name}.scales`] = Float32Array.from({ length: rows }, () => 0.02 * Math.abs(random()))
  }
  const fillMatrix = (name: string, rows: number, columns: number) => {
    fillRows(name, rows, columns)
    arrays[`${name}.bias`] = Float32Array.from({ length: rows }, random)
  }
  for (const name of SPELLING_TABLES) {
    fillRows(`neural.${name}`, 5, tableWidth)
    arrays[`neural.${name}.keys`] = Int32Array.of(1, 2, 3, 4)
  }
  arrays['neural.letters.keys'] = Int32Array.from('abcdefgh', letter => letter.charCodeAt(0))
  arrays['neural.letters.responses'] = Float32Array.from({ length: 3 * 10 * letterFilters }, random)
  arrays['neural.letters.bias'] = Float32Array.from({ length: letterFilters }, random)
  const sizes = { upos: 2, xpos: 2, feats: 2, name: 7 }
  const relations = { arcDependent: 8, arcHead: 8, labelDependent: 8, labelHead: 8 }
  fillMatrix('neural.words', 8 * hidden, SPELLING_TABLES.length * tableWidth + letterFilters)
  fillMatrix('neural.between', 8 * hidden, 2 * hidden)
  for (const name of [
    'layer1.forwards',
    'layer1.backwards',
    'layer2.forwards',
    'layer2.backwards',
  ]) {
    fillMatrix(`neural.${name}`, 4 * hidden, hidden)
  }
  fillMatrix('neural.heads', 48, 2 * hidden)
  fillMatrix('neural.arc', 8, 8)
  fillMatrix('neural.label', 4, 8)
  arrays['neural.arc.root'] = Float32Array.from({ length: 8 }, random)
  arrays['neural.label.root'] = Float32Array.from({ length: 8 }, random)
  const name = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']
  const tags = { upos: ['NOUN', 'VERB'], xpos: ['NN', 'VB'], feats: ['_', 'VerbForm=Inf'] }
  const combinations = [
    [0, 0, 0],
    [1, 1, 1],
  ]
  return {
    arrays,
    tables: {
      'neural.sizes': { ...sizes, ...relations },
      'neural.classes': { ...tags, name, deprel: ['punct', 'nsubj', 'root'] },
      'neural.combinations': combinations,
      lemmas: {},
    },
  }
}

/** Numbers from -1 to 1. */
function newNoise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) | 0
    return (state >> 8) / (1 << 23)
  }
}
