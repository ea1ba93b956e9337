/** Talks told by a verb and by the noun of their occasion are one: "discussed Gaza in a phone call". */
import { CONSULTING, isOf, TALKS } from './acts.js'
import { caseOf } from './clause.js'
import { type CodedEvent, partyKey } from './events.js'
import type { Tree } from './tree.js'

const OCCASION = ['in', 'during', 'at', 'over']

/** Whether an event only says that something was spoken of in talks that are told beside it, between the same sides. */
export function isTopicOf(talks: CodedEvent, each: CodedEvent, tree: Tree): boolean {
  const { noun, kind } = talks.candidate
  return (
    talks !== each &&
    kind === 'noun' &&
    noun !== null &&
    noun.head === each.candidate.trigger.id &&
    OCCASION.includes(caseOf(tree, noun) ?? '') &&
    each.candidate.kind === 'verb' &&
    // "hosted the king during a visit": a visit or a reception is more than what is spoken of.
    each.event.bare === TALKS &&
    isOf(talks.event.bare, CONSULTING) &&
    talks.event.status === each.event.status &&
    sidesOf(talks) === sidesOf(each)
  )
}

function sidesOf({ event: { source, target } }: CodedEvent): string {
  return [partyKey(source), partyKey(target)].sort().join(' and ')
}
