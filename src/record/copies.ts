/** Finds near-copies: one text in two outlets but for small changes. */
import type { Database } from './duckdb.js'

/**
 * Brings `copy` up to date for the articles in `changed_article`, and adds to that table the articles whose copies are
 * others than before. Candidates share one band of four numbers of their signatures; a pair counts as copies from half of
 * the numbers on.
 */
export async function findCopies(database: Database): Promise<void> {
  for (const step of [band, renewed, oldCopies, newCopies, movedArticles])
    await database.ask(`create or replace temp table ${step}`)
  await database.ask(
    'delete from copy where article in (select id from renewed) or "of" in (select id from renewed)',
  )
  await database.ask('insert into copy select * from new_copy')
  await database.ask('insert into changed_article select id from moved_article')
  await database.ask('drop table band')
}

// A copy of a wire story runs within days of it; the same words a month later are a repetition that somebody chose to print.
const COPY_DAYS = 5
const ALIKE = 0.5
// What more articles than this have in common is a phrase of the trade, and comparing each with each would never end.
const COMMON = 100

// Bands have the number of their article alone: with its signature, all of them together would be larger than the record.
const band = `band as
  select number, published, index as band, hash(numbers[4 * index + 1:4 * index + 4]) as key, changed_article.id is not null as changed,
    superseded_by is null and published is not null as stands
  from article join signature on signature.article = article.id left join changed_article on changed_article.id = article.id, range(16) as bands(index)
  where stands or changed`

// A band that has become common with what changed, or is so no longer, is another one for those that did not change, too.
const renewed = `renewed as
  with crossed as (
    select band, key from band group by all having count(*) filter (not changed) <= ${COMMON} and count(*) > ${COMMON}
  )
  select id, number from article join changed_article using (id)
  union select id, number from article join (select distinct number from band join crossed using (band, key)) using (number)`

const oldCopies = `old_copy as
  select * from copy where article in (select id from renewed) or "of" in (select id from renewed)`

const newCopies = `new_copy as
  with rare as (select * from band where stands qualify count(*) over (partition by band, key) <= ${COMMON}), pairs as (
    select distinct least(a.number, b.number) as one, greatest(a.number, b.number) as other
    from rare as a join renewed on renewed.number = a.number join rare as b on a.band = b.band and a.key = b.key
    where a.number <> b.number and abs(a.published - b.published) <= ${COPY_DAYS}
  ), compared as (
    select a.id as a, b.id as b, (a.published, a.id) < (b.published, b.id) as first,
      len(list_filter(list_zip(one_signature.numbers, other_signature.numbers), pair -> pair[1] = pair[2])) / 64 as similarity
    from pairs join article as a on a.number = one join article as b on b.number = other
    join signature as one_signature on one_signature.article = a.id join signature as other_signature on other_signature.article = b.id
  )
  select case when first then b else a end as article, case when first then a else b end as "of", similarity
  from compared where similarity >= ${ALIKE}`

const movedArticles = `moved_article as
  with moved as ((from old_copy except from new_copy) union all (from new_copy except from old_copy))
  select article as id from moved union select "of" from moved except select id from changed_article`
