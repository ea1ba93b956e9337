-- One row a name that articles use for an actor: how often.
select text as name, count(*) as times
from (select unnest(source) as code, unnest(source_text) as text from event_mention where len(source) = len(source_text)
  union all select unnest(target), unnest(target_text) from event_mention where len(target) = len(target_text))
where starts_with(code, upper($actor)) and text is not null group by text order by times desc, name limit coalesce($limit::bigint, 20)
