-- One row a demand, offer, acceptance, refusal or condition, and the later one that took its place.
select position.id, by_codes as "by", to_codes as "to", stance, content, since, superseded_by is null as stands, superseded_by, sentence.text as evidence, position.article, position.sentence
from position join sentence on sentence.article = position.article and sentence."index" = position.sentence
where ($actor is null or len(list_filter(by_codes, code -> starts_with(code, upper($actor)))) > 0)
  and ($with is null or len(list_filter(by_codes || to_codes, code -> starts_with(code, upper($with)))) > 0)
  and ($from is null or since >= $from::date) and ($to is null or since <= $to::date)
  and ($status is null or stance = $status) and ($type is null or stance = $type)
order by since, position.id
