-- Every telling of one event, with its sentence; the event is known by its id or that of any telling.
select mention.*, member.event, article.published, article.outlet, article.title, article.url, sentence.text as evidence, copied."of" as copy_of
from event_member as member join standing_mention as mention on mention.id = member.event_mention join article on article.id = mention.article
join sentence on sentence.key = article.number * 1048576::bigint + mention.sentence
left join (select article as copy, min("of") as "of" from copy group by article) as copied on copied.copy = mention.article
where member.event in (select event from event_member where event = $id or event_mention = $id) order by published, mention.id
