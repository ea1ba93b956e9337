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

async function indexWords(database: Database): Promise<void> {
  await database.ask(
    'delete from posting where number in (select number from article where id in (select id from changed_article))',
  )
  await database.ask(readStep('index-words'))
}
