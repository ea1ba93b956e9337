/**
 * Writes sentences of running text with the trees that two models agree on: `tsx silver.ts WEIGHTS WEIGHTS RAW OUT`.
 * RAW is a folder of JSON Lines with a `text` field. A column on which the two differ is `?`, and is not learnt from.
 */
import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RawToken, Token } from '../../src/core/sentence.js'
import { loadNeuralModel } from '../../src/parse/neural/model.js'
import { readWeights } from '../../src/parse/weights.js'
import { loadSplitter, splitText } from '../../src/text/sentences.js'

const [one, two, raw, out] = process.argv.slice(2)
if (one === undefined || two === undefined || raw === undefined || out === undefined) {
  console.error('Give two files of weights, the folder of running text and the file to write.')
  process.exit(2)
}
const weights = [readWeights(one), readWeights(two)] as const
const splitter = loadSplitter(weights[0])
const models = weights.map(each => loadNeuralModel(each))
const stream = createWriteStream(out)
const count = { sentences: 0, words: 0, heads: 0 }
for (const name of readdirSync(raw)
  .filter(file => file.endsWith('.jsonl'))
  .sort())
  for (const line of readFileSync(join(raw, name), 'utf8').split('\n').filter(Boolean))
    for (const block of (JSON.parse(line) as { text: string }).text.split('\n'))
      for (const { tokens } of splitText(splitter, block)) write(name, tokens)
stream.end()
console.log(
  `${count.sentences} sentences, ${count.words} words, ${count.heads} with an agreed head`,
)

/** A sentence of a likely length that ends as sentences do, in CoNLL-U. */
function write(name: string, tokens: readonly RawToken[]) {
  if (tokens.length < 5 || tokens.length > 60 || !/^[.!?”"]$/.test(tokens.at(-1)!.form)) return
  const [first, second] = models.map(model => model.parse(tokens)) as [
    readonly Token[],
    readonly Token[],
  ]
  count.sentences += 1
  count.words += tokens.length
  stream.write(`# sent_id = ${name}-${count.sentences}\n`)
  first.forEach((token, index) => {
    const other = second[index]!
    const agreed = (column: 'upos' | 'xpos' | 'feats') =>
      token[column] === other[column] ? token[column] || '_' : '?'
    const hangs = token.head === other.head
    if (hangs) count.heads += 1
    const relation = hangs && token.deprel === other.deprel ? token.deprel : '?'
    stream.write(
      `${token.id}\t${token.form}\t${token.lemma}\t${agreed('upos')}\t${agreed('xpos')}\t${agreed('feats')}\t${hangs ? token.head : '?'}\t${relation}\t_\t${token.spaceAfter ? '_' : 'SpaceAfter=No'}\n`,
    )
  })
  stream.write('\n')
}
