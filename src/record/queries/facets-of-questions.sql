-- One row a facet of open questions and one of its values: how many of the questions that the filters leave have it.
with hit as (
  select about, published, outlet from question join article on article.id = question.article
  where superseded_by is null /* question filters */
), counted as (
  select 'actor' as facet, side as value, count(*) as events from (select unnest(about) as side from hit) group by all
  union all select 'outlet', outlet, count(*) from hit group by all
  union all select 'month', strftime(published, '%Y-%m'), count(*) from hit group by all
)
select facet, value, events from counted where value is not null
qualify row_number() over (partition by facet order by events desc, value) <= 12
order by facet, events desc, value
