-- One row a telling of an event of `fresh_member`, with what events are narrowed and counted by.
insert into event_member
select member.event, member.event_mention, outlet, mention.place, mention.place_country, mention.speakers, mention.confidence
from fresh_member as member join event_mention as mention on mention.id = member.event_mention join article on article.id = mention.article
