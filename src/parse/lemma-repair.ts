/** Mends lemmas of words the treebanks never saw, with the help of whoever knows more words. */
import type { Token } from '../core/sentence.js'

/** The parts of speech whose regular endings can be undone. */
const INFLECTED: { readonly [upos: string]: 'verb' | 'noun' } = { VERB: 'verb', NOUN: 'noun' }

/**
 * Tokens whose lemma nobody knows take the one regular base form that is known: "invaded" is tagged rightly and
 * lemmatised "invad" by its ending; `isKnown('verb', 'invade')` settles it. Tokens in order stay in order.
 */
export function repairLemmas(
  tokens: readonly Token[],
  isKnown: (part: 'verb' | 'noun', lemma: string) => boolean,
): readonly Token[] {
  return tokens.map(token => {
    const part = INFLECTED[token.upos]
    const lemma = token.lemma.toLowerCase()
    // A plural that was left as it is ("troops") is known only by chance.
    const isUndone = token.xpos !== 'NNS' || lemma !== token.form.toLowerCase()
    if (!part || (isUndone && isKnown(part, lemma))) return token
    const forms = baseForms(token.form.toLowerCase(), part)
    const better = (isUndone ? forms : forms.slice(1)).find(form => isKnown(part, form))
    return better && better !== lemma ? { ...token, lemma: better } : token
  })
}

/** The base forms that a regular inflection may come from: bombed, bomb; raided, raid; planned, plan; tries, try. */
function baseForms(form: string, part: 'verb' | 'noun'): string[] {
  const forms = [form]
  const ending = (suffix: string, ...replacements: string[]) => {
    if (!form.endsWith(suffix) || form.length - suffix.length < 2) return
    const stem = form.slice(0, -suffix.length)
    for (const replacement of replacements) forms.push(stem + replacement)
    if (stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1))
  }
  ending('ies', 'y')
  ending('es', '', 'e')
  ending('s', '')
  if (part === 'verb') {
    ending('ied', 'y')
    ending('ed', '', 'e')
    ending('ing', '', 'e')
  }
  return forms
}
