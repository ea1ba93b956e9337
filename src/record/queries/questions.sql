-- One row a question that reporting leaves open, with the first twenty events between those it is about, from a week before it on; `bearing` counts them all.
with hit as (
  select question.text as question, question.about, published as asked, outlet, article.id as article, question.sentence
  from question join article on article.id = question.article
  where superseded_by is null /* question filters */
  order by case when $order = 'newest' then asked end desc nulls last, asked, article, question.sentence limit coalesce($limit::bigint, 9223372036854775807)
), matter as (select distinct about, asked from hit where len(about) > 0 and asked is not null),
wanted as (select about, asked, unnest(about) as side from matter),
sided as (select id, day, cameo, status, unnest(list_distinct(source_sides || target_sides)) as side from event where day >= (select min(asked) from matter) - 7),
shared as (
  select about, asked, id, day, cameo, status from wanted join sided on sided.side = wanted.side and day >= asked - 7
  group by all having count(*) >= least(2, len(about))
), bearing as (
  select about, asked, count(*) as bearing, list({'day': day::varchar, 'cameo': cameo, 'status': status, 'id': id} order by day, id)[:20] as events
  from shared group by about, asked
)
select question, hit.about, hit.asked, outlet, events, coalesce(bearing, 0) as bearing, article, sentence
from hit left join bearing on bearing.about = hit.about and bearing.asked = hit.asked
order by case when $order = 'newest' then hit.asked end desc nulls last, hit.asked, article, sentence
