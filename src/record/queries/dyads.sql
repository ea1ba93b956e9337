-- One row a pair of sides and a period: what the first did to the second, and how it stands against the pair's last 52 periods.
with chosen as (
  -- Exact to its one decimal, so that a sum does not depend on the order of summing.
  select source_sides, target_sides, mutual, date_trunc($by, day)::date as period, goldstein::decimal(9, 1) as goldstein, quad_class from event
  where day is not null and (status in ('occurred', 'ongoing') or $status is not null) /* event filters without actor, with, from, to */
), directed as (
  select source_sides, target_sides, period, goldstein, quad_class from chosen
  union all select target_sides, source_sides, period, goldstein, quad_class from chosen where mutual
), pairs as (
  select source, unnest(target_sides) as target, period, goldstein, quad_class
  from (select unnest(source_sides) as source, target_sides, period, goldstein, quad_class from directed)
), periods as (
  select source, target, period, count(*) as events, sum(goldstein)::double as goldstein_sum, sum(goldstein)::double / count(goldstein) as goldstein_mean,
    count(*) filter (quad_class = 1) as verbal_cooperation, count(*) filter (quad_class = 2) as material_cooperation,
    count(*) filter (quad_class = 3) as verbal_conflict, count(*) filter (quad_class = 4) as material_conflict
  from pairs
  where source <> target and ($actor is null or starts_with(source, upper($actor)) or starts_with(target, upper($actor)))
    and ($with is null or starts_with(source, upper($with)) or starts_with(target, upper($with)))
  group by all
), compared as (
  select *, median(goldstein_sum) over before as baseline, quantile_cont(goldstein_sum, 0.75) over before - quantile_cont(goldstein_sum, 0.25) over before as spread,
    count(*) over before as baseline_periods
  from periods window before as (partition by source, target order by period rows between 52 preceding and 1 preceding)
)
-- Fewer than eight earlier periods are no baseline, so nothing can stand out from them.
select *, baseline_periods >= 8 and abs(goldstein_sum - baseline) > 1.5 * greatest(spread, 1) as stands_out
from compared
where ($from is null or period >= date_trunc($by, $from::date)) and ($to is null or period <= $to::date)
order by source, target, period
