-- What a person says of one event mention: right, wrong, or another code. It is no reading and outlives every new one.

update record set version = 3;

create table correction (
  event_mention varchar not null, verdict varchar not null, cameo varchar, bare varchar, plover_type varchar, goldstein double, quad_class integer,
  "by" varchar not null, why varchar not null
);
-- Event mentions as they stand after correction; derived tables are made of these.
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
