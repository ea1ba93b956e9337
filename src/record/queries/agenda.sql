-- One row an engagement: how it stands, and each move of its status with the day it was reported and the sentence.
with known as (select engagement, min(reported) as first_reported from engagement_change group by engagement),
hit as (
  select engagement.*, first_reported from engagement join known on known.engagement = engagement.id
  where ($actor is null or len(list_filter(participants, code -> starts_with(code, upper($actor)))) > 0)
    and ($with is null or len(list_filter(participants, code -> starts_with(code, upper($with)))) > 0)
    and ($from is null or coalesce(latest, first_reported) >= $from::date)
    and ($to is null or coalesce(earliest, first_reported) <= $to::date)
    and ($status is null or status = $status) and ($type is null or kind = $type)
    -- The first word on an engagement announces it; a later one moves it.
    and ($movedFrom is null or id in (select engagement from engagement_change join known using (engagement) where reported > first_reported and reported between $movedFrom::date and $movedTo::date))
    and ($place is null or place = $place or place_country = upper($place))
    and ($outlet is null or id in (select engagement from engagement_change join article on article.id = article where outlet = $outlet))
), move as (select change.* from engagement_change as change join hit on hit.id = change.engagement),
moves as (
  select engagement,
    list({'status': move.status, 'reported': reported::varchar, 'date': move.date, 'article': move.article, 'outlet': outlet, 'number': sentence."index", 'sentence': sentence.text}
      order by reported, move.article, move.sentence) as history
  from move join article on article.id = move.article join sentence on sentence.article = move.article and sentence."index" = move.sentence
  group by engagement
)
select id, kind, participants, date, earliest, latest, place, place_country, status, mentions, history
from hit join moves on moves.engagement = hit.id
order by case when $order = 'newest' then coalesce(earliest, first_reported) end desc nulls last, coalesce(earliest, first_reported), id
