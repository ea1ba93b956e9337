-- One row an actor code: how often it acts and is acted on, and when.
select code, count(*) filter (role = 'source') as as_source, count(*) filter (role = 'target') as as_target, min(day) as first, max(day) as last
from (select unnest(source) as code, 'source' as role, day from event union all select unnest(target), 'target', day from event)
where ($actor is null or starts_with(code, upper($actor))) and ($from is null or day >= $from::date) and ($to is null or day <= $to::date)
group by code order by count(*) desc, code
