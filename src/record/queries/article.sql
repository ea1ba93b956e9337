-- One article with its sentences, by id.
select article.*, (select list({'index': "index", 'start': start_offset, 'end': end_offset, 'text': sentence.text} order by "index") from sentence where sentence.article = article.id) as sentences
from article where id = $id
