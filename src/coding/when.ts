/** The date and the place of an event: the time and the place that hang on it, or on its clause. */
import type { PlaceMention, TimeMention } from '../core/mention.js'
import type { EventDate, EventPlace } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import { isOf, VIOLENCE, VISIT } from './acts.js'
import { type Candidate, lemmaOf } from './candidate.js'
import { baseRelation, caseOf, hasSubject, patientsOf } from './clause.js'
import type { Tree } from './tree.js'

export const NO_DATE: EventDate = {
  text: null,
  start: null,
  end: null,
  value: null,
  earliest: null,
  latest: null,
  basis: 'none',
}

/** The time that governs the event most closely: on its noun, its verb, then on the clauses around it. */
export function findDate(
  candidate: Candidate,
  tree: Tree,
  times: readonly TimeMention[],
): EventDate {
  const dated = times.filter(time => isWhen(time) && isOfEvent(time, candidate, tree))
  const time = nearest(candidate, tree, dated)
  return time ? dateOf(time) : NO_DATE
}

/**
 * "now", "recently" and "for two days" name no day, nor does "two days later" where nobody says later than what; "over the
 * next two years" names its first and its last.
 */
function isWhen({ timex }: TimeMention): boolean {
  if (timex.type === 'DURATION') return timex.earliest !== null && timex.latest !== null
  if (timex.type !== 'DATE' && timex.type !== 'TIME') return false
  return !timex.value?.endsWith('_REF') && timex.value !== 'XXXX-XX-XX'
}

/**
 * Whether a time may be that of the event, and not of a thing beside it.
 *
 *     condemned [Monday's] attack       ahead of the [autumn] election       is giving ten million, two billion since [2002]
 */
function isOfEvent(time: TimeMention, candidate: Candidate, tree: Tree): boolean {
  const head = tree.token(time.head)
  if (!head) return true
  const { trigger, noun, carrier, head: top } = candidate
  const isVerb = top.upos === 'VERB' || top.upos === 'AUX'
  if (caseOf(tree, head) === 'since' && isVerb && !isPerfect(tree, top)) return false
  const above = tree.token(head.head)
  // "urged her to keep the April 19 accord": the time of a thing deep in what is said is that thing's.
  const own = [trigger, noun, carrier, top].map(token => token?.id)
  if (
    SAID_OF.has(candidate.frame.code.slice(0, 2)) &&
    above?.upos === 'NOUN' &&
    !own.includes(above.id) &&
    !own.includes(above.head)
  )
    return false
  const isPremodifier = above?.upos === 'NOUN' && head.id < above.id
  if (!isPremodifier || own.includes(above.id)) return true
  if (BESIDE.has(caseOf(tree, above) ?? '')) return false
  // "attended Monday's summit" is of Monday, "condemned Monday's attack" need not be.
  return above.deprel !== 'obj' || !SPEAKING_OF.has(candidate.frame.code.slice(0, 2))
}

function isPerfect(tree: Tree, verb: Token): boolean {
  return tree
    .children(verb.id)
    .some(child => baseRelation(child) === 'aux' && child.lemma.toLowerCase() === 'have')
}

const BESIDE = new Set(
  'before ahead after since until till for about of over on to from'.split(' '),
)

/** Roots of acts that tell others what to do. */
const SAID_OF = new Set(['02', '10', '13'])

/** Roots of acts of words, which come after what they are about, or before it. */
const SPEAKING_OF = new Set(['01', '02', '05', '09', '10', '11', '12', '13'])

export function dateOf(time: TimeMention): EventDate {
  const { text, start, end } = time
  const { type, earliest, latest, basis } = time.timex
  const value = type === 'DURATION' ? `${earliest}/${latest}` : time.timex.value
  return { text, start, end, value, earliest, latest, basis }
}

/** The place the event happened at: in, at, near, along, on the border of. Never one that only names an actor. */
export function findPlace(
  candidate: Candidate,
  tree: Tree,
  places: readonly PlaceMention[],
): EventPlace | null {
  const located = places.filter(
    each => each.place !== null && (isLocative(tree, each) || isReached(candidate, tree, each)),
  )
  const found = nearest(candidate, tree, located)
  if (!found?.place) return null
  return { ...found.place, text: found.text, start: found.start, end: found.end }
}

const STATIC = new Set(
  'in at near along inside outside off around across throughout within on'.split(' '),
)

const AROUND = new Set(
  'north south east west northeast northwest southeast southwest outside outskirt outskirts suburb centre center edge vicinity'.split(
    ' ',
  ),
)

/** "shelled Kharkiv", "visited Doha", "the attack on Goma": the place that the act itself reaches. */
function isReached(candidate: Candidate, tree: Tree, mention: PlaceMention): boolean {
  const { frame, trigger, noun, kind } = candidate
  const isVisit = frame.code === VISIT
  // What force hits or takes is where it happened.
  if (!isVisit && !isOf(frame.code, ...VIOLENCE)) return false
  const head = tree.token(mention.head)
  if (!head) return false
  const prepositions = isVisit ? ['to'] : ['on', 'against', 'into', 'at', 'of']
  if (kind !== 'noun' && patientsOf(tree, trigger).some(token => token.id === head.id)) return true
  return [trigger, ...(noun ? [noun] : [])].some(
    word => head.head === word.id && prepositions.includes(caseOf(tree, head) ?? ''),
  )
}

