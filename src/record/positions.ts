/** Rebuilds positions: what each party holds towards another, from one day until it says otherwise. */
import { contentId } from '../core/id.js'
import type { Database, Row } from './duckdb.js'
import { wordsOf } from './rows.js'

interface Told {
  readonly by_codes: readonly string[]
  readonly to_codes: readonly string[]
  readonly by_sides: readonly string[]
  readonly stance: string
  readonly content: string
  readonly published: string | null
  readonly article: string
  readonly sentence: number
  /** Key of the sentence. */
  readonly evidence: number
}

/**
 * Builds positions anew for the parties of changed articles. A later stance of the same party on the same matter supersedes the
 * earlier.
 */
export async function gatherPositions(database: Database): Promise<void> {
  await database.ask(chooseParties)
  await database.ask(
    "delete from position where array_to_string(by_sides, ' ') in (select party from touched_party)",
  )
  const [{ portions }] = (await database.ask(
    'select coalesce(max(portion) + 1, 0) as portions from touched_party',
  )) as [{ portions: number }]
  for (let portion = 0; portion < portions; portion += 1) {
    const told = (await database.ask(readTold, { portion })) as unknown as readonly Told[]
    await database.append('position', positionsOf(told))
  }
}

// Tellings in memory at a time, but for those of one party, which stay together.
const PORTION = 20_000

const chooseParties = `
  create or replace temp table touched_party as
  with sized as (
    select array_to_string(by_sides, ' ') as party, count(*) as tellings, bool_or(article in (select id from changed_article)) as touched
    from stance_mention group by all
    -- What this party holds may be no longer read.
    union all select distinct id, 0, true from changed
  )
  , touched as (select party, sum(tellings) as tellings from sized group by party having bool_or(touched))
  select party, ((sum(tellings) over (order by party) - tellings) // ${PORTION})::integer as portion from touched`

const readTold = `
  select distinct published, told.*, number * 1048576::bigint + sentence as evidence
  from stance_mention as told join article on article.id = told.article
  where superseded_by is null and len(by_codes) > 0
    and array_to_string(by_sides, ' ') in (select party from touched_party where portion = $portion) order by all`

interface Position {
  readonly matter: ReadonlySet<string>
  readonly since: string | null
  readonly row: { [column: string]: unknown }
}

/** One row a telling, in order of publication, with the one that took its place. */
function positionsOf(told: readonly Told[]): Row[] {
  const parties = new Map<string, Standing>()
  return told.map(({ published, ...each }) => {
    const { by_codes, to_codes, by_sides, stance, content, article, sentence } = each
    const codes = [by_codes.join('+'), to_codes.join('+')]
    const id = contentId('position', [article, sentence, stance, content, ...codes])
    const position: Position = {
      matter: new Set(wordsOf(content).filter(word => word.length > 3)),
      since: published,
      row: { id, ...each, since: published, superseded_by: null },
    }
    const party = by_sides.join('+')
    const standing = parties.get(party) ?? new Map()
    parties.set(party, standing)
    for (const older of onSameMatter(standing, position)) {
      older.row.superseded_by = id
      for (const word of older.matter) standing.get(word)?.delete(older)
    }
    for (const word of position.matter)
      standing.set(word, (standing.get(word) ?? new Set()).add(position))
    return position.row
  })
}

/** The standing positions of one party, by the words of their matter. */
type Standing = Map<string, Set<Position>>

// Two stances are on one matter when half of the longer words of the shorter one are in the other.
const SAME_MATTER = 0.5

function onSameMatter(standing: Standing, { matter, since }: Position): Position[] {
  const shared = new Map<Position, number>()
  for (const word of matter)
    for (const other of standing.get(word) ?? [])
      if (other.since !== since) shared.set(other, (shared.get(other) ?? 0) + 1)
  return [...shared].flatMap(([other, words]) =>
    words / Math.min(other.matter.size, matter.size) >= SAME_MATTER ? other : [],
  )
}
