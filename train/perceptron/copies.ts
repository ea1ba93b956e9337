/** Copies of treebank sentences in the dress of the news: headlines, reported speech, datelines. */
import type { Token } from '../../src/core/sentence.js'
import type { ConlluSentence } from '../../src/parse/conllu.js'
import { findCities, withDateline } from './datelines.js'
import { pick, type Random } from './random.js'
import { asReport, findSpeakers } from './reports.js'

/** Shares of the sentences that get a copy. */
const HEADLINES = 0.15
const REPORTS = 0.08
const DATELINES = 0.02

/** A token of a copy; its place is set when the copy is put together. */
export type Word = Omit<Token, 'id' | 'start' | 'end'>

/** Every sentence with the copies made of it. */
export function withCopies(
  random: Random,
  sentences: readonly ConlluSentence[],
): ConlluSentence[][] {
  const speakers = sentences.flatMap(findSpeakers)
  const cities = sentences.flatMap(findCities)
  return sentences.map(sentence => {
    const family: (ConlluSentence | undefined)[] = [sentence]
    if (random() < HEADLINES) family.push(asHeadline(random, sentence))
    if (random() < REPORTS) family.push(asReport(random, sentence, pick(random, speakers)))
    if (random() < DATELINES) family.push(withDateline(random, sentence, pick(random, cities)))
    return family.filter(each => each !== undefined)
  })
}

/** A sentence of these words; `head` counts their places from 1. */
export function assemble(words: readonly Word[]): ConlluSentence {
  let text = ''
  const tokens = words.map((word, index) => {
    const start = text.length
    text += word.spaceAfter ? `${word.form} ` : word.form
    return { ...word, id: index + 1, start, end: start + word.form.length }
  })
  return { text: text.trimEnd(), tokens, comments: [] }
}

/** A punctuation mark whose head is set later. */
export function newMark(form: string, xpos: string): Word {
  const tags = { upos: 'PUNCT', xpos, feats: '_', deprel: 'punct' }
  return { form, lemma: form, ...tags, head: 0, spaceAfter: true }
}

/** The form with a capital at its beginning. */
export function capitalised(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1)
}

/**
 * The sentence as a headline would print it: capitals on all but the small words, mostly no full
 * stop. Undefined when it is too long or too short to be one.
 */
function asHeadline(random: Random, { tokens }: ConlluSentence): ConlluSentence | undefined {
  if (tokens.length < 4 || tokens.length > 22) return undefined
  const stripped = tokens[tokens.length - 1]!.form === '.' && random() < 0.8
  const kept = stripped ? tokens.slice(0, -1) : tokens
  const all = random() < 0.3
  return assemble(
    kept.map((token, index) => {
      const small = SMALL.has(token.form.toLowerCase()) && index > 0 && !all
      const clitic = index > 0 && !kept[index - 1]!.spaceAfter && /^['’]|^n['’]t$/.test(token.form)
      return small || clitic ? token : { ...token, form: capitalised(token.form) }
    }),
  )
}

/** Words that headlines leave small. */
const SMALL = new Set(
  'a an the and but or nor of in on at to by for as with from into over per via vs if'.split(' '),
)
