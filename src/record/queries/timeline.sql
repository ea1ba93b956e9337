-- One row an event of a day, in order of date: what happened, is planned or is told, and how many outlets tell it.
with hit as (
  select * from event
  where true /* event filters */
  order by case when $order = 'weight' then outlets * 2 + abs(coalesce(goldstein, 0)) end desc nulls last, case when $order = 'newest' then day end desc nulls last, day, id limit coalesce($limit::bigint, 9223372036854775807)
)
select day, status, goldstein, quad_class, cameo, plover_type, source, target, mutual, place, speakers, confidence, mentions, outlets, published, outlet, sentence.text as evidence, hit.id, hit.article, hit.sentence
from hit left join article on number = hit.evidence >> 20 left join sentence on sentence.key = hit.evidence
order by case when $order = 'newest' then day end desc nulls last, day, hit.id, hit.article, hit.sentence
