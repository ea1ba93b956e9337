-- One row a lane (a pair of sides, or a side), a day, week or month, and a quad class: how many events, and the sentence of one. The twelve busiest lanes.
with chosen as (
  select *, date_trunc($by, day)::date as period from event
  where day is not null
    and ($actor is null or len(list_filter(source || target, code -> starts_with(code, upper($actor)))) > 0 or list_contains(actors, $actor))
    and ($with is null or len(list_filter(source || target, code -> starts_with(code, upper($with)))) > 0 or list_contains(actors, $with))
    and ($from is null or day >= $from::date) and ($to is null or day <= $to::date)
    and ($status is null or status = $status)
    and ($type is null or starts_with(plover_type, upper($type)) or starts_with(cameo, $type) or starts_with(bare, $type))
    and ($root is null or starts_with(cameo, $root)) /* tellings of event.id */
), laned as (
  select distinct least(a.side, b.side) as side, greatest(a.side, b.side) as other, id, period, quad_class, outlets, article, sentence
  from chosen, unnest(source_sides) as a(side), unnest(target_sides) as b(side) where $lanes = 'pair' and a.side <> b.side
  union all
  select unnest(list_distinct(source_sides || target_sides)), null, id, period, quad_class, outlets, article, sentence from chosen where $lanes = 'actor'
), busiest as (select side, other, count(*) as total from laned group by all order by total desc, side, other limit 12),
counted as (
  select laned.side, laned.other, total, period, quad_class, count(*) as events, max(outlets) as outlets, min_by(article, id) as article, min_by(sentence, id) as sentence
  from laned join busiest on busiest.side = laned.side and busiest.other is not distinct from laned.other group by all
)
select counted.*, sentence.text as evidence
from counted left join sentence on sentence.article = counted.article and sentence."index" = counted.sentence
order by total desc, counted.side, counted.other, period, counted.quad_class
