-- One row a denial, with the event denied and the sentence.
with denied as (
  select event, speaker, speaker_text, said, outlet, article, sentence, evidence from claim where stance = 'denies'
  union all
  -- What is denied may be no event that is coded.
  select null, speaker, speaker_text, published, outlet, article.id, sentence, number * 1048576::bigint + sentence
  from claim_mention as claim join article on article.id = claim.article where stance = 'denies' and event_mention is null and superseded_by is null
), hit as (
  select denied.speaker, speaker_text, event.id as event, cameo, event.source, event.target, said, outlet, denied.article, denied.sentence, denied.evidence as key
  from denied left join event on event.id = denied.event
  where ($actor is null or starts_with(denied.speaker, upper($actor)) or contains(codes, ' ' || upper($actor)))
    and ($with is null or starts_with(denied.speaker, upper($with)) or contains(codes, ' ' || upper($with)))
    and ($from is null or said >= $from::date) and ($to is null or said <= $to::date)
    and ($outlet is null or outlet = $outlet) and ($speaker is null or starts_with(denied.speaker, upper($speaker)))
    and ($type is null or starts_with(plover_type, upper($type)) or starts_with(cameo, $type)) and ($root is null or starts_with(cameo, $root))
  order by case when $order = 'newest' then said end desc nulls last, said, denied.article, denied.sentence limit coalesce($limit::bigint, 9223372036854775807)
)
select hit.* exclude key, sentence.text as evidence from hit join sentence using (key)
order by case when $order = 'newest' then said end desc nulls last, said, hit.article, hit.sentence, speaker, event
