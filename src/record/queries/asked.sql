-- One row a question that reporting leaves open, by itself.
select question.text as question, about, published as asked, outlet, article.id as article, question.sentence
from question join article on article.id = question.article
where superseded_by is null /* question filters */
order by case when $order = 'newest' then asked end desc nulls last, asked, article, question.sentence limit coalesce($limit::bigint, 9223372036854775807)
