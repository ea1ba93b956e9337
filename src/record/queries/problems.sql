-- One row an input that could not be read, and why; and one a thing said by hand of an event that is no longer read.
with said as (
  select event_mention as mention, verdict, "by" from correction
  union all
  select unnest(["left", "right"]), verdict, "by" from judgement where starts_with("by", 'person:')
)
select input, message from problem
union all
select coalesce(article.input, mention), 'said by hand (' || verdict || ', ' || "by" || ') of an event that is no longer read; it is kept: ' || coalesce(evidence, mention)
from said left join former_mention as former on former.id = mention left join article on article.id = former.article
where mention not in (select id from event_mention)
order by input, message
