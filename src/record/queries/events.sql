-- One row an event of the record, with the sentence of its first telling.
with hit as (
  select * from event
  where true /* event filters */
  order by case when $order = 'newest' then day end desc nulls last, day, id limit coalesce($limit::bigint, 9223372036854775807)
)
select hit.id, cameo, bare, plover_type, source, target, mutual, status, date, earliest, latest, day, place, place_country, goldstein, quad_class, mentions, outlets, title, sentence.text as evidence
from hit left join article on number = hit.evidence >> 20 left join sentence on sentence.key = hit.evidence
order by case when $order = 'newest' then day end desc nulls last, day, hit.id
