/** Codes the events of one sentence: frames matched, roles filled, operators folded, status, speaker, date and place read. */
import type { IsoDate } from '../core/article.js'
import { goldsteinOf, ploverOf, quadClassOf } from '../core/cameo.js'
import { contentId } from '../core/id.js'
import type { ActorMention, PlaceMention, TimeMention } from '../core/mention.js'
import type { EventMention, Party, Plover, Status } from '../core/reading.js'
import type { Sentence, Token } from '../core/sentence.js'
import { GIVING, isOf, PROTESTING, VIOLENCE } from './acts.js'
import { findSpeakers, type Speech } from './attribution.js'
import { asDoneByWhom } from './by-doer.js'
import type { Candidate } from './candidate.js'
import { baseRelation } from './clause.js'
import { asCountryman, countriesIn } from './countrymen.js'
import {
  type CodingKnowledge,
  codesOf,
  type Draft,
  draftFolding,
  draftPlain,
  isPredicateOf,
  refusalOf,
  splitByDate,
  withParticipants,
} from './drafts.js'
import { isDoneBy, tellsItsHarm, withBlows } from './harm.js'
import { findCandidates } from './match.js'
import { hasNeededParties, isTalk } from './needs.js'
import { isNoEvent } from './no-event.js'
import { type Folding, findFoldings } from './operators.js'
import { asOutbreak } from './outbreak.js'
import { type ActorsAt, actorsAt, isAnyKnown, isPlaced } from './parties.js'
import { asRuledOut } from './ruled-out.js'
import { isTopicOf } from './same-talk.js'
import { isMove, isOfSport } from './sport.js'
import { isOnlyAim, isOnlyTopic, isTurnedDown } from './topic.js'
import { indexTree, type Tree, wordsBetween } from './tree.js'
import { dateOf, findDate, findPlace, sceneOf } from './when.js'

/** One sentence with what was found in it. */
export interface SentenceInput {
  readonly articleId: string
  readonly published: IsoDate | null
  readonly sentence: Sentence
  readonly actors: readonly ActorMention[]
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  /** Whether a token stands inside quotation marks. */
  readonly quoted: (token: Token) => boolean
  /** The last meeting, call or talks told of just before: "the meetings" later on are the same ones. */
  readonly earlier: EventMention | null
  /** Who issued the statement that the article goes on quoting; null when none was mentioned. */
  readonly issuer: Party | null
}

/** An event with the workings that later stages of the same article need. */
export interface CodedEvent {
  readonly event: EventMention
  readonly candidate: Candidate
  readonly folding: Folding | null
  readonly speeches: readonly Speech[]
  readonly postponed: boolean
  readonly tree: Tree
}

export interface CodedSentence {
  readonly tree: Tree
  readonly events: readonly CodedEvent[]
  /** Why nothing was coded; null when something was. */
  readonly reason: string | null
}

export function codeSentence(knowledge: CodingKnowledge, input: SentenceInput): CodedSentence {
  const tree = indexTree(input.sentence, input.actors)
  const actors = actorsAt(input.actors, input.places, input.times)
  const candidates = findCandidates(knowledge, tree, actors.isTime).filter(
    each => !isNoEvent(tree, each),
  )
  if (candidates.length === 0) return { tree, events: [], reason: 'no frame' }
  const { foldings, spent } = findFoldings(knowledge.cues, candidates, tree)
  const drafts = [
    ...foldings.map(folding => draftFolding(knowledge, folding, tree, actors)),
    ...candidates
      .filter(each => !spent.has(each))
      .map(each => draftPlain(knowledge, each, tree, actors))
      .map(each => asDoneByWhom(knowledge, each, tree, actors))
      .map(each => asOutbreak(each, tree, actors))
      .map(each =>
        asRuledOut(each, tree, draft => speechesOf(knowledge, input, draft, tree, actors)),
      ),
  ].sort((a, b) => a.candidate.trigger.id - b.candidate.trigger.id)
  const own = drafts.filter(
    draft =>
      !isPredicateOf(draft.candidate, candidates, tree) &&
      !isOnlyTopic(tree, draft) &&
      !isOnlyAim(draft) &&
      !isTurnedDown(tree, draft),
  )
  const met = own.find(
    draft => draft.candidate.frame.mutual && draft.roles.hasSource && draft.roles.hasTarget,
  )
  const countries = countriesIn(input.actors, input.places)
  const only = countries.length === 1 ? countries[0]! : null
  const isSpeaker = speakersIn(input)
  const isGame = isOfSport(tree)
  const events: CodedEvent[] = []
  for (const bare of aimed(own).flatMap(draft => splitByDate(draft, tree, input.times))) {
    const draft = withParticipants(bare, tree, met?.roles ?? null, input.earlier)
    if (!hasNeededParties(draft) || isTalk(draft, isSpeaker)) continue
    if (isGame && isMove(draft)) continue
    const coded = finish(knowledge, input, draft, tree, actors, only)
    if (isHistory(coded.event, input.published)) continue
    if (!events.some(each => tellsTheSame(each.event, coded.event))) events.push(coded)
  }
  const kept = events.filter(
    each =>
      !events.some(
        other =>
          tellsMore(other.event, each.event) ||
          tellsItsHarm(other, each, tree) ||
          isDoneBy(other, each, tree) ||
          isTopicOf(other, each, tree),
      ),
  )
  return { tree, events: withBlows(kept, tree), reason: kept.length > 0 ? null : 'no actor' }
}

