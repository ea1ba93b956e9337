/** Brings the derived tables up to date with what changed: articles kept and replaced, and judgements. */
import { gatherEngagements } from './agenda.js'
import { findCopies } from './copies.js'
import { type Database, readStep } from './duckdb.js'
import { mergeEvents } from './merge.js'
import { gatherPositions } from './positions.js'

/** All or nothing; does nothing when nothing changed. The result is what building every derived table anew would give. */
export async function deriveTables(database: Database): Promise<void> {
  if ((await database.ask('select 1 as one from changed limit 1')).length === 0) return
  await database.transaction(async () => {
    await database.ask(
      'create or replace temp table changed_article as select distinct id from article where id in (select id from changed)',
    )
    await indexWords(database)
    await findCopies(database)
    await mergeEvents(database)
    await gatherEngagements(database)
    await gatherPositions(database)
    await database.ask('delete from changed')
  })
}

// Articles whose words are sorted at a time: a hundred megabytes of them.
const GROWTH = 20_000

async function indexWords(database: Database): Promise<void> {
  const [numbers] = await database.ask(
    'select min(number) as least, max(number) as most from article join changed_article using (id)',
  )
  const [indexed] = await database.ask('select max(sentence) >> 20 as most from posting')
  const { least, most } = numbers as { least: number | null; most: number | null }
  if (least === null || most === null) return
  // Words of an article that was never indexed are not there to be deleted, and looking for them takes a walk through all.
  if (indexed!.most !== null && least <= Number(indexed!.most))
    await database.ask(
      'delete from posting where sentence >> 20 in (select number from article join changed_article using (id))',
    )
  for (let from = least; from <= most; from += GROWTH)
    await database.ask(readStep('index-words'), { from, to: from + GROWTH })
}
