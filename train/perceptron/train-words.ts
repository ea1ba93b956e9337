/** Learns what words have by form and tag: their lemmas and their morphological features. */
import type { Token } from '../../src/core/sentence.js'
import type { ConlluSentence } from '../../src/parse/conllu.js'
import {
  foldApostrophe,
  type LemmaEntry,
  type LemmaTable,
  spelledLemma,
} from '../../src/parse/lemma.js'
import type { MorphologyTable } from '../../src/parse/morphology.js'
import { tagName } from './train-tagger.js'

/** The forms whose usual lemma is not the one their spelling gives. */
export function learnLemmas(sentences: readonly ConlluSentence[]): LemmaTable {
  const table: Record<string, LemmaEntry> = {}
  const values = countValues(
    sentences,
    token => foldApostrophe(token.form).toLowerCase(),
    token => `${spelledLemma(token.form, token.upos, token.xpos)}\t${token.lemma}`,
  )
  for (const [tag, forms] of values) {
    const listed: Record<string, string> = {}
    for (const [form, counts] of forms) {
      const [spelled, lemma = '_'] = commonest(counts).split('\t')
      if (lemma !== '_' && lemma !== spelled) listed[form] = lemma
    }
    table[tag] = { forms: listed }
  }
  return table
}

/** The usual features of every tag, and the forms that have others. */
export function learnMorphology(sentences: readonly ConlluSentence[]): MorphologyTable {
  const byTag = countValues(
    sentences,
    () => '',
    token => token.feats,
  )
  const byForm = countValues(
    sentences,
    token => token.form.toLowerCase(),
    token => token.feats,
  )
  const table: Record<string, { usual: string; forms: Record<string, string> }> = {}
  for (const [tag, all] of byTag) {
    const usual = commonest(all.get('')!)
    const forms: Record<string, string> = {}
    for (const [form, counts] of byForm.get(tag)!) {
      const feats = commonest(counts)
      if (feats !== usual && counts.get(feats)! >= 2) forms[form] = feats
    }
    table[tag] = { usual, forms }
  }
  return table
}

type Counts = Map<string, number>

function countValues(
  sentences: readonly ConlluSentence[],
  keyOf: (token: Token) => string,
  readValue: (token: Token) => string,
): Map<string, Map<string, Counts>> {
  const values = new Map<string, Map<string, Counts>>()
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const forms = values.get(tagName(token)) ?? new Map<string, Counts>()
      const counts = forms.get(keyOf(token)) ?? new Map<string, number>()
      counts.set(readValue(token), (counts.get(readValue(token)) ?? 0) + 1)
      forms.set(keyOf(token), counts)
      values.set(tagName(token), forms)
    }
  }
  return values
}

function commonest(counts: Counts): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
