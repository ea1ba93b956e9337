-- One row an actor code: how often it acts and is acted on, and when.
with chosen as (
  select * from event
  where true /* event filters without actor */
), acting as (
  select unnest(source) as code, 'source' as role, day, goldstein from chosen union all select unnest(target), 'target', day, null from chosen
)
select code, count(*) filter (role = 'source') as as_source, count(*) filter (role = 'target') as as_target, round(avg(goldstein), 1) as goldstein, min(day) as first, max(day) as last
from acting where ($actor is null or starts_with(code, upper($actor)))
group by code order by count(*) desc, code
