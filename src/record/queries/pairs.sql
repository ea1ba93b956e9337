-- One row a pair of sides, whoever acts, and a month: events and Goldstein sum. The sixty busiest pairs; a side that is only a role is nobody's pair.
with chosen as (
  select id, source_sides, target_sides, date_trunc('month', day)::date as period, goldstein::decimal(9, 1) as goldstein, quad_class from event
  where day is not null and (status in ('occurred', 'ongoing') or $status is not null) /* event filters */
), paired as (
  select least(one, two) as source, greatest(one, two) as target, period, id, goldstein, quad_class from (
    select one, unnest(target_sides) as two, period, id, goldstein, quad_class
    from (select unnest(source_sides) as one, target_sides, period, id, goldstein, quad_class from chosen)
  ) where one <> two /* named: one, two */
), months as (
  select source, target, period, count(distinct id) as events, sum(goldstein)::double as goldstein_sum,
    count(*) filter (quad_class in (1, 2)) as cooperation, count(*) filter (quad_class in (3, 4)) as conflict
  from paired group by all
), busiest as (select source, target, sum(events) as total from months group by all order by total desc, source, target limit 60)
select months.*, total from months join busiest using (source, target) order by total desc, source, target, period
