/** Scores the language model on treebanks, as the CoNLL 2018 shared task counts. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Token } from '../src/core/sentence.js'
import { type ConlluSentence, readConllu } from '../src/parse/conllu.js'
import type { LanguageModel } from '../src/parse/model.js'
import { loadNeuralModel } from '../src/parse/neural/model.js'
import { readWeights } from '../src/parse/weights.js'
import { loadSplitter, type Splitter, splitText } from '../src/text/sentences.js'
import { type Block, toBlocks } from '../train/splitter/blocks.js'

/** One measure of one set; `n` is how many were counted. */
export interface ScoreRow {
  readonly suite: 'parse'
  readonly set: string
  readonly measure: string
  /** From 0 to 1. */
  readonly value: number
  readonly n: number
}

/** Treebanks that are scored; none is trained on. */
const SETS = {
  'ewt-test': 'english-ewt/test.conllu',
  'gum-dev': 'english-gum/dev.conllu',
}

/** Scores the weights on every set, from gold tokens and from raw text. */
export async function scoreParse(
  treebanksDir: string,
  weightsFile = 'weights/en.weights',
): Promise<ScoreRow[]> {
  const weights = readWeights(weightsFile)
  const model = loadNeuralModel(weights)
  const splitter = loadSplitter(weights)
  const own = fileURLToPath(new URL('news/news.conllu', import.meta.url))
  const files = Object.entries(SETS).map(([set, file]) => [set, join(treebanksDir, file)] as const)
  return [...files, ['news', own] as const].flatMap(([set, file]) => {
    const gold = readConllu(readFileSync(file, 'utf8'))
    const blocks = toBlocks(gold)
    const rows = [
      ...scoreGoldTokens(model, set, gold),
      ...scoreRawText(model, splitter, set, blocks),
    ]
    // Our own trees have no features, and lemmas nobody checked.
    return set === 'news' ? rows.filter(row => !/^(?:feats|lemma)/.test(row.measure)) : rows
  })
}

function scoreGoldTokens(
  model: LanguageModel,
  set: string,
  gold: readonly ConlluSentence[],
): ScoreRow[] {
  const pairs = gold.flatMap(({ tokens }) => {
    const parsed = model.parse(tokens)
    return tokens.map((token, index) => [token, parsed[index]!] as const)
  })
  const row = (measure: string, agrees: (a: Token, b: Token) => boolean): ScoreRow => ({
    suite: 'parse',
    set,
    measure: `${measure}, gold tokens`,
    value: pairs.filter(([a, b]) => agrees(a, b)).length / pairs.length,
    n: pairs.length,
  })
  return [
    row('upos', (a, b) => a.upos === b.upos),
    row('xpos', (a, b) => a.xpos === b.xpos),
    row('feats', (a, b) => a.feats === b.feats),
    row('lemma', (a, b) => a.lemma === b.lemma || a.lemma === '_'),
    row('uas', (a, b) => a.head === b.head),
    row('las', (a, b) => a.head === b.head && relation(a) === relation(b)),
    row('las with subtypes', (a, b) => a.head === b.head && a.deprel === b.deprel),
  ]
}

/** A word by the letters it covers, and what is said of it, heads by the letters they cover. */
interface Placed {
  readonly token: Token
  readonly head: string
}

/** Words and sentences agree when they cover the same letters; the rest is F1 over words that agree. */
function scoreRawText(
  model: LanguageModel,
  splitter: Splitter,
  set: string,
  blocks: readonly Block[],
): ScoreRow[] {
  const gold = new Map<string, Placed>()
  const found = new Map<string, Placed>()
  const goldSentences = new Set<string>()
  const foundSentences = new Set<string>()
  blocks.forEach(({ text, sentences }, block) => {
    for (const { sentence, tokens } of sentences) {
      const last = tokens[tokens.length - 1]!
      goldSentences.add(`${block} ${tokens[0]!.start} ${last.end}`)
      place(
        gold,
        block,
        sentence.tokens.map((token, at) => ({ ...token, ...tokens[at]! })),
      )
    }
    for (const { start, end, tokens } of splitText(splitter, text)) {
      foundSentences.add(`${block} ${start} ${end}`)
      place(found, block, model.parse(tokens))
    }
  })
  const row = (measure: string, right: number, a: number, b: number): ScoreRow => {
    return {
      suite: 'parse',
      set,
      measure: `${measure}, raw text`,
      value: (2 * right) / (a + b),
      n: a,
    }
  }
  const agreeing = (agrees: (a: Placed, b: Placed) => boolean) => {
    let right = 0
    for (const [key, word] of gold) {
      const other = found.get(key)
      if (other && agrees(word, other)) right++
    }
    return right
  }
  const words = (measure: string, agrees: (a: Placed, b: Placed) => boolean) =>
    row(measure, agreeing(agrees), gold.size, found.size)
  const sameSentences = [...goldSentences].filter(each => foundSentences.has(each)).length
  return [
    words('tokens f1', () => true),
    row('sentences f1', sameSentences, goldSentences.size, foundSentences.size),
    words('upos', (a, b) => a.token.upos === b.token.upos),
    words('xpos', (a, b) => a.token.xpos === b.token.xpos),
    words('lemma', (a, b) => a.token.lemma === b.token.lemma || a.token.lemma === '_'),
    words('uas', (a, b) => a.head === b.head),
    words('las', (a, b) => a.head === b.head && relation(a.token) === relation(b.token)),
  ]
}

function place(words: Map<string, Placed>, block: number, tokens: readonly Token[]): void {
  const keyOf = (token: Token) => `${block} ${token.start} ${token.end}`
  for (const token of tokens) {
    const head = tokens[token.head - 1]
    words.set(keyOf(token), { token, head: head ? keyOf(head) : 'root' })
  }
}

/** The relation without its subtype, which is what LAS counts. */
function relation(token: Token): string {
  return token.deprel.replace(/:.*/, '')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? process.env.READOUT_TREEBANKS
  if (folder === undefined || !existsSync(folder)) {
    console.error('Give the folder of treebanks as an argument or as READOUT_TREEBANKS.')
    process.exit(2)
  }
  for (const { set, measure, value, n } of await scoreParse(folder, process.argv[3])) {
    console.log(`${set}\t${measure}\t${(100 * value).toFixed(2)}\t${n}`)
  }
}
