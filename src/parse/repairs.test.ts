import { describe, expect, test } from 'vitest'
import type { Token } from '../core/sentence.js'
import { recastHeadline } from './headline.js'
import { repairMainVerb } from './main-verb.js'
import { repairSpeechTags } from './speech-tag.js'
import { repairTags } from './tag-repair.js'
import { repairTree } from './tree-repair.js'

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

describe('any tree', () => {
  const isKnown = () => true
  const repairs = {
    headlines: (tokens: readonly Token[]) => recastHeadline(tokens, isKnown),
    tags: (tokens: readonly Token[]) => repairTags(tokens, isKnown),
    'main verbs': repairMainVerb,
    'speech tags': repairSpeechTags,
    trees: repairTree,
  }
  const sentences = [
    'Rebels/NNS seized/VBD Dorn/NNP ,/, residents/NNS and/CC officials/NNS said/VBD ./.',
    'Tolvan/NNP urged/VBD Belmark/NNP to/TO free/JJ the/DT sailors/NNS ./.',
    'Two/CD died/VBD ,/, and/CC Arvania/NNP responded/VBD in/IN Dorn/NNP ./.',
    'Sanctions/NNS imposed/VBN in/IN May/MD include/VBP Dorn/NNP ./.',
    'Unions/NNS plan/NN to/TO march/VB and/CC urged/VBD calm/NN ./.',
    'Rebels/NNS Attack/NNP Again/RB in/IN Arvania/NNP',
    'Arvania/NNP scrambled/VBN jets/NNS ./.',
  ]
  for (const [name, repair] of Object.entries(repairs))
    test(`one tree goes in and one comes out: ${name}`, () => {
      const next = pseudorandom(7)
      for (let round = 0; round < 3000; round++) {
        const before = withRandomTree(sentences[round % sentences.length]!, next)
        const after = repair(before)
        const roots = after.filter(({ head }) => head === 0)
        const written = after.map(({ form, head }) => `${form}>${head}`).join(' ')
        expect(roots.length, `${written}: one root`).toBe(1)
        expect(
          after.filter(token => !reachesRoot(after, token)).length,
          `${written}: a circle`,
        ).toBe(0)
      }
    })
})

const RELATIONS =
  'nsubj obj obl nmod amod compound conj cc acl acl:relcl advcl ccomp xcomp parataxis'.split(' ')

/** The words of `form/XPOS` on heads drawn at random, all below one root. */
function withRandomTree(text: string, next: (below: number) => number): Token[] {
  const words = text.split(' ')
  const placed: number[] = []
  const heads = new Map<number, number>()
  const left = words.map((_, index) => index + 1)
  while (left.length > 0) {
    const [id] = left.splice(next(left.length), 1) as [number]
    heads.set(id, placed.length === 0 ? 0 : placed[next(placed.length)]!)
    placed.push(id)
  }
  const given = words.map((word, index) => {
    const head = heads.get(index + 1)!
    const relation = head === 0 ? 'root' : RELATIONS[next(RELATIONS.length)]!
    return `${word}/${RELATION_OF[word] && head !== 0 ? RELATION_OF[word] : relation}>${head}`
  })
  return treeOf(given.join(' ')).map(token => ({ ...token, upos: UPOS[token.xpos] ?? token.upos }))
}

const RELATION_OF: { readonly [word: string]: string } = { 'and/CC': 'cc', 'to/TO': 'mark' }

const UPOS: { readonly [xpos: string]: string } = {
  NNP: 'PROPN',
  JJ: 'ADJ',
  MD: 'AUX',
  RB: 'ADV',
  IN: 'ADP',
}

function reachesRoot(tokens: readonly Token[], token: Token): boolean {
  let at: Token | undefined = token
  for (let steps = 0; at && steps <= tokens.length; steps++) at = tokens[at.head - 1]
  return at === undefined
}

/** Numbers that are the same in every run. */
function pseudorandom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor(state / 65536) % below
  }
}

describe('lands that share the last word of their names', () => {
  test('the first of two stands for the whole of its name', () =>
    check(
      'North/NNP/compound>4 and/CC/cc>3 South/NNP/conj>1 Korea/NNP/nsubj>5 met/VBD/root>0',
      ['North/nsubj>5', 'and/cc>4', 'South/compound>4', 'Korea/conj>1'],
      repairTree,
    ))

  test('what stands before both is the first one’s', () =>
    check(
      'of/IN/case>5 North/NNP/compound>5 and/CC/cc>4 South/NNP/conj>2 Korea/NNP/nmod>6 talks/NNS/root>0',
      ['of/case>2', 'North/nmod>6', 'and/cc>5', 'South/compound>5', 'Korea/conj>2'],
      repairTree,
    ))

  test('two points of the compass that are no names stay as they are', () =>
    check(
      'the/DT/det>5 north/NN/compound>5 and/CC/cc>4 south/NN/conj>2 coast/NN/nsubj>6 flooded/VBD/root>0',
      [],
      repairTree,
    ))
})
