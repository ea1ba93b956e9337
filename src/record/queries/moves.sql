-- One row a pair of sides, in one direction, that has events between two days or is known for them: what it did then, and the median week of its 52 weeks before.
-- Weeks are counted back from the first day; only those in which an article appeared count, and one without events of the pair counts as nought.
with reported as (
  select distinct date_diff('day', published, $from::date - 1) // 7 as week from article
  where superseded_by is null and published < $from::date and published >= $from::date - 364
), chosen as (
  select source_sides, target_sides, mutual, day, goldstein::decimal(9, 1)::double as goldstein from event where status in ('occurred', 'ongoing') and day >= $from::date - 364 and day <= $to::date /* event filters without from, to */
), turned as (
  select source_sides, target_sides, day, goldstein from chosen union all select target_sides, source_sides, day, goldstein from chosen where mutual
), directed as (
  select * from (
    select source, unnest(target_sides) as target, day, goldstein
    from (select unnest(source_sides) as source, target_sides, day, goldstein from turned)
  ) where source <> target /* named: source, target */
), summed as (
  select source, target, count(*) filter (day >= $from::date) as events, coalesce(sum(goldstein) filter (day >= $from::date), 0) as goldstein,
    count(*) filter (day < $from::date) as earlier
  from directed group by all
), chief as (
  -- A pair that was busy and has fallen silent has changed too.
  select * from summed where events > 0 or earlier >= 8 order by events desc, earlier desc, source, target limit 40
), weekly as (
  select source, target, date_diff('day', day, $from::date - 1) // 7 as week, sum(goldstein) as goldstein
  from directed where day < $from::date group by all
)
select chief.source, chief.target, events, round(chief.goldstein, 1) as goldstein, count(reported.week) as weeks, median(coalesce(weekly.goldstein, 0)) filter (reported.week is not null) as baseline,
  quantile_cont(coalesce(weekly.goldstein, 0), 0.75) filter (reported.week is not null) - quantile_cont(coalesce(weekly.goldstein, 0), 0.25) filter (reported.week is not null) as spread
from chief left join reported on true left join weekly on weekly.source = chief.source and weekly.target = chief.target and weekly.week = reported.week
group by chief.source, chief.target, events, chief.goldstein order by events desc, chief.source, chief.target
