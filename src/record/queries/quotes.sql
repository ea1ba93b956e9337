-- One row a quotation of a speaker, newest first.
select quote.text as quote, quote.start_offset, speaker, speaker_text, cue, published, outlet, sentence.text as evidence, quote.article, quote.sentence
from quote join article on article.id = quote.article join sentence on sentence.key = article.number * 1048576::bigint + quote.sentence
where (superseded_by is null or $id is not null) and ($id is null or quote.article = $id) and ($actor is null or starts_with(speaker, upper($actor)))
  and ($from is null or published >= $from::date) and ($to is null or published <= $to::date) and ($outlet is null or outlet = $outlet)
order by published desc nulls last, quote.article, quote.sentence, quote.text limit coalesce($limit::bigint, 500)
