/**
 * Trains the splitter and the lemmas anew, and puts them into a weights file; the rest of it stays.
 *
 *     npx tsx train/splitter/refresh.ts TREEBANKS weights/en.weights
 */
import { readContents, writeWeights } from '../../src/parse/weights.js'
import { toBlocks } from './blocks.js'
import { learnLemmas } from './train-lemmas.js'
import { trainCut, trainEnd } from './train-splitter.js'
import { readTreebank, treebanksFolder } from './treebanks.js'

const folder = treebanksFolder()
const file = process.argv[3]
if (file === undefined) {
  console.error('Give the weights file as the second argument.')
  process.exit(2)
}
const sentences = [...readTreebank(folder, 'ewt-train'), ...readTreebank(folder, 'gum-train')]
const blocks = toBlocks(sentences)
const { arrays, tables } = readContents(file)
const version = writeWeights(file, {
  arrays: { ...arrays, 'splitter.cut': trainCut(blocks), 'splitter.end': trainEnd(blocks) },
  tables: { ...tables, lemmas: learnLemmas(sentences) },
})
console.log(`wrote ${file}, version ${version}`)
