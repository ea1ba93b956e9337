/** Finds near-copies: one text in two outlets but for small changes. */
import type { Database } from './duckdb.js'

/**
 * Brings `copy` up to date for the articles in `changed_article`, and adds to that table the articles whose copies are
 * others than before. Candidates share one band of four numbers of their signatures; a pair counts as copies from half of
 * the numbers on.
 */
export async function findCopies(database: Database): Promise<void> {
  await database.ask(`create or replace temp table moved_copy as
    select article, "of" from copy where article in (select id from changed_article) or "of" in (select id from changed_article)`)
  await database.ask(
    'delete from copy where article in (select id from changed_article) or "of" in (select id from changed_article)',
  )
  await database.ask(`create or replace temp table new_copy as
    with band as (
      select id, published, numbers, index as band, hash(numbers[4 * index + 1:4 * index + 4]) as key
      from article join signature on signature.article = id, range(16) as bands(index) where superseded_by is null and published is not null
      qualify count(*) over (partition by band, key) <= ${COMMON}
    ), pairs as (
      select distinct (a.published, a.id) < (b.published, b.id) as first, a.id as a, b.id as b, a.numbers as left_one, b.numbers as right_one
      from band as a join changed_article on changed_article.id = a.id join band as b on a.band = b.band and a.key = b.key
      where a.id <> b.id and abs(a.published - b.published) <= ${COPY_DAYS}
    )
    select distinct case when first then b else a end as article, case when first then a else b end as "of",
      len(list_filter(list_zip(left_one, right_one), pair -> pair[1] = pair[2])) / 64 as similarity from pairs`)
  await database.ask(`insert into copy select * from new_copy where similarity >= ${ALIKE}`)
  await database.ask(`insert into changed_article
    select id from (select article as id from moved_copy union select "of" from moved_copy
      union select article from new_copy where similarity >= ${ALIKE} union select "of" from new_copy where similarity >= ${ALIKE})
    where id not in (select id from changed_article)`)
}

// A copy of a wire story runs within days of it; the same words a month later are a repetition that somebody chose to print.
const COPY_DAYS = 5
const ALIKE = 0.5
// What more articles than this have in common is a phrase of the trade, and comparing each with each would never end.
const COMMON = 100
