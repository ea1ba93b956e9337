/** Titles and descriptions that go back to somebody named before: "the president", "the 71-year-old leader", "the Turk". */
import type { Entity } from './entities.js'
import { atHome, type HomeContext, isMission } from './home.js'
import type { Identity } from './identity.js'
import { inCountry, isApartFromState, type Memory } from './memory.js'
import { roleOf } from './nouns.js'
import { type OfficeContext, ofVoice } from './own-offices.js'
import type { Phrase } from './phrases.js'
import { textOf } from './stretch.js'

/** What titles are asked of, beside what a home is told by. */
export interface TitleContext extends HomeContext, OfficeContext {}

/** "the president" is the last one who was said to be president; "the government", "the army" go on from theirs. */
export function byTitle(context: TitleContext, phrase: Phrase, own: Identity): Identity {
  if (isOfWorld(phrase)) return own
  if (!phrase.definite && !isSecondOfTwo(phrase)) return atHome(context, phrase, own)
  const alike = phrase.plural ? sameMany(context, phrase) : namedBody(context, phrase)
  if (alike) return asBefore(own, alike)
  if (phrase.plural) return sameKind(context, phrase, own)
  const role = roleOf(phrase.nouns.at(-1))
  const before = holderBefore(context, phrase, role) ?? (role ? undefined : same(context, phrase))
  if (!before) {
    const ofSpeaker = ofVoice(context, phrase, own)
    return ofSpeaker === own ? sameKind(context, phrase, own) : ofSpeaker
  }
  const via = role ? 'title' : own.via
  return { ...asBefore(own, before), via, person: before.person, role: role ?? own.role }
}

/** "the international community", "the global public" are no country's. */
function isOfWorld({ sentence: { tokens }, from, to }: Phrase): boolean {
  return tokens.slice(from, to).some(({ form }) => /^(?:international|global|world)$/i.test(form))
}

/** "the Secretary and Foreign Minister": the article before the first serves both. */
function isSecondOfTwo({ sentence: { tokens }, form, from, to, plural }: Phrase): boolean {
  const isTitle = tokens.slice(from, to).every(token => /^\p{Lu}|^of$/u.test(token.form))
  return form === 'noun' && !plural && isTitle && tokens[from - 1]?.form === 'and'
}

/** The identity with those whom somebody named before was. */
export function asBefore(own: Identity, { mention }: Entity): Identity {
  return { ...own, referents: mention.referents, because: mention.because }
}

/** "Saddam Hussein ... The Iraqi leader": a calling with its country. */
export function byCalling(
  { memory }: TitleContext,
  phrase: Phrase,
  own: Identity,
): Identity | null {
  const country = phrase.country?.id
  if (phrase.form !== 'noun' || !country || !phrase.definite || phrase.plural || own.person)
    return null
  const person = sameCalling(memory, phrase, country)
  return person ? { ...asBefore(own, person), person: person.person, role: person.role } : null
}

/** "the Turk", "the Venezuelan": the last person of that country. */
export function byNation({ memory }: TitleContext, phrase: Phrase, own: Identity): Identity | null {
  const noun = phrase.sentence.tokens[phrase.head]!
  if (phrase.form !== 'place' || phrase.countryBy !== 'demonym' || !phrase.definite) return null
  if (phrase.plural || /^(?:amod|compound|nmod)/.test(noun.deprel)) return null
  const person = memory.lastOf(
    ({ kind, mention }) =>
      kind === 'person' &&
      mention.referents.length === 1 &&
      mention.referents[0]!.country === phrase.country!.id,
  )
  return person ? { ...asBefore(own, person), person: person.person, role: person.role } : null
}

function holderBefore(
  { memory, directory }: TitleContext,
  phrase: Phrase,
  role: string | null,
): Entity | undefined {
  if (!role) return undefined
  // "Donald Trump was convicted. The former president ..."
  if (phrase.past)
    return memory.lastOf(
      ({ person, mention }) =>
        person !== null &&
        mention.referents[0]!.sector !== 'GOV' &&
        directory.heldBy(person.id).some(({ post }) => post.role === role),
    )
  if (phrase.otherThanHolder) return undefined
  const title = titleOf(phrase)
  const called = memory.lastOf(
    ({ kind, phrase: each }) =>
      kind === 'person' &&
      each !== null &&
      each.sentence !== phrase.sentence &&
      titleOf(each) === title,
  )
  const holder = memory.lastOf(
    entity => entity.role === role && entity.kind === 'person' && mayBeCalled(entity, title),
  )
  const isLater = called && holder && holder.mention.start > called.mention.start
  return isLater && [null, '', title].includes(titleOf(holder.phrase)) ? holder : (called ?? holder)
}

/** The words of the title that a phrase gives somebody: "foreign minister". */
function titleOf(phrase: Phrase | null): string | null {
  const noun = phrase?.nouns.findLast(({ posts }) => posts.length > 0)
  if (!phrase || !noun) return null
  return textOf(phrase.sentence.tokens.slice(noun.from, noun.to)).toLowerCase()
}

/** Nobody who was called "Secretary" is "the Foreign Minister" further on, though he holds such a post. */
function mayBeCalled({ phrase }: Entity, title: string | null): boolean {
  if (!phrase || phrase.nouns.length === 0 || title === null) return true
  const words = textOf(phrase.sentence.tokens.slice(phrase.from, phrase.to)).toLowerCase()
  return (
    words.includes('secretary') === title.includes('secretary') || !/secretary|minister/.test(title)
  )
}

