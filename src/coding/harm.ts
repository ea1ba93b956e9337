/** What a blow did, told behind it: "opened fire on the crowd, killing two". */
import type { EventMention } from '../core/reading.js'
import { COERCING, isOf, VIOLENCE } from './acts.js'
import { baseRelation, isPassive } from './clause.js'
import { type CodedEvent, partyKey } from './events.js'
import { isAnyKnown, isPlaced } from './parties.js'
import type { Tree } from './tree.js'

const HARM = new Set('kill wound injure maim destroy damage'.split(' '))

/** Whether an event only says what another one did, to nobody of whom more is known: it is no second blow. */
export function tellsItsHarm(other: CodedEvent, each: CodedEvent, tree: Tree): boolean {
  const { trigger } = each.candidate
  const governor = tree.token(trigger.head)
  return (
    other !== each &&
    trigger.xpos === 'VBG' &&
    baseRelation(trigger) === 'advcl' &&
    HARM.has(trigger.lemma) &&
    (governor === other.candidate.head || governor === other.candidate.trigger) &&
    areBlows(other.event, each.event) &&
    isAnyKnown(other.event.target) &&
    !each.event.target.some(isPlaced)
  )
}

/** "Five people were killed when jets bombed a village": the killing is what the bombing did. */
export function isDoneBy(other: CodedEvent, each: CodedEvent, tree: Tree): boolean {
  const { trigger } = each.candidate
  const { head } = other.candidate
  return (
    other !== each &&
    HARM.has(trigger.lemma) &&
    isPassive(tree, trigger) &&
    each.event.source.length === 0 &&
    !each.event.target.some(isPlaced) &&
    head.head === trigger.id &&
    baseRelation(head) === 'advcl' &&
    tree.children(head.id).some(({ deprel, lemma }) => deprel === 'advmod' && lemma === 'when') &&
    isForce(other.event) &&
    isForce(each.event)
  )
}

function isForce(event: EventMention): boolean {
  return isOf(event.bare, COERCING, ...VIOLENCE)
}

/** Both by force, by the same side and told as equally certain. */
function areBlows(a: EventMention, b: EventMention): boolean {
  return (
    isForce(a) && isForce(b) && a.status === b.status && partyKey(a.source) === partyKey(b.source)
  )
}
