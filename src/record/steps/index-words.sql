-- The words of changed articles, sorted, as one growth of the postings. Words are compared in small letters without accents.
insert into posting
with token as (
  select unnest(regexp_extract_all(lower(strip_accents(sentence.text)), '[\p{L}\p{N}]+')) as word, number, "index" as sentence
  from changed_article join article using (id) join sentence on sentence.article = article.id where superseded_by is null
)
select word, number, sentence, count(*) as count from token group by all order by word, number, sentence
