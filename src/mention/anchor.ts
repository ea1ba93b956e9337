/** Settles which days a time expression means: by the day of publication, the times told before, the tense. */
import type { IsoDate } from '../core/article.js'
import { addDays } from '../core/calendar.js'
import type { TimeMention, Timex } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Span } from '../core/span.js'
import { isWithin } from '../core/timex.js'
import type { Found, Place, Told } from './time/place.js'
import { resolve } from './time/resolve.js'
import { type Tense, tenseAt } from './time/tense.js'
import type { UnanchoredTime } from './times.js'

/**
 * The times with their days. What the text leaves out is reckoned: `basis` is `relative` for
 * "yesterday" and also for "December 17", whose year is not written; `stated` when all is written;
 * `none` when no days are named or nothing is known to reckon from.
 */
export function anchorTimes(
  unanchored: readonly UnanchoredTime[],
  published: IsoDate | null,
  sentences: readonly Sentence[],
): TimeMention[] {
  const byIndex = new Map(sentences.map(sentence => [sentence.index, sentence]))
  const history = isHistory(unanchored, published)
  let told: Told | null = null
  let toldExactly: Told | null = null
  return unanchored.map(time => {
    const sentence = byIndex.get(time.sentence)
    const place: Place = {
      published,
      told: told && (history || time.sentence - told.sentence < 2) ? told : null,
      toldExactly: history ? toldExactly : null,
      history,
      sentence: time.sentence,
      bound: time.bound,
      tense: () => (sentence ? clauseTense(sentence, time) : null),
    }
    const found = resolve(place, time.shape)
    if (found.days && found.tells && !(sentence && isAttributiveYear(sentence, time))) {
      told = { value: found.tells, days: found.days, sentence: time.sentence, basis: found.basis }
      if (isWithin(found.tells, 'season')) toldExactly = told
    }
    return {
      kind: 'time',
      sentence: time.sentence,
      head: time.head,
      start: time.start,
      end: time.end,
      text: time.text,
      timex: bounded(found, time, published),
    }
  })
}

/** A text that tells of years gone by dates its events by one another, not by the day it was published. */
function isHistory(times: readonly UnanchoredTime[], published: IsoDate | null): boolean {
  let past = 0
  let years = 0
  let deictic = 0
  const before = published ? Number(published.slice(0, 4)) - 1 : 9999
  for (const { shape } of times) {
    if (shape.kind === 'fixed' && shape.value.length === 4 && shape.value < String(before))
      years += 1
    if (shape.kind === 'date' && typeof shape.year === 'number' && shape.year < before) past += 1
    if (shape.kind === 'fixed' && shape.value.startsWith('BC')) past += 1
    const here = shape.kind === 'shift' && shape.from === 'published'
    if (here || shape.kind === 'weekday') deictic += 1
  }
  // Bare years are common in any article; 3 and 1.5 part war narratives from news that looks back.
  const weight = past + years / 3
  return past >= 2 && weight >= 3 && weight > 1.5 * deictic
}

function clauseTense(sentence: Sentence, time: UnanchoredTime): Tense | null {
  if (time.bound === 'since') return 'past'
  const tense = tenseAt(sentence, time.head)
  const next = tokenAfter(sentence, time)
  // "the November 13 deadline": the verb is not that of the deadline.
  if (time.shape.kind === 'date' && next?.xpos.startsWith('NN')) return null
  if (tense === 'present' && /^['’]s$/.test(next?.form ?? '')) return null
  // A headline tells in the present what has happened.
  return tense === 'present' && isHeadline(sentence) ? null : tense
}

/** "the 2027 report": tells what kind of report it is, and nothing is dated by it. */
function isAttributiveYear(sentence: Sentence, time: UnanchoredTime): boolean {
  if (time.shape.kind !== 'fixed' || time.shape.value.length !== 4) return false
  return tokenAfter(sentence, time)?.xpos.startsWith('NN') ?? false
}

/** The token that follows directly. */
export function tokenAfter(sentence: Sentence, time: Span): Token | undefined {
  return sentence.tokens.find(token => token.start >= time.end)
}

function isHeadline(sentence: Sentence): boolean {
  return !/[.?!"”’')]$/.test(sentence.tokens.at(-1)?.form ?? '')
}

/** "since Monday", "by Friday": the days run from it or up to it. */
function bounded(found: Found, time: UnanchoredTime, published: IsoDate | null): Timex {
  const { type, value, days, end, basis } = found
  let earliest = days?.earliest ?? end?.earliest ?? null
  let latest = days?.latest ?? end?.latest ?? null
  let mod = found.mod
  if (days && time.bound && time.bound !== 'in' && type !== 'DURATION') {
    const { bound } = time
    mod ??= bound === 'since' || bound === 'after' ? 'AFTER' : 'BEFORE'
    if (bound === 'since') latest = published && published >= days.earliest ? published : null
    else if (bound === 'after') latest = null
    else {
      earliest = published && published <= days.latest ? published : null
      if (bound === 'before') latest = addDays(days.earliest, -1)
      if (earliest && latest && earliest > latest) earliest = null
    }
  }
  return mod
    ? { type, value, mod, earliest, latest, basis }
    : { type, value, earliest, latest, basis }
}
