/** Finds the verb of a headline whose words all look like names: "Rebels Attack Army Base in Mali". */
import type { Token } from '../core/sentence.js'
import { baseForm } from './base-form.js'

/**
 * The tokens with a clause where the parser found none: the words before the verb are its subject, those behind it its
 * object, and each preposition opens a phrase of its own.
 *
 *     Gunmen Kidnap 30 Students in Nigeria
 *     nsubj  root   obj            obl
 */
export function recastHeadline(
  tokens: readonly Token[],
  isKnown: (part: 'verb' | 'noun', lemma: string) => boolean,
): readonly Token[] {
  if (!isBareHeadline(tokens)) return tokens
  const verb = tokens.find((token, index) => isVerbHere(token, tokens, index, isKnown))
  if (!verb) return tokens
  const recast = new Map<number, Partial<Token>>()
  const form = verb.form.toLowerCase()
  const xpos = form.endsWith('s') ? 'VBZ' : 'VBP'
  const lemma = baseForm(form, xpos)
  recast.set(verb.id, { upos: 'VERB', xpos, lemma, head: 0, deprel: 'root' })
  attach(phraseOf(tokens, 1, verb.id), 'nsubj', verb.id, recast)
  const starts = tokens.filter(token => token.id > verb.id && token.upos === 'ADP')
  const ends = [...starts.map(token => token.id), tokens.length + 1]
  attach(phraseOf(tokens, verb.id + 1, ends[0]!), 'obj', verb.id, recast)
  starts.forEach((start, index) => {
    const phrase = phraseOf(tokens, start.id + 1, ends[index + 1]!)
    const head = attach(phrase, 'obl', verb.id, recast)
    if (head) recast.set(start.id, { head, deprel: 'case' })
  })
  return tokens.map(token => {
    const change = recast.get(token.id)
    if (change) return { ...token, ...change }
    if (token.upos === 'PUNCT') return { ...token, head: verb.id, deprel: 'punct' }
    // "Rebels Attack Again in Mali": what headed all before hangs on the verb.
    return token.head === 0 ? { ...token, head: verb.id, deprel: 'advmod' } : token
  })
}

/**
 * A headline whose only verb is a past form with a subject and no object leaves an auxiliary out: the subject is what
 * was done to, and the verb is told of it. With a full stop it is a sentence in the past.
 *
 *     Envoy [expelled] from Peru over spying
 */
export function recastParticiple(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.find(token => token.head === 0)
  if (verb?.upos !== 'VERB' || !/^VB[DN]$/.test(verb.xpos)) return tokens
  if (['PUNCT', 'SYM'].includes(tokens.at(-1)!.upos) || INTRANSITIVE.has(verb.lemma)) return tokens
  const children = tokens.filter(token => token.head === verb.id)
  const subject = children.find(({ deprel }) => /^nsubj/.test(deprel))
  const isBare =
    subject !== undefined &&
    subject.id < verb.id &&
    ['NOUN', 'NUM'].includes(subject.upos) &&
    !children.some(({ deprel }) =>
      /^(?:obj|iobj|xcomp|ccomp|aux|cop|conj|parataxis)/.test(deprel),
    ) &&
    !tokens.some(
      token =>
        (token.upos === 'AUX' || (token.head === subject.id && token.deprel === 'det')) &&
        token.id < verb.id,
    )
  if (!isBare) return tokens
  return tokens.map(token => {
    if (token === subject) return { ...token, head: 0, deprel: 'root' }
    if (token === verb)
      return {
        ...token,
        xpos: 'VBN',
        feats: 'Tense=Past|VerbForm=Part|Voice=Pass',
        head: subject.id,
        deprel: 'acl',
      }
    return token
  })
}

/** Verbs that nobody suffers: "Thousands marched in Minsk" is in the past, with its full stop or without. */
const INTRANSITIVE = new Set(
  'agree appear arrive clash collapse come continue converge decline demonstrate die disappear erupt escape fail fall flee gather go happen increase kneel lie march meet mourn negotiate occur perish protest quarrel rage rally rebel remain resign respond retreat riot rise sit speak stand step strike succeed surrender talk travel vanish vote walk worsen'.split(
    ' ',
  ),
)

/** No verb, no comma, and capitals on all but the small words; some headlines are quoted with a full stop. */
function isBareHeadline(tokens: readonly Token[]): boolean {
  const long = tokens.filter(token => /^\p{L}{4,}/u.test(token.form))
  return (
    tokens.length >= 3 &&
    long.length >= 2 &&
    long.every(token => /^\p{Lu}/u.test(token.form)) &&
    tokens.every(
      token => !['VERB', 'AUX', 'PRON', 'SCONJ', 'CCONJ', 'PART'].includes(token.upos),
    ) &&
    tokens.every(
      ({ upos, form, id }) =>
        form !== ',' &&
        (upos !== 'PUNCT' || form === '-' || (form === '.' && id === tokens.length)),
    )
  )
}

/** "UN Slams", "Rebels Attack": a known verb that agrees with the noun before it, and has something behind it. */
function isVerbHere(
  token: Token,
  tokens: readonly Token[],
  index: number,
  isKnown: (part: 'verb' | 'noun', lemma: string) => boolean,
): boolean {
  const before = tokens[index - 1]
  const behind = tokens[index + 1]
  if (!before || !behind || before.upos === 'ADP' || before.upos === 'ADJ') return false
  if (!['NOUN', 'PROPN'].includes(token.upos) || behind.upos === 'PUNCT') return false
  if (!['NOUN', 'PROPN'].includes(before.upos)) return false
  const form = token.form.toLowerCase()
  const isPlural =
    /(?:[^s]s|men|people|police)$/i.test(before.form) && !/^[A-Z]+$/.test(before.form)
  if (isPlural) return !form.endsWith('s') && isKnown('verb', form)
  return /[^s]s$/.test(form) && isKnown('verb', baseForm(form, 'VBZ'))
}

function phraseOf(tokens: readonly Token[], from: number, until: number): readonly Token[] {
  return tokens.filter(token => token.id >= from && token.id < until && token.upos !== 'PUNCT')
}

/** Makes the last noun the head of its phrase; the rest hangs on it. The id of the head, if there is one. */
function attach(
  phrase: readonly Token[],
  deprel: string,
  head: number,
  recast: Map<number, Partial<Token>>,
): number | null {
  const noun = phrase.findLast(token => ['NOUN', 'PROPN', 'NUM'].includes(token.upos))
  if (!noun) return null
  for (const token of phrase)
    if (token !== noun)
      recast.set(token.id, {
        head: noun.id,
        deprel: RELATIONS[token.upos] ?? 'compound',
      })
  recast.set(noun.id, { head, deprel })
  return noun.id
}

const RELATIONS: { readonly [upos: string]: string } = {
  ADJ: 'amod',
  NUM: 'nummod',
  DET: 'det',
  ADV: 'advmod',
}
