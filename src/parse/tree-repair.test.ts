/** Each repair on the smallest tree that needs it, and on one that looks alike and must stay. */
import { expect, test } from 'vitest'
import type { Token } from '../core/sentence.js'
import { repairTree } from './tree-repair.js'

/** `form/upos/xpos/head/deprel`, one word each. */
function tree(text: string): Token[] {
  let start = 0
  return text.split(' ').map((word, index) => {
    const [form, upos, xpos, head, deprel] = word.split('/') as [
      string,
      string,
      string,
      string,
      string,
    ]
    const token = { form, lemma: form.toLowerCase(), upos, xpos, feats: '_', deprel }
    const place = { id: index + 1, head: Number(head), start, end: start + form.length }
    start += form.length + 1
    return { ...token, ...place, spaceAfter: true }
  })
}

const shown = (tokens: readonly Token[]) =>
  tokens.map(({ form, upos, head, deprel }) => `${form}/${upos}/${head}/${deprel}`).join(' ')

test('an adjective with "to" and an object is a verb', () => {
  const to = 'urged/VERB/VBD/0/root to/PART/TO/3/mark free/ADJ/JJ/1/xcomp them/PRON/PRP/3/obj'
  expect(shown(repairTree(tree(to)))).toContain('free/VERB/1/xcomp')
  const trade = 'road/NOUN/NN/0/root to/ADP/IN/4/case free/ADJ/JJ/4/amod trade/NOUN/NN/1/nmod'
  expect(shown(repairTree(tree(trade)))).toContain('free/ADJ/4/amod')
})

test('"May" behind a preposition is the month, and otherwise the modal', () => {
  const month = 'imposed/VERB/VBN/0/root in/ADP/IN/1/case May/AUX/MD/4/aux include/VERB/VB/1/conj'
  expect(shown(repairTree(tree(month)))).toContain('in/ADP/3/case May/PROPN/1/obl')
  const modal =
    'imposed/VERB/VBN/0/root it/PRON/PRP/4/nsubj May/AUX/MD/4/aux include/VERB/VB/1/conj'
  expect(shown(repairTree(tree(modal)))).toContain('May/AUX/4/aux')
})

test('a noun between "and" and a finite verb is its subject', () => {
  const words = 'killed/VERB/VBN/0/root by/ADP/IN/3/case rebels/NOUN/NNS/1/obl ,/PUNCT/,/6/punct'
  const joined = `${words} and/CCONJ/CC/6/cc Ankara/PROPN/NNP/3/conj responded/VERB/VBD/1/conj`
  expect(shown(repairTree(tree(joined)))).toContain('Ankara/PROPN/7/nsubj')
  const own = `${joined} it/PRON/PRP/7/nsubj`
  expect(shown(repairTree(tree(own)))).toContain('Ankara/PROPN/3/conj')
})

test('what stands behind a comma in the tense of the reporting is no part of the report', () => {
  const words = 'denied/VERB/VBD/0/root had/AUX/VBD/3/aux shelled/VERB/VBN/1/ccomp'
  const beside = `${words} ,/PUNCT/,/6/punct and/CCONJ/CC/6/cc condemned/VERB/VBD/3/conj`
  expect(shown(repairTree(tree(beside)))).toContain('condemned/VERB/1/conj')
  const within = `${words} and/CCONJ/CC/5/cc seized/VERB/VBD/3/conj`
  expect(shown(repairTree(tree(within)))).toContain('seized/VERB/3/conj')
})

test('an adjective between "to" and a determiner is a verb', () => {
  const words = 'urged/VERB/VBD/0/root to/ADP/IN/5/case free/ADJ/JJ/5/amod a/DET/DT/5/det'
  const free = `${words} student/NOUN/NN/1/obl`
  expect(shown(repairTree(tree(free)))).toContain('to/PART/3/mark free/VERB/1/xcomp a/DET/5/det')
})

test('a plural, a noun that heads all and an infinitive make a clause, unless the noun has an article', () => {
  const plan = 'Unions/NOUN/NNS/2/nsubj plan/NOUN/NN/0/root to/PART/TO/4/mark march/VERB/VB/2/acl'
  expect(shown(repairTree(tree(plan)))).toContain('plan/VERB/0/root')
  expect(shown(repairTree(tree(`${plan} a/DET/DT/2/det`)))).toContain('plan/NOUN/0/root')
})

test('a past tense is joined to the past tense before the infinitive', () => {
  const words = 'asked/VERB/VBD/0/root to/PART/TO/3/mark open/VERB/VB/1/xcomp and/CCONJ/CC/5/cc'
  expect(shown(repairTree(tree(`${words} urged/VERB/VBD/3/conj`)))).toContain('urged/VERB/1/conj')
  expect(shown(repairTree(tree(`${words} send/VERB/VB/3/conj`)))).toContain('send/VERB/3/conj')
})

test('an adjective with a modal and an object is a verb', () => {
  const would = 'it/PRON/PRP/3/nsubj would/AUX/MD/3/aux free/ADJ/JJ/0/root them/PRON/PRP/3/obj'
  expect(shown(repairTree(tree(would)))).toContain('free/VERB/0/root')
  const be = 'it/PRON/PRP/3/nsubj is/AUX/VBZ/3/cop free/ADJ/JJ/0/root'
  expect(shown(repairTree(tree(be)))).toContain('free/ADJ/0/root')
})

test('who is named before a reported clause is its subject, unless it has one', () => {
  const said =
    'envoy/NOUN/NN/5/nsubj met/VERB/VBD/0/root them/PRON/PRP/2/obj UN/PROPN/NNP/5/nsubj said/VERB/VBD/2/parataxis'
  expect(shown(repairTree(tree(said)))).toContain('envoy/NOUN/2/nsubj')
  const own =
    'envoy/NOUN/NN/2/nsubj met/VERB/VBD/0/root them/PRON/PRP/2/obj UN/PROPN/NNP/5/nsubj said/VERB/VBD/2/parataxis'
  expect(shown(repairTree(tree(own)))).toContain('UN/PROPN/5/nsubj')
})

test('an adjective behind "to" takes the object that stands behind it', () => {
  const free =
    'urged/VERB/VBD/0/root Oman/PROPN/NNP/1/obj to/ADP/IN/4/case free/ADJ/JJ/1/xcomp the/DET/DT/6/det men/NOUN/NNS/1/obj'
  expect(shown(repairTree(tree(free)))).toContain('free/VERB/1/xcomp the/DET/6/det men/NOUN/4/obj')
  const made =
    'made/VERB/VBD/0/root it/PRON/PRP/1/obj free/ADJ/JJ/1/xcomp the/DET/DT/5/det same/NOUN/NN/1/obl'
  expect(shown(repairTree(tree(made)))).toContain('free/ADJ/1/xcomp')
})
