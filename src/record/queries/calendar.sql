-- One row an engagement that has a day of its own, with the last word on it: the first eight of each day, and how many the day has.
with ranked as (
  select engagement.*, count(*) over (partition by earliest) as of_day,
    -- What is off the calendar, or still only wished for, yields to what is on it.
    row_number() over (partition by earliest order by status in ('cancelled', 'postponed', 'proposed'), mentions desc, id) as place_of_day
  from engagement where earliest is not null and earliest = latest /* engagement filters */
), hit as (select * from ranked where place_of_day <= 8 order by earliest, place_of_day limit coalesce($limit::bigint, 9223372036854775807)),
last_word as (
  select engagement, max_by({'article': article, 'number': sentence, 'key': evidence}, (reported, article, sentence)) as word
  from engagement_change where engagement in (select id from hit) group by engagement
)
select hit.id, kind, participants, date, earliest, status, mentions, of_day, word.article as article, word.number as sentence, sentence.text as evidence
from hit join last_word on engagement = hit.id join sentence on sentence.key = word.key
order by earliest, place_of_day
