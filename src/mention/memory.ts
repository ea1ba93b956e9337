/** Remembers who has been mentioned in an article, and finds the last one that fits. */
import { referentOf } from '../core/actor-code.js'
import type { ActorMention, Referent } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Organisation } from '../notation/actors.js'
import { countryIsKnown, type Entity, genderOf, kindOf } from './entities.js'
import { type Identity, NOBODY } from './identity.js'
import type { Phrase } from './phrases.js'
import { isSubjectOf } from './pronouns.js'

/** Those mentioned so far, in the order of the text. */
export interface Memory {
  readonly entities: readonly Entity[]
  /** Keeps what a phrase was read as. */
  readonly remember: (mention: ActorMention, identity: Identity, phrase: Phrase) => void
  /** Keeps what words that are no phrase ("the country") were read as. */
  readonly rememberAs: (mention: ActorMention, kind: Entity['kind'], token: Token) => void
  /** Keeps a pronoun beside the one it stands for. */
  readonly rememberPronoun: (mention: ActorMention, entity: Entity, token: Token) => void
  /** Who bore a name that ends in this phrase's last word. */
  readonly bearerOf: (phrase: Phrase) => Entity | undefined
  /** Whose acronym a word is: "KTU leaders", once the Kenyan Teachers Union (KTU) was named. */
  readonly initialsOf: (word: string) => Entity | undefined
  readonly lastOf: (fits: (entity: Entity) => boolean) => Entity | undefined
  /** The last so many who fit and have different keys, as one identity. */
  readonly lastSeveral: (
    count: number,
    fits: (entity: Entity) => boolean,
    keyOf: (entity: Entity) => string,
  ) => Identity | null
  /** The organisation of a list that was named last. */
  readonly lastNamed: (organisations: readonly Organisation[]) => Organisation | null
  /** The last body whose name ends in a noun: "the commission" after the European Commission. */
  readonly bodyCalled: (noun: Token) => Entity | undefined
  /** The last named body of the kind that a noun is for: armed groups and parties, or organisations. */
  readonly lastGroup: (noun: string) => Entity | undefined
  /** The country of the subject of the sentence, else of the one before. */
  readonly subjectCountry: (sentence: Sentence) => string | null
}

export function newMemory(): Memory {
  const entities: Entity[] = []
  const surnames = new Map<string, Entity>()

  function lastOf(fits: (entity: Entity) => boolean): Entity | undefined {
    return entities.findLast(entity => entity.mention.referents.length > 0 && fits(entity))
  }

  return {
    entities,
    lastOf,
    remember: (mention, identity, phrase) => {
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
    },
    rememberAs: (mention, kind, token) => {
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
    },
    rememberPronoun: (mention, entity, token) => {
      entities.push({ ...entity, mention, isSubject: isSubjectOf(token), phrase: null })
    },
    bearerOf: phrase => surnames.get(lastWord(phrase)),
    initialsOf: word => (/^\p{Lu}{2,}$/u.test(word) ? surnames.get(word) : undefined),
    lastSeveral: (count, fits, keyOf) => {
      const found: Entity[] = []
      for (let at = entities.length - 1; at >= 0 && found.length < count; at--) {
        const entity = entities[at]!
        if (entity.mention.referents.length !== 1 || !fits(entity)) continue
        if (!found.some(each => keyOf(each) === keyOf(entity))) found.unshift(entity)
      }
      if (found.length < count) return null
      const referents = found.map(({ mention }) => mention.referents[0]!)
      return { ...NOBODY, referents, because: found.flatMap(({ mention }) => mention.because) }
    },
    lastNamed: organisations => {
      if (organisations.length === 0) return null
      for (let at = entities.length - 1; at >= 0; at--) {
        const named = entities[at]!.phrase?.organisation
        const found = organisations.find(each => each.id === named?.id)
        if (found) return found
        const member = organisations.find(each =>
          entities[at]!.mention.referents.some(({ code }) => code === each.code),
        )
        if (member) return member
      }
      return null
    },
    bodyCalled: ({ form }) =>
      lastOf(({ phrase }) => {
        if (phrase?.form !== 'organisation' || phrase.to - phrase.from < 2) return false
        return lastWord(phrase).toLowerCase() === form.toLowerCase()
      }),
    lastGroup: noun => {
      const sector = SECTOR_GROUPS.get(noun)
      const ofSector =
        sector &&
        lastOf(({ mention, kind }) => kind === 'body' && mention.referents[0]!.sector === sector)
      if (ofSector) return ofSector
      const kind = GROUPS.get(noun)
      return lastOf(({ phrase }) => kind !== undefined && phrase?.organisation?.kind === kind)
    },
    subjectCountry: sentence => {
      for (const index of [sentence.index, sentence.index - 1]) {
        const subject = entities.find(
          entity => entity.mention.sentence === index && entity.isSubject && countryIsKnown(entity),
        )
        if (subject) return subject.mention.referents[0]!.country
      }
      return null
    },
  }
}

/** Nouns that go on from the last group or organisation named. */
const GROUPS: ReadonlyMap<string, Organisation['kind']> = new Map([
  ...['group', 'movement', 'militia', 'faction', 'network', 'party'].map(
    noun => [noun, 'group'] as const,
  ),
  ...['organization', 'organisation', 'agency', 'body', 'bloc', 'watchdog'].map(
    noun => [noun, 'organisation'] as const,
  ),
])

/** Nouns that go on from the last body of a sector: "Hungary's ruling party ... The party". */
const SECTOR_GROUPS: ReadonlyMap<string, string> = new Map([
  ['party', 'PTY'],
  ['force', 'MIL'],
])

export function isGroupNoun(lemma: string): boolean {
  return GROUPS.has(lemma) || SECTOR_GROUPS.has(lemma)
}

const REBEL = new Set(['REB', 'OPP', 'PTY', 'SEP', 'INS'])

/** Whether somebody acts apart from any state: an armed group, a party, an organisation. */
export function isApartFromState(referent: Referent): boolean {
  return referent.country === null || REBEL.has(referent.sector ?? '')
}

/** Whose side somebody speaks for: a state's country, or the group itself. */
export function sideOf(referent: Referent): Referent {
  return referentOf(isApartFromState(referent) ? referent.code : referent.country!, null)
}

/** A kind of actor of no known country is put in one. */
export function inCountry(own: Identity, country: string): Identity {
  const [referent] = own.referents
  if (!referent || referent.country !== null) return own
  return { ...own, referents: [referentOf(`${country}${referent.code}`, null)] }
}

function lastWord(phrase: Phrase): string {
  return phrase.sentence.tokens[phrase.to - 1]!.form
}
