/** Follows who is being talked about through an article: pronouns, short names, bare titles, "the two leaders". */
import { referentOf } from '../core/actor-code.js'
import type { ActorMention, Referent } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import { codeOfOrganisation, holderOf } from '../knowledge/directory.js'
import { foldName } from '../knowledge/fold.js'
import type { Organisation, Person } from '../notation/actors.js'
import type { ArticleContext } from './actors.js'
import { appositions } from './apposition.js'
import { countryIsKnown, type Entity, genderOf, kindOf } from './entities.js'
import { codeOfBody, type Identity, identify, NOBODY, roleOf } from './identity.js'
import type { MentionKnowledge } from './names.js'
import type { Phrase } from './phrases.js'
import {
  entityQuoted,
  fitsPronoun,
  isExpletive,
  isSubjectOf,
  mayPrecede,
  quoted,
} from './pronouns.js'
import { textOf } from './stretch.js'

/** Reads the sentences of one article in order; each call remembers what it found. */
export interface Discourse {
  readonly read: (sentence: Sentence, phrases: readonly Phrase[]) => ActorMention[]
}

export function newDiscourse(
  knowledge: MentionKnowledge,
  context: ArticleContext,
  all: readonly Phrase[],
): Discourse {
  const { directory } = knowledge
  const inFull = new Set(
    all.flatMap(phrase => (phrase.form === 'person' && !phrase.short ? phrase.persons : [])),
  )
  const knownShort = (person: Person) => inFull.has(person)
  const entities: Entity[] = []
  const surnames = new Map<string, Entity>()
  const filedFrom = countryOfPlace(knowledge, context.datelinePlace)

  return {
    read: (sentence, phrases) => {
      const { tokens } = sentence
      const apposed = appositions(sentence, phrases)
      const found: ActorMention[] = []
      const own = phrases.map(phrase => identify(directory, context.published, phrase, knownShort))
      for (let at = 0, next = 0; at < tokens.length; at++) {
        const phrase = phrases[next]
        if (phrase && phrase.from <= at) {
          const mention = readPhrase(phrase, own[next]!, apposed.get(phrase), phrases, own)
          if (mention) found.push(mention)
          // Possessive and other pronouns inside the phrase were read with it.
          at = Math.max(at, phrase.to - 1)
          next++
          continue
        }
        const mention =
          readPronoun(sentence, tokens[at]!, phrases) ??
          readPair(sentence, at) ??
          readCountry(sentence, at) ??
          readGroup(sentence, at)
        if (mention) found.push(mention)
      }
      return found
    },
  }

  function readPhrase(
    phrase: Phrase,
    own: Identity,
    partner: Phrase | undefined,
    phrases: readonly Phrase[],
    identities: readonly Identity[],
  ): ActorMention | null {
    let identity = own
    if (partner && identity.referents.length === 0) {
      const other = identities[phrases.indexOf(partner)]!
      if (other.referents.length > 0) identity = { ...other, via: identity.via }
    }
    identity = refine(phrase, identity)
    if (phrase.form === 'generic' && identity.referents.length === 0) return null
    const mention = mentionOf(
      context,
      phrase.sentence,
      phrase.from,
      phrase.to,
      phrase.head,
      identity,
    )
    remember(mention, identity, phrase)
    return mention
  }

  /** Asks the article so far where the phrase's own words leave something open. */
  function refine(phrase: Phrase, own: Identity): Identity {
    const meant = phrase.country || phrase.organisation ? null : lastNamed(phrase.generic)
    if (meant && (phrase.definite || phrase.plural))
      return {
        ...own,
        via: 'nominal',
        referents: [referentOf(codeOfBody(meant, phrase, context.published), meant.id)],
        because: [meant.at],
      }
    if (phrase.form === 'generic') {
      const noun = phrase.sentence.tokens[phrase.head]!.lemma
      const named = phrase.definite ? lastGroup(noun) : undefined
      return named
        ? { ...own, referents: named.mention.referents, because: named.mention.because }
        : own
    }
    if (phrase.form === 'unknown' || (phrase.form === 'person' && own.referents.length === 0)) {
      const before = own.referents.length === 0 ? surnames.get(lastWord(phrase)) : undefined
      return before
        ? {
            ...own,
            referents: before.mention.referents,
            because: before.mention.because,
            person: before.person,
          }
        : own
    }
    if (
      phrase.form !== 'noun' ||
      phrase.country ||
      phrase.organisation ||
      phrase.owners.length > 0
    ) {
      return counterpart(phrase, own)
    }
    const pair = pairOf(phrase)
    if (pair) return pair
    if (phrase.possessor !== null) {
      const owner = entityOfPronoun(phrase.sentence.tokens[phrase.possessor]!, phrase.sentence)
      const [whose] = owner?.mention.referents ?? []
      // "its leader", "their fighters" are the group's own; "its troops" are the country's.
      const isGroup = whose && (whose.country === null || REBEL.has(whose.sector ?? ''))
      if (whose && isGroup && own.referents[0])
        return { ...own, referents: [referentOf(whose.code, null)] }
      if (whose?.country && own.referents[0]) return inCountry(own, whose.country)
    }
    if (phrase.plural) return own
    const role = roleOf(phrase.nouns.at(-1))
    const titled = role && phrase.definite && !phrase.otherThanHolder
    if (titled) {
      const holder = lastOf(entity => entity.role === role && entity.kind === 'person')
      if (holder)
        return {
          ...own,
          via: 'title',
          referents: holder.mention.referents,
          because: holder.mention.because,
          person: holder.person,
          role,
        }
    }
    if (phrase.definite) return sameKind(phrase, own)
    return own.referents[0]?.sector === 'COP' ? whereWeAre(own) : own
  }

  /** "the government", "the army" go on from the last one whose country was named. */
  function sameKind(phrase: Phrase, own: Identity): Identity {
    const sector = own.referents[0]?.sector
    if (!sector || own.referents[0]?.country) return own
    const before = lastOf(
      ({ mention }) =>
        mention.referents.length === 1 &&
        mention.referents[0]!.sector === sector &&
        mention.referents[0]!.country !== null &&
        mention.head !== phrase.head,
    )
    const country = before?.mention.referents[0]?.country
    return country ? inCountry(own, country) : whereWeAre(own)
  }

  /** An article about one country alone, or filed from it, means that country's police and ministries. */
  function whereWeAre(own: Identity): Identity {
    const sector = own.referents[0]?.sector ?? ''
    if (!OF_STATE.has(sector)) return own
    const countries = new Set(
      entities.flatMap(entity => entity.mention.referents.map(referent => referent.country)),
    )
    countries.delete(null)
    const [only] = countries
    const country = countries.size === 1 ? only : filedFrom
    return country ? inCountry(own, country) : own
  }

  /** "his Ukrainian counterpart" holds the same post in Ukraine as he does at home. */
  function counterpart(phrase: Phrase, own: Identity): Identity {
    const last = phrase.sentence.tokens[phrase.head]!
    if (last.lemma !== 'counterpart' || !phrase.country || phrase.plural) return own
    const self = lastOf(entity => entity.kind === 'person' && entity.role !== null)
    const post = directory.postsOf(phrase.country.id).find(each => each.role === self?.role)
    if (!post) return own
    const holder = holderOf(directory, post, context.published)
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
  function pairOf(phrase: Phrase): Identity | null {
    const { tokens } = phrase.sentence
    if (!phrase.plural || !saysTwo(tokens, phrase.from, phrase.to)) return null
    const noun = tokens[phrase.to - 1]!.lemma
    const isOfPersons =
      noun !== 'side' && noun !== 'government' && noun !== 'camp' && noun !== 'delegation'
    return lastTwo(({ kind, person, role }) =>
      isOfPersons ? kind === 'person' && (person !== null || role !== null) : kind !== 'people',
    )
  }

  /** "the two countries", "both nations": nouns that name no kind of actor. */
  function readPair(sentence: Sentence, at: number): ActorMention | null {
    const { tokens } = sentence
    const token = tokens[at]!
    if (/^(?:pair|duo)$/.test(token.form) && tokens[at - 1]?.form.toLowerCase() === 'the') {
      const persons = lastTwo(({ kind, person }) => kind === 'person' && person !== null)
      return persons && mentionOf(context, sentence, at - 1, at + 1, at, persons)
    }
    if (
      token.xpos !== 'NNS' ||
      !/^(?:country|nation|state|neighbour|neighbor|power|ally|rival|party|organization|organisation|side|camp|team)$/.test(
        token.lemma,
      )
    )
      return null
    let from = at
    while (from > 0 && ['ADJ', 'NUM', 'DET'].includes(tokens[from - 1]!.upos)) from--
    if (!saysTwo(tokens, from, at)) return null
    const pair = lastTwo(entity => entity.mention.referents[0]?.country != null)
    if (!pair) return null
    const referents = pair.referents.map(each => referentOf(each.country ?? each.code, null))
    return mentionOf(context, sentence, from, at + 1, at, { ...pair, referents })
  }

  /** "the country's border": the country whose actor the sentence, or the one before, is about. */
  function readCountry(sentence: Sentence, at: number): ActorMention | null {
    const { tokens } = sentence
    const token = tokens[at]!
    if (
      !/^(?:country|nation)$/i.test(token.form) ||
      !/^(?:the|this)$/i.test(tokens[at - 1]?.form ?? '')
    )
      return null
    const about = subjectCountry(sentence) ?? lastOf(countryIsKnown)?.mention.referents[0]?.country
    if (!about) return null
    const because = lastOf(entity => entity.mention.referents[0]?.country === about)!.mention
      .because
    const identity = { ...NOBODY, referents: [referentOf(about, null)], because }
    const mention = mentionOf(context, sentence, at - 1, at + 1, at, identity)
    rememberAs(mention, 'body', token)
    return mention
  }

  /** "the group", "the movement": the armed group, party or body that was named last. */
  function readGroup(sentence: Sentence, at: number): ActorMention | null {
    const { tokens } = sentence
    const token = tokens[at]!
    if (token.xpos !== 'NN' || !GROUPS.has(token.lemma)) return null
    let from = at
    while (from > 0 && tokens[from - 1]!.upos === 'ADJ') from--
    if (tokens[from - 1]?.form.toLowerCase() !== 'the') return null
    const named = lastGroup(token.lemma)
    if (!named) return null
    const { referents, because } = named.mention
    const mention = mentionOf(context, sentence, from - 1, at + 1, at, {
      ...NOBODY,
      referents,
      because,
    })
    rememberAs(mention, 'body', token)
    return mention
  }

  /** The last named body of the kind that a noun is for: armed groups and parties, or organisations. */
  function lastGroup(noun: string): Entity | undefined {
    const kind = GROUPS.get(noun)
    return lastOf(({ phrase }) => kind !== undefined && phrase?.organisation?.kind === kind)
  }

  /** The country of the subject of the sentence, else of the one before. */
  function subjectCountry(sentence: Sentence): string | null {
    for (const index of [sentence.index, sentence.index - 1]) {
      const subject = entities.find(
        entity => entity.mention.sentence === index && entity.isSubject && countryIsKnown(entity),
      )
      if (subject) return subject.mention.referents[0]!.country
    }
    return null
  }

  function lastTwo(fits: (entity: Entity) => boolean): Identity | null {
    const referents: Referent[] = []
    const because: string[] = []
    for (let at = entities.length - 1; at >= 0 && referents.length < 2; at--) {
      const entity = entities[at]!
      const [referent] = entity.mention.referents
      if (!referent || entity.mention.referents.length > 1 || !fits(entity)) continue
      const key = referent.country ?? referent.code
      if (referents.some(each => (each.country ?? each.code) === key)) continue
      referents.unshift(referent)
      because.push(...entity.mention.because)
    }
    return referents.length === 2 ? { ...NOBODY, referents, because } : null
  }

  function readPronoun(
    sentence: Sentence,
    token: Token,
    phrases: readonly Phrase[],
  ): ActorMention | null {
    if (token.upos !== 'PRON' || isExpletive(sentence, token)) return null
    const relative = relativeOf(sentence, token, phrases)
    const entity = relative ?? entityOfPronoun(token, sentence)
    if (!entity || entity.mention.referents.length === 0) return null
    const { referents, because, antecedent, start, end, text } = entity.mention
    const at = token.id - 1
    const own = mentionOf(context, sentence, at, at + 1, at, {
      ...NOBODY,
      via: 'pronoun',
      referents,
      because,
    })
    const mention = { ...own, antecedent: antecedent ?? { start, end, text } }
    entities.push({ ...entity, mention, isSubject: isSubjectOf(token), phrase: null })
    return mention
  }

  function relativeOf(
    sentence: Sentence,
    token: Token,
    phrases: readonly Phrase[],
  ): Entity | undefined {
    if (!/^(?:who|which|that|whom|whose)$/i.test(token.form) || !/^W/.test(token.xpos))
      return undefined
    let verb: Token | undefined = sentence.tokens[token.head - 1]
    for (let steps = 0; verb && steps < 3; steps++) {
      if (verb.deprel.startsWith('acl')) {
        const noun = verb.head - 1
        const phrase = phrases.find(each => each.from <= noun && noun < each.to)
        return entities.findLast(entity => entity.phrase === phrase && phrase !== undefined)
      }
      verb = sentence.tokens[verb.head - 1]
    }
    return undefined
  }

  /** Same sentence first, then the one before; a subject before anything else. */
  function entityOfPronoun(token: Token, sentence: Sentence): Entity | null {
    const form = token.form.toLowerCase()
    const fits = fitsPronoun(form)
    if (!fits) return null
    const isQuoted = quoted(sentence, token)
    for (let back = 0; back <= 2; back++) {
      const near = entities.filter(
        entity =>
          entity.mention.sentence === sentence.index - back &&
          entity.mention.referents.length > 0 &&
          fits(entity) &&
          (back > 0 ||
            (mayPrecede(sentence, entity, token) && isQuoted === entityQuoted(sentence, entity))),
      )
      const subject =
        back === 0 ? near.findLast(each => each.isSubject) : near.find(each => each.isSubject)
      if (subject) return subject
      const country = token.deprel.startsWith('nsubj') && subjectCountry(sentence)
      const ofSubject = near.findLast(each => each.mention.referents[0]!.code === country)
      if (ofSubject || near.length > 0) return ofSubject ?? near.at(-1)!
    }
    return null
  }

  function remember(mention: ActorMention, identity: Identity, phrase: Phrase): void {
    const head = phrase.sentence.tokens[phrase.head]!
    const entity: Entity = {
      mention,
      kind: kindOf(phrase, identity),
      gender: identity.person?.gender ?? genderOf(phrase),
      role: identity.role,
      person: identity.person,
      isSubject: head.deprel.startsWith('nsubj'),
      phrase,
    }
    entities.push(entity)
    if ((phrase.form === 'unknown' || phrase.form === 'person') && mention.referents.length > 0)
      surnames.set(lastWord(phrase), entity)
  }

  function rememberAs(mention: ActorMention, kind: Entity['kind'], token: Token): void {
    const isSubject = token.deprel.startsWith('nsubj')
    entities.push({
      mention,
      kind,
      gender: null,
      role: null,
      person: null,
      isSubject,
      phrase: null,
    })
  }

  /** The organisation of a list that was named last. */
  function lastNamed(organisations: readonly Organisation[]): Organisation | null {
    if (organisations.length === 0) return null
    for (let at = entities.length - 1; at >= 0; at--) {
      const named = entities[at]!.phrase?.organisation
      const found = organisations.find(each => each.id === named?.id)
      if (found) return found
      const member = organisations.find(each =>
        entities[at]!.mention.referents.some(
          ({ code }) => code === codeOfOrganisation(each, context.published),
        ),
      )
      if (member) return member
    }
    return null
  }

  function lastOf(fits: (entity: Entity) => boolean): Entity | undefined {
    return entities.findLast(entity => entity.mention.referents.length > 0 && fits(entity))
  }
}

const REBEL = new Set(['REB', 'OPP', 'PTY', 'SEP', 'INS'])

/** Nouns that go on from the last group or organisation named. */
const GROUPS: ReadonlyMap<string, Organisation['kind']> = new Map([
  ...['group', 'movement', 'militia', 'faction', 'network', 'party'].map(
    noun => [noun, 'group'] as const,
  ),
  ...['organization', 'organisation', 'agency', 'body', 'bloc', 'watchdog'].map(
    noun => [noun, 'organisation'] as const,
  ),
])

/** Sectors that a country has one of. */
const OF_STATE = new Set(['GOV', 'COP', 'MIL', 'LEG', 'JUD', 'ELI'])

/** The country that a dateline's place lies in; null when it is not known or disputed. */
function countryOfPlace(
  { directory, gazetteer }: MentionKnowledge,
  name: string | null,
): string | null {
  if (name === null) return null
  const tokens = foldName(
    name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, first => first.toUpperCase()),
  )
  const words = tokens.map((word, token) => ({ ...word, token, opens: true, closes: true }))
  const named = directory.match(words, 0)?.meanings.find(meaning => 'country' in meaning)
  const place = gazetteer.match(words, 0)?.places[0]
  return place?.country ?? (named && 'country' in named ? named.country.id : null)
}

function inCountry(own: Identity, country: string): Identity {
  const [referent] = own.referents
  if (!referent || referent.country !== null) return own
  return { ...own, referents: [referentOf(`${country}${referent.code}`, null)] }
}

function saysTwo(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(Math.max(0, from), to).some(token => /^(?:two|both)$/i.test(token.form))
}

function lastWord(phrase: Phrase): string {
  return phrase.sentence.tokens[phrase.to - 1]!.form
}

function mentionOf(
  context: ArticleContext,
  sentence: Sentence,
  from: number,
  to: number,
  head: number,
  identity: Identity,
): ActorMention {
  const tokens = sentence.tokens.slice(from, to)
  const start = tokens[0]!.start
  const end = tokens.at(-1)!.end
  return {
    kind: 'actor',
    sentence: sentence.index,
    start,
    end,
    head: sentence.tokens[head]!.id,
    text: context.text?.slice(start, end) ?? textOf(tokens),
    via: identity.via,
    referents: identity.referents,
    candidates: identity.candidates,
    because: [...new Set(identity.because)],
  }
}
