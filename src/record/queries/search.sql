-- One row a sentence that has any of the words, best first: BM25 (k1 1.2, b 0.75 against a sentence of 25 words).
with wanted as (select distinct unnest(from_json($words::json, '["varchar"]')) as word),
 found as (select posting.* from posting join wanted using (word)),
 rarity as (select word, ln(1 + ((select count(*) from sentence) - count(*) + 0.5) / (count(*) + 0.5)) as weight from found group by word),
 ranked as (
  select found.article, found.sentence, count(*) as matched, sum(weight * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * (len(string_split(text, ' ')) / 25)))) as score
  from found join rarity using (word) join sentence on sentence.article = found.article and sentence."index" = found.sentence group by all
 )
select round(sum(score), 3) as score, published, article.outlet, article.title, sentence.text, article.id as article, ranked.sentence
from ranked join article on article.id = ranked.article join sentence on sentence.article = ranked.article and sentence."index" = ranked.sentence
where superseded_by is null and ($from is null or published >= $from::date) and ($to is null or published <= $to::date)
group by all order by max(matched) desc, score desc, article, ranked.sentence limit 50
