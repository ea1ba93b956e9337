-- One row a thing that a person said by hand: a correction of one telling, or a ruling on two.
select 'correction' as kind, verdict, correction.cameo, correction."by", why, mention.id as "left", null as "right", sentence.text as evidence, mention.article, mention.sentence
from correction join event_mention as mention on mention.id = event_mention join article on article.id = mention.article join sentence on sentence.key = article.number * 1048576::bigint + mention.sentence
union all
select 'ruling', verdict, null, judgement."by", why, judgement."left", judgement."right", sentence.text, mention.article, mention.sentence
from judgement join event_mention as mention on mention.id = judgement."left" join article on article.id = mention.article join sentence on sentence.key = article.number * 1048576::bigint + mention.sentence
where starts_with(judgement."by", 'person:')
order by kind, "left", "right"
