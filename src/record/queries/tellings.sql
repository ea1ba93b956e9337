-- Every telling of one event, with its sentence; the event is known by its id or that of any telling.
with member as (
  select event, event_mention from event_member where event in (select event from event_member where event = $id or event_mention = $id)
), told as (
  select mention.*, member.event from standing_mention as mention join member on member.event_mention = mention.id
), placed as (
  select told.*, published, outlet, title, url, number * 1048576::bigint + sentence as place_of_sentence
  from told join article on article.id = told.article
), copied as (select article as copy, min("of") as "of" from copy where article in (select article from told) group by article)
select placed.* exclude place_of_sentence, sentence.text as evidence, "of" as copy_of
from placed join sentence on key = place_of_sentence left join copied on copied.copy = placed.article
order by published, placed.id
