-- One row a sentence that has any of the words, best first: BM25 (k1 1.2, b 0.75 against a sentence of 150 characters).
with wanted as (select distinct unnest(from_json($words::json, '["varchar"]')) as word),
 found as (select posting.* from posting where word in (select word from wanted)),
 rarity as (select word, ln(1 + ((select count(*) from sentence) - count(*) + 0.5) / (count(*) + 0.5)) as weight from found group by word),
 ranked as (
  select found.sentence as key, count(*) as matched, sum(weight * count * 2.2 / (count + 1.2)) as score
  from found join rarity using (word) group by all order by matched desc, score desc, 1
  -- What is narrowed afterwards needs more to choose from; without that, length puts few beyond the first 20,000 among the first.
  limit case when coalesce($outlet, $from, $to, $actor, $with, $status, $type, $root, $speaker, $place) is null then least(20 * coalesce($limit::bigint, 50), greatest(20000, 2 * coalesce($limit::bigint, 50))) else 400 * coalesce($limit::bigint, 50) end
 )
select round(score * 2.2 / (1 + 1.2 * (0.25 + 0.75 * (len(sentence.text) / 150))), 3) as score, published, article.outlet, article.title, sentence.text, article.id as article, "index" as sentence
from ranked join sentence using (key) join article on number = key >> 20
where superseded_by is null and ($outlet is null or article.outlet = $outlet)
  and (coalesce($actor, $with, $status, $type, $root, $speaker, $place) is null or exists (
    select 1 from standing_mention as mention where mention.article = article.id and mention.sentence = "index"
      /* mention filters of mention */))
  and ($from is null or published >= $from::date) and ($to is null or published <= $to::date)
order by matched desc, 1 desc, article.id, "index" limit coalesce($limit::bigint, 50)
