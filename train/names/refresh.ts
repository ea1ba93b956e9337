/**
 * Trains the tagger of names anew, and puts it into a weights file; the rest of it stays.
 *
 *     npx tsx train/names/refresh.ts TREEBANKS weights/en.weights
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Token } from '../../src/core/sentence.js'
import { readConllu } from '../../src/parse/conllu.js'
import { loadNeuralModel } from '../../src/parse/neural/model.js'
import { nameClues } from '../../src/parse/neural/name-clues.js'
import {
  bestPath,
  NAME_LABELS,
  NAME_WEIGHTS,
  type NameSettings,
  newNameTagger,
} from '../../src/parse/neural/name-tagger.js'
import { readNames } from '../../src/parse/neural/names.js'
import { readContents, readWeights, writeWeights } from '../../src/parse/weights.js'
import { newRandom, shuffled } from '../splitter/random.js'
import { treebanksFolder } from '../splitter/treebanks.js'
import { gatherLists } from './lists.js'

interface Lesson {
  readonly tokens: readonly Token[]
  readonly labels: readonly string[]
}

const ROUNDS = 12
/** How much a right label has to lead by. */
const MARGIN = 2
const COUNT = NAME_LABELS.length

const folder = treebanksFolder()
const file = process.argv[3]
if (file === undefined) {
  console.error('Give the weights file as the second argument.')
  process.exit(2)
}
const weights = readWeights(file)
const model = loadNeuralModel(weights)
const lists = gatherLists()
const { clues, steps } = learn(readLessons('train'))
const settings = choose(readLessons('dev'))
const { arrays, tables } = readContents(file)
const version = writeWeights(file, {
  arrays: { ...arrays, 'names.clues': clues, 'names.steps': steps },
  tables: { ...tables, 'names.lists': lists, 'names.settings': settings },
})
console.log(`wrote ${file}, version ${version}`)

/** Sentences as the model reads them, with the labels of UNER; kinds it has beside ours count as none. */
function readLessons(part: 'train' | 'dev'): Lesson[] {
  const marked = new Map<string, string[]>()
  for (const block of readFileSync(join(folder, `uner/uner_ewt_${part}.iob2`), 'utf8').split(
    '\n\n',
  )) {
    const id = /^# sent_id = (.*)$/m.exec(block)?.[1]
    const labels = [...block.matchAll(/^\d+\t[^\t]*\t([^\t\n]*)/gm)].map(match => match[1]!)
    if (id !== undefined)
      marked.set(
        id,
        labels.map(label => (/-(PER|ORG|LOC)$/.test(label) ? label : 'O')),
      )
  }
  return readConllu(readFileSync(join(folder, `english-ewt/${part}.conllu`), 'utf8')).flatMap(
    ({ comments, tokens }) => {
      const id = comments
        .find(line => line.startsWith('# sent_id = '))
        ?.slice('# sent_id = '.length)
      const labels = marked.get(id ?? '')
      return labels?.length === tokens.length && tokens.length > 0
        ? [{ tokens: model.parse(tokens), labels }]
        : []
    },
  )
}

/** A structured averaged perceptron (Collins 2002), its clues made whole numbers without clipping any. */
function learn(lessons: readonly Lesson[]): { clues: Int16Array; steps: Float32Array } {
  const listed = new Map(Object.entries(lists))
  const rows = lessons.map(({ tokens }) => nameClues(tokens, listed))
  const answers = lessons.map(({ labels }) =>
    labels.map(label => NAME_LABELS.indexOf(label as (typeof NAME_LABELS)[number])),
  )
  const weight = new Float64Array(NAME_WEIGHTS)
  const weighted = new Float64Array(NAME_WEIGHTS)
  const step = new Float64Array(COUNT * COUNT)
  const stepped = new Float64Array(COUNT * COUNT)
  const random = newRandom(3)
  const order = lessons.map((_, index) => index)
  let time = 0
  for (let round = 1; round <= ROUNDS; round++) {
    let wrong = 0
    for (const index of shuffled(random, order)) {
      time++
      const answer = answers[index]!
      const scores = rows[index]!.map((row, word) => {
        const own = new Float32Array(COUNT)
        for (const place of row)
          for (let label = 0; label < COUNT; label++) own[label]! += weight[place * COUNT + label]!
        // A right answer has to be clear: every other label starts with a little more.
        for (let label = 0; label < COUNT; label++)
          if (label !== answer[word]) own[label]! += MARGIN
        return own
      })
      const guess = bestPath(scores, Float32Array.from(step))
      if (guess.every((label, word) => label === answer[word])) continue
      wrong++
      const move = (path: readonly number[], amount: number) => {
        path.forEach((label, word) => {
          for (const place of rows[index]![word]!) {
            const at = place * COUNT + label
            weight[at] = weight[at]! + amount
            weighted[at] = weighted[at]! + amount * time
          }
          if (word === 0) return
          const at = path[word - 1]! * COUNT + label
          step[at] = step[at]! + amount
          stepped[at] = stepped[at]! + amount * time
        })
      }
      move(answer, 1)
      move(guess, -1)
    }
    console.log(`round ${round}: ${wrong} of ${lessons.length} sentences corrected`)
  }
  const mean = weight.map((value, at) => value - weighted[at]! / (time + 1))
  const largest = mean.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)
  const unit = largest / 32767
  return {
    clues: Int16Array.from(mean, value => Math.round(value / unit)),
    steps: Float32Array.from(step, (value, at) => (value - stepped[at]! / (time + 1)) / unit),
  }
}

/** The share of each judge that finds most names of the development set. */
function choose(lessons: readonly Lesson[]): NameSettings {
  const networks = lessons.map(({ tokens }) => model.nameScores(tokens))
  const unit =
    1 /
    Math.max(
      ...clues
        .map(Math.abs)
        .filter(value => value > 0)
        .sort()
        .slice(-1),
    )
  let best: NameSettings = { scale: unit, network: 1 }
  let high = 0
  for (const strength of [1, 1.5, 2, 3, 4, 5, 7, 10])
    for (const network of [0, 0.5, 1]) {
      const settings = { scale: unit * strength, network }
      const tagger = newNameTagger(clues, steps, lists, settings)
      let found = 0
      let wanted = 0
      let agreed = 0
      lessons.forEach(({ tokens, labels }, index) => {
        const mine = readNames(tagger.label(tokens, networks[index]!)).map(span =>
          JSON.stringify(span),
        )
        const gold = new Set(readNames(labels).map(span => JSON.stringify(span)))
        found += mine.length
        wanted += gold.size
        agreed += mine.filter(span => gold.has(span)).length
      })
      const score = (200 * agreed) / (found + wanted)
      console.log(`strength ${strength}, network ${network}: dev f1 ${score.toFixed(2)}`)
      if (score > high) {
        high = score
        best = settings
      }
    }
  return best
}
