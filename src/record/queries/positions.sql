-- One row a demand, offer, acceptance, refusal or condition, and the later one that took its place.
select position.id, by_codes as "by", to_codes as "to", stance, content, since, position.superseded_by is null as stands, position.superseded_by, article.outlet, sentence.text as evidence, position.article, position.sentence
from position join article on article.id = position.article join sentence on sentence.article = position.article and sentence."index" = position.sentence
where ($actor is null or len(list_filter(by_codes, code -> starts_with(code, upper($actor)))) > 0)
  and ($with is null or len(list_filter(by_codes || to_codes, code -> starts_with(code, upper($with)))) > 0)
  and ($from is null or since >= $from::date) and ($to is null or since <= $to::date)
  and ($status is null or stance = $status) and ($type is null or stance = $type)
  and ($outlet is null or article.outlet = $outlet)
order by case when $order = 'newest' then since end desc nulls last, since, position.id
