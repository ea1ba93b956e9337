/** Rebuilds positions: what each party holds towards another, from one day until it says otherwise. */
import { contentId } from '../core/id.js'
import type { Database, Row } from './duckdb.js'
import { wordsOf } from './rows.js'

/**
 * Builds positions anew for the parties of changed articles. A later stance of the same party to the same other on the same matter
 * supersedes the earlier.
 */
export async function gatherPositions(database: Database): Promise<void> {
  await database.ask(chooseParties)
  await database.ask(
    "delete from position where array_to_string(by_sides, ' ') in (from touched_party)",
  )
  const told = await database.ask(readTold)
  const standing = new Map<
    string,
    { id: string; matter: Set<string>; row: { [column: string]: unknown } }[]
  >()
  const rows: Row[] = []
  for (const {
    by_codes,
    to_codes,
    by_sides,
    stance,
    content,
    article,
    sentence,
    published,
  } of told) {
    const id = contentId('position', [
      String(article),
      Number(sentence),
      String(stance),
      String(content),
      (by_codes as string[]).join('+'),
      (to_codes as string[]).join('+'),
    ])
    const matter = new Set(wordsOf(String(content)).filter(word => word.length > 3))
    const sides = (by_sides as string[]).join('+')
    const earlier = (standing.get(sides) ?? []).filter(other => other.row.superseded_by === null)
    const row: { [column: string]: unknown } = {
      id,
      by_codes,
      to_codes,
      by_sides,
      stance,
      content,
      since: published,
      superseded_by: null,
      article,
      sentence,
    }
    for (const other of earlier)
      if (other.row.since !== published && overlap(other.matter, matter) >= SAME_MATTER)
        other.row.superseded_by = id
    earlier.push({ id, matter, row })
    standing.set(sides, earlier)
    rows.push(row)
  }
  await database.append('position', rows)
}

// Two stances are on one matter when half of the longer words of the shorter one are in the other.
const SAME_MATTER = 0.5

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(word => b.has(word)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
}

const chooseParties = `
  create or replace temp table touched_party as
  select distinct array_to_string(by_sides, ' ') as party from stance_mention where article in (select id from changed_article)`

const readTold = `
  select distinct published, told.* from stance_mention as told join article on article.id = told.article
  where superseded_by is null and len(by_codes) > 0 and array_to_string(by_sides, ' ') in (from touched_party) order by all`
