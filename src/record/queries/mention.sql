-- One event mention, by id.
select * from event_mention where id = $id
