-- One row an actor code that the record has, in whatever place.
with seen as (
  select unnest(source) as code from event_mention union all select unnest(target) from event_mention union all select unnest(speakers) from event_mention
  union all select unnest(source_sides) from event_mention union all select unnest(target_sides) from event_mention
  union all select unnest(participants) from engagement_mention union all select unnest(by_codes) from stance_mention
  union all select unnest(to_codes) from stance_mention union all select unnest(about) from question union all select speaker from claim_mention
)
select distinct code from seen where code is not null order by code
