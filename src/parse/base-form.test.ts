import { expect, test } from 'vitest'
import { baseForm } from './base-form.js'
import { newLemmatiser } from './lemma.js'

test.each([
  [
    'VBD',
    'invaded invade, bombed bomb, planned plan, tried try, controlled control, recalled recall',
  ],
  [
    'VBD',
    'seized seize, negotiated negotiate, visited visit, changed change, toppled topple, agreed agree',
  ],
  ['VBD', 'struck strike, overthrew overthrow, withdrew withdraw, underwent undergo, vetoed veto'],
  [
    'VBN',
    'besieged besiege, slain slay, driven drive, shot shoot, condemned condemn, cancelled cancel',
  ],
  [
    'VBG',
    'shelling shell, hitting hit, urging urge, dying die, panicking panic, hanging hang, having have',
  ],
  [
    'VBZ',
    'denies deny, launches launch, discusses discuss, goes go, imposes impose, focuses focus',
  ],
  [
    'NNS',
    'crises crisis, armies army, gunmen gunman, bases base, talks talk, children child, vetoes veto',
  ],
  ['NNS', 'attaches attach, headquarters headquarters, wives wife, canoes canoe, viruses virus'],
  ['JJR', 'larger large, heavier heavy, bigger big, stronger strong, later late, wider wide'],
  ['JJS', 'deadliest deadly, latest late, hottest hot, strongest strong'],
])('%s: %s', (xpos, pairs) => {
  for (const pair of pairs.split(', ')) {
    const [form = '', base] = pair.split(' ')
    expect(`${form} ${baseForm(form, xpos)}`).toBe(`${form} ${base}`)
  }
})

test('lemmas of names keep their capitals, other words lose theirs', () => {
  const { lemma } = newLemmatiser({})
  expect(lemma('Belmark', 'PROPN', 'NNP')).toBe('Belmark')
  expect(lemma('Iraqis', 'PROPN', 'NNPS')).toBe('Iraqi')
  expect(lemma('Talks', 'NOUN', 'NNS')).toBe('talk')
  expect(lemma('1,100', 'NUM', 'CD')).toBe('1100')
})

test('a listed form is stronger than its spelling, whatever its apostrophe', () => {
  const { lemma } = newLemmatiser({ 'PART RB': { forms: { "n't": 'not' } } })
  expect(lemma('n’t', 'PART', 'RB')).toBe('not')
  expect(lemma("N'T", 'PART', 'RB')).toBe('not')
})
