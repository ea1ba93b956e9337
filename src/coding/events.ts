/** Codes the events of one sentence: frames matched, roles filled, operators folded, status, speaker, date and place read. */
import type { IsoDate } from '../core/article.js'
import { type CodeTables, goldsteinOf, ploverOf, quadClassOf } from '../core/cameo.js'
import { contentId } from '../core/id.js'
import type { ActorMention, PlaceMention, TimeMention } from '../core/mention.js'
import type { EventMention, Party, Plover, Status } from '../core/reading.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Lexicon } from '../knowledge/lexicon.js'
import type { Operator } from '../notation/frames.js'
import { findSpeakers, type Speech } from './attribution.js'
import { baseRelation } from './clause.js'
import { type Factuality, findFactuality } from './factuality.js'
import { type Candidate, findCandidates, variantOf } from './match.js'
import { type Folding, findFoldings } from './operators.js'
import { type ActorsAt, actorsAt, findRoles, type Roles, sameParty } from './roles.js'
import { indexTree, type Tree } from './tree.js'
import { dateOf, findDate, findPlace } from './when.js'

/** What coding needs of the knowledge. */
export interface CodingKnowledge {
  readonly lexicon: Lexicon
  readonly cues: CueIndex
  readonly codes: CodeTables
}

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

/** A draft is a candidate, or an operator folded with one, whose roles are filled. */
interface Draft {
  readonly candidate: Candidate
  readonly folding: Folding | null
  readonly roles: Roles
  readonly cameo: string
  readonly bare: string
  /** Null: as the clause tells it. */
  readonly factuality: Factuality
  readonly rules: readonly string[]
  /** A time of its own, where one target of several has one. */
  readonly time?: TimeMention | null
}

export function codeSentence(knowledge: CodingKnowledge, input: SentenceInput): CodedSentence {
  const tree = indexTree(input.sentence)
  const actors = actorsAt(input.actors, input.places, input.times)
  const candidates = findCandidates(knowledge, tree, actors.isTime)
  if (candidates.length === 0) return { tree, events: [], reason: 'no frame' }
  const { foldings, spent } = findFoldings(candidates, tree)
  const drafts = [
    ...foldings.map(folding => draftFolding(knowledge, folding, tree, actors)),
    ...candidates
      .filter(each => !spent.has(each))
      .map(each => draftPlain(knowledge, each, tree, actors)),
  ].sort((a, b) => a.candidate.trigger.id - b.candidate.trigger.id)
  const own = drafts.filter(draft => !isPredicateOf(draft.candidate, candidates, tree))
  const met = own.find(
    draft => draft.candidate.frame.mutual && draft.roles.hasSource && draft.roles.hasTarget,
  )
  const events: CodedEvent[] = []
  for (const bare of own.flatMap(draft => splitByDate(draft, tree, input.times))) {
    const draft = withParticipants(bare, tree, met?.roles ?? null, input.earlier)
    if (!hasNeededParties(draft)) continue
    const coded = finish(knowledge, input, draft, tree, actors)
    if (!events.some(each => tellsTheSame(each.event, coded.event))) events.push(coded)
  }
  return { tree, events, reason: events.length > 0 ? null : 'no actor' }
}

