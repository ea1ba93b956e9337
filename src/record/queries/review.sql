-- One row an event mention that a person should look at: what is doubtful in it, the sentence, and what is coded. Those looked at are left out.
with contrary as (select event_mention from claim_mention group by event_mention having bool_or(stance = 'denies') and not bool_and(stance = 'denies')),
doubtful as (
  select id, confidence, article, case when confidence < 0.6 then 'low confidence' when len(source) = 0 and len(source_text) > 0 then 'unknown source'
      when len(target) = 0 and len(target_text) > 0 then 'unknown target' else 'contrary claims' end as reason
  from event_mention
  where id not in (select event_mention from correction)
    and (confidence < 0.6 or (len(source) = 0 and len(source_text) > 0) or (len(target) = 0 and len(target_text) > 0) or id in (select event_mention from contrary))
    /* mention filters of event_mention */
), hit as (
  select doubtful.id, reason, outlet, published, title, number
  from doubtful join article on article.id = doubtful.article
  where superseded_by is null and ($outlet is null or outlet = $outlet)
    and ($from is null or published >= $from::date) and ($to is null or published <= $to::date)
  order by doubtful.confidence, doubtful.id limit coalesce($limit::bigint, 200)
)
select mention.id, reason, cameo, plover_type, quad_class, source, target, source_text, target_text, status, confidence, speakers, place, outlet, published, title, sentence.text as evidence, mention.article, mention.sentence
from hit join event_mention as mention on mention.id = hit.id join sentence on sentence.key = number * 1048576::bigint + mention.sentence
order by confidence, mention.id
