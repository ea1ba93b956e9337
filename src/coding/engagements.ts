/** Gathers the calls, visits, meetings and talks of an article: one row each, however often it is mentioned. */
import type { Engagement, Party } from '../core/reading.js'
import { lemmaOf } from './candidate.js'
import type { CodedEvent } from './events.js'

/** Engagements in the order of their first mention. */
export function findEngagements(coded: readonly CodedEvent[]): Engagement[] {
  const found: Engagement[] = []
  for (const each of coded) {
    const kind = kindOf(each)
    if (!kind || each.event.status === 'denied') continue
    const participants = [...each.event.source, ...each.event.target].filter(
      party => party.code !== null,
    )
    const distinct = participants.filter(
      (party, index) => participants.findIndex(other => sideOf(other) === sideOf(party)) === index,
    )
    if (distinct.length < 2) continue
    const engagement: Engagement = {
      kind,
      participants: distinct,
      date: each.event.date,
      place: each.event.place,
      status: statusOf(each),
      evidence: [{ sentence: each.event.sentence }],
      events: [each.event.id],
    }
    const index = found.findIndex(other => isSame(other, engagement))
    if (index < 0) found.push(engagement)
    else found[index] = merge(found[index]!, engagement)
  }
  return found
}

function kindOf({ event, candidate }: CodedEvent): Engagement['kind'] | null {
  if (event.plover.type !== 'CONSULT') return null
  const words = [candidate.trigger, ...(candidate.noun ? [candidate.noun] : [])].map(lemmaOf)
  if (words.includes('summit')) return 'summit'
  if (candidate.frame.id.includes('video')) return 'video'
  switch (event.bare) {
    case '041':
      return 'call'
    case '042':
    case '043':
      return 'visit'
    case '046':
      return 'talks'
    case '044':
      return 'meeting'
  }
  // "spoke with": talks, by what means is not said.
  if (words.some(word => ['talk', 'negotiation', 'speak', 'confer'].includes(word))) return 'talks'
  return words.some(word => ['meet', 'meeting', 'sit', 'session', 'gathering'].includes(word))
    ? 'meeting'
    : null
}

function statusOf({ event, postponed }: CodedEvent): Engagement['status'] {
  if (postponed) return 'postponed'
  switch (event.status) {
    case 'planned':
      return 'announced'
    case 'possible':
    case 'conditional':
      return 'proposed'
    case 'ongoing':
      return 'under-way'
    case 'called-off':
      return 'cancelled'
    default:
      return 'held'
  }
}

/** Country for those who have one, so that a president and his government are one side. */
function sideOf(party: Party): string {
  return party.country ?? party.code ?? party.text
}

function sides(engagement: Engagement): string {
  return [...new Set(engagement.participants.map(sideOf))].sort().join(' ')
}

/** The same sides, days that do not contradict one another, and kinds that can be one occasion. */
function isSame(a: Engagement, b: Engagement): boolean {
  if (sides(a) !== sides(b)) return false
  if (a.date.earliest !== null && b.date.earliest !== null)
    return (
      a.date.earliest <= b.date.latest! &&
      b.date.earliest <= a.date.latest! &&
      kindsAgree(a.kind, b.kind)
    )
  return (
    kindsAgree(a.kind, b.kind) &&
    (a.status === b.status ||
      [a.status, b.status].some(status => status === 'postponed' || status === 'cancelled'))
  )
}

function kindsAgree(a: Engagement['kind'], b: Engagement['kind']): boolean {
  const remote = (kind: Engagement['kind']) => kind === 'call' || kind === 'video'
  return a === b || (!remote(a) && !remote(b))
}

const FINAL: readonly Engagement['status'][] = ['cancelled', 'postponed', 'held', 'under-way']

function merge(first: Engagement, later: Engagement): Engagement {
  return {
    ...first,
    kind: first.kind === 'meeting' ? later.kind : first.kind,
    date: first.date.earliest === null ? later.date : first.date,
    place: first.place ?? later.place,
    status:
      FINAL.find(status => status === later.status || status === first.status) ?? first.status,
    evidence: [
      ...first.evidence,
      ...later.evidence.filter(
        each => !first.evidence.some(other => other.sentence === each.sentence),
      ),
    ],
    events: [...first.events, ...later.events],
  }
}
