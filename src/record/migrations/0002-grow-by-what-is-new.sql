-- Derived tables are brought up to date by what changed, not built whole: a large record takes a day's news in the time of that news.

update record set version = 2;

-- `number` counts articles in the order kept: a small key for postings.
alter table article add column number integer;
update article set number = ordered.number from (select id, (row_number() over (order by id) - 1)::integer as number from article) as ordered where ordered.id = article.id;
-- MinHash of a text, by which near-copies are found. An article of before has none.
create table signature (article varchar not null, numbers usmallint[] not null);
-- What tellings must share to be compared: kind of event and sides; null when there is no side to go by.
alter table event_mention add column block varchar;
update event_mention set block = coalesce(plover_type, left(bare, 2)) || ' ' ||
  case when mutual then array_to_string(list_sort(source_sides || target_sides), '+') else array_to_string(source_sides, '+') || '>' || array_to_string(target_sides, '+') end;

-- Articles and event mentions that the derived tables do not take account of yet.
drop table stale;
create table changed (id varchar not null);
insert into changed select id from article;

-- Derived, all of them.
drop table posting;
drop table event;
drop table event_member;
drop table engagement;
drop table engagement_change;
drop table position;
delete from judgement where starts_with("by", 'rule:');

-- A word and the sentences it stands in, sorted by word within each growth, so that a search reads little of it.
create table posting (word varchar not null, number integer not null, sentence integer not null, count integer not null);
-- Two articles that are one text but for small changes; `of` is the earlier one.
create table copy (article varchar not null, "of" varchar not null, similarity double not null);
-- One event of the record: the event mentions judged to tell of the same thing. `outlets` counts copies of one text once.
create table event (
  id varchar not null, cameo varchar not null, bare varchar not null, plover_type varchar, source varchar[], target varchar[],
  source_sides varchar[], target_sides varchar[], actors varchar[], mutual boolean not null, status varchar not null,
  date varchar, earliest date, latest date, day date, place varchar, place_country varchar,
  goldstein double, quad_class integer not null, mentions integer not null, outlets integer not null,
  article varchar not null, sentence integer not null
);
create table event_member (event varchar not null, event_mention varchar not null);
create table engagement (
  id varchar not null, kind varchar not null, participants varchar[], sides varchar[], date varchar, earliest date, latest date,
  place varchar, place_country varchar, status varchar not null, mentions integer not null
);
-- A move of an engagement from one status to another, with the sentence that tells of it.
create table engagement_change (engagement varchar not null, status varchar not null, reported date, date varchar, article varchar not null, sentence integer not null);
create table position (
  id varchar not null, by_codes varchar[], to_codes varchar[], by_sides varchar[], stance varchar not null, content varchar not null,
  since date, superseded_by varchar, article varchar not null, sentence integer not null
);
