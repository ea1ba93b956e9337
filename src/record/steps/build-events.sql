-- One row an event of `fresh_member`: the most frequent reading of its tellings, the firmest status, and how many outlets tell of it by themselves.
insert into event by name
with told as (
  select member.event as id, mode(cameo order by mention.id) as cameo, mode(bare order by mention.id) as bare, first(plover_type order by mention.id) as plover_type,
    first(source order by len(source) desc, mention.id) as source, first(target order by len(target) desc, mention.id) as target,
    first(source_sides order by mention.id) as source_sides, first(target_sides order by mention.id) as target_sides,
    list_sort(list_distinct(flatten(list(source_actors || target_actors)))) as actors, bool_or(mutual) as mutual,
    -- The last telling says how things stand; a report of an event that has been outranks a plan of the same day.
    first(status order by article.published desc nulls last, case status when 'occurred' then 0 when 'called-off' then 1 when 'ongoing' then 2 when 'denied' then 3 when 'planned' then 4 else 5 end, mention.id) as status,
    first(date order by date is null, latest - earliest, mention.id) as date, first(earliest order by earliest is null, latest - earliest, mention.id) as earliest,
    first(latest order by earliest is null, latest - earliest, mention.id) as latest,
    coalesce(first(earliest order by earliest is null, latest - earliest, mention.id), min(article.published)) as day,
    first(place order by place is null, mention.id) as place, first(place_country order by place is null, mention.id) as place_country,
    first(goldstein order by mention.id) as goldstein, first(quad_class order by mention.id) as quad_class, count(*) as mentions, count(distinct original.teller) as outlets,
    list_sort(list_distinct(flatten(list(speakers)))) as speakers, max(confidence) as confidence,
    first(mention.article order by article.published, mention.article, mention.id) as article, first(sentence order by article.published, mention.article, mention.id) as sentence,
    first(article.number order by article.published, mention.article, mention.id) as number
  from fresh_member as member join standing_mention as mention on mention.id = member.event_mention
  join article on article.id = mention.article
  -- A near-copy tells nothing of its own: it counts as the text that it is a copy of.
  left join (select copy.article as copy_id, min_by("of", (earlier.published, "of")) as "of" from copy join article as earlier on earlier.id = "of" group by all) as copied on copy_id = mention.article
  join (select id as original_id, coalesce(outlet, id) as teller from article) as original on original_id = coalesce(copied."of", mention.article)
  group by member.event
)
select * exclude number, ' ' || array_to_string(list_distinct(source || target), ' ') as codes, number * 1048576::bigint + sentence as evidence from told
