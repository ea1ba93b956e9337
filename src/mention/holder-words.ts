/** Words that tell a title from its holder: "the previous president", "a French president", "elected president". */
import type { Token } from '../core/sentence.js'

/** Words before a title whose bearer held the office once. */
export const PAST = new Set('former ex late ousted deposed onetime then exiled'.split(' '))

/** Words before a title whose bearer is somebody else than who holds the office. */
const NOT_HOLDER = new Set([
  ...PAST,
  ...'deputy vice assistant next incoming outgoing acting future previous last shadow rival would-be'.split(
    ' ',
  ),
  ...'self self-proclaimed self-declared self-styled'.split(' '),
])

/** "the first president", "the 42nd president": one in a row. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))$/

export function isHolderNot(word: string): boolean {
  return NOT_HOLDER.has(word) || ORDINAL.test(word)
}

/** "the president-elect", "the defense secretary nominee": not yet, and maybe never. */
const NOT_YET = /^-?(?:elect|designate|nominee|candidate|hopeful|contender)$/i

/** "He became president", "was named prime minister". */
const BECOMING = new Set('become elect appoint name nominate choose'.split(' '))

/** Whether a phrase tells what somebody is, wants to be or has been, and leaves open who holds the office today. */
export function tellsWhatSomebodyIs(
  tokens: readonly Token[],
  { from, to, head }: { readonly from: number; readonly to: number; readonly head: number },
): boolean {
  const after = /^[-\u2010\u2011]$/.test(tokens[to]?.form ?? '') ? tokens[to + 1] : tokens[to]
  if (NOT_YET.test(after?.form ?? '')) return true
  const { id, deprel, head: governor } = tokens[head]!
  const isPredicate = tokens.some(
    each =>
      each.head === id &&
      // "He was French president", "as French president".
      (each.deprel === 'cop' || (each.deprel === 'case' && each.lemma === 'as' && each.id <= from)),
  )
  const verb = tokens[governor - 1]
  return isPredicate || (/^(?:xcomp|obj)$/.test(deprel) && BECOMING.has(verb?.lemma ?? ''))
}
