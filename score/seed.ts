/** Scores the reading of one whole article against what a careful reader takes from it: events, quotes, claims and the rest. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventMention, Party, Reading } from '../src/core/reading.js'
import { createReadout } from '../src/readout.js'
import type { ScoreRow } from './run.js'

interface ExpectedEvent {
  readonly cameo: readonly string[]
  readonly plover?: string
  readonly source: readonly string[]
  readonly target?: readonly string[]
  readonly symmetric?: boolean
  readonly status: string
  /** A day, a month, or `first/last`. */
  readonly date?: string
}

interface Expected {
  readonly article: string
  readonly events: readonly ExpectedEvent[]
  readonly engagements: readonly {
    readonly kind: string
    readonly participants: readonly string[]
    readonly date: string
    readonly status: string
  }[]
  readonly quotes: readonly { readonly country: string; readonly starts: string }[]
  readonly claims: readonly {
    readonly country: string
    readonly denied_by: { readonly country: string }
  }[]
  readonly positions: readonly {
    readonly by: string
    readonly demand: string
    readonly replies?: readonly unknown[]
  }[]
  readonly questions: readonly { readonly text: string }[]
}

/**
 * An event is found when one of the reading has an accepted code (as coded or bare) or the PLOVER type, a side of the
 * same country or organisation as each side that is expected, and no other expected event has used the same target of
 * it. Status and date are looked at in those found; `too many` are events of the reading that answer to none expected, mere
 * announcements (CAMEO 01) left out.
 */
export function scoreSeed(folder: string): ScoreRow[] {
  const file = join(folder, 'expected.json')
  if (!existsSync(file)) throw new Error(`expected expected.json in ${folder}, found none`)
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected
  const readout = createReadout()
  const inputs = [
    ...readout.articles(expected.article, readFileSync(join(folder, expected.article))),
  ]
  const article = inputs.flatMap(each => ('article' in each ? [each.article] : []))[0]
  if (!article) throw new Error(`expected an article in ${expected.article}, found none`)
  const reading = readout.read(article)
  const taken = new Set<string>()
  let found = 0
  let told = 0
  for (const wanted of expected.events) {
    const event = reading.events
      .filter(each => answers(each, wanted, taken))
      .sort((a, b) => Number(isTold(b, wanted)) - Number(isTold(a, wanted)))[0]
    if (!event) continue
    taken.add(keyOf(event, wanted))
    found += 1
    if (isTold(event, wanted)) told += 1
  }
  const nothingTaken: ReadonlySet<string> = new Set()
  const extra = reading.events.filter(
    each =>
      !each.cameo.startsWith('01') &&
      !expected.events.some(wanted => answers(each, wanted, nothingTaken)),
  )
  const row = (measure: string, value: number, n: number): ScoreRow => ({
    suite: 'seed',
    set: 'seed',
    measure,
    value: value / n,
    n,
  })
  const share = <T>(measure: string, wanted: readonly T[], holds: (each: T) => boolean) =>
    row(measure, wanted.filter(holds).length, wanted.length)
  return [
    row('events found', found, expected.events.length),
    row('events found, status and date right', told, expected.events.length),
    { ...row('events too many (a number)', 0, 1), value: extra.length, n: reading.events.length },
    share('engagements', expected.engagements, each => hasEngagement(reading, each)),
    share('quotes with speaker', expected.quotes, each =>
      reading.quotes.some(
        quote => quote.text.startsWith(each.starts) && quote.speaker?.country === each.country,
      ),
    ),
    share('claims asserted and denied', expected.claims, each => hasContraryClaims(reading, each)),
    share('positions with their replies', expected.positions, each => hasPosition(reading, each)),
    share('questions', expected.questions, each =>
      reading.questions.some(({ text }) => text === each.text),
    ),
  ]
}

/** Names that the expectation uses for organisations, as codes. */
const CODES: { readonly [name: string]: string } = { B9: 'IGOBNI', EU: 'IGOEEC', IGOEUR: 'IGOEEC' }

function isSide({ code, country }: Party, wanted: string): boolean {
  const side = CODES[wanted] ?? wanted
  return country === side || code === side || (side.length === 3 && code?.slice(0, 3) === side)
}

function answers(event: EventMention, wanted: ExpectedEvent, taken: ReadonlySet<string>): boolean {
  const isKind =
    wanted.cameo.includes(event.cameo) ||
    wanted.cameo.includes(event.bare) ||
    (wanted.plover !== undefined && event.plover.type === wanted.plover)
  const holds = (parties: readonly Party[], sides: readonly string[] = []) =>
    sides.length === 0 || sides.some(side => parties.some(party => isSide(party, side)))
  const straight = holds(event.source, wanted.source) && holds(event.target, wanted.target)
  const turned =
    event.mutual && holds(event.target, wanted.source) && holds(event.source, wanted.target)
  return isKind && (straight || turned) && !taken.has(keyOf(event, wanted))
}

/** One event may tell of several targets, each of which answers to one expected event. */
function keyOf(event: EventMention, { target }: ExpectedEvent): string {
  const both = [...event.target, ...event.source]
  const side = target?.find(each => both.some(party => isSide(party, each)))
  return `${event.id} ${side ?? ''}`
}

function isTold(event: EventMention, { status, date }: ExpectedEvent): boolean {
  if (event.status !== status) return false
  if (date === undefined) return true
  const [first, last] = date.includes('/') ? date.split('/') : [date, date]
  return event.date.value === date || (event.date.earliest === first && event.date.latest === last)
}

function hasEngagement(
  reading: Reading,
  { kind, participants, date, status }: Expected['engagements'][number],
): boolean {
  const kinds = ['talks', 'meeting'].includes(kind) ? ['talks', 'meeting'] : [kind]
  return reading.engagements.some(
    each =>
      kinds.includes(each.kind) &&
      each.status === status &&
      each.date.value === date &&
      participants.every(side => each.participants.some(party => isSide(party, side))),
  )
}

function hasContraryClaims(reading: Reading, wanted: Expected['claims'][number]): boolean {
  const by = (country: string, stance: string) =>
    reading.claims.filter(each => each.stance === stance && each.speaker?.country === country)
  return by(wanted.country, 'asserts').some(claim =>
    by(wanted.denied_by.country, 'denies').some(denial => denial.event === claim.event),
  )
}

/** A position is there when its party demands a thing whose words share half of those expected, with as many replies at least. */
function hasPosition(
  reading: Reading,
  { by, demand, replies }: Expected['positions'][number],
): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const wanted = words(demand)
  return reading.positions.some(each => {
    const said = words(each.content)
    const shared = [...wanted].filter(word => said.has(word)).length
    return (
      each.by.some(party => isSide(party, by)) &&
      shared * 2 >= wanted.size &&
      each.replies.length >= (replies?.length ?? 0)
    )
  })
}
