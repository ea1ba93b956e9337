-- One row a demand, offer, acceptance, refusal or condition, and the later one that took its place.
with hit as (
  select * from position
  where ($actor is null or len(list_filter(by_codes, code -> starts_with(code, upper($actor)))) > 0)
    and ($with is null or len(list_filter(by_codes || to_codes, code -> starts_with(code, upper($with)))) > 0)
    and ($from is null or since >= $from::date) and ($to is null or since <= $to::date)
    and ($status is null or stance = $status) and ($type is null or stance = $type)
    and ($outlet is null or article in (select id from article where outlet = $outlet))
  order by case when $order = 'newest' then since end desc nulls last, since, id limit coalesce($limit::bigint, 9223372036854775807)
)
select hit.id, by_codes as "by", to_codes as "to", stance, content, since, hit.superseded_by is null as stands, hit.superseded_by, outlet, sentence.text as evidence, hit.article, sentence
from hit join article on number = hit.evidence >> 20 join sentence on key = hit.evidence
order by case when $order = 'newest' then since end desc nulls last, since, hit.id
