/** Learns what words have by form and tag: their lemmas and their morphological features. */
import type { Token } from '../../src/core/sentence.js'
import type { ConlluSentence } from '../../src/parse/conllu.js'
import {
  applyEdit,
  type LemmaEdit,
  type LemmaEntry,
  type LemmaTable,
  LONGEST_ENDING,
  lemmaBase,
} from '../../src/parse/lemma.js'
import type { MorphologyTable } from '../../src/parse/morphology.js'
import { tagName } from './train-tagger.js'

/** Forms with their lemmas, and rules of spelling for the forms that are not listed. */
export function learnLemmas(sentences: readonly ConlluSentence[]): LemmaTable {
  const table: Record<string, LemmaEntry> = {}
  const values = countValues(
    sentences,
    token => lemmaBase(token.form, token.upos).toLowerCase(),
    token => `${lemmaBase(token.form, token.upos)}\t${token.lemma}`,
  )
  for (const [tag, forms] of values) {
    const pairs = [...forms].map(([folded, counts]) => {
      const [base = '', lemma = ''] = commonest(counts).split('\t')
      return { folded, base, lemma }
    })
    const endings = learnEndings(pairs)
    const listed: Record<string, string> = {}
    for (const { folded, base, lemma } of pairs) {
      if (lemma !== '_' && applyLongest(endings, base) !== lemma) listed[folded] = lemma
    }
    table[tag] = { forms: listed, endings: Object.fromEntries(endings) }
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
  valueOf: (token: Token) => string,
): Map<string, Map<string, Counts>> {
  const values = new Map<string, Map<string, Counts>>()
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const forms = values.get(tagName(token)) ?? new Map<string, Counts>()
      const counts = forms.get(keyOf(token)) ?? new Map<string, number>()
      counts.set(valueOf(token), (counts.get(valueOf(token)) ?? 0) + 1)
      forms.set(keyOf(token), counts)
      values.set(tagName(token), forms)
    }
  }
  return values
}

function commonest(counts: Counts): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

/** An ending gets a rule of its own where most of its words are treated unlike a shorter ending's. */
function learnEndings(
  pairs: readonly { readonly folded: string; readonly base: string; readonly lemma: string }[],
): Map<string, LemmaEdit> {
  const counts = new Map<string, Counts>()
  for (const { folded, base, lemma } of pairs) {
    const edit = JSON.stringify(editBetween(base, lemma))
    for (let length = 0; length <= Math.min(LONGEST_ENDING, folded.length); length++) {
      const ending = folded.slice(folded.length - length)
      const edits = counts.get(ending) ?? new Map<string, number>()
      edits.set(edit, (edits.get(edit) ?? 0) + 1)
      counts.set(ending, edits)
    }
  }
  const endings = new Map<string, LemmaEdit>()
  const shortFirst = [...counts].sort((a, b) => a[0].length - b[0].length)
  for (const [ending, edits] of shortFirst) {
    const edit = commonest(edits)
    if (ending !== '' && edits.get(edit)! < 3) continue
    const shorter = longestRule(endings, ending)
    if (JSON.stringify(shorter) !== edit) endings.set(ending, JSON.parse(edit))
  }
  return endings
}

function editBetween(base: string, lemma: string): LemmaEdit {
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  return [base.length - same, lemma.slice(same)]
}

function longestRule(rules: ReadonlyMap<string, LemmaEdit>, folded: string): LemmaEdit | undefined {
  for (let length = Math.min(LONGEST_ENDING, folded.length); length >= 0; length--) {
    const edit = rules.get(folded.slice(folded.length - length))
    if (edit) return edit
  }
  return undefined
}

function applyLongest(rules: ReadonlyMap<string, LemmaEdit>, base: string): string {
  const edit = longestRule(rules, base.toLowerCase())
  return edit ? applyEdit(base, edit) : base
}
