-- One row an event, with all that formats of event data ask of it; the words and the place are those of its first telling.
with first_telling as (
  select event, min_by(mention, mention.id) as mention
  from event_member as member join standing_mention as mention on mention.id = member.event_mention
  join event on event.id = member.event and event.article = mention.article and event.sentence = mention.sentence
  group by event
)
select event.id, event.cameo, event.bare, event.plover_type, mention.plover_mode, mention.plover_contexts, event.source, event.target, event.mutual, event.status,
  event.day, event.latest, event.goldstein, event.quad_class, mention.confidence, mention.place, mention.place_country, mention.lat, mention.lon, mention.place_precision,
  event.mentions, event.outlets, mention.source_text, mention.target_text, mention.source_actors, mention.target_actors,
  article.id as article, article.url, article.title, article.outlet, article.published, article.lang, len(article.text) as length, article.readout as version, event.sentence, sentence.text
from event join first_telling on first_telling.event = event.id join article on article.id = event.article
join sentence on sentence.key = event.evidence
where true /* event filters */
order by case when $order = 'newest' then event.day end desc nulls last, event.day, event.id
