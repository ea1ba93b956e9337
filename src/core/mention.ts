/** What a sentence mentions: actors, times and places, found before anything is coded. */
import type { IsoDate } from './article.js'
import type { Span } from './span.js'

interface MentionBase extends Span {
  /** `Sentence.index`. */
  readonly sentence: number
  /** `Token.id` of the syntactic head of the mention. */
  readonly head: number
  readonly text: string
}

/** Who a mention of an actor stands for, on the article's date. */
export interface Referent {
  /** CAMEO actor code, three letters a part: `USAGOV`, `IGONAT`. */
  readonly code: string
  /** ISO 3166 alpha-3; null for organisations and the stateless. */
  readonly country: string | null
  /** CAMEO role, `GOV`, `MIL`, ...; null where the code has none. */
  readonly sector: string | null
  /** Id in the directory, `joe-biden`; null when only the kind is known ("Arvanian soldiers"). */
  readonly actor: string | null
}

export interface ActorMention extends MentionBase {
  readonly kind: 'actor'
  readonly via: 'name' | 'title' | 'pronoun' | 'metonym' | 'nominal'
  /** One for most, several for "the two leaders", none when it is not known who is meant. */
  readonly referents: readonly Referent[]
  /** For a pronoun: the words it stands for, which may be in an earlier sentence. */
  readonly antecedent?: Span & { readonly text: string }
  /** When `referents` is empty: those it might be. */
  readonly candidates: readonly Referent[]
  /** File and line of the entry that decided. */
  readonly because: readonly string[]
}

/** TIMEX3 attributes under their own names, and the days they come to. */
export interface Timex {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** As TIMEX3 writes it: `2031-04-14`, `2031-W16`, `2021-H2`, `P3D`, `PAST_REF`. */
  readonly value: string
  readonly mod?: 'BEFORE' | 'AFTER' | 'START' | 'MID' | 'END' | 'APPROX'
  /** First and last day it covers, both in; null where it names no days of the calendar. */
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  /** `stated`: the year, month and day it needs are written; `relative`: reckoned from another day. */
  readonly basis: 'stated' | 'relative' | 'none'
}

export interface TimeMention extends MentionBase {
  readonly kind: 'time'
  readonly timex: Timex
}

/** A place that was found on the map. */
export interface Place {
  readonly name: string
  /** ISO 3166 alpha-3; null for seas and straits that belong to no one. */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: 'country' | 'region' | 'city' | 'site'
}

export interface PlaceMention extends MentionBase {
  readonly kind: 'place'
  /** Null when it is not known which of the candidates is meant. */
  readonly place: Place | null
  readonly candidates: readonly Place[]
}

/** All that the mention stage finds in one article. */
export interface Mentions {
  readonly actors: readonly ActorMention[]
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
}
