-- One row a denial, with the event denied and the sentence.
select claim.speaker, claim.speaker_text, event.id as event, event.cameo, event.source, event.target, article.published as said, article.outlet, sentence.text as evidence, claim.article, claim.sentence
from claim_mention as claim join article on article.id = claim.article join sentence on sentence.key = article.number * 1048576::bigint + claim.sentence
left join event_member as member on member.event_mention = claim.event_mention left join event on event.id = member.event
where superseded_by is null and stance = 'denies'
  and ($actor is null or starts_with(claim.speaker, upper($actor)) or contains(event.codes, ' ' || upper($actor)))
  and ($with is null or starts_with(claim.speaker, upper($with)) or contains(event.codes, ' ' || upper($with)))
  and ($from is null or published >= $from::date) and ($to is null or published <= $to::date)
  and ($outlet is null or article.outlet = $outlet) and ($speaker is null or starts_with(claim.speaker, upper($speaker)))
  and ($type is null or starts_with(event.plover_type, upper($type)) or starts_with(event.cameo, $type)) and ($root is null or starts_with(event.cameo, $root))
order by said, claim.article, claim.sentence
