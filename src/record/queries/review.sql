-- One row an event mention that a person should look at: what is doubtful in it, the sentence, and what is coded. What is contradicted comes first.
with hit as (
  select waiting.id, waiting.confidence, reason, outlet, published, title, number,
    list_position(['contrary claims', 'low confidence', 'unknown source', 'unknown target'], reason) as place_in_queue
  from waiting_mention as waiting join article on article.id = waiting.article
  where superseded_by is null /* waiting filters */
  order by place_in_queue, waiting.confidence, waiting.id limit coalesce($limit::bigint, 200)
)
select mention.id, reason, cameo, plover_type, quad_class, source, target, mutual, source_text, target_text, status, mention.confidence, speakers, place, outlet, published, title, sentence.text as evidence, mention.article, mention.sentence
from hit join event_mention as mention on mention.id = hit.id join sentence on sentence.key = number * 1048576::bigint + mention.sentence
order by place_in_queue, mention.confidence, mention.id
