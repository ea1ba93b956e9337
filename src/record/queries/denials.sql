-- One row a denial, with the event denied and the sentence.
with denied as (
  select claim.*, member.event from claim_mention as claim left join event_member as member on member.event_mention = claim.event_mention where stance = 'denies'
), hit as (
  select denied.speaker, speaker_text, event.id as event, cameo, event.source, event.target, published as said, outlet, denied.article, denied.sentence, number * 1048576::bigint + denied.sentence as place_of_sentence
  from denied join article on article.id = denied.article left join event on event.id = denied.event
  where superseded_by is null
    and ($actor is null or starts_with(denied.speaker, upper($actor)) or contains(codes, ' ' || upper($actor)))
    and ($with is null or starts_with(denied.speaker, upper($with)) or contains(codes, ' ' || upper($with)))
    and ($from is null or published >= $from::date) and ($to is null or published <= $to::date)
    and ($outlet is null or outlet = $outlet) and ($speaker is null or starts_with(denied.speaker, upper($speaker)))
    and ($type is null or starts_with(plover_type, upper($type)) or starts_with(cameo, $type)) and ($root is null or starts_with(cameo, $root))
  order by case when $order = 'newest' then published end desc nulls last, published, denied.article, denied.sentence limit coalesce($limit::bigint, 9223372036854775807)
)
select hit.* exclude place_of_sentence, sentence.text as evidence from hit join sentence on key = place_of_sentence
order by case when $order = 'newest' then said end desc nulls last, said, hit.article, hit.sentence, speaker, event
