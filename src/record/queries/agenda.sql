-- One row an engagement: how it stands, and each move of its status with the day it was reported and the sentence.
with moves as (
  select engagement, min(reported) as first_reported,
    list({'status': change.status, 'reported': reported::varchar, 'date': change.date, 'article': change.article, 'number': sentence."index", 'sentence': sentence.text}
      order by reported, change.article, change.sentence) as history
  from engagement_change as change join sentence on sentence.article = change.article and sentence."index" = change.sentence
  group by engagement
)
select id, kind, participants, date, earliest, latest, place, place_country, status, mentions, history
from engagement join moves on moves.engagement = engagement.id
where ($actor is null or len(list_filter(participants, code -> starts_with(code, upper($actor)))) > 0)
  and ($with is null or len(list_filter(participants, code -> starts_with(code, upper($with)))) > 0)
  and ($from is null or coalesce(latest, first_reported) >= $from::date)
  and ($to is null or coalesce(earliest, first_reported) <= $to::date)
  and ($status is null or status = $status) and ($type is null or kind = $type)
order by coalesce(earliest, first_reported), id
