-- One row a place of events, as exact as it is known: a country is no pin in its middle.
select mention.place, mention.place_country, mention.lat, mention.lon, mention.place_precision as precision, count(distinct member.event) as events,
  count(distinct member.event) filter (mention.quad_class = 4) as material_conflict, min(event.day) as first, max(event.day) as last
from event_member as member join standing_mention as mention on mention.id = member.event_mention join event on event.id = member.event
where mention.place is not null and ($place is null or mention.place = $place or mention.place_country = upper($place)) /* event filters */
group by all order by events desc, place
