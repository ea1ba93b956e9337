/** Mends what the language model mistakes where grammar alone settles it: infinitives, subjects, what stands beside a report. */
import type { Token } from '../core/sentence.js'
import { repairLists, repairShared, repairTitles } from './list-repair.js'
import { isWithin } from './tree.js'

export function repairTree(tokens: readonly Token[]): readonly Token[] {
  return [
    asInfinitives,
    asFinite,
    asMay,
    asSubjects,
    besideInfinitives,
    besideReports,
    beforeReporters,
    repairShared,
    repairLists,
    repairTitles,
  ].reduce((mended, repair) => repair(mended), tokens)
}

/** "to free the sailors": an adjective has no object, no "to" that marks it, and no determiner behind it. */
function asInfinitives(given: readonly Token[]): readonly Token[] {
  const tokens = given.reduce(withObject, given.reduce(beforeDeterminer, given))
  return tokens.map(token => {
    const before = tokens[token.id - 2]
    const isMarked =
      before?.form.toLowerCase() === 'to' && before.head === token.id && before.deprel === 'mark'
    const isModal =
      before?.xpos === 'MD' && before.head === token.id && before.deprel.startsWith('aux')
    const children = isMarked || isModal ? childrenOf(tokens, token) : []
    const isVerb =
      token.upos === 'ADJ' &&
      children.some(child => child.id > token.id && child.deprel === 'obj') &&
      !children.some(child => child.deprel === 'cop')
    // "said it would free the prisoners": nor has it a modal.
    return isVerb ? { ...token, upos: 'VERB', xpos: 'VB', feats: 'VerbForm=Inf' } : token
  })
}

/** "urged Iran to free the students", where the tree takes "free" for what Iran is to be, and the students for urged. */
function withObject(tokens: readonly Token[], adjective: Token): readonly Token[] {
  const [to, next] = [tokens[adjective.id - 2], tokens[adjective.id]]
  const noun = next && tokens[next.head - 1]
  const isVerb =
    adjective.upos === 'ADJ' &&
    adjective.deprel === 'xcomp' &&
    to?.form.toLowerCase() === 'to' &&
    to.head === adjective.id &&
    next !== undefined &&
    noun !== undefined &&
    /^(?:DT|PRP\$|CD)$/.test(next.xpos) &&
    noun.id > next.id &&
    noun.deprel === 'obj' &&
    noun.head === adjective.head
  if (!isVerb) return tokens
  return tokens.map(token => {
    if (token.id === adjective.id)
      return { ...token, upos: 'VERB', xpos: 'VB', feats: 'VerbForm=Inf' }
    if (token === to) return { ...token, upos: 'PART', xpos: 'TO', deprel: 'mark' }
    return token.id === noun.id ? { ...token, head: adjective.id } : token
  })
}

/** "urged Iran on Monday to free a student", where the tree takes "free" for an adjective of the student. */
function beforeDeterminer(tokens: readonly Token[], adjective: Token): readonly Token[] {
  const [to, next] = [tokens[adjective.id - 2], tokens[adjective.id]]
  const noun = tokens[adjective.head - 1]
  const isVerb =
    adjective.upos === 'ADJ' &&
    adjective.deprel === 'amod' &&
    to?.form.toLowerCase() === 'to' &&
    noun !== undefined &&
    noun.id > adjective.id &&
    next?.head === noun.id &&
    /^(?:DT|PRP\$)$/.test(next.xpos) &&
    !isWithin({ tokens }, to, noun)
  if (!isVerb) return tokens
  return tokens.map(token => {
    if (token.id === adjective.id)
      return { ...token, upos: 'VERB', xpos: 'VB', head: noun.head, deprel: 'xcomp' }
    if (token === to)
      return { ...token, upos: 'PART', xpos: 'TO', head: adjective.id, deprel: 'mark' }
    return token.id === noun.id ? { ...token, head: adjective.id, deprel: 'obj' } : token
  })
}

/** "Unions in Quito plan to march": a noun that heads all, with a subject and an infinitive, is the verb. */
function asFinite(tokens: readonly Token[]): readonly Token[] {
  const noun = tokens.find(({ upos, xpos, head }) => upos === 'NOUN' && xpos === 'NN' && head === 0)
  const children = noun ? childrenOf(tokens, noun) : []
  const subject = children.find(({ deprel, id }) => deprel === 'nsubj' && id < noun!.id)
  const infinitive = children.find(
    ({ deprel, xpos }) => /^(?:xcomp|acl)$/.test(deprel) && xpos === 'VB',
  )
  const isVerb =
    subject !== undefined &&
    /^NNP?S$/.test(subject.xpos) &&
    infinitive !== undefined &&
    !children.some(({ deprel }) => /^(?:cop|det|amod|case|aux|nmod:poss)/.test(deprel))
  if (!isVerb) return tokens
  return tokens.map(token => {
    if (token === noun) return { ...token, upos: 'VERB', xpos: 'VBP', feats: '_' }
    return token === infinitive ? { ...token, deprel: 'xcomp' } : token
  })
}

