-- One row a thing that a person said by hand: a correction of one telling, or a ruling on two. What is spoken of may be no longer read.
with said as (
  select 'correction' as kind, verdict, cameo, "by", why, event_mention as "left", null as "right" from correction
  union all
  select 'ruling', verdict, null, "by", why, "left", "right" from judgement where starts_with("by", 'person:')
)
select said.*, coalesce(sentence.text, former.evidence) as evidence, coalesce(mention.article, former.article) as article, mention.sentence,
  mention.id is not null and ("right" is null or "right" in (select id from event_mention)) as "read"
from said left join event_mention as mention on mention.id = said."left" left join article on article.id = mention.article
left join sentence on sentence.key = article.number * 1048576::bigint + mention.sentence
left join former_mention as former on former.id = said."left"
order by kind, "left", "right"