/** The country of a place where something is, wherever it hangs. */
export function sceneOf(tree: Tree, places: readonly PlaceMention[]): string | null {
  return places.find(each => each.place?.country && isLocative(tree, each))?.place?.country ?? null
}

function isLocative(tree: Tree, mention: PlaceMention): boolean {
  const head = tree.token(mention.head)
  if (!head) return false
  let token: Token | undefined = head
  // "in the city of Goma", "in Goma, eastern Congo"
  for (let steps = 0; token && steps < 3; steps++) {
    const preposition = caseOf(tree, token)
    // "sanctions on Iran" are not in Iran; "on the border" is on it.
    if (preposition === 'on' && mention.place?.precision === 'country') return false
    if (preposition && preposition !== 'of') return STATIC.has(preposition)
    // "ten kilometres north of Goma", "on the outskirts of Goma"
    if (preposition === 'of' && AROUND.has(tree.token(token.head)?.lemma.toLowerCase() ?? ''))
      return true
    if (!['appos', 'nmod', 'flat', 'compound', 'conj'].includes(baseRelation(token))) return false
    token = tree.token(token.head)
  }
  return false
}

/** The mention with the shortest climb from the event to it; clauses with a subject of their own are not entered. */
function nearest<Found extends { readonly head: number; readonly start: number }>(
  candidate: Candidate,
  tree: Tree,
  mentions: readonly Found[],
): Found | null {
  if (mentions.length === 0) return null
  let best: Found | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const start of [candidate.trigger, candidate.noun, candidate.carrier]) {
    if (!start) continue
    for (const mention of mentions) {
      const cost = climb(tree, start, mention.head)
      if (cost !== null && cost < bestCost) {
        best = mention
        bestCost = cost
      }
    }
  }
  return best
}

/** Steps from the event up to a common ancestor and down to the mention; null when the way is barred. */
function climb(tree: Tree, from: Token, to: number): number | null {
  const downFrom = new Map<number, number>()
  let token = tree.token(to)
  for (let steps = 0; token && steps < 5; steps++) {
    downFrom.set(token.id, steps)
    // Going down into a clause with its own predicate reaches that clause's date, not ours.
    if (
      steps > 0 &&
      isOwnClause(tree, token) &&
      token.id !== from.id &&
      !carries(tree, token, from)
    )
      break
    if (isBeyond(tree, token, steps === 0)) return null
    token = tree.token(token.head)
  }
  let up: Token | undefined = from
  for (let steps = 0; up && steps < 4; steps++) {
    const down = downFrom.get(up.id)
    if (down !== undefined) return down + steps * 1.5
    // A relative clause's event is not dated by the clause around it, nor what is said by when it is said.
    // "under a truce that Qatar brokered, the road will open in May": the truce came before.
    if (baseRelation(up) === 'obl' && ['under', 'despite'].includes(caseOf(tree, up) ?? ''))
      return null
    if (
      up.deprel === 'acl:relcl' ||
      baseRelation(up) === 'ccomp' ||
      baseRelation(up) === 'parataxis' ||
      // "Sweden recognised it on Thursday, and Israel recalled its envoy": another's deed has another day, or none.
      (['conj', 'advcl'].includes(baseRelation(up)) &&
        isOwnClause(tree, up) &&
        !isFronted(tree, up, to))
    )
      return null
    up = tree.token(up.head)
  }
  return null
}

/**
 * Whether a time, or what it dates, only bounds the event from outside.
 *
 *     The army will leave before the election in May.      They will strike before winter.
 *     It left before dawn on Tuesday.                      on Tuesday all the same
 */
function isBeyond(tree: Tree, token: Token, isTime: boolean): boolean {
  const preposition = caseOf(tree, token) ?? ''
  return (
    ['obl', 'nmod'].includes(baseRelation(token)) &&
    // "resigned after a vote on Tuesday": what follows something mostly follows on its day.
    (AHEAD.has(preposition) ||
      (isTime && preposition === 'after') ||
      // "the first time since 2014", "more than at any time since May": only counted from then
      (preposition === 'since' && baseRelation(token) === 'nmod')) &&
    !OF_THE_DAY.has(lemmaOf(token))
  )
}

const AHEAD = new Set(['before', 'until', 'till'])

const OF_THE_DAY = new Set(
  'dawn daybreak sunrise noon midday dusk sunset nightfall midnight dark lunch dinner breakfast prayer'.split(
    ' ',
  ),
)

/** "a visit that he was to make in May": the clause on the noun is about the visit itself. */
function carries(tree: Tree, clause: Token, noun: Token): boolean {
  const above = tree.token(clause.head)
  // "a visit to Tunis that he was to make": the clause may hang on the noun between.
  const isOnIt = above?.id === noun.id || (above?.head === noun.id && above.deprel === 'nmod')
  return clause.deprel === 'acl:relcl' && isOnIt && CARRYING.has(clause.lemma)
}

const CARRYING = new Set(
  'make hold pay conduct schedule plan begin start undertake launch'.split(' '),
)

/** "On Friday Sweden recognised it, and Israel recalled its envoy": what stands before them all is the day of all. */
function isFronted(tree: Tree, clause: Token, time: number): boolean {
  return tree
    .children(clause.head)
    .some(child => baseRelation(child) === 'nsubj' && child.id > time && child.id < clause.id)
}

function isOwnClause(tree: Tree, token: Token): boolean {
  return token.upos === 'VERB' && hasSubject(tree, token)
}
