/** What a blow did, told behind it: "opened fire on the crowd, killing two". */
import type { EventMention, Party } from '../core/reading.js'
import { COERCING, isOf, VIOLENCE } from './acts.js'
import { portionOf } from './candidate.js'
import { baseRelation, caseOf, isPassive } from './clause.js'
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
    !each.event.target.some(party => isPlaced(party) && !isBystander(party, other.event))
  )
}

/** "A car bomb went off at a police station in Kabul, killing 12 people": nobody's blow, and people known by its place. */
function isBystander({ country, sector }: Party, { source, target }: EventMention): boolean {
  return sector === 'CVL' && source.length === 0 && target.some(party => party.country === country)
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

/**
 * The blow by which others were harmed is no second one: the harm is told with its code where that is the finer.
 *
 *     Gunmen killed twelve people in an attack on a village.     one attack
 *     Two soldiers were killed in a roadside bombing.            one bombing, of soldiers
 */
export function withBlows(events: readonly CodedEvent[], tree: Tree): CodedEvent[] {
  const blows = new Map<CodedEvent, CodedEvent>()
  for (const harm of events) {
    const blow = events.find(each => isBlowOf(harm, each, tree))
    if (blow) blows.set(harm, blow)
  }
  const told = new Set(blows.values())
  return events
    .filter(each => !told.has(each))
    .map(harm => {
      const blow = blows.get(harm)?.event
      if (!blow?.cameo.startsWith(harm.event.cameo)) return harm
      const { cameo, bare, plover, goldstein } = blow
      return { ...harm, event: { ...harm.event, cameo, bare, plover, goldstein } }
    })
}

const HURT = new Set(['killed', 'wounded', 'injured', 'hurt', 'maimed'])

/** Whether an event told by a noun is that by which people were killed or hurt: "in an attack", "by a bombing". */
function isBlowOf(harm: CodedEvent, blow: CodedEvent, tree: Tree): boolean {
  const { noun, kind, carrier } = blow.candidate
  if (kind !== 'noun' || !noun || carrier || harm === blow) return false
  const standing = portionOf(tree, noun)
  const above = tree.token(standing.head)
  // "two were killed and five wounded in a bombing"
  const isOther = above && baseRelation(above) === 'conj' && HURT.has(above.form.toLowerCase())
  const struck = isOther ? above.head : 0
  return (
    [standing.head, struck].includes(harm.candidate.trigger.id) &&
    (HARM.has(harm.candidate.trigger.lemma) || harm.candidate.trigger.lemma === 'die') &&
    ['in', 'by', 'during'].includes(caseOf(tree, standing) ?? '') &&
    isForce(harm.event) &&
    isForce(blow.event) &&
    harm.event.status === blow.event.status &&
    isAnyKnown(harm.event.target) &&
    (blow.event.source.length === 0 || areBlows(harm.event, blow.event))
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