/** "Syrian rebels ... The rebels" */
function sameMany({ memory }: TitleContext, phrase: Phrase): Entity | undefined {
  const noun = lemmaOf(phrase)
  return memory.lastOf(
    ({ phrase: each, mention }) =>
      each?.plural === true &&
      each.form === 'noun' &&
      each.sentence !== phrase.sentence &&
      lemmaOf(each) === noun &&
      mention.referents[0]!.country !== null,
  )
}

/** "The Supreme Court of Kenya ... The court", "the World Bank ... the bank": a body by the last word of its name. */
function namedBody({ memory }: TitleContext, phrase: Phrase): Entity | undefined {
  return memory.bodyCalled(phrase.sentence.tokens[phrase.head]!)
}

function same({ memory }: TitleContext, phrase: Phrase): Entity | undefined {
  return sameNoun(memory, phrase) ?? sameCalling(memory, phrase)
}

/** "Polish Foreign Minister Radoslaw Sikorski ... The minister": one person of an earlier sentence who bore the noun. */
function sameNoun(memory: Memory, phrase: Phrase): Entity | undefined {
  const noun = lemmaOf(phrase)
  return memory.lastOf(
    entity =>
      entity.kind === 'person' &&
      entity.phrase !== null &&
      entity.phrase.sentence !== phrase.sentence &&
      entity.mention.referents.length === 1 &&
      entity.phrase.nouns.some(
        ({ to }) => entity.phrase!.sentence.tokens[to - 1]!.lemma.toLowerCase() === noun,
      ),
  )
}

/** Nouns that say what one person does, and the roles or sectors of those whom they go back to. */
const CALLINGS: ReadonlyMap<string, RegExp> = new Map([
  ...['leader', 'ruler', 'strongman', 'dictator', 'statesman', 'autocrat'].map(
    noun => [noun, /^(?:head-of-state|head-of-government|supreme-leader|REB|OPP|PTY)$/] as const,
  ),
  ...['lawmaker', 'senator', 'congressman', 'congresswoman', 'legislator', 'MP'].map(
    noun => [noun, /^LEG$/] as const,
  ),
  ...['general', 'commander', 'colonel', 'admiral'].map(noun => [noun, /^(?:MIL|REB)$/] as const),
  ...['politician', 'diplomat'].map(noun => [noun, /^(?:foreign-minister|ELI|OPP|LEG)$/] as const),
  ['dissident', /^OPP$/],
  ['activist', /^OPP$/],
])

/** "Vladimir Putin ... The 71-year-old leader", "Yair Lapid ... The opposition leader". */
function sameCalling(memory: Memory, phrase: Phrase, country?: string): Entity | undefined {
  const calling = CALLINGS.get(lemmaOf(phrase))
  if (!calling || phrase.otherThanHolder) return undefined
  const isOpposed = phrase.nouns.some(({ agent }) => agent?.code === 'OPP')
  return memory.lastOf(({ kind, person, role, phrase: each, mention }) => {
    if (kind !== 'person' || person === null || each?.sentence === phrase.sentence) return false
    const sector = mention.referents[0]!.sector ?? ''
    if (country !== undefined && mention.referents[0]!.country !== country) return false
    if (isOpposed) return sector === 'OPP'
    return calling.test(role ?? '') || calling.test(sector)
  })
}

function lemmaOf({ sentence, head }: Phrase): string {
  return sentence.tokens[head]!.lemma.toLowerCase()
}

/** "the government", "the army" go on from the last one whose country was named. */
function sameKind(context: TitleContext, phrase: Phrase, own: Identity): Identity {
  const [referent] = own.referents
  if (!referent?.sector || referent.country) return own
  // An envoy who is received is somebody else's, and nothing says whose.
  if (phrase.nouns.at(-1)?.agent?.id === 'diplomat') return own
  const speaking = context.voice()?.speaker.country
  const isDelegation = phrase.nouns.at(-1)?.agent?.id === 'representative'
  const alike = context.memory.entities.filter(
    ({ mention, phrase: each }) =>
      mention.referents.length === 1 &&
      mention.referents[0]!.sector === referent.sector &&
      mention.referents[0]!.country !== null &&
      !isMission(each) &&
      // A state that speaks calls its own by their names.
      mention.referents[0]!.country !== speaking &&
      // "The delegation" is that of which one was told, and no other officials'.
      (!isDelegation || (each !== null && lemmaOf(each) === lemmaOf(phrase))) &&
      mention.head !== phrase.head,
  )
  const before = alike.findLast(({ isSubject }) => isSubject) ?? alike.at(-1)
  const country = before?.mention.referents[0]?.country ?? null
  if (country !== null && !phrase.plural) return inCountry(own, country)
  const home = atHome(context, phrase, own)
  if (home !== own || phrase.plural) return home
  const topic = topicOf(context.memory, phrase)
  return topic && ORGANS.has(referent.sector) ? inCountry(own, topic) : own
}

const ORGANS = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP'])

/** "France recalled its ambassador from Niger. The foreign ministry ...": the one state that the sentence before is about. */
function topicOf(memory: Memory, phrase: Phrase): string | null {
  const subjects = memory.entities.filter(
    ({ mention, isSubject }) =>
      isSubject && mention.sentence === phrase.sentence.index - 1 && mention.referents.length === 1,
  )
  const [first] = subjects
  const referent = first?.mention.referents[0]
  if (!first || !referent?.country || isApartFromState(referent)) return null
  const head = first.phrase?.sentence.tokens[first.phrase.head]
  const isJoined = first.phrase?.sentence.tokens.some(
    ({ deprel, head: governor }) => deprel === 'conj' && governor === head?.id,
  )
  return isJoined ? null : referent.country
}
