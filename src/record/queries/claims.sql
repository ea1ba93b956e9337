-- One row a speaker's word on an event; contrary claims on one event stand side by side.
select event.id as event, event.cameo, event.plover_type, event.quad_class, event.status, event.source, event.target, event.day, claim.stance, claim.speaker, claim.speaker_text, published as said,
  article.outlet, count(*) over (partition by event.id, claim.stance = 'denies') < count(*) over (partition by event.id) as disputed, sentence.text as evidence, article.id as article, claim.sentence
from claim_mention as claim join article on article.id = claim.article
join event_member as member on member.event_mention = claim.event_mention join event on event.id = member.event
join sentence on sentence.article = claim.article and sentence."index" = claim.sentence
where superseded_by is null
  and ($actor is null or starts_with(claim.speaker, upper($actor)) or len(list_filter(event.source || event.target, code -> starts_with(code, upper($actor)))) > 0)
  and ($with is null or len(list_filter(event.source || event.target, code -> starts_with(code, upper($with)))) > 0)
  and ($from is null or published >= $from::date) and ($to is null or published <= $to::date)
  and ($speaker is null or starts_with(claim.speaker, upper($speaker))) and ($outlet is null or article.outlet = $outlet)
  and ($place is null or event.place = $place or event.place_country = upper($place)) and ($root is null or starts_with(event.cameo, $root))
  and ($status is null or claim.stance = $status) and ($type is null or starts_with(event.plover_type, upper($type)) or starts_with(event.cameo, $type))
order by case when $order = 'newest' then event.day end desc nulls last, event.day, event.id, said, claim.speaker, article.id, claim.sentence