function draftPlain(
  knowledge: CodingKnowledge,
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Draft {
  const factuality = findFactuality(knowledge.cues, tree, candidate.head, candidate.noun)
  const variant = variantOf(candidate, tree)
  return {
    candidate,
    folding: null,
    roles: findRoles(candidate, tree, actors),
    cameo: foldedByStatus(knowledge, candidate, tree, variant.code, factuality.status),
    bare: variant.code,
    factuality,
    rules: [variant.at, ...factuality.because],
  }
}

/** A plan is coded as CAMEO codes intent, a cancellation as it codes a refusal, where the frame says how. */
function foldedByStatus(
  knowledge: CodingKnowledge,
  candidate: Candidate,
  tree: Tree,
  code: string,
  status: Status,
): string {
  if (status === 'planned') return inOperator(knowledge, candidate, 'intent', tree) ?? code
  if (status === 'called-off') return inOperator(knowledge, candidate, 'refuse', tree) ?? code
  return code
}

/**
 * The frame's code under an operator. CAMEO tells kinds of cooperation and of aid by the same last digit everywhere:
 * 072 military aid, 0332 promised, 1222 refused, 0232 asked for.
 */
function inOperator(
  knowledge: CodingKnowledge,
  candidate: Candidate,
  operator: Operator,
  tree: Tree,
): string | null {
  const folded = candidate.frame.folded[operator]
  if (!folded) return null
  const { code } = variantOf(candidate, tree)
  const finer =
    /^0[67][1-9]$/.test(code) && candidate.frame.code.endsWith('0') ? folded + code[2] : folded
  return knowledge.codes.cameo.has(finer) ? finer : folded
}

function draftFolding(
  knowledge: CodingKnowledge,
  folding: Folding,
  tree: Tree,
  actors: ActorsAt,
): Draft {
  const { outer, inner, operator } = folding
  const outerRoles = findRoles(outer, tree, actors)
  const innerRoles = findRoles(inner, tree, actors)
  const others = (parties: readonly Party[]) =>
    parties.filter(party => !outerRoles.source.some(each => sameParty(each, party)))
  // Whoever is addressed; else whoever should act ("demanded that Iran withdraw"); else whom the act would touch.
  const addressed = others(outerRoles.target)
  const asked = operator === 'demand' || operator === 'appeal' ? others(innerRoles.source) : []
  const touched = others(innerRoles.target)
  const ordered =
    operator === 'demand' || operator === 'appeal'
      ? [addressed, asked, touched]
      : [touched, addressed, others(innerRoles.source)]
  const target =
    ordered.find(each => each.some(party => party.code !== null)) ??
    ordered.find(each => each.length > 0) ??
    []
  // "The American request was refused" does not say by whom.
  const source =
    outerRoles.source.length > 0 || operator !== 'intent' ? outerRoles.source : innerRoles.source
  const isIntent = operator === 'intent'
  // "agreed on a deal": the deal is the agreement, not a thing still to come.
  const factuality =
    isIntent && inner.frame.operator !== 'intent'
      ? findFactuality(knowledge.cues, tree, inner.head, inner.noun)
      : findFactuality(knowledge.cues, tree, outer.head, outer.noun)
  const bare = isIntent ? variantOf(inner, tree).code : folding.code
  return {
    candidate: isIntent ? inner : outer,
    folding,
    roles: {
      source,
      target,
      hasSource: outerRoles.hasSource || innerRoles.hasSource,
      hasTarget: outerRoles.hasTarget || innerRoles.hasTarget,
    },
    cameo: inOperator(knowledge, inner, operator, tree) ?? folding.code,
    bare,
    factuality,
    rules: [outer.frame.at, inner.frame.at, ...factuality.because],
  }
}

/** "The call will be their second meeting": one occasion, told by its subject. */
function isPredicateOf(
  { trigger, noun }: Candidate,
  candidates: readonly Candidate[],
  tree: Tree,
): boolean {
  if (!noun || !tree.children(noun.id).some(child => child.deprel === 'cop')) return false
  const subjects = tree.children(noun.id).filter(child => baseRelation(child) === 'nsubj')
  return candidates.some(
    other =>
      other.trigger.id !== trigger.id && subjects.some(subject => subject.id === other.trigger.id),
  )
}

/** "with NATO on January 12 and with the OSCE the following day": targets with days of their own are events of their own. */
function splitByDate(draft: Draft, tree: Tree, times: readonly TimeMention[]): Draft[] {
  const { target } = draft.roles
  if (target.length < 2 || times.length < 2) return [draft]
  const dated = target.map(party => ({ party, time: timeOf(party, tree, times) }))
  if (!dated.slice(1).some(each => each.time !== null)) return [draft]
  const first = dated.filter(each => each === dated[0] || each.time === null)
  const rest = dated.filter(each => !first.includes(each))
  return [
    { ...draft, roles: { ...draft.roles, target: first.map(each => each.party) } },
    ...rest.map(({ party, time }) => ({
      ...draft,
      time,
      roles: { ...draft.roles, target: [party] },
    })),
  ]
}

/** The time that hangs on the noun of a party. */
function timeOf(party: Party, tree: Tree, times: readonly TimeMention[]): TimeMention | null {
  const heads = tree.sentence.tokens.filter(
    token => party.start <= token.start && token.end <= party.end,
  )
  return (
    times.find(time => {
      const governor = tree.token(tree.token(time.head)?.head ?? 0)
      return governor !== undefined && heads.includes(governor)
    }) ?? null
  )
}

/**
 * A meeting that names nobody is between those whom the sentence, or the one before, has just brought together.
 *
 *     Their call will be the second meeting ..., following a video conference on December 7.
 *     The meetings, set to begin on January 10, ...
 */
function withParticipants(
  draft: Draft,
  tree: Tree,
  met: Roles | null,
  earlier: EventMention | null,
): Draft {
  const { candidate, roles } = draft
  if (
    !candidate.frame.mutual ||
    !candidate.noun ||
    roles.source.length > 0 ||
    roles.target.length > 0
  )
    return draft
  const determiner = tree
    .children(candidate.noun.id)
    .find(child => baseRelation(child) === 'det')
    ?.form.toLowerCase()
  const isNamed = tree
    .children(candidate.noun.id)
    .some(child => child.deprel === 'amod' && child.upos === 'PROPN')
  if (met) return isNamed ? draft : { ...draft, roles: met }
  if (!earlier || !['the', 'these', 'those', 'this', 'that'].includes(determiner ?? ''))
    return draft
  const known = { source: earlier.source, target: earlier.target }
  return {
    ...draft,
    roles: { ...known, hasSource: known.source.length > 0, hasTarget: known.target.length > 0 },
  }
}

/** A frame says whose presence it needs; a party counts when it is known, or named though unknown. */
function hasNeededParties({ candidate, roles }: Draft): boolean {
  const { hasSource: source, hasTarget: target } = roles
  switch (candidate.frame.needs) {
    case 'source':
      return source
    case 'target':
      return target
    case 'both':
      return source && target
    case 'partner':
      return source && roles.target.length > 0
    case 'either':
      return source || target
  }
}

function finish(
  knowledge: CodingKnowledge,
  input: SentenceInput,
  draft: Draft,
  tree: Tree,
  actors: ActorsAt,
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
  const speeches = findSpeakers(
    { cues: knowledge.cues, tree, actors, quoted: input.quoted, issuer: input.issuer },
    candidate.head,
  ).filter(
    speech => speech.token.id !== trigger.id && speech.token.id !== draft.folding?.outer.trigger.id,
  )
  const { cameo, bare } = codesOf(knowledge, draft, tree, status)
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
    trigger: { text: textOf(tree, start, end), start, end },
    cameo,
    bare,
    plover: withFrame(plover, candidate),
    source: roles.source.map(party => ofSpeaker(party, speeches)),
    target: roles.target,
    mutual: frame.mutual && (draft.folding === null || draft.folding.operator === 'intent'),
    status,
    date,
    place: findPlace(candidate, tree, input.places),
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

/** The code of refusing what somebody "will not" do, where CAMEO has one; the refusal itself has occurred. */
function refusalOf({
  candidate,
  folding,
  factuality,
}: Pick<Draft, 'candidate' | 'folding' | 'factuality'>): string | null {
  if (!factuality.unwilling) return null
  if (folding && folding.operator !== 'intent') return null
  return (folding?.inner ?? candidate).frame.folded.refuse ?? null
}

/** An acceptance that is held to be unlikely is a rejection that is possible. */
function codesOf(
  knowledge: CodingKnowledge,
  { candidate, folding, cameo, bare, factuality }: Draft,
  tree: Tree,
  status: Status,
): { cameo: string; bare: string } {
  const accepting = folding?.outer ?? candidate
  const refused = refusalOf({ candidate, folding, factuality })
  if (refused) return { cameo: refused, bare: refused }
  if (factuality.unlikely && accepting.frame.operator === 'intent') {
    const refusal = folding?.inner.frame.folded.refuse ?? accepting.frame.folded.refuse ?? '120'
    return { cameo: refusal, bare: refusal }
  }
  return { cameo: folding ? cameo : foldedByStatus(knowledge, candidate, tree, bare, status), bare }
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
  const known = (parties: readonly Party[]) => parties.some(party => party.code !== null)
  let value = 0.95
  if (!known(roles.source)) value -= 0.2
  if (!known(roles.target)) value -= 0.15
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

function partyKey(parties: readonly Party[]): string {
  return parties.map(party => party.actor ?? party.code ?? party.text).join('+')
}

function textOf(tree: Tree, start: number, end: number): string {
  return tree.sentence.tokens
    .filter(token => token.start >= start && token.end <= end)
    .map(token => token.form + (token.spaceAfter && token.end < end ? ' ' : ''))
    .join('')
}
