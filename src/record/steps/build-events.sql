-- One row an event of `fresh_member`: the most frequent reading of its tellings, the firmest status, and how many outlets tell of it by themselves.
insert into event
select member.event, mode(cameo order by mention.id), mode(bare order by mention.id), first(plover_type order by mention.id), first(source order by len(source) desc, mention.id), first(target order by len(target) desc, mention.id),
  first(source_sides order by mention.id), first(target_sides order by mention.id), list_sort(list_distinct(flatten(list(source_actors || target_actors)))), bool_or(mutual),
  -- The last telling says how things stand; a report of an event that has been outranks a plan of the same day.
  first(status order by article.published desc nulls last, case status when 'occurred' then 0 when 'called-off' then 1 when 'ongoing' then 2 when 'denied' then 3 when 'planned' then 4 else 5 end, mention.id),
  first(date order by date is null, latest - earliest, mention.id), first(earliest order by earliest is null, latest - earliest, mention.id),
  first(latest order by earliest is null, latest - earliest, mention.id),
  coalesce(first(earliest order by earliest is null, latest - earliest, mention.id), min(article.published)),
  first(place order by place is null, mention.id), first(place_country order by place is null, mention.id),
  first(goldstein order by mention.id), first(quad_class order by mention.id), count(*), count(distinct original.teller),
  first(mention.article order by article.published, mention.article, mention.id), first(sentence order by article.published, mention.article, mention.id)
from fresh_member as member join standing_mention as mention on mention.id = member.event_mention
join article on article.id = mention.article
-- A near-copy tells nothing of its own: it counts as the text that it is a copy of.
left join (select copy.article as copy_id, min_by("of", (earlier.published, "of")) as "of" from copy join article as earlier on earlier.id = "of" group by all) as copied on copy_id = mention.article
join (select id as original_id, coalesce(outlet, id) as teller from article) as original on original_id = coalesce(copied."of", mention.article)
group by member.event
