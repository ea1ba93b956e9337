-- What events are narrowed and counted by stands beside which telling is of which event: on a large record two joins by text take longer than all the rest.

update record set version = 6;

create table told_member (event varchar not null, event_mention varchar not null, outlet varchar, place varchar, place_country varchar, speakers varchar[], confidence double not null);
insert into told_member
select member.event, member.event_mention, outlet, mention.place, mention.place_country, mention.speakers, mention.confidence
from event_member as member join event_mention as mention on mention.id = member.event_mention join article on article.id = mention.article
order by member.event, member.event_mention;
drop table event_member;
alter table told_member rename to event_member;
