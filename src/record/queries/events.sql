-- One row an event of the record, with the sentence of its first telling.
with told as (
  select event, list_distinct(flatten(list(source_actors || target_actors))) as actors,
    first(sentence.text order by published, article.id, mention.id) as evidence, first(article.title order by published, article.id, mention.id) as title
  from event_member as member join event_mention as mention on mention.id = member.event_mention
  join article on article.id = mention.article join sentence on sentence.article = mention.article and sentence."index" = mention.sentence
  where superseded_by is null group by event
)
select id, cameo, bare, plover_type, source, target, mutual, status, date, earliest, latest, day, place, place_country, goldstein, quad_class, mentions, outlets, title, evidence
from event join told on told.event = event.id
where ($actor is null or len(list_filter(source || target, code -> starts_with(code, upper($actor)))) > 0 or list_contains(actors, $actor))
  and ($with is null or len(list_filter(source || target, code -> starts_with(code, upper($with)))) > 0 or list_contains(actors, $with))
  and ($from is null or day >= $from::date) and ($to is null or day <= $to::date)
  and ($status is null or status = $status)
  and ($type is null or starts_with(plover_type, upper($type)) or starts_with(cameo, $type) or starts_with(bare, $type))
order by day, id
