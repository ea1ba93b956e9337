-- One row a pair of sides, whoever acts, and a month: events and Goldstein sum. The sixty busiest pairs.
with chosen as (
  select * from event
  where day is not null and (status in ('occurred', 'ongoing') and $status is null or status = $status)
    and ($actor is null or len(list_filter(source || target, code -> starts_with(code, upper($actor)))) > 0)
    and ($with is null or len(list_filter(source || target, code -> starts_with(code, upper($with)))) > 0)
    and ($from is null or day >= $from::date) and ($to is null or day <= $to::date)
    and ($type is null or starts_with(plover_type, upper($type)) or starts_with(cameo, $type) or starts_with(bare, $type))
    and ($root is null or starts_with(cameo, $root)) /* tellings of event.id */
), paired as (
  select least(a.side, b.side) as source, greatest(a.side, b.side) as target, date_trunc('month', day)::date as period, id, goldstein, quad_class
  from chosen, unnest(source_sides) as a(side), unnest(target_sides) as b(side) where a.side <> b.side
), months as (
  select source, target, period, count(distinct id) as events, sum(goldstein) as goldstein_sum,
    count(*) filter (quad_class in (1, 2)) as cooperation, count(*) filter (quad_class in (3, 4)) as conflict
  from paired group by all
), busiest as (select source, target, sum(events) as total from months group by all order by total desc, source, target limit 60)
select months.*, total from months join busiest using (source, target) order by total desc, source, target, period
