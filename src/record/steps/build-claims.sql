-- One row a speaker's word on an event of `fresh_member`; contrary claims are those where some deny and some do not.
insert into claim
select member.event, speaker, speaker_text, stance, published as said, outlet,
  min(stance = 'denies') over about < max(stance = 'denies') over about as disputed, claim.article, claim.sentence, number * 1048576::bigint + claim.sentence
from claim_mention as claim join fresh_member as member on member.event_mention = claim.event_mention join article on article.id = claim.article
where superseded_by is null
window about as (partition by member.event)
