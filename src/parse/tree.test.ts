import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Token } from '../core/sentence.js'
import {
  childrenBy,
  childrenOf,
  descendantsOf,
  headOf,
  isPassive,
  isWithin,
  pathToRoot,
  rootOf,
  subtreeSpan,
} from './tree.js'

/** A sentence from lines of `form head deprel xpos`. */
function treeOf(lines: string) {
  let start = 0
  const tokens = lines.split(' | ').map((line, index): Token => {
    const [form = '', head = '0', deprel = '', xpos = 'NN'] = line.split(' ')
    const token = { id: index + 1, form, start, end: start + form.length, spaceAfter: true }
    start = token.end + 1
    return { ...token, lemma: form, upos: 'X', xpos, feats: '_', head: Number(head), deprel }
  })
  return { tokens }
}

const sentence = treeOf(
  'Rebels 5 nsubj:pass | backed 1 acl VBN | by 4 case | Tolvan 2 obl:agent | struck 0 root VBN | here 5 advmod',
)
const [rebels, backed, , tolvan, struck, here] = sentence.tokens

describe('tree', () => {
  test('heads, children and the root are found', () => {
    expect(rootOf(sentence)).toBe(struck)
    expect(headOf(sentence, struck!)).toBeUndefined()
    expect(headOf(sentence, backed!)).toBe(rebels)
    expect(childrenOf(sentence, struck!)).toEqual([rebels, here])
  })

  test('a relation stands for its subtypes, and a subtype only for itself', () => {
    expect(childrenBy(sentence, struck!, 'nsubj')).toEqual([rebels])
    expect(childrenBy(sentence, backed!, 'obl:tmod')).toEqual([])
  })

  test('a subtree has its words, its span and its place', () => {
    expect(
      descendantsOf(sentence, rebels!)
        .map(each => each.form)
        .join(' '),
    ).toBe('Rebels backed by Tolvan')
    expect(subtreeSpan(sentence, backed!)).toEqual({ start: 7, end: 23 })
    expect(pathToRoot(sentence, tolvan!)).toEqual([tolvan, backed, rebels, struck])
    expect(isWithin(sentence, rebels!, tolvan!)).toBe(true)
    expect(isWithin(sentence, tolvan!, rebels!)).toBe(false)
    expect(isWithin(sentence, rebels!, here!)).toBe(false)
  })

  test('passives are told by auxiliary, by subject, by agent, and as bare participles', () => {
    expect(isPassive(sentence, struck!)).toBe(true)
    expect(isPassive(sentence, backed!)).toBe(true)
    const active = treeOf('Rebels 3 nsubj | have 3 aux VBP | struck 0 root VBN')
    expect(isPassive(active, active.tokens[2]!)).toBe(false)
    const joined = treeOf(
      'It 3 nsubj:pass | was 3 aux:pass VBD | hit 0 root VBN | and 5 cc | sunk 3 conj VBN',
    )
    expect(isPassive(joined, joined.tokens[4]!)).toBe(true)
  })

  test('descendants agree with paths to the root in any tree', () => {
    const heads = fc.array(fc.nat(), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(heads, numbers => {
        const any = treeOf(numbers.map((n, i) => `w ${i === 0 ? 0 : (n % i) + 1} dep`).join(' | '))
        for (const top of any.tokens) {
          const below = any.tokens.filter(each => pathToRoot(any, each).includes(top))
          expect(descendantsOf(any, top)).toEqual(below)
        }
      }),
    )
  })

  test('a chain of many words is walked without running out of stack', () => {
    const long = treeOf(Array.from({ length: 30000 }, (_, index) => `w ${index} dep`).join(' | '))
    expect(descendantsOf(long, long.tokens[0]!)).toHaveLength(30000)
  })
})
