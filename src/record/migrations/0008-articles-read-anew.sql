-- What an article was read from is kept whole, so that a later version can read it anew. An article of before has no layout: neither blocks nor a dateline.

update record set version = 8;

-- One stretch of an article's text, and what it is: a title, a paragraph, a caption. Offsets count UTF-16 units in `article.text`.
create table article_block (article varchar not null, kind varchar not null, start_offset integer not null, end_offset integer not null);
-- Where the report was filed, and where in the text that stands.
alter table article add column dateline_place varchar;
alter table article add column dateline_start integer;
alter table article add column dateline_end integer;
-- An event mention that a person spoke of and that is no longer read, with its sentence.
create table former_mention (id varchar not null, article varchar not null, evidence varchar not null);
-- One row while articles are being read anew: by what, and the number of the last article that was.
create table rereading (readout varchar not null, weights varchar not null, knowledge varchar not null, until integer not null);
