/** Puts datelines before treebank sentences. */
import type { Token } from '../../src/core/sentence.js'
import type { ConlluSentence } from '../../src/parse/conllu.js'
import { assemble, newMark, type Word } from './copies.js'
import { pick, type Random } from './random.js'

const AGENCIES = ['AP', 'Reuters', 'AFP', 'UPI', 'TASS', 'Xinhua', 'dpa', 'Interfax']
const MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')
const DASHES = ['-', '--', '—', '–']

/** Names that can stand as the city of a dateline. */
export function findCities({ tokens }: ConlluSentence): Token[] {
  return tokens.filter(token => token.xpos === 'NNP' && /^\p{L}{4,}$/u.test(token.form))
}

/**
 * `CITY (AGENCY) — S`, `CITY, March 9 — S`. The city hangs loosely on the main verb, so that it is
 * taken neither for a subject nor for the root. Undefined where the sentence is no report.
 */
export function withDateline(
  random: Random,
  { tokens }: ConlluSentence,
  city: Token,
): ConlluSentence | undefined {
  const root = tokens.find(token => token.head === 0)!
  const last = tokens[tokens.length - 1]!
  if (root.upos !== 'VERB' || tokens.length < 8 || last.form !== '.') return undefined
  const form = random() < 0.7 ? city.form.toUpperCase() : city.form
  const line: Word[] = [newName(form, 0, 'parataxis')]
  if (random() < 0.4) {
    line.push({ ...newMark(',', ','), head: 3 })
    line.push(newName(pick(random, MONTHS), 1, 'nmod:unmarked'))
    const day = newName(String(1 + Math.floor(random() * 31)), 3, 'nummod')
    line.push({ ...day, upos: 'NUM', xpos: 'CD', feats: 'NumForm=Digit|NumType=Card' })
  }
  if (random() < 0.7) {
    const agency = line.length + 2
    line.push({ ...newMark('(', '-LRB-'), head: agency })
    line.push(newName(pick(random, AGENCIES), 1, 'appos'))
    line.push({ ...newMark(')', '-RRB-'), head: agency })
  }
  line.push({ ...newMark(pick(random, DASHES), ':'), head: 1 })
  const shift = line.length
  return assemble([
    ...line.map(word => (word.head === 0 ? { ...word, head: root.id + shift } : word)),
    ...tokens.map(token => ({ ...token, head: token.head === 0 ? 0 : token.head + shift })),
  ])
}

function newName(form: string, head: number, deprel: string): Word {
  const tags = { upos: 'PROPN', xpos: 'NNP', feats: 'Number=Sing' }
  return { form, lemma: form, ...tags, head, deprel, spaceAfter: true }
}
