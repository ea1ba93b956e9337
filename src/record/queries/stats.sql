-- One row: how much the record holds.
select (select count(*) from article where superseded_by is null) as articles, (select count(*) from article where superseded_by is not null) as superseded,
  (select count(distinct article) from copy) as copies, (select count(*) from sentence) as sentences, (select count(*) from event_mention) as event_mentions, (select count(*) from event) as events,
  (select count(*) from engagement) as engagements, (select count(*) from claim_mention) as claims, (select count(*) from position) as positions,
  (select count(*) from question) as questions, (select count(*) from problem) as problems,
  (select min(published) from article) as first, (select max(published) from article) as last
