-- Event mentions that a person should look at, and why; those looked at are left out.

update record set version = 7;

create view waiting_mention as
with contrary as (
  select distinct event_mention from claim_mention join event_member using (event_mention) where event in (select event from claim where disputed)
), judged as (
  select mention.*, case when id in (select event_mention from contrary) then 'contrary claims' when confidence < 0.6 then 'low confidence'
    when len(source) = 0 and len(source_text) > 0 then 'unknown source' when len(target) = 0 and len(target_text) > 0 then 'unknown target' end as reason
  from event_mention as mention where id not in (select event_mention from correction)
)
from judged where reason is not null;