/** "sanctions imposed in May include": after a preposition stands the month. */
function asMay(tokens: readonly Token[]): readonly Token[] {
  const month = tokens.find(
    ({ form, xpos, id }) =>
      form === 'May' &&
      xpos === 'MD' &&
      /^(?:in|since|until|by|during|from|of)$/i.test(tokens[id - 2]?.form ?? ''),
  )
  if (!month) return tokens
  const preposition = tokens[month.id - 2]!
  const verb = tokens.findLast(({ id, upos }) => id < preposition.id && upos === 'VERB')
  // What is moved below the verb must not have the verb below itself, nor be what heads all.
  if (!verb || isWithin({ tokens }, month, verb) || isWithin({ tokens }, preposition, verb))
    return tokens
  return tokens.map(token => {
    if (token === preposition) return { ...token, head: month.id, deprel: 'case' }
    const named = { upos: 'PROPN', xpos: 'NNP', lemma: 'May', feats: 'Number=Sing' }
    return token === month ? { ...token, ...named, head: verb.id, deprel: 'obl' } : token
  })
}

/**
 * A noun behind a comma and "and" is the subject of the finite verb right after it, no further member of what is before.
 *
 *     Two soldiers were killed by rebels, and Ankara responded with raids.
 *                                 ------      ------ ---------
 */
function asSubjects(tokens: readonly Token[]): readonly Token[] {
  return tokens.map(token => {
    if (token.deprel !== 'conj' || !['NOUN', 'PROPN'].includes(token.upos)) return token
    const verb = tokens[token.id]
    const conjunction = childrenOf(tokens, token).find(({ deprel }) => deprel === 'cc')
    const isJoined =
      verb !== undefined &&
      ['VBD', 'VBZ'].includes(verb.xpos) &&
      verb.upos === 'VERB' &&
      verb.deprel === 'conj' &&
      verb.head < token.id &&
      conjunction?.form.toLowerCase() === 'and' &&
      tokens[conjunction.id - 2]?.form === ','
    const isFree =
      isJoined && !childrenOf(tokens, verb).some(({ deprel }) => deprel.startsWith('nsubj'))
    return isFree && !isWithin({ tokens }, token, verb)
      ? { ...token, head: verb.id, deprel: 'nsubj' }
      : token
  })
}

/**
 * A past tense is joined to a past tense, never to the infinitive in between.
 *
 *     Chile asked Bolivia to reopen the border and urged Peru to help.
 *           -----            ------                -----
 */
function besideInfinitives(tokens: readonly Token[]): readonly Token[] {
  return tokens.map(token => {
    if (token.deprel !== 'conj' || token.xpos !== 'VBD') return token
    const first = tokens[token.head - 1]
    const isBehindInfinitive =
      first?.xpos === 'VB' &&
      childrenOf(tokens, first).some(({ form }) => form.toLowerCase() === 'to') &&
      !childrenOf(tokens, token).some(({ deprel }) => /^(?:aux|mark|nsubj)/.test(deprel))
    if (!isBehindInfinitive) return token
    let above = tokens[first.head - 1]
    while (above && above.xpos !== 'VBD') above = tokens[above.head - 1]
    return above && above.id < first.id ? { ...token, head: above.id } : token
  })
}

/**
 * What follows a report behind a comma, in the tense of the reporting and not of the report, is told beside it.
 *
 *     Rwanda denied that it had shelled the village, and condemned Uganda.
 *            ------             -------              ---------
 */
function besideReports(tokens: readonly Token[]): readonly Token[] {
  return tokens.map(token => {
    if (token.deprel !== 'conj' || token.xpos !== 'VBD') return token
    const report = tokens[token.head - 1]
    const saying = report?.deprel === 'ccomp' ? tokens[report.head - 1] : undefined
    if (!report || saying?.xpos !== 'VBD' || saying.id > report.id) return token
    const conjunction = tokens[token.id - 2]
    const isApart =
      conjunction?.deprel === 'cc' &&
      conjunction.head === token.id &&
      tokens[conjunction.id - 2]?.form === ','
    const hasOwn = childrenOf(tokens, token).some(({ deprel }) =>
      /^(?:aux|mark|nsubj)/.test(deprel),
    )
    const isShifted = childrenOf(tokens, report).some(
      ({ deprel, form }) => deprel.startsWith('aux') && isBack(form),
    )
    return isApart && !hasOwn && isShifted ? { ...token, head: saying.id } : token
  })
}

/**
 * Whoever is named before a clause that somebody else reports is its subject, not a second subject of the reporting.
 *
 *     The envoy has held a meeting with the president, UNSOM said.
 *         ----- ---     ----                           ----- ----
 */
function beforeReporters(tokens: readonly Token[]): readonly Token[] {
  return tokens.map(token => {
    const saying = tokens[token.head - 1]
    if (token.deprel !== 'nsubj' || saying?.deprel !== 'parataxis') return token
    const clause = tokens[saying.head - 1]
    const hasOther = childrenOf(tokens, saying).some(
      ({ deprel, id }) => deprel === 'nsubj' && id > saying.head,
    )
    const isFree =
      clause?.upos === 'VERB' &&
      token.id < clause.id &&
      clause.id < saying.id &&
      !childrenOf(tokens, clause).some(({ deprel }) => deprel.startsWith('nsubj'))
    return hasOther && isFree ? { ...token, head: clause.id } : token
  })
}

/** The auxiliaries by which a report steps back from the verb of saying. */
function isBack(form: string): boolean {
  return /^(?:had|would|could|might|should)$/i.test(form)
}

function childrenOf(tokens: readonly Token[], token: Token): Token[] {
  return tokens.filter(({ head }) => head === token.id)
}
