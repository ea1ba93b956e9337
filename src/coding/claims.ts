/** Whose word an event rests on, and who says otherwise: contrary claims are tied to the same event. */
import type { Claim, EventMention } from '../core/reading.js'
import type { CodedEvent } from './events.js'

/** One claim for each speaker of each event. A denial points to the event it denies, where the article tells of it. */
export function findClaims(coded: readonly CodedEvent[]): Claim[] {
  const claims: Claim[] = []
  for (const each of coded) {
    // In nested speech the innermost speaker vouches for the event; the outer ones only vouch for the speech.
    for (const speech of each.speeches.slice(-1)) {
      const isDenial = speech.stance === 'denies' || each.event.status === 'denied'
      const stance = isDenial ? 'denies' : speech.stance
      const event = isDenial ? (contradicted(each.event, coded) ?? each.event) : each.event
      const claim: Claim = {
        speaker: speech.speaker,
        stance,
        event: event.id,
        sentence: each.event.sentence,
      }
      if (
        !claims.some(
          other =>
            other.event === claim.event &&
            other.stance === stance &&
            other.speaker.code === claim.speaker.code &&
            other.speaker.text === claim.speaker.text,
        )
      )
        claims.push(claim)
    }
  }
  return claims
}

/** The event of the same kind by the same side that somebody else tells as more than denied. */
function contradicted(denied: EventMention, coded: readonly CodedEvent[]): EventMention | null {
  const root = denied.bare.slice(0, 2)
  const sides = (event: EventMention) =>
    new Set(event.source.map(party => party.country ?? party.code))
  const own = sides(denied)
  const others = coded
    .map(each => each.event)
    .filter(
      event =>
        event.id !== denied.id && event.status !== 'denied' && event.bare.slice(0, 2) === root,
    )
    .filter(event => [...sides(event)].some(side => side !== null && own.has(side)))
  others.sort(
    (a, b) => Math.abs(a.sentence - denied.sentence) - Math.abs(b.sentence - denied.sentence),
  )
  return others[0] ?? null
}
