-- One row a lane (a pair of sides, or a side), a day, week or month, and a quad class: how many events, and the sentence of one. The twelve busiest lanes.
with chosen as (
  select id, source_sides, target_sides, outlets, quad_class, evidence, date_trunc($by, day)::date as period from event
  where day is not null /* event filters */
), laned as (
  select distinct least(one, two) as side, greatest(one, two) as other, * exclude (one, two) from (
    select one, unnest(target_sides) as two, * exclude (one, source_sides, target_sides)
    from (select unnest(source_sides) as one, * from chosen where $lanes = 'pair')
  ) where one <> two /* named: one, two */
  union all
  select unnest(list_distinct(source_sides || target_sides)), null, * exclude (source_sides, target_sides) from chosen where $lanes = 'actor'
), busiest as (select side, other, count(*) as total from laned group by all order by total desc, side, other limit 12),
counted as (
  select laned.side, laned.other, total, period, quad_class, count(*) as events, max(outlets) as outlets, min_by(evidence, id) as first_evidence
  from laned join busiest on busiest.side = laned.side and busiest.other is not distinct from laned.other group by all
)
select counted.* exclude first_evidence, sentence.article, sentence."index" as sentence, sentence.text as evidence
from counted join sentence on key = first_evidence
order by total desc, counted.side, counted.other, period, counted.quad_class
