/** Candidates with their roles filled and their codes settled, before date, place and speaker are read. */
import type { CodeTables } from '../core/cameo.js'
import type { TimeMention } from '../core/mention.js'
import type { EventMention, Party, Status } from '../core/reading.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Lexicon } from '../knowledge/lexicon.js'
import type { Operator } from '../notation/frames.js'
import {
  COERCING,
  CONSULTING,
  FIGHTING,
  isOf,
  MASS_DESTRUCTION,
  REJECTION,
  REPRESSION,
  VIOLENCE,
} from './acts.js'
import type { Candidate } from './candidate.js'
import { baseRelation, childrenBy, hasToMark } from './clause.js'
import { variantOf } from './conditions.js'
import { type Factuality, findFactuality } from './factuality.js'
import type { Folding } from './operators.js'
import { type ActorsAt, besides } from './parties.js'
import { findRoles, isJoint, type Roles, twoSides } from './roles.js'
import type { Tree } from './tree.js'

/** What coding needs of the knowledge. */
export interface CodingKnowledge {
  readonly lexicon: Lexicon
  readonly cues: CueIndex
  readonly codes: CodeTables
}

/** A draft is a candidate, or an operator folded with one, whose roles are filled. */
export interface Draft {
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

export function draftPlain(
  knowledge: CodingKnowledge,
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Draft {
  const factuality = findFactuality(
    knowledge.cues,
    tree,
    candidate.head,
    candidate.noun,
    candidate.kind === 'light',
  )
  const variant = variantOf(candidate, tree)
  return {
    candidate,
    folding: null,
    roles: findRoles(candidate, tree, actors),
    cameo: foldedByStatus(knowledge, candidate, tree, variant.code, factuality),
    bare: variant.code,
    factuality,
    rules: [variant.at, ...factuality.because],
  }
}

export function draftFolding(
  knowledge: CodingKnowledge,
  folding: Folding,
  tree: Tree,
  actors: ActorsAt,
): Draft {
  const { outer, inner, operator } = folding
  const outerRoles = findRoles(outer, tree, actors)
  const innerRoles = findRoles(inner, tree, actors)
  const others = (parties: readonly Party[]) => besides(parties, outerRoles.source)
  // Whoever is addressed; else whoever should act ("demanded that Iran withdraw"); else whom the act would touch.
  const addressed = others(outerRoles.target)
  const asked = operator === 'demand' || operator === 'appeal' ? others(innerRoles.source) : []
  const touched = others(innerRoles.target).filter(
    // "refused to withdraw its troops": one's own forces are not whom it is refused.
    party => operator !== 'refuse' || !isOwnForce(party, outerRoles.source),
  )
  const makers = others(innerRoles.source)
  const ordered =
    operator === 'demand' || operator === 'appeal'
      ? // "demanded the withdrawal of Turkish troops from the country": they are asked, not the country.
        inner.frame.target.includes('nmod:from') && asked.some(party => party.code !== null)
        ? [asked, addressed, touched]
        : [addressed, asked, touched]
      : // "rejected Russia's offer of talks with Ukraine": an offer is refused to whoever made it.
        operator === 'refuse' && !isClauseOf(outer, inner)
        ? [inner.kind === 'noun' && !inner.carrier ? makers : [], addressed, touched, makers]
        : [touched, addressed, makers]
  const target =
    ordered.find(each => each.some(party => party.code !== null)) ??
    ordered.find(each => each.length > 0) ??
    []
  // "The American request was refused" does not say by whom.
  const source =
    outerRoles.source.length > 0 || operator !== 'intent' ? outerRoles.source : innerRoles.source
  const isIntent = operator === 'intent'
  // "Poland and Ukraine failed to agree": each failed the other.
  const sides = target.length === 0 && isJoint(inner.frame) ? twoSides(source) : null
  // "agreed on a deal": the deal is the agreement, not a thing still to come.
  const factuality =
    isIntent && inner.frame.operator !== 'intent'
      ? findFactuality(knowledge.cues, tree, inner.head, inner.noun, inner.kind === 'light')
      : findFactuality(knowledge.cues, tree, outer.head, outer.noun)
  const bare = isIntent ? variantOf(inner, tree).code : folding.code
  // "agreed on Wednesday to expand": a promised deed is planned, wherever the infinitive hangs.
  const isPromised =
    isIntent &&
    factuality.status === 'possible' &&
    findFactuality(knowledge.cues, tree, outer.head, outer.noun).status === 'occurred' &&
    hasToMark(tree, inner.head)
  return {
    candidate: isIntent ? inner : outer,
    folding,
    roles: {
      source: sides?.source ?? source,
      target: sides?.target ?? target,
      hasSource: outerRoles.hasSource || innerRoles.hasSource,
      hasTarget: outerRoles.hasTarget || innerRoles.hasTarget,
    },
    cameo: (folding.settled ? null : inOperator(knowledge, inner, operator, tree)) ?? folding.code,
    bare,
    factuality: isPromised ? { ...factuality, status: 'planned' } : factuality,
    rules: [outer.frame.at, inner.frame.at, ...factuality.because],
  }
}

function isOwnForce({ country, sector }: Party, source: readonly Party[]): boolean {
  return sector === 'MIL' && country !== null && source.some(each => each.country === country)
}

/** Whether what is refused is a deed told as a clause: "refused to visit", not "refused a request to visit". */
function isClauseOf(outer: Candidate, inner: Candidate): boolean {
  return (
    inner.head.head === outer.trigger.id && ['xcomp', 'ccomp'].includes(baseRelation(inner.head))
  )
}

/** A plan is coded as CAMEO codes intent, a cancellation as it codes a refusal, where the frame says how. */
export function foldedByStatus(
  knowledge: CodingKnowledge,
  candidate: Candidate,
  tree: Tree,
  code: string,
  { status, lapsed }: Pick<Factuality, 'status' | 'lapsed'>,
): string {
  if (status === 'planned') return inOperator(knowledge, candidate, 'intent', tree) ?? code
  // "was to have met": nobody is said to have refused it.
  if (status === 'called-off' && !lapsed)
    return inOperator(knowledge, candidate, 'refuse', tree) ?? code
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
  const { code } = variantOf(candidate, tree)
  const folded = ofAnotherRoot(candidate, code, operator) ?? candidate.frame.folded[operator]
  if (!folded) return null
  const finer =
    /^0[67][1-9]$/.test(code) && candidate.frame.code.endsWith('0') ? folded + code[2] : folded
  return knowledge.codes.cameo.has(finer) ? finer : folded
}

/** "threatened to kill the hostages": a variant of another kind of violence is threatened and planned as that kind is. */
function ofAnotherRoot(candidate: Candidate, code: string, operator: Operator): string | null {
  if (operator !== 'threat' && operator !== 'intent') return null
  if (!isOf(code, COERCING, ...VIOLENCE) || code.slice(0, 2) === candidate.frame.code.slice(0, 2))
    return null
  if (code === REPRESSION) return THREATENED.repression
  if (code.startsWith(MASS_DESTRUCTION)) return THREATENED.massDestruction
  if (isOf(code, COERCING)) return THREATENED.coercion
  return isOf(code, FIGHTING) ? THREATENED.attack : THREATENED.assault
}

/** CAMEO's threats, by the kind of force that is threatened. */
const THREATENED = {
  coercion: '132',
  repression: '137',
  assault: '1383',
  attack: '1384',
  massDestruction: '1385',
} as const

/** The code of refusing what somebody "will not" do, where CAMEO has one; the refusal itself has occurred. */
export function refusalOf({
  candidate,
  folding,
  factuality,
}: Pick<Draft, 'candidate' | 'folding' | 'factuality'>): string | null {
  if (!factuality.unwilling) return null
  if (folding && folding.operator !== 'intent') return null
  return (folding?.inner ?? candidate).frame.folded.refuse ?? null
}

/** An acceptance that is held to be unlikely is a rejection that is possible. */
export function codesOf(
  knowledge: CodingKnowledge,
  { candidate, folding, cameo, bare, factuality }: Draft,
  tree: Tree,
  status: Status,
): { cameo: string; bare: string } {
  const accepting = folding?.outer ?? candidate
  const refused = refusalOf({ candidate, folding, factuality })
  if (refused) return { cameo: refused, bare: refused }
  if (factuality.unlikely && accepting.frame.operator === 'intent') {
    const refusal = folding?.inner.frame.folded.refuse ?? accepting.frame.folded.refuse ?? REJECTION
    return { cameo: refusal, bare: refusal }
  }
  return {
    cameo: folding
      ? cameo
      : foldedByStatus(knowledge, candidate, tree, bare, { ...factuality, status }),
    bare,
  }
}

/** "The call will be their second meeting": one occasion, told by its subject. */
export function isPredicateOf(
  { trigger, noun }: Candidate,
  candidates: readonly Candidate[],
  tree: Tree,
): boolean {
  if (!noun || !tree.children(noun.id).some(child => child.deprel === 'cop')) return false
  const subjects = childrenBy(tree, noun, 'nsubj')
  return candidates.some(
    other =>
      other.trigger.id !== trigger.id && subjects.some(subject => subject.id === other.trigger.id),
  )
}

/** "with NATO on January 12 and with the OSCE the following day": targets with days of their own are events of their own. */
export function splitByDate(draft: Draft, tree: Tree, times: readonly TimeMention[]): Draft[] {
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
export function withParticipants(
  draft: Draft,
  tree: Tree,
  met: Roles | null,
  earlier: EventMention | null,
): Draft {
  const { candidate, roles } = draft
  if (
    !candidate.frame.mutual ||
    // The war, the exchange of prisoners that they speak of is not between those who meet.
    !isOf(candidate.frame.code, CONSULTING) ||
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
  // "met on the sidelines of the summit": the summit is where they met.
  const around = tree.token(candidate.noun.head)
  if (around && ['sideline', 'margin'].includes(around.lemma.toLowerCase())) return draft
  if (met) return isNamed ? draft : { ...draft, roles: met }
  if (!earlier || !['the', 'these', 'those', 'this', 'that'].includes(determiner ?? ''))
    return draft
  const known = { source: earlier.source, target: earlier.target }
  return {
    ...draft,
    roles: { ...known, hasSource: known.source.length > 0, hasTarget: known.target.length > 0 },
  }
}
