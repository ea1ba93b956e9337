/** Mends tags that the spelling or the tree belies: "Rebels sank a ship", "a sit-in", "Norway scrambled jets." */
import type { Token } from '../core/sentence.js'
import { baseForm, irregularVerb } from './base-form.js'
import { hasTense } from './tree.js'

/** The tokens of one sentence, in order, with the same ids; most come back as they are. */
export function repairTags(
  tokens: readonly Token[],
  isKnown: (part: 'verb' | 'noun', lemma: string) => boolean,
): readonly Token[] {
  const mended = withClause(tokens, isKnown)
  return mended.map(token => {
    const children = mended.filter(each => each.head === token.id)
    const base = irregularVerb(token.form.toLowerCase())
    if (isFinitePast(token, children, base))
      return { ...token, upos: 'VERB', xpos: 'VBD', lemma: base! }
    // "Israel bombs Gaza.": a noun with a subject and no copula is a verb.
    if (isHiddenVerb(token, children, isKnown)) {
      const xpos = token.xpos === 'NNS' ? 'VBZ' : 'VBP'
      return { ...token, upos: 'VERB', xpos, lemma: baseForm(token.form.toLowerCase(), xpos) }
    }
    // "fled" is of "flee", whatever the treebanks' own slips say.
    if (token.upos === 'VERB' && base && !isKnown('verb', token.lemma) && isKnown('verb', base))
      return { ...token, lemma: base }
    if (isPassiveAdjective(token, children, isKnown)) {
      const lemma = base ?? baseForm(token.form.toLowerCase(), 'VBN')
      return { ...token, upos: 'VERB', xpos: 'VBN', lemma }
    }
    // "Gunmen" at the head of a sentence is no name.
    if (/^NNPS?$/.test(token.xpos) && /^\p{Lu}\p{Ll}+men$/u.test(token.form)) {
      const lemma = baseForm(token.form.toLowerCase(), 'NNS')
      const isName = children.some(child => /^(?:flat|compound)/.test(child.deprel))
      if (token.id === 1 && !isName && lemma !== token.form.toLowerCase())
        return { ...token, upos: 'NOUN', xpos: 'NNS', lemma }
    }
    if (isNameForAuxiliary(token, children))
      return { ...token, upos: 'PROPN', xpos: 'NNP', lemma: token.form, deprel: 'nsubj' }
    const above = mended[token.head - 1]
    if (token.deprel === 'nsubj' && above && isNameForAuxiliary(above, [token]))
      return { ...token, deprel: 'compound' }
    if (isParticleNoun(token, mended)) return { ...token, upos: 'NOUN', xpos: 'NN' }
    return token
  })
}

/** Past forms that are words of their own as well. */
const OTHER_WORDS = new Set(
  'found ground wound saw lay left fell felt rose bound lit spat bore wove wed cost spread let'.split(
    ' ',
  ),
)

function isFinitePastForm(form: string): boolean {
  const base = irregularVerb(form)
  return base !== undefined && base !== form && !OTHER_WORDS.has(form)
}

/** "Iran forbade protests", "Rebels sank a ship": a form that is only ever a past, taken for a noun or a present. */
function isFinitePast(
  token: Token,
  children: readonly Token[],
  base: string | undefined,
): base is string {
  const form = token.form.toLowerCase()
  if (base === undefined || base === form || OTHER_WORDS.has(form)) return false
  if (/^VBP?$/.test(token.xpos)) return !children.some(child => /^(?:aux|mark)$/.test(child.deprel))
  return (
    /^(?:NNP?|JJ)$/.test(token.xpos) &&
    token.form === form &&
    children.some(child => child.deprel === 'nsubj' && child.id < token.id) &&
    !children.some(child => /^(?:cop|det|amod|case|compound|nmod:poss)$/.test(child.deprel))
  )
}

/** "Tanks thrust into the town": tagged a noun, though the tree gives it a subject. */
function isHiddenVerb(
  token: Token,
  children: readonly Token[],
  isKnown: (part: 'verb' | 'noun', lemma: string) => boolean,
): boolean {
  if (!/^NNS?$/.test(token.xpos) || token.head !== 0) return false
  const form = token.form.toLowerCase()
  const subject = children.find(child => child.deprel === 'nsubj' && child.id < token.id)
  if (!subject || token.form !== form || !['NOUN', 'PROPN'].includes(subject.upos)) return false
  if (
    children.some(child => /^(?:cop|det|amod|case|compound|nummod|nmod:poss)$/.test(child.deprel))
  )
    return false
  return isKnown('verb', baseForm(form, token.xpos === 'NNS' ? 'VBZ' : 'VBP'))
}

