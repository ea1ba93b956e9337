-- One row a speaker's word on an event; contrary claims on one event stand side by side.
with hit as (
  select claim.*, cameo, plover_type, quad_class, status, source, target, mutual, day from claim join event on event.id = claim.event
  where ($actor is null or starts_with(speaker, upper($actor)) or contains(codes, ' ' || upper($actor)))
    and ($with is null or contains(codes, ' ' || upper($with)))
    and ($from is null or said >= $from::date) and ($to is null or said <= $to::date)
    and ($speaker is null or starts_with(speaker, upper($speaker))) and ($outlet is null or outlet = $outlet)
    and ($place is null or place = $place or place_country = upper($place)) and ($root is null or starts_with(cameo, $root))
    and ($status is null or stance = $status) and ($type is null or starts_with(plover_type, upper($type)) or starts_with(cameo, $type))
  order by case when $order = 'newest' then day end desc nulls last, day, event, said, speaker, claim.article, claim.sentence, stance, speaker_text
  limit coalesce($limit::bigint, 9223372036854775807)
)
select event, cameo, plover_type, quad_class, status, source, target, mutual, day, stance, speaker, speaker_text, said, outlet, disputed, sentence.text as evidence, hit.article, sentence
from hit join sentence on key = evidence
order by case when $order = 'newest' then day end desc nulls last, day, event, said, speaker, hit.article, hit.sentence, stance, speaker_text