/** Whether a party is the speaker of the text around it: "we", "I" outside quotation marks. */
function speakersIn({ actors, sentence, quoted }: SentenceInput): (party: Party) => boolean {
  const own = actors
    .filter(({ via, text, head }) => {
      const isFirst = via === 'pronoun' && /^(?:we|us|our|ours|ourselves|I|me|my)$/i.test(text)
      return isFirst && !quoted(sentence.tokens[head - 1]!)
    })
    .map(({ antecedent, start }) => antecedent?.start ?? start)
  return party => own.includes(party.start)
}

/**
 * Whom protesters make demands of, or accuse, is whom they protest against.
 *
 *     Students marched to demand reforms by the government.
 */
function aimed(drafts: readonly Draft[]): Draft[] {
  return drafts.map(draft => {
    if (!isOf(draft.candidate.frame.code, PROTESTING)) return draft
    const purpose = drafts.find(
      other =>
        ['10', '11', '02'].includes(other.bare.slice(0, 2)) &&
        other.candidate.head.head === draft.candidate.head.id &&
        ['advcl', 'xcomp'].includes(baseRelation(other.candidate.head)) &&
        other.roles.target.some(isPlaced),
    )
    // "marched through Dorn to demand that the Arvanian government act": its country says less than itself.
    const isSaid = draft.roles.target.some(
      party =>
        party.code !== null &&
        (party.sector !== null ||
          !purpose?.roles.target.some(each => each.country === party.country)),
    )
    if (!purpose || isSaid) return draft
    return { ...draft, roles: { ...draft.roles, target: purpose.roles.target, hasTarget: true } }
  })
}

/** "The battle was fought in 1942": what lies two generations back is history, and no news. */
function isHistory({ date }: EventMention, published: IsoDate | null): boolean {
  const year = (day: IsoDate) => Number(day.slice(0, 4))
  return published !== null && date.latest !== null && year(published) - year(date.latest) > 50
}

/** `only` is the country of the sentence, when it names one and no other. */
function finish(
  knowledge: CodingKnowledge,
  input: SentenceInput,
  draft: Draft,
  tree: Tree,
  actors: ActorsAt,
  only: string | null,
): CodedEvent {
  const { candidate, roles } = draft
  const { frame, trigger } = candidate
  const date = draft.time ? dateOf(draft.time) : findDate(candidate, tree, input.times)
  const ahead =
    input.published !== null && date.earliest !== null && date.earliest > input.published
  const told = draft.factuality.status
  // "The talks on January 10": a noun has no tense, its date tells that it is ahead.
  const status: Status = refusalOf(draft)
    ? 'occurred'
    : ahead && (told === 'occurred' || told === 'ongoing')
      ? 'planned'
      : told
  const speeches = speechesOf(knowledge, input, draft, tree, actors)
  const { cameo, bare } = codesOf(knowledge, draft, tree, status)
  const place = findPlace(candidate, tree, input.places)
  const at = {
    bare,
    // Where the sentence knows one country only, a place behind a relative clause is there as well.
    place: place?.country ?? (only === null ? null : sceneOf(tree, input.places)),
    only,
  }
  const local = (party: Party, others: readonly Party[]) => asCountryman(party, others, at)
  const plover = ploverOf(knowledge.codes, bare)
  const words = tree.sentence.tokens.filter(
    token =>
      token.id === trigger.id || (candidate.kind === 'light' && token.id === candidate.noun?.id),
  )
  const start = words[0]!.start
  const end = words.at(-1)!.end
  const event: EventMention = {
    id: contentId('event', [
      input.articleId,
      input.sentence.index,
      start,
      cameo,
      partyKey(roles.source),
      partyKey(roles.target),
    ]),
    sentence: input.sentence.index,
    trigger: { text: wordsBetween(tree, start, end), start, end },
    cameo,
    bare,
    plover: withFrame(plover, candidate),
    source: roles.source.map(party => local(ofSpeaker(party, speeches), roles.target)),
    target: roles.target.map(party => local(party, roles.source)),
    mutual: frame.mutual && (draft.folding === null || draft.folding.operator === 'intent'),
    status,
    date,
    place,
    attribution: speeches.map(({ speaker, cue, mode }) => ({ speaker, cue, mode })),
    goldstein: goldsteinOf(knowledge.codes, cameo),
    quadClass: quadClassOf(cameo),
    confidence: confidenceOf(draft, status),
    because: [...draft.rules, ...speeches.map(speech => speech.at)],
  }
  return {
    event,
    candidate,
    folding: draft.folding,
    speeches,
    postponed: draft.factuality.postponed,
    tree,
  }
}

