-- The record as it began. Ground truth first; what stands under "derived" can be dropped and built again from it.

-- One row says which version of these tables the file has.
create table record (version integer not null);
insert into record values (1);

-- One article as it was read. `superseded_by` is the id of a revised article that took its place; its reading is history.
create table article (
  id varchar primary key, source_id varchar, url varchar, title varchar, dek varchar, author varchar, outlet varchar,
  lang varchar not null, published date, published_basis varchar not null, text varchar not null, input varchar,
  superseded_by varchar, readout varchar not null, weights varchar not null, knowledge varchar not null
);
-- One sentence of an article. Offsets count UTF-16 units in `article.text`.
create table sentence (article varchar not null, "index" integer not null, start_offset integer not null, end_offset integer not null, text varchar not null);
-- One event as one sentence tells it. Codes are text everywhere: "036" keeps its nought.
-- A side is the country of a party, or its whole code where it has none.
create table event_mention (
  id varchar not null, article varchar not null, sentence integer not null, trigger varchar not null,
  cameo varchar not null, bare varchar not null, plover_type varchar, plover_mode varchar, plover_contexts varchar[],
  source varchar[], target varchar[], source_sides varchar[], target_sides varchar[], source_actors varchar[], target_actors varchar[],
  source_text varchar[], target_text varchar[], mutual boolean not null, status varchar not null,
  date varchar, earliest date, latest date, date_basis varchar not null,
  place varchar, place_country varchar, lat double, lon double, place_precision varchar,
  speakers varchar[], goldstein double, quad_class integer not null, confidence double not null, because varchar[]
);
create table quote (article varchar not null, sentence integer not null, text varchar not null, speaker varchar, speaker_text varchar, cue varchar);
create table claim_mention (article varchar not null, sentence integer not null, event_mention varchar, speaker varchar, speaker_text varchar not null, stance varchar not null);
create table engagement_mention (
  article varchar not null, sentence integer not null, kind varchar not null, participants varchar[], sides varchar[],
  date varchar, earliest date, latest date, place varchar, place_country varchar, status varchar not null
);
create table stance_mention (
  article varchar not null, sentence integer not null, by_codes varchar[], to_codes varchar[], by_sides varchar[], to_sides varchar[],
  stance varchar not null, content varchar not null
);
create table reply_mention (
  article varchar not null, sentence integer not null, position_sentence integer not null, by_codes varchar[],
  stance varchar not null, status varchar not null
);
create table question (article varchar not null, sentence integer not null, text varchar not null, about varchar[]);
-- A word and the sentence it stands in, for search.
create table posting (word varchar not null, article varchar not null, sentence integer not null, count integer not null);
-- An input that could not be read, and why.
create table problem (input varchar not null, message varchar not null);
-- A ruling that two event mentions do or do not tell of one event. A person's outranks a rule's.
create table judgement ("left" varchar not null, "right" varchar not null, verdict varchar not null, "by" varchar not null, why varchar not null);

-- Derived. One event of the record: the event mentions judged to tell of the same thing.
create table event (
  id varchar primary key, cameo varchar not null, bare varchar not null, plover_type varchar, source varchar[], target varchar[],
  source_sides varchar[], target_sides varchar[], mutual boolean not null, status varchar not null,
  date varchar, earliest date, latest date, day date, place varchar, place_country varchar,
  goldstein double, quad_class integer not null, mentions integer not null, outlets integer not null
);
create table event_member (event varchar not null, event_mention varchar not null);
create table engagement (
  id varchar primary key, kind varchar not null, participants varchar[], sides varchar[], date varchar, earliest date, latest date,
  place varchar, place_country varchar, status varchar not null, mentions integer not null
);
-- A move of an engagement from one status to another, with the sentence that tells of it.
create table engagement_change (engagement varchar not null, status varchar not null, reported date, date varchar, article varchar not null, sentence integer not null);
create table position (
  id varchar primary key, by_codes varchar[], to_codes varchar[], stance varchar not null, content varchar not null,
  since date, superseded_by varchar, article varchar not null, sentence integer not null
);
-- One row while derived tables are behind what was read.
create table stale (since varchar);
