-- Where the words of an event stand in the text, and the words of its date and place. A telling of before has none until its article is read again.

update record set version = 5;

-- First character in `article.text`, in UTF-16 units; the words tell how far they reach.
alter table event_mention add column trigger_start integer;
alter table event_mention add column source_starts integer[];
alter table event_mention add column target_starts integer[];
alter table event_mention add column date_text varchar;
alter table event_mention add column date_start integer;
alter table event_mention add column place_text varchar;
alter table event_mention add column place_start integer;
alter table quote add column start_offset integer;

-- A view has the columns that its table had when it was made.
drop view standing_mention;
create view standing_mention as
select mention.* replace (
    case when verdict = 'recode' then correction.cameo else mention.cameo end as cameo,
    case when verdict = 'recode' then correction.bare else mention.bare end as bare,
    case when verdict = 'recode' then correction.plover_type else mention.plover_type end as plover_type,
    case when verdict = 'recode' then correction.goldstein else mention.goldstein end as goldstein,
    case when verdict = 'recode' then correction.quad_class else mention.quad_class end as quad_class,
    case when verdict = 'recode' and block is not null then coalesce(correction.plover_type, left(correction.bare, 2)) || ' ' || substr(block, strpos(block, ' ') + 1) else block end as block
  )
from event_mention as mention left join correction on correction.event_mention = mention.id
where verdict is distinct from 'wrong';

-- Engagements that were said to have been held before the day they are planned for are gathered anew.
insert into changed
select distinct change.article from engagement_change as change join engagement on engagement.id = engagement
where engagement in (
  select engagement from engagement_change as begun join engagement as planned on planned.id = engagement
  where begun.status in ('held', 'under-way') and begun.reported < planned.earliest
);
