-- One row a question that reporting leaves open, with the events between those it is about, from a week before it on.
select question.text as question, question.about, published as asked, article.outlet,
  (select list({'day': day::varchar, 'cameo': cameo, 'status': status, 'id': id} order by day, id) from event
   where len(list_distinct(list_intersect(source_sides || target_sides, question.about))) >= least(2, len(question.about))
     and len(question.about) > 0 and day >= published - 7) as events, article.id as article, question.sentence
from question join article on article.id = question.article
where superseded_by is null and ($actor is null or list_contains(about, upper($actor))) and ($with is null or list_contains(about, upper($with)))
  and ($from is null or published >= $from::date) and ($to is null or published <= $to::date)
  and ($outlet is null or article.outlet = $outlet)
order by case when $order = 'newest' then asked end desc nulls last, asked, article.id, question.sentence
