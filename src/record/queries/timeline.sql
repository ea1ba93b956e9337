-- One row an event of a day, in order of date: what happened, is planned or is told, and how many outlets tell it.
with hit as (
  select * from event
  where ($actor is null or contains(codes, ' ' || upper($actor)) or list_contains(actors, $actor))
    and ($with is null or contains(codes, ' ' || upper($with)) or list_contains(actors, $with))
    and ($from is null or day >= $from::date) and ($to is null or day <= $to::date)
    and ($status is null or status = $status)
    and ($type is null or starts_with(plover_type, upper($type)) or starts_with(cameo, $type) or starts_with(bare, $type))
    and ($root is null or starts_with(cameo, $root)) /* tellings of event.id */
  order by case when $order = 'weight' then outlets * 2 + abs(coalesce(goldstein, 0)) end desc nulls last, case when $order = 'newest' then day end desc nulls last, day, id limit coalesce($limit::bigint, 9223372036854775807)
)
select day, status, goldstein, quad_class, cameo, plover_type, source, target, mutual, place, speakers, confidence, mentions, outlets, published, outlet, sentence.text as evidence, hit.id, hit.article, hit.sentence
from hit left join article on number = hit.evidence >> 20 left join sentence on sentence.key = hit.evidence
order by case when $order = 'newest' then day end desc nulls last, day, hit.id, hit.article, hit.sentence
