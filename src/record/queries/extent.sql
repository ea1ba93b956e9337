-- One row: how many articles and events there are, and the days of publication from the first to the last.
select (select count(*) from article where superseded_by is null) as articles, (select count(*) from event) as events,
  (select min(published) from article) as first, (select max(published) from article) as last
