-- One row a facet of what waits for a person and one of its values: how many have it. The twelve most frequent values of each.
with chosen as (
  select reason, plover_type, cameo, waiting.status, source, target, speakers, place, waiting.confidence, outlet, published
  from waiting_mention as waiting join article on article.id = waiting.article
  where superseded_by is null /* waiting filters */
), counted as (
  select 'reason' as facet, reason as value, count(*) as events from chosen group by all
  union all select 'type', plover_type, count(*) from chosen group by all
  union all select 'root', left(cameo, 2), count(*) from chosen group by all
  union all select 'status', status, count(*) from chosen group by all
  union all select 'actor', code, count(*) from (select unnest(list_distinct(source || target)) as code from chosen) group by all
  union all select 'speaker', code, count(*) from (select unnest(speakers) as code from chosen) group by all
  union all select 'outlet', outlet, count(*) from chosen group by all
  union all select 'place', place, count(*) from chosen group by all
  union all select 'confidence', case when confidence >= 0.9 then '0.9' when confidence >= 0.7 then '0.7-0.9' when confidence >= 0.5 then '0.5-0.7' else '0-0.5' end, count(*) from chosen group by all
  union all select 'month', strftime(published, '%Y-%m'), count(*) from chosen group by all
)
select facet, value, events from counted where value is not null
qualify row_number() over (partition by facet order by events desc, value) <= 12
order by facet, events desc, value