/** "The town is besieged", where the tree says passive and the tag adjective. */
function isPassiveAdjective(
  token: Token,
  children: readonly Token[],
  isKnown: (part: 'verb' | 'noun', lemma: string) => boolean,
): boolean {
  return (
    token.xpos === 'JJ' &&
    /(?:ed|en|wn|ck)$/i.test(token.form) &&
    children.some(child => child.deprel === 'aux:pass') &&
    isKnown('verb', baseForm(token.form.toLowerCase(), 'VBN'))
  )
}

/** "Human Rights Watch accused": the end of a name, taken for an auxiliary that has the subject. */
function isNameForAuxiliary(token: Token, children: readonly Token[]): boolean {
  return (
    token.deprel === 'aux' &&
    /^\p{Lu}/u.test(token.form) &&
    !/^(?:be|have|do|will|would|shall|should|may|might|can|could|must|ought|get)$/.test(
      token.lemma.toLowerCase(),
    ) &&
    children.some(child => child.deprel === 'nsubj' && child.id === token.id - 1)
  )
}

const NOMINAL = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'root', 'conj', 'appos'])

/** "held a sit-in", "the build-up": the particle ends a noun that the hyphen has cut in three. */
function isParticleNoun(token: Token, tokens: readonly Token[]): boolean {
  const hyphen = tokens[token.id - 2]
  const first = tokens[token.id - 3]
  return (
    /^(?:in|up|out|off|down|back)$/i.test(token.form) &&
    !['NOUN', 'PROPN'].includes(token.upos) &&
    NOMINAL.has(token.deprel) &&
    hyphen?.form === '-' &&
    first?.head === token.id &&
    first.deprel === 'compound' &&
    hyphen.start === first.end &&
    token.start === hyphen.end
  )
}

/**
 * "Norway scrambled jets.": three words that are no phrase, for a sentence has a verb. The participle between a name and
 * the noun that heads all is it.
 */
function withClause(
  tokens: readonly Token[],
  isKnown: (part: 'verb' | 'noun', lemma: string) => boolean,
): readonly Token[] {
  const root = tokens.find(token => token.head === 0)
  if (root?.upos !== 'NOUN' || tokens.at(-1)?.form !== '.') return tokens
  const isOther = (token: Token) => token.upos === 'VERB' && token.deprel !== 'amod'
  // "Tokyo scrambled fighters to intercept bombers.": an infinitive is no clause by itself.
  if (tokens.some(token => isOther(token) && token.xpos !== 'VB') || tokens.some(hasTense))
    return tokens
  const verb = tokens.find(
    token =>
      token.head === root.id &&
      ((token.deprel === 'amod' && /^VB[DN]$/.test(token.xpos)) ||
        // "Seoul relaxed restrictions on trade."
        (token.deprel === 'amod' && token.xpos === 'JJ' && /[^e]ed$/.test(token.form)) ||
        // "Norway froze aid"
        (/^(?:compound|amod)$/.test(token.deprel) && isFinitePastForm(token.form))),
  )
  const lemma =
    verb &&
    (irregularVerb(verb.form) ??
      (verb.xpos === 'JJ' ? baseForm(verb.form.toLowerCase(), 'VBD') : verb.lemma))
  if (!verb || !lemma || !isKnown('verb', lemma)) return tokens
  const subject = tokens.find(
    token => token.deprel === 'compound' && token.upos === 'PROPN' && token.id === verb.id - 1,
  )
  if (!subject || ![verb.id, root.id].includes(subject.head)) return tokens
  return tokens.map(token => {
    if (token === verb)
      return { ...token, upos: 'VERB', xpos: 'VBD', lemma, head: 0, deprel: 'root' }
    if (token === subject) return { ...token, head: verb.id, deprel: 'nsubj' }
    if (token === root) return { ...token, head: verb.id, deprel: 'obj' }
    if (token.head === verb.id && token.id < verb.id)
      return { ...token, head: subject.id, deprel: token.deprel }
    if (token.head === root.id && token.deprel === 'punct') return { ...token, head: verb.id }
    if (token.head === root.id && token.deprel === 'acl' && token.xpos === 'VB')
      return { ...token, head: verb.id, deprel: 'advcl' }
    return token
  })
}
