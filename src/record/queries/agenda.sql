-- One row an engagement: how it stands, and each move of its status with the day it was reported and the sentence.
with hit as (
  select * from engagement
  where true /* engagement filters */
    -- The first word on an engagement announces it; a later one moves it.
    and ($movedFrom is null or id in (select engagement from engagement_change join engagement as moved on moved.id = engagement where reported > moved.first_reported and reported between $movedFrom::date and $movedTo::date))
  order by case when $order = 'newest' then coalesce(earliest, first_reported) end desc nulls last, coalesce(earliest, first_reported), id
  limit coalesce($limit::bigint, 9223372036854775807)
), moves as (
  select engagement,
    list({'status': change.status, 'reported': reported::varchar, 'date': change.date, 'article': change.article, 'outlet': outlet, 'number': sentence."index", 'sentence': sentence.text}
      order by reported, change.article, change.sentence) as history
  from engagement_change as change join hit on hit.id = change.engagement join sentence on key = evidence join article on number = evidence >> 20
  group by engagement
)
select id, kind, participants, date, earliest, latest, place, place_country, status, mentions, history
from hit join moves on moves.engagement = hit.id
order by case when $order = 'newest' then coalesce(earliest, first_reported) end desc nulls last, coalesce(earliest, first_reported), id
