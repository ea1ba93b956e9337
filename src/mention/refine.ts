/** Asks the article so far where the words of a phrase leave open who is meant. */
import { referentOf } from '../core/actor-code.js'
import type { IsoDate } from '../core/article.js'
import type { Token } from '../core/sentence.js'
import { type Directory, holderOf } from '../knowledge/directory.js'
import type { Entity } from './entities.js'
import { codeOfOrganisation, type Identity } from './identity.js'
import { inCountry, isApartFromState, type Memory } from './memory.js'
import { roleOf } from './nouns.js'
import type { Phrase } from './phrases.js'
import { saysTwo } from './stand-ins.js'
import { koreaAt } from './two-koreas.js'

/** What a phrase is refined by: the article so far, the day, and where it was filed from. */
export interface RefineContext {
  readonly directory: Directory
  readonly memory: Memory
  readonly day: IsoDate | null
  /** The country the article was filed from; null when it is not known. */
  readonly filedFrom: string | null
  /** Who a possessive pronoun stands for. */
  readonly ownerOf: (token: Token, phrase: Phrase) => Entity | null
}

export function refine(context: RefineContext, phrase: Phrase, own: Identity): Identity {
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
    const korea = phrase.short ? koreaAt(memory, phrase.sentence.tokens, phrase.to - 1) : null
    if (korea && own.referents.length === 0) return korea
    const before = own.referents.length === 0 ? memory.bearerOf(phrase) : undefined
    return before ? { ...asBefore(own, before), person: before.person } : own
  }
  const initials = memory.initialsOf(firstWord(phrase))
  if (initials && phrase.form === 'noun' && !phrase.country && !phrase.organisation)
    return asBefore(own, initials)
  const isOwned = phrase.country || phrase.organisation || phrase.owners.length > 0
  if (phrase.form !== 'noun' || isOwned) return counterpart(context, phrase, own)
  return (
    pairOf(memory, phrase) ?? byPossessor(context, phrase, own) ?? byTitle(context, phrase, own)
  )
}

function firstWord({ sentence, from, definite }: Phrase): string {
  return sentence.tokens[definite ? from + 1 : from]!.form
}

function asBefore(own: Identity, { mention }: Entity): Identity {
  return { ...own, referents: mention.referents, because: mention.because }
}

/** Kinds of actor that a group has of its own; its lawyers and journalists are their country's. */
const OF_GROUP = new Set(['GOV', 'MIL', 'REB', 'PTY', 'OPP', 'SPY', 'COP'])

/** "its leader", "their fighters" are the group's own; "its troops" are the country's. */
function byPossessor(context: RefineContext, phrase: Phrase, own: Identity): Identity | null {
  if (phrase.possessor === null) return null
  const owner = context.ownerOf(phrase.sentence.tokens[phrase.possessor]!, phrase)
  const [whose] = owner?.mention.referents ?? []
  const [referent] = own.referents
  if (!whose || !referent) return null
  if (isApartFromState(whose) && (whose.country === null || OF_GROUP.has(referent.sector ?? 'GOV')))
    return { ...own, referents: [referentOf(whose.code, null)] }
  return whose.country ? inCountry(own, whose.country) : null
}

/** "the president" is the last one who was said to be president. */
function byTitle(context: RefineContext, phrase: Phrase, own: Identity): Identity {
  if (phrase.plural) return own
  const { memory } = context
  const role = roleOf(phrase.nouns.at(-1))
  if (role && phrase.definite && !phrase.otherThanHolder) {
    const holder = memory.lastOf(entity => entity.role === role && entity.kind === 'person')
    if (holder) return { ...asBefore(own, holder), via: 'title', person: holder.person, role }
  }
  if (phrase.definite) {
    const same = role ? undefined : sameNoun(memory, phrase)
    return same ? { ...asBefore(own, same), person: same.person } : sameKind(context, phrase, own)
  }
  // "dissolved parliament" means the one there is.
  const isBareParliament = own.referents[0]?.sector === 'LEG' && phrase.to - phrase.from === 1
  const isOfPlace = own.referents[0]?.sector === 'COP' || isBareParliament
  return isOfPlace ? whereWeAre(context, own) : own
}

/** "Polish Foreign Minister Radoslaw Sikorski ... The minister": one person of an earlier sentence who bore the noun. */
function sameNoun(memory: Memory, phrase: Phrase): Entity | undefined {
  const noun = phrase.sentence.tokens[phrase.head]!.lemma.toLowerCase()
  return memory.lastOf(
    entity =>
      entity.kind === 'person' &&
      entity.phrase !== null &&
      entity.phrase.sentence !== phrase.sentence &&
      entity.mention.referents.length === 1 &&
      entity.phrase.nouns.some(({ to }) => {
        return entity.phrase!.sentence.tokens[to - 1]!.lemma.toLowerCase() === noun
      }),
  )
}

/** "the government", "the army" go on from the last one whose country was named. */
function sameKind(context: RefineContext, phrase: Phrase, own: Identity): Identity {
  const sector = own.referents[0]?.sector
  if (!sector || own.referents[0]?.country) return own
  // An envoy who is received is somebody else's, and nothing says whose.
  if (phrase.nouns.at(-1)?.agent?.id === 'diplomat') return own
  const before = context.memory.lastOf(
    ({ mention }) =>
      mention.referents.length === 1 &&
      mention.referents[0]!.sector === sector &&
      mention.referents[0]!.country !== null &&
      mention.head !== phrase.head,
  )
  const country = before?.mention.referents[0]?.country
  // There is one opposition, as there is one parliament; protesters may be anywhere.
  const isOpposition = phrase.nouns.at(-1)?.agent?.id === 'opposition'
  return country ? inCountry(own, country) : whereWeAre(context, own, { isOpposition })
}

/** Sectors that a country has one of. */
const OF_STATE = new Set(['GOV', 'COP', 'MIL', 'LEG', 'JUD', 'ELI'])

/** An article about one country alone, or filed from it, means that country's police and ministries. */
function whereWeAre(
  { memory, filedFrom }: RefineContext,
  own: Identity,
  { isOpposition } = { isOpposition: false },
): Identity {
  const sector = own.referents[0]?.sector ?? ''
  if (!OF_STATE.has(sector) && !isOpposition) return own
  const countries = new Set(
    memory.entities.flatMap(entity => entity.mention.referents.map(referent => referent.country)),
  )
  countries.delete(null)
  const [only] = countries
  const country = countries.size === 1 ? only : filedFrom
  return country ? inCountry(own, country) : own
}

/** "his Ukrainian counterpart" holds the same post in Ukraine as he does at home. */
function counterpart(context: RefineContext, phrase: Phrase, own: Identity): Identity {
  const last = phrase.sentence.tokens[phrase.head]!
  if (last.lemma !== 'counterpart' || !phrase.country || phrase.plural) return own
  const self = context.memory.lastOf(entity => entity.kind === 'person' && entity.role !== null)
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

/** "the two leaders", "both presidents", "both sides": the last two who fit. */
function pairOf(memory: Memory, phrase: Phrase): Identity | null {
  const { tokens } = phrase.sentence
  if (!phrase.plural || !saysTwo(tokens, phrase.from, phrase.to)) return null
  const isOfPersons = !/^(?:side|government|camp|delegation)$/.test(tokens[phrase.to - 1]!.lemma)
  return memory.lastTwo(({ kind, person, role }) =>
    isOfPersons ? kind === 'person' && (person !== null || role !== null) : kind !== 'people',
  )
}
