/** Scores a weights file of the neural model on a CoNLL-U file: `tsx score.ts WEIGHTS FILE [NAMES]`. */
import { readFileSync } from 'node:fs'
import type { Token } from '../../src/core/sentence.js'
import { readConllu } from '../../src/parse/conllu.js'
import { loadNeuralModel } from '../../src/parse/neural/model.js'
import { type NameSpan, readNames } from '../../src/parse/neural/names.js'
import { readWeights } from '../../src/parse/weights.js'

const [file, treebank, nameFile] = process.argv.slice(2)
if (file === undefined || treebank === undefined) {
  console.error('Give the weights, a CoNLL-U file and, if there is one, its names in IOB2.')
  process.exit(2)
}
const opened = performance.now()
const model = loadNeuralModel(readWeights(file))
const loaded = performance.now()
const gold = readConllu(readFileSync(treebank, 'utf8'))
const began = performance.now()
const analyses = gold.map(({ tokens }) => model.analyse(tokens))
const seconds = (performance.now() - began) / 1000
const pairs = gold.flatMap(({ tokens }, at) =>
  tokens.map((token, index) => [token, analyses[at]!.tokens[index]!] as const),
)
const share = (agrees: (a: Token, b: Token) => boolean): string =>
  ((100 * pairs.filter(([a, b]) => agrees(a, b)).length) / pairs.length).toFixed(2)
const relation = (token: Token): string => token.deprel.replace(/:.*/, '')
console.log(`upos ${share((a, b) => a.upos === b.upos)}`)
console.log(`xpos ${share((a, b) => a.xpos === b.xpos)}`)
console.log(`feats ${share((a, b) => a.feats === b.feats)}`)
console.log(`lemma ${share((a, b) => a.lemma === b.lemma || a.lemma === '_')}`)
console.log(`uas ${share((a, b) => a.head === b.head)}`)
console.log(`las ${share((a, b) => a.head === b.head && relation(a) === relation(b))}`)
console.log(`las with subtypes ${share((a, b) => a.head === b.head && a.deprel === b.deprel)}`)
if (nameFile !== undefined) scoreNames(readFileSync(nameFile, 'utf8'))
console.log(
  `${pairs.length} words, ${Math.round(pairs.length / seconds)} a second; ` +
    `opened in ${Math.round(loaded - opened)} ms; ` +
    `${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
)

function scoreNames(source: string): void {
  const marked = new Map<string, NameSpan[]>()
  for (const block of source.split('\n\n')) {
    const id = /^# sent_id = (.*)$/m.exec(block)?.[1]
    const labels = [...block.matchAll(/^\d+\t[^\t]*\t([^\t\n]*)/gm)].map(match => match[1]!)
    const known = labels.map(label => (/-(PER|ORG|LOC)$/.test(label) ? label : 'O'))
    if (id !== undefined && labels.length > 0) marked.set(id, readNames(known))
  }
  let found = 0
  let wanted = 0
  let agreed = 0
  gold.forEach(({ comments }, at) => {
    const id = comments.find(line => line.startsWith('# sent_id = '))?.slice('# sent_id = '.length)
    const names = marked.get(id ?? '')
    if (!names) return
    const keys = new Set(names.map(name => JSON.stringify(name)))
    found += analyses[at]!.names.length
    wanted += names.length
    agreed += analyses[at]!.names.filter(name => keys.has(JSON.stringify(name))).length
  })
  console.log(`names f1 ${((200 * agreed) / (found + wanted)).toFixed(2)}, ${wanted} marked`)
}
