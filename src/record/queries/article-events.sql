-- The events that one article tells of, in its order, as corrected.
select mention.*, member.event from standing_mention as mention left join event_member as member on member.event_mention = mention.id where mention.article = $id order by sentence, mention.id
