/** Learns the lemmas that the spelling of a word does not give, by form and tag. */
import type { Token } from '../../src/core/sentence.js'
import type { ConlluSentence } from '../../src/parse/conllu.js'
import {
  foldApostrophe,
  type LemmaEntry,
  type LemmaTable,
  spelledLemma,
} from '../../src/parse/lemma.js'

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

function tagName(token: { readonly upos: string; readonly xpos: string }): string {
  return `${token.upos} ${token.xpos}`
}
