-- Sentences have a number as their key, and what is derived leads to them by it: on a large record a join by text takes longer than all the rest.

update record set version = 4;

-- `key` is the number of the article times 2^20, plus the index.
create table keyed_sentence (
  key bigint not null, article varchar not null, "index" integer not null, start_offset integer not null, end_offset integer not null, text varchar not null
);
insert into keyed_sentence
select article.number * 1048576::bigint + "index", article, "index", start_offset, end_offset, sentence.text
from sentence join article on article.id = sentence.article order by 1;
drop table sentence;
alter table keyed_sentence rename to sentence;

delete from changed;
insert into changed select id from article;

-- Derived, all of them.
drop table posting;
drop table copy;
drop table event;
drop table event_member;
drop table engagement;
drop table engagement_change;
drop table position;
delete from judgement where starts_with("by", 'rule:');

-- A word and the sentences it stands in, sorted by word within each growth, so that a search reads little of it.
create table posting (word varchar not null, sentence bigint not null, count integer not null);
-- Two articles that are one text but for small changes; `of` is the earlier one.
create table copy (article varchar not null, "of" varchar not null, similarity double not null);
-- One event of the record: the event mentions judged to tell of the same thing. `outlets` counts copies of one text once.
-- `speakers` are those of all tellings, `confidence` is that of the surest. `codes` has every code of both sides behind a space: a search for " RUS" in it takes a tenth of the time of one through lists.
create table event (
  id varchar not null, cameo varchar not null, bare varchar not null, plover_type varchar, source varchar[], target varchar[],
  source_sides varchar[], target_sides varchar[], codes varchar not null, actors varchar[], mutual boolean not null, status varchar not null,
  date varchar, earliest date, latest date, day date, place varchar, place_country varchar,
  goldstein double, quad_class integer not null, mentions integer not null, outlets integer not null,
  speakers varchar[], confidence double not null, article varchar not null, sentence integer not null, evidence bigint not null
);
create table event_member (event varchar not null, event_mention varchar not null);
-- What one speaker says of an event; `disputed` where others of the same event say the contrary.
create table claim (
  event varchar not null, speaker varchar, speaker_text varchar not null, stance varchar not null, said date, outlet varchar, disputed boolean not null,
  article varchar not null, sentence integer not null, evidence bigint not null
);
create table engagement (
  id varchar not null, kind varchar not null, participants varchar[], sides varchar[], codes varchar not null, date varchar, earliest date, latest date,
  place varchar, place_country varchar, status varchar not null, mentions integer not null, first_reported date
);
-- A move of an engagement from one status to another, with the sentence that tells of it.
create table engagement_change (
  engagement varchar not null, status varchar not null, reported date, date varchar, article varchar not null, sentence integer not null, evidence bigint not null
);
create table position (
  id varchar not null, by_codes varchar[], to_codes varchar[], by_sides varchar[], stance varchar not null, content varchar not null,
  since date, superseded_by varchar, article varchar not null, sentence integer not null, evidence bigint not null
);
