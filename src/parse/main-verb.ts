/** Mends trees of whole sentences in which the only verb was taken for a participle on its own subject. */
import type { Token } from '../core/sentence.js'
import { hasTense } from './tree.js'

/**
 * A sentence that ends in a full stop and has a noun for its root, a regular past form hung on it and no other verb
 * with a tense has that form for its verb. Anything else comes back as it was.
 *
 *     Twenty New People's Army (NPA) rebels [surrendered] to the police on Monday.
 */
export function repairMainVerb(tokens: readonly Token[]): readonly Token[] {
  if (tokens.at(-1)?.form !== '.' || tokens.some(hasTense)) return tokens
  const root = tokens.find(token => token.head === 0)
  if (!root || !['NOUN', 'PROPN'].includes(root.upos)) return tokens
  const verb = tokens.find(
    token =>
      token.head === root.id &&
      token.id > root.id &&
      token.deprel === 'acl' &&
      token.xpos === 'VBN' &&
      /ed$/i.test(token.form),
  )
  // "A man accused of spying.": what is done to somebody is told by a participle; its doer would stand behind "by".
  if (!verb || tokens.some(token => token.head === verb.id && isPassiveOblique(tokens, token)))
    return tokens
  return tokens.map(token => {
    if (token.id === verb.id)
      return {
        ...token,
        xpos: 'VBD',
        feats: 'Mood=Ind|Tense=Past|VerbForm=Fin',
        head: 0,
        deprel: 'root',
      }
    if (token.id === root.id) return { ...token, head: verb.id, deprel: 'nsubj' }
    if (token.head !== root.id) return token
    // A name before the noun is part of it, since the noun has no verb of its own to be the subject of.
    if (token.id < root.id)
      return token.deprel === 'nsubj' ? { ...token, deprel: 'compound' } : token
    return token.id > verb.id ? { ...token, head: verb.id } : token
  })
}

function isPassiveOblique(tokens: readonly Token[], token: Token): boolean {
  return tokens.some(
    each =>
      each.head === token.id &&
      (each.deprel === 'case' || each.deprel === 'mark') &&
      ['by', 'of'].includes(each.form.toLowerCase()),
  )
}
