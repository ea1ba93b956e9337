/** Scores names of people, organisations and places: exact spans with their kind, on Universal NER. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConllu } from '../src/parse/conllu.js'
import { loadNeuralModel } from '../src/parse/neural/model.js'
import { readNames } from '../src/parse/neural/names.js'
import { readWeights } from '../src/parse/weights.js'
import type { ScoreRow } from './run.js'

/** Kinds of name that the gold has beside ours count as none. */
export function scoreNames(treebanks: string, weightsFile = 'weights/en.weights'): ScoreRow[] {
  const marks = join(treebanks, 'uner/uner_ewt_test.iob2')
  if (!existsSync(marks)) return []
  const model = loadNeuralModel(readWeights(weightsFile))
  const labels = readMarks(readFileSync(marks, 'utf8'))
  let found = 0
  let wanted = 0
  let agreed = 0
  const text = readFileSync(join(treebanks, 'english-ewt/test.conllu'), 'utf8')
  for (const { comments, tokens } of readConllu(text)) {
    const id = comments.find(line => line.startsWith('# sent_id = '))?.slice('# sent_id = '.length)
    const marked = labels.get(id ?? '')
    if (!marked) continue
    const gold = new Set(readNames(marked).map(name => JSON.stringify(name)))
    const mine = model.analyse(tokens).names
    found += mine.length
    wanted += gold.size
    agreed += mine.filter(name => gold.has(JSON.stringify(name))).length
  }
  const row = (measure: string, value: number, n: number): ScoreRow => ({
    suite: 'parse',
    set: 'uner-ewt-test',
    measure,
    value,
    n,
  })
  return [
    row('names, precision', agreed / found, found),
    row('names, recall', agreed / wanted, wanted),
    row('names, f1', (2 * agreed) / (found + wanted), wanted),
  ]
}

/** The labels of each sentence by its id. */
function readMarks(text: string): Map<string, string[]> {
  const marks = new Map<string, string[]>()
  for (const block of text.split('\n\n')) {
    const id = /^# sent_id = (.*)$/m.exec(block)?.[1]
    const labels = [...block.matchAll(/^\d+\t[^\t]*\t([^\t\n]*)/gm)].map(match => match[1]!)
    if (id !== undefined && labels.length > 0)
      marks.set(
        id,
        labels.map(label => (/-(?:PER|ORG|LOC)$/.test(label) ? label : 'O')),
      )
  }
  return marks
}
