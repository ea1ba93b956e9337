import { describe, expect, test } from 'vitest'
import type { Token } from '../core/sentence.js'
import { repairMainVerb } from './main-verb.js'
import { repairSpeechTags } from './speech-tag.js'

/** `form/XPOS/deprel>head` for each word, as a parser gives it. */
function treeOf(text: string): Token[] {
  return text.split(' ').map((word, index) => {
    const [, form, xpos, deprel, head] = /^(.+)\/([^/]+)\/([^>]+)>(\d+)$/.exec(word)!
    const upos = /^NN/.test(xpos!) ? 'NOUN' : /^V/.test(xpos!) ? 'VERB' : 'X'
    const lemma = form === 'said' ? 'say' : form!.toLowerCase()
    return {
      id: index + 1,
      form: form!,
      lemma,
      upos,
      xpos: xpos!,
      feats: '_',
      head: Number(head),
      deprel: deprel!,
      start: 0,
      end: 0,
      spaceAfter: true,
    }
  })
}

/** What hangs where afterwards, of the words whose head or relation has changed. */
function check(text: string, expected: readonly string[], repair = repairSpeechTags) {
  const before = treeOf(text)
  const changed = repair(before).filter(
    (token, index) => token.head !== before[index]!.head || token.deprel !== before[index]!.deprel,
  )
  expect(changed.map(({ form, deprel, head }) => `${form}/${deprel}>${head}`)).toEqual(expected)
}

describe('speech tags', () => {
  test('the speakers at the end are no more of those that the act fell on', () =>
    check(
      'Rebels/NNS/nsubj>2 attacked/VBD/root>0 ,/,/punct>4 killing/VBG/advcl>2 50/CD/obj>4 ,/,/punct>4 military/JJ/amod>8 sources/NNS/obj>4 said/VBD/parataxis>2',
      ['sources/nsubj>9'],
    ))
  test('who acts and how they act hang on the act, not on the tag', () =>
    check(
      'Fighters/NNS/nsubj>6 took/VBD/ccomp>6 it/PRP/obj>2 ,/,/punct>2 officials/NNS/nsubj>6 said/VBD/root>0 ,/,/punct>8 killing/VBG/advcl>6 17/CD/obj>8',
      ['Fighters/nsubj>2', 'killing/advcl>2'],
    ))
  test('a subject before the tag belongs to the verb behind it', () =>
    check(
      'Sides/NNS/nsubj>4 ,/,/punct>1 officials/NNS/nsubj>4 said/VBD/root>0 ,/,/punct>7 will/MD/aux>7 meet/VB/ccomp>4',
      ['Sides/nsubj>7'],
    ))
  test('two speakers are kept together', () =>
    check(
      'Rebels/NNS/nsubj>2 took/VBD/root>0 Dorn/NNP/obj>2 ,/,/punct>5 residents/NNS/conj>3 and/CC/cc>8 officials/NNS/nsubj>8 said/VBD/conj>2',
      ['residents/nsubj>8', 'officials/conj>5'],
    ))
  test('a speaker with a preposition, and a plain statement, stay as they are', () => {
    check(
      'It/PRP/nsubj>2 fell/VBD/root>0 ,/,/punct>6 according/VBG/case>6 to/IN/fixed>4 police/NNS/obl>2 said/VBD/parataxis>2',
      [],
    )
    check('Police/NNS/nsubj>2 said/VBD/root>0 they/PRP/nsubj>4 fled/VBD/ccomp>2', [])
  })
})

describe('main verbs', () => {
  test('the only verb of a sentence is its verb', () =>
    check(
      'Army/NNP/nsubj>2 rebels/NNS/root>0 surrendered/VBN/acl>2 ./PUNCT/punct>2',
      ['Army/compound>2', 'rebels/nsubj>3', 'surrendered/root>0', './punct>3'],
      repairMainVerb,
    ))
  test('a caption, a headline and a sentence with a verb stay as they are', () => {
    check(
      'Rebels/NNS/root>0 accused/VBN/acl>1 of/IN/mark>4 spying/VBG/advcl>2 ./PUNCT/punct>1',
      [],
      repairMainVerb,
    )
    check('Rebels/NNS/root>0 surrendered/VBN/acl>1', [], repairMainVerb)
    check(
      'Rebels/NNS/nsubj>3 trapped/VBN/acl>1 fled/VBD/root>0 ./PUNCT/punct>3',
      [],
      repairMainVerb,
    )
  })
})
