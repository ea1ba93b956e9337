/** Tells a language from the people who speak it: "she speaks Polish", "translated from the French". */
import type { Token } from '../core/sentence.js'

const OF_LANGUAGE = new Set(
  'speak learn teach study translate write read know understand print publish sing'.split(' '),
)

/**
 * Whether a name of a people, [from, to), is that of its language here: one word that heads its phrase and
 * belongs to a verb of language, stands in a list of such, or has nothing but "in" before it ("in Arabic").
 */
export function isLanguage(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from]!
  if (to - from > 1 || token.xpos === 'NNS' || token.xpos === 'NNPS') return false
  const heads = !/^(?:amod|compound|nmod:poss|det)/.test(token.deprel)
  if (!heads || token.deprel === 'nsubj') return false
  const before = tokens[from - 1]
  if (/^in(?:to)?$/i.test(before?.form ?? '') && before!.head === token.id) return true
  const first = token.deprel === 'conj' ? tokens[token.head - 1] : token
  const verb = first && tokens[first.head - 1]
  return verb !== undefined && verb.upos === 'VERB' && OF_LANGUAGE.has(verb.lemma)
}
