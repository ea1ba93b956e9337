-- One row an event: the most frequent reading of its tellings, the firmest status, and how many independent outlets tell of it.
insert into event
select member.event, mode(cameo order by mention.id), mode(bare order by mention.id), first(plover_type order by mention.id), first(source order by len(source) desc, mention.id), first(target order by len(target) desc, mention.id),
  first(source_sides order by mention.id), first(target_sides order by mention.id), bool_or(mutual),
  -- The last telling says how things stand; a report of an event that has been outranks a plan of the same day.
  first(status order by published desc nulls last, case status when 'occurred' then 0 when 'called-off' then 1 when 'ongoing' then 2 when 'denied' then 3 when 'planned' then 4 else 5 end, mention.id),
  first(date order by date is null, latest - earliest, mention.id), first(earliest order by earliest is null, latest - earliest, mention.id),
  first(latest order by earliest is null, latest - earliest, mention.id),
  coalesce(first(earliest order by earliest is null, latest - earliest, mention.id), min(published)),
  first(place order by place is null, mention.id), first(place_country order by place is null, mention.id),
  first(goldstein order by mention.id), first(quad_class order by mention.id), count(*), count(distinct coalesce(outlet, article.id))
from event_member as member join event_mention as mention on mention.id = member.event_mention
join article on article.id = mention.article where superseded_by is null
group by member.event
