/** Asks the article so far where the words of a phrase leave open who is meant. */
import { referentOf } from '../core/actor-code.js'
import type { Referent } from '../core/mention.js'
import type { Token } from '../core/sentence.js'
import { holderOf } from '../knowledge/directory.js'
import type { Entity } from './entities.js'
import { codeOfOrganisation, type Identity } from './identity.js'
import { inCountry, isApartFromState } from './memory.js'
import { namesakesAt } from './namesakes.js'
import { ofVoice } from './own-offices.js'
import { severalOf } from './pairs.js'
import type { Phrase } from './phrases.js'
import { asBefore, byCalling, byNation, byTitle, type TitleContext } from './titles-back.js'
import { koreaAt } from './two-koreas.js'

/** What a phrase is refined by, beside what its home is told by: who owns what. */
export interface RefineContext extends TitleContext {
  /** Who a possessive pronoun stands for. */
  readonly ownerOf: (token: Token, phrase: Phrase) => Entity | null
}

export function refine(context: RefineContext, phrase: Phrase, own: Identity): Identity {
  const isOfTurn = context.voice()?.isTurn === true
  // Whoever answers for a state says "the President" of his own, whoever was named before.
  const titled = isOfTurn ? ofVoice(context, phrase, own) : own
  return titled === own ? ofVoice(context, phrase, byArticle(context, phrase, own)) : titled
}

function byArticle(context: RefineContext, phrase: Phrase, own: Identity): Identity {
  const { memory } = context
  const meant = phrase.country || phrase.organisation ? null : memory.lastNamed(phrase.generic)
  if (meant && (phrase.definite || phrase.plural)) {
    const { code, at } = codeOfOrganisation(meant, context.day)
    return { ...own, via: 'nominal', referents: [referentOf(code, meant.id)], because: [at] }
  }
  if (phrase.form === 'generic') {
    const noun = phrase.sentence.tokens[phrase.head]!.lemma
    const named = phrase.definite ? memory.lastGroup(noun) : undefined
    return named ? asBefore(own, named) : own
  }
  if (phrase.form === 'unknown' || (phrase.form === 'person' && own.referents.length === 0)) {
    const namesakes = namesakesAt(phrase.sentence.tokens[phrase.to - 1]!)
    if (namesakes && own.referents.length === 0) return namesakes
    const korea = phrase.short ? koreaAt(memory, phrase.sentence.tokens, phrase.to - 1) : null
    if (korea && own.referents.length === 0) return korea
    const before = own.referents.length === 0 ? memory.bearerOf(phrase) : undefined
    return before ? { ...asBefore(own, before), person: before.person } : own
  }
  const initials = memory.initialsOf(firstWord(phrase))
  if (initials && phrase.form === 'noun' && !phrase.country && !phrase.organisation)
    return asBefore(own, initials)
  const isOwned = phrase.country || phrase.organisation || phrase.owners.length > 0
  if (phrase.form !== 'noun' || isOwned)
    return (
      byNation(context, phrase, own) ??
      byCalling(context, phrase, own) ??
      counterpart(context, phrase, own)
    )
  return (
    severalOf(memory, phrase) ?? byPossessor(context, phrase, own) ?? byTitle(context, phrase, own)
  )
}

function firstWord({ sentence, from, definite }: Phrase): string {
  return sentence.tokens[definite ? from + 1 : from]!.form
}

/** Kinds of actor that a group has of its own; its lawyers and journalists are their country's. */
const OF_GROUP = new Set(['GOV', 'MIL', 'REB', 'PTY', 'OPP', 'SPY', 'COP'])

/** "its leader", "their fighters" are the group's own; "its troops" are the country's. */
function byPossessor(context: RefineContext, phrase: Phrase, own: Identity): Identity | null {
  if (phrase.possessor === null) return null
  const owner = context.ownerOf(phrase.sentence.tokens[phrase.possessor]!, phrase)
  const [referent] = own.referents
  if (!owner || !referent) return null
  const referents = owner.mention.referents.map(whose => ownedBy(own, referent, whose))
  return referents.length > 0 ? { ...own, referents } : null
}

function ownedBy(own: Identity, referent: Referent, whose: Referent): Referent {
  const isOfGroup = OF_GROUP.has(referent.sector ?? 'GOV')
  const isBody = whose.country === null && !REBELS.has(whose.sector ?? '')
  if (isApartFromState(whose) && (isBody || isOfGroup)) return referentOf(whose.code, null)
  return whose.country ? inCountry(own, whose.country).referents[0]! : referent
}

/** A rebel group's prisoners are no rebels. */
const REBELS = new Set(['REB', 'OPP', 'SEP', 'INS'])

const OF_FORCE = new Set(['MIL', 'COP', 'LEG', 'JUD', 'SPY'])

/** "his Ukrainian counterpart" holds the same post in Ukraine as he does at home. */
function counterpart(context: RefineContext, phrase: Phrase, own: Identity): Identity {
  const last = phrase.sentence.tokens[phrase.head]!
  if (!phrase.nouns.some(({ to }) => phrase.sentence.tokens[to - 1]!.lemma === 'counterpart'))
    return own
  if (!phrase.country) return own
  const token = phrase.possessor === null ? null : phrase.sentence.tokens[phrase.possessor]!
  const owner = token && context.ownerOf(token, phrase)
  const sector = owner?.mention.referents[0]?.sector
  // "Kenyan police met their Haitian counterparts."
  if (sector && OF_FORCE.has(sector))
    return { ...own, referents: [referentOf(`${phrase.country.id}${sector}`, null)] }
  if (phrase.plural || last.lemma !== 'counterpart') return own
  const ofRole = ({ kind, role }: Entity) => kind === 'person' && role !== null
  const self = owner && ofRole(owner) ? owner : context.memory.lastOf(ofRole)
  const post = context.directory.postsOf(phrase.country.id).find(each => each.role === self?.role)
  if (!post) return own
  const holder = holderOf(context.directory, post, context.day)
  return {
    ...own,
    via: 'title',
    referents: [referentOf(post.code, holder?.id ?? null)],
    because: [post.at],
    person: holder,
    role: post.role,
  }
}
