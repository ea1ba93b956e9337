/** Mends trees in which a speech tag ("..., police said") was parsed into the words that it reports. */
import type { Token } from '../core/sentence.js'
import { hasTense, isWithin } from './tree.js'

/** Verbs of speech tags. Verbs that take an object as readily (*told*, *announced*) are left to the parser. */
const SAYING = new Set(['say', 'report', 'add', 'confirm', 'note'])

/**
 * Mistakes that parsers make with a tag behind or amid what is said. A tree without them comes back as it was;
 * token ids, forms and the single root stay.
 *
 *     Rebels attacked a base, killing 50, [military sources] said.     the speakers are no more of those killed
 *     [Fighters] overran a base, officials said, [killing 17].         who acts, and how, belongs to the act
 *     [The two sides], the minister said, will meet.
 */
export function repairSpeechTags(tokens: readonly Token[]): readonly Token[] {
  let mended = withOwnVerb(tokens)
  for (const token of tokens)
    if (isSaying(token)) mended = withOwnActs(withOwnSpeaker(mended, token.id), token.id)
  return mended
}

/** Verbs of saying that a parser takes for participles behind a quotation. */
const INSISTING = new Set(
  'insist warn declare stress add announce claim reply argue complain explain admit vow pledge'.split(
    ' ',
  ),
)

/** ""...," a diplomat [insisted]": behind a quotation it is the diplomat who insists. */
function withOwnVerb(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.find(
    ({ xpos, deprel, lemma, head, id }) =>
      xpos === 'VBN' && deprel === 'acl' && head === id - 1 && INSISTING.has(lemma.toLowerCase()),
  )
  const speaker = verb && tokens[verb.head - 1]
  if (!verb || !speaker || speaker.deprel !== 'parataxis') return tokens
  const first = Math.min(
    speaker.id,
    ...tokens.filter(each => each.head === speaker.id && each.id < speaker.id).map(({ id }) => id),
  )
  if (!/^["”]$|^''$/.test(tokens[first - 2]?.form ?? '')) return tokens
  return tokens.map(token => {
    if (token.id === verb.id)
      return { ...token, xpos: 'VBD', head: speaker.head, deprel: 'parataxis' }
    return token.id === speaker.id ? { ...token, head: verb.id, deprel: 'nsubj' } : token
  })
}

function isSaying({ xpos, lemma }: Token): boolean {
  return ['VBD', 'VBZ', 'VBP'].includes(xpos) && SAYING.has(lemma.toLowerCase())
}

/** The noun phrase between the last comma and the verb of saying is who says it. */
function withOwnSpeaker(tokens: readonly Token[], id: number): readonly Token[] {
  const verb = tokens[id - 1]!
  const comma = tokens.findLast(token => token.id < id && token.form === ',')
  const nearest = tokens[id - 2]
  if (!comma || !nearest || nearest.id <= comma.id || !isNominal(nearest)) return tokens
  const subject = tokens.find(token => token.head === id && token.deprel.startsWith('nsubj'))
  if (subject) return withFirstSpeaker(tokens, comma, subject)
  // What stands between must be one phrase: nothing with a clause of its own.
  if (tokens.some(each => each.id > comma.id && each.id < id && hasTense(each))) return tokens
  let top = nearest
  while (top.head > comma.id && top.head < id) top = tokens[top.head - 1]!
  const hasCase = tokens.some(each => each.head === top.id && each.deprel === 'case')
  if (!isNominal(top) || hasCase || top.head === 0 || top.head > id) return tokens
  const above = top.head
  const mended = tokens.map(token => {
    if (token.id === top.id) return { ...token, head: id, deprel: 'nsubj' }
    // "sources said", where the verb was taken for a clause on its own speaker
    if (token.id === verb.id && isWithin({ tokens }, top, verb))
      return { ...token, head: above, deprel: 'parataxis' }
    return token
  })
  return withFirstSpeaker(mended, comma, mended[top.id - 1]!)
}

/** ", residents and an official said": the first of two speakers was left with what they speak of. */
function withFirstSpeaker(tokens: readonly Token[], comma: Token, second: Token): readonly Token[] {
  const and = tokens.findLast(token => token.id < second.id && token.deprel === 'cc')
  const first = and && tokens.find(token => token.id === and.id - 1 && token.deprel === 'conj')
  if (!first || !isNominal(first) || first.id <= comma.id || first.head > comma.id) return tokens
  // The verb may be a clause on the first speaker: he cannot hang on what hangs on him.
  if (isWithin({ tokens }, first, second)) return tokens
  return tokens.map(token => {
    if (token.id === first.id) return { ...token, head: second.head, deprel: 'nsubj' }
    return token.id === second.id ? { ...token, head: first.id, deprel: 'conj' } : token
  })
}

/** A subject that stands before what is said, and a participle behind the tag, belong to what is said. */
function withOwnActs(tokens: readonly Token[], id: number): readonly Token[] {
  const children = tokens.filter(token => token.head === id)
  const act = children.find(child => child.deprel === 'ccomp')
  const speaker = children.findLast(child => child.deprel === 'nsubj' && child.id < id)
  if (!act || !speaker) return tokens
  const hasActor = tokens.some(token => token.head === act.id && token.deprel.startsWith('nsubj'))
  return tokens.map(token => {
    if (token.head !== id) return token
    const isActor = !hasActor && token.id < speaker.id && token.deprel === 'nsubj'
    const isManner =
      act.id < id && id < token.id && token.xpos === 'VBG' && token.deprel === 'advcl'
    return isActor || isManner ? { ...token, head: act.id } : token
  })
}

function isNominal({ upos }: Token): boolean {
  return ['NOUN', 'PROPN', 'PRON'].includes(upos)
}
