-- One row a facet of events and one of its values: how many of the events that the filters leave have it. The twelve most frequent values of each.
with chosen as (
  select * from event
  where true /* event filters */
), told as (
  select member.event, member.outlet, member.place, member.confidence from chosen join event_member as member on member.event = chosen.id
), counted as (
  select 'type' as facet, plover_type as value, count(*) as events from chosen group by all
  union all select 'root', left(cameo, 2), count(*) from chosen group by all
  union all select 'status', status, count(*) from chosen group by all
  union all select 'actor', side, count(*) from (select unnest(list_distinct(source_sides || target_sides)) as side from chosen) group by all
  union all select 'pair', least(one, two) || ' ' || greatest(one, two), count(distinct id) from (
    select id, one, unnest(target_sides) as two from (select id, unnest(source_sides) as one, target_sides from chosen)) where one <> two /* named: one, two */ group by all
  -- By side, as a filter by the beginning of a code finds them.
  union all select 'speaker', speaker, count(*) from (
    select unnest(list_distinct(list_transform(speakers, code -> case when starts_with(code, 'IGO') or starts_with(code, 'NGO') then left(code, 6) else left(code, 3) end))) as speaker from chosen) group by all
  union all select 'outlet', outlet, count(distinct event) from told group by all
  union all select 'place', place, count(distinct event) from told where place is not null group by all
  union all select 'confidence', case when confidence >= 0.9 then '0.9' when confidence >= 0.7 then '0.7-0.9' when confidence >= 0.5 then '0.5-0.7' else '0-0.5' end, count(distinct event) from told group by all
  union all select 'month', strftime(day, '%Y-%m'), count(*) from chosen group by all
)
select facet, value, events from counted where value is not null
qualify row_number() over (partition by facet order by events desc, value) <= 12
order by facet, events desc, value
