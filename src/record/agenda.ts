/** Rebuilds the agenda: engagements of many articles as one row each, with the history of their status. */
import { isOnlyRole } from '../core/actor-code.js'
import { daysBetween } from '../core/calendar.js'
import { contentId } from '../core/id.js'
import type { Database, Row } from './duckdb.js'

interface Told {
  readonly article: string
  readonly sentence: number
  readonly kind: string
  readonly participants: readonly string[]
  readonly sides: readonly string[]
  readonly date: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly place: string | null
  readonly place_country: string | null
  readonly status: string
  readonly published: string | null
  /** Key of the sentence. */
  readonly evidence: number
}

/** Builds the engagements of the sides in changed articles anew from what the articles in force tell, in order of publication. */
export async function gatherEngagements(database: Database): Promise<void> {
  await database.ask(chooseSides)
  await forgetOldEngagements(database)
  const [{ portions }] = (await database.ask(
    'select coalesce(max(portion) + 1, 0) as portions from touched_sides',
  )) as [{ portions: number }]
  for (let portion = 0; portion < portions; portion += 1) {
    const told = (await database.ask(readTold, { portion })) as unknown as readonly Told[]
    const { engagements, changes } = engagementsOf(told)
    await database.append('engagement', engagements)
    await database.append('engagement_change', changes)
  }
}

/** One row an engagement, and one each move of its status; tellings are in order of publication. */
function engagementsOf(told: readonly Told[]): { engagements: Row[]; changes: Row[] } {
  const bySides = new Map<string, Told[][]>()
  for (const each of told) {
    const sides = each.sides.join(' ')
    const open = bySides.get(sides) ?? []
    const same = open.findLast(engagement => continues(engagement, each))
    if (!same) open.push([each])
    else if (!isBackground(same, each)) same.push(each)
    bySides.set(sides, open)
  }
  const engagements: Row[] = []
  const changes: Row[] = []
  for (const history of [...bySides.values()].flat()) {
    const first = history[0]!
    const last = history.at(-1)!
    const dated = history.findLast(each => each.earliest !== null) ?? last
    const id = contentId('engagement', [
      first.article,
      first.sentence,
      first.kind,
      first.status,
      first.date,
      first.place,
      ...first.participants,
    ])
    engagements.push({
      id,
      kind: history.find(each => each.kind !== 'meeting')?.kind ?? first.kind,
      participants: first.participants,
      sides: first.sides,
      codes: ` ${first.participants.join(' ')}`,
      date: dated.date,
      earliest: dated.earliest,
      latest: dated.latest,
      place: history.findLast(each => each.place !== null)?.place ?? null,
      place_country: history.findLast(each => each.place !== null)?.place_country ?? null,
      status: last.status,
      mentions: history.length,
      first_reported: first.published,
    })
    for (const [index, each] of history.entries()) {
      const { status, published, date, article, sentence, evidence } = each
      const before = history[index - 1]
      if (before?.status === status && (date === null || date === before.date)) continue
      changes.push({
        engagement: id,
        status,
        reported: published,
        date,
        article,
        sentence,
        evidence,
      })
    }
  }
  return { engagements, changes }
}

async function forgetOldEngagements(database: Database): Promise<void> {
  const old =
    "select id from engagement where array_to_string(sides, ' ') in (select sides from touched_sides)"
  await database.ask(`delete from engagement_change where engagement in (${old})`)
  await database.ask(`delete from engagement where id in (${old})`)
}

// Tellings in memory at a time, but for those of one group of sides, which stay together.
const PORTION = 20_000

const chooseSides = `
  create or replace temp table touched_sides as
  with sized as (
    select array_to_string(sides, ' ') as sides, count(*) as tellings, bool_or(article in (select id from changed_article)) as touched
    from engagement_mention group by all
    -- What is told of these sides may be no longer read.
    union all select distinct id, 0, true from changed
  )
  , touched as (select sides, sum(tellings) as tellings from sized group by sides having bool_or(touched))
  select sides, ((sum(tellings) over (order by sides) - tellings) // ${PORTION})::integer as portion from touched`

const PENDING: readonly string[] = ['proposed', 'announced', 'postponed']
const BEGUN: readonly string[] = ['under-way', 'held']
const remote = (kind: string) => kind === 'call' || kind === 'video'

/** "It had been planned for September 20": the old plan told again, once it has been put off, moves nothing. */
function isBackground(history: readonly Told[], next: Told): boolean {
  if (!['postponed', 'cancelled'].includes(history.at(-1)!.status)) return false
  if (next.status !== 'announced' && next.status !== 'proposed') return false
  return history.some(
    ({ earliest, status }) =>
      status !== 'postponed' && earliest !== null && earliest === next.earliest,
  )
}

/** Whether this is one more word on an engagement that is known, rather than the first of another. */
function continues(history: readonly Told[], next: Told): boolean {
  const last = history.at(-1)!
  // "A meeting with officials" in another article may be with any officials.
  if (last.article !== next.article && next.sides.some(isOnlyRole)) return false
  if (remote(last.kind) !== remote(next.kind)) return false
  const known = history.filter(each => each.earliest !== null)
  if (
    next.earliest !== null &&
    known.some(each => each.earliest! <= next.latest! && next.earliest! <= each.latest!)
  )
    return true
  if (isStillAhead(known.at(-1), next)) return false
  // A new day for what has been put off, or put off to a new day.
  if (
    last.status === 'postponed' &&
    ['announced', 'postponed', 'held', 'under-way'].includes(next.status)
  )
    return isSoon(last, next, 90)
  if (['postponed', 'cancelled'].includes(next.status) && PENDING.includes(last.status))
    return isSoon(last, next, 60)
  if (next.earliest !== null && known.length > 0) return false
  return PENDING.includes(last.status)
    ? isSoon(last, next, 21)
    : last.status === next.status && isSoon(last, next, 2)
}

/** "The envoy arrived in Cairo", told on Thursday: not the visit that is announced for Monday. */
function isStillAhead(planned: Told | undefined, next: Told): boolean {
  return (
    BEGUN.includes(next.status) &&
    next.earliest === null &&
    next.published !== null &&
    planned !== undefined &&
    planned.earliest! > next.published
  )
}

function isSoon(a: Told, b: Told, days: number): boolean {
  return (
    a.published !== null && b.published !== null && daysBetween(a.published, b.published) <= days
  )
}

// Of one day's words on an engagement the firmest comes last: what was announced for today and is held today is held. What is put
// off comes before its new day.
const readTold = `
  select distinct published,
    list_position(['proposed', 'postponed', 'announced', 'under-way', 'cancelled', 'held'], status) as firmness, told.*,
    number * 1048576::bigint + sentence as evidence
  from engagement_mention as told join article on article.id = told.article
  where superseded_by is null and array_to_string(sides, ' ') in (select sides from touched_sides where portion = $portion) order by all`
