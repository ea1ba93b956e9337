-- The words of changed articles of some numbers, sorted, as one growth of the postings. Words are compared in small letters without accents.
insert into posting
with token as (
  select unnest(regexp_extract_all(lower(strip_accents(sentence.text)), '[\p{L}\p{N}]+')) as word, key as sentence
  from changed_article join article using (id) join sentence on sentence.article = article.id
  where superseded_by is null and number >= $from and number < $to and key >= $from * 1048576::bigint and key < $to * 1048576::bigint
)
select word, sentence, count(*) as count from token group by all order by word, sentence
