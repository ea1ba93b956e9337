/** Whether a draft has the parties that its frame needs, and parties whose doing is a public affair. */
import type { Party } from '../core/reading.js'
import { DEMONSTRATION } from './acts.js'
import type { Draft } from './drafts.js'
import type { Roles } from './roles.js'

/** States protest in notes, not in the street: "Pakistan protested against the shelling". */
export function isState({ sector, code, text }: Party): boolean {
  return (
    ['GOV', 'MIL', 'LEG', 'JUD'].includes(sector ?? '') ||
    (code?.length === 3 &&
      sector === null &&
      /^(?:the )?(?:\S+ )*\S*(?:[^s\s]|states|philippines|netherlands|emirates|cyprus|laos|honduras|maldives|mauritius|seychelles|comoros|belarus|us)$/iu.test(
        text,
      ))
  )
}

/** Agents who are no party to public affairs by themselves: a bank that lends, a doctor who urges. */
const PRIVATE = new Set(['BUS', 'HLH', 'CVL', 'AGR'])

/** Roots of words and of giving, which private people live by. */
const WORDS = new Set(['02', '03', '05', '06', '07', '10', '12', '13'])

/** What private people do to nobody who is known, or to one another, is no event, unless they rise or suffer together. */
function isPrivate({ source, target }: Roles): boolean {
  const isPrivateOrUnknown = ({ code }: Party) => code === null || PRIVATE.has(code)
  return (
    source.length > 0 &&
    source.every(party => party.code !== null && PRIVATE.has(party.code)) &&
    target.every(isPrivateOrUnknown)
  )
}

/** A frame says whose presence it needs; a party counts when it is known, or named though unknown. */
export function hasNeededParties({ candidate, folding, roles }: Draft): boolean {
  const { hasSource: source, hasTarget: target } = roles
  if (
    candidate.frame.code === DEMONSTRATION &&
    candidate.kind === 'verb' &&
    roles.source.every(isState)
  )
    return false
  if (WORDS.has(candidate.frame.code.slice(0, 2)) && isPrivate(roles)) return false
  // "vowed to help": who is bound by the promise is enough.
  const isFolded = folding !== null && folding.inner === candidate
  const { needs } = isFolded ? folding.outer.frame : candidate.frame
  // "proposed to mediate": the deed that is proposed says whom it needs.
  switch (isFolded && needs === 'both' ? candidate.frame.needs : needs) {
    case 'source':
      return source
    case 'target':
      return target
    case 'both':
      return source && target
    case 'partner':
      return source && roles.target.length > 0
    case 'either':
      return source || target
  }
}

/** Codes of words that say no more than that somebody asks, hopes, agrees or offers. */
const VAGUE = new Set(['013', '014', '020', '030'])

/** "I would ask for the smaller one", "we agree on that": what speakers say of themselves to nobody is talk. */
export function isTalk({ cameo, roles }: Draft, isSpeaker: (party: Party) => boolean): boolean {
  return (
    VAGUE.has(cameo) &&
    roles.source.length > 0 &&
    roles.source.every(isSpeaker) &&
    roles.target.every(({ code }) => code === null)
  )
}
