/**
 * Trains splitter, tagger, parser and lemmas from the treebanks, in about a quarter of an hour.
 *
 *     npx tsx train/perceptron/run.ts TREEBANKS WEIGHTS
 */
import type { ConlluSentence } from '../../src/parse/conllu.js'
import { loadLinear, packLinear } from '../../src/parse/linear.js'
import { newTagger, type Tagger } from '../../src/parse/tagger.js'
import { packWeights, unpackWeights, writeWeights } from '../../src/parse/weights.js'
import { describeWords, type KnownTags } from '../../src/parse/words.js'
import type { Perceptron } from './averaged.js'
import { toBlocks } from './blocks.js'
import { withCopies } from './copies.js'
import { newRandom, shuffled } from './random.js'
import { listDeprels, type TaggedSentence, trainParser } from './train-parser.js'
import { trainCut, trainEnd } from './train-splitter.js'
import { listKnownTags, listTags, trainTagger } from './train-tagger.js'
import { learnLemmas, learnMorphology } from './train-words.js'
import { readTreebank, treebanksFolder } from './treebanks.js'

const FOLDS = 5
const TAG_ROUNDS = 8
const PARSE_ROUNDS = 9
/** What fits in 6 MB at the least loss on the dev sets. */
const TAG_PRUNING = { minUpdates: 5, minWeight: 0.1, minRow: 0.25 }
const MOVE_PRUNING = { minUpdates: 12, minWeight: 0.1, minRow: 0.4 }
const LABEL_PRUNING = { minUpdates: 7, minWeight: 0.1, minRow: 0.2 }
/** Of the features that were kept, what is too light to be written down. */
const LEFT_OUT = {
  tagger: { minUpdates: 1, minWeight: 0.1, minRow: 0.5 },
  moves: { minUpdates: 1, minWeight: 0.1, minRow: 1.6 },
  labels: { minUpdates: 1, minWeight: 0.1, minRow: 0.6 },
}

const folder = treebanksFolder()
const file = process.argv[3]
if (file === undefined) {
  console.error('Give the weights file to write as the second argument.')
  process.exit(2)
}
const originals = [...readTreebank(folder, 'ewt-train'), ...readTreebank(folder, 'gum-train')]
const random = newRandom(7)
const families = shuffled(random, withCopies(random, originals))
const sentences = families.flat()
const names = listTags(originals, 5)
const known = listKnownTags(originals, 3)
const deprels = listDeprels(originals)

/** Tags each part of the sentences by a tagger that was trained on the other parts. */
function tagByOthers(): TaggedSentence[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = families.filter((_, index) => index % FOLDS !== fold).flat()
    const othersKnown = listKnownTags(others, 3)
    const tagger = freeze(trainTagger(names, othersKnown, others, 4, TAG_PRUNING))
    const own = families.filter((_, index) => index % FOLDS === fold).flat()
    return own.map(sentence => tagOne(tagger, othersKnown, sentence))
  }).flat()
}

function tagOne(tagger: Tagger, words: KnownTags, sentence: ConlluSentence): TaggedSentence {
  const forms = sentence.tokens.map(token => token.form)
  return { sentence, tags: tagger.tag(describeWords(words, forms)) }
}

/** The tagger as it will be read back from the weights file. */
function freeze(perceptron: Perceptron): Tagger {
  const arrays = packLinear('tagger', perceptron.rows(LEFT_OUT.tagger))
  return newTagger(names, loadLinear(unpackWeights(packWeights({ arrays, tables: {} })), 'tagger'))
}

const blocks = toBlocks(originals)
const tagger = trainTagger(names, known, sentences, TAG_ROUNDS, TAG_PRUNING)
const { moves, labels } = trainParser(deprels, known, tagByOthers(), PARSE_ROUNDS, {
  moves: MOVE_PRUNING,
  labels: LABEL_PRUNING,
})
const version = writeWeights(file, {
  arrays: {
    'splitter.cut': trainCut(blocks),
    'splitter.end': trainEnd(blocks),
    'known.keys': Int32Array.from(known.keys()),
    'known.sets': Uint16Array.from(known.values()),
    ...packLinear('tagger', tagger.rows(LEFT_OUT.tagger)),
    ...packLinear('moves', moves.rows(LEFT_OUT.moves)),
    ...packLinear('labels', labels.rows(LEFT_OUT.labels)),
  },
  tables: {
    tags: names,
    deprels,
    lemmas: learnLemmas(originals),
    feats: learnMorphology(originals),
  },
})
console.log(`wrote ${file}, version ${version}`)