/** Who tells of a draft, outermost first. */
function speechesOf(
  { cues }: CodingKnowledge,
  { quoted, issuer }: SentenceInput,
  { candidate, folding }: Draft,
  tree: Tree,
  actors: ActorsAt,
): Speech[] {
  return findSpeakers({ cues, tree, actors, quoted, issuer }, candidate.head).filter(
    ({ token }) => token.id !== candidate.trigger.id && token.id !== folding?.outer.trigger.id,
  )
}

/** "Officials have held consultations", the White House statement read: a speaker's bare officials are its own. */
function ofSpeaker(party: Party, speeches: readonly Speech[]): Party {
  const speech = speeches.at(-1)
  if (
    party.sector !== 'GOV' ||
    party.code !== 'GOV' ||
    speech?.mode !== 'direct' ||
    !speech.speaker.country
  )
    return party
  return { ...party, code: `${speech.speaker.country}GOV`, country: speech.speaker.country }
}

function withFrame(plover: Plover, { frame }: Candidate): Plover {
  return {
    type: plover.type,
    mode: frame.mode ?? plover.mode,
    contexts: [...new Set([...plover.contexts, ...frame.contexts])],
  }
}

/** How much of a full reading there is: both parties known, a verb rather than a bare noun, no hedge. */
function confidenceOf({ candidate, roles }: Draft, status: Status): number {
  let value = 0.95
  if (!isAnyKnown(roles.source)) value -= 0.2
  if (!isAnyKnown(roles.target)) value -= 0.15
  if (candidate.kind === 'noun' && !candidate.carrier) value -= 0.1
  if (status === 'possible' || status === 'conditional') value -= 0.1
  return Math.round(value * 100) / 100
}

/** One sentence may set off the same event twice: "held a meeting, meeting with". */
function tellsTheSame(a: EventMention, b: EventMention): boolean {
  return (
    a.cameo === b.cameo &&
    a.status === b.status &&
    partyKey(a.source) === partyKey(b.source) &&
    partyKey(a.target) === partyKey(b.target) &&
    (a.date.value === b.date.value || a.date.value === null || b.date.value === null)
  )
}

/**
 * One blow told twice in a sentence: the telling with more of its parties is kept.
 *
 *     An air strike hit a hospital.              the verb tells on whom the blow fell that its subject names
 *     The army killed a rebel in an air strike.  the verb tells whose blow it was
 */
function tellsMore(other: EventMention, event: EventMention): boolean {
  const isSame = (side: 'source' | 'target') => partyKey(other[side]) === partyKey(event[side])
  const isBare = (side: 'source' | 'target') => event[side].length === 0 && other[side].length > 0
  // "Supplies donated by Belmark arrived in Dorn": what was given is told with whom it reached.
  if (isOf(event.bare, GIVING) && isOf(other.bare, GIVING))
    return other !== event && isBare('target') && isSame('source')
  if (
    other === event ||
    !isOf(event.bare, ...VIOLENCE) ||
    other.bare.slice(0, 2) !== event.bare.slice(0, 2) ||
    other.status !== event.status
  )
    return false
  return (isBare('target') && isSame('source')) || (isBare('source') && isSame('target'))
}

export function partyKey(parties: readonly Party[]): string {
  return parties.map(party => party.actor ?? party.code ?? party.text).join('+')
}
