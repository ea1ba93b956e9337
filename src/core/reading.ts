/** All that is read out of one article: plain data that survives JSON unchanged. */
import type { Article, Id, IsoDate } from './article.js'
import type { Place } from './mention.js'
import type { Span } from './span.js'

/** How an event is held to be: see the list in docs/coding-manual.md. */
export type Status =
  | 'occurred'
  | 'ongoing'
  | 'planned'
  | 'possible'
  | 'conditional'
  | 'denied'
  | 'called-off'

/** Someone who takes part in an event, by the words that name them. */
export interface Party extends Span {
  readonly text: string
  /** CAMEO actor code; null when it is not known who this is. */
  readonly code: string | null
  readonly country: string | null
  readonly sector: string | null
  /** Id in the directory; null when only the kind of actor is known. */
  readonly actor: string | null
}

/** When an event is said to be. Values are TIMEX3's, at the precision the text gives. */
export interface EventDate {
  readonly text: string | null
  /** Where the words stand; null where there are none. */
  readonly start: number | null
  readonly end: number | null
  readonly value: string | null
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  readonly basis: 'stated' | 'relative' | 'published' | 'none'
}

export interface EventPlace extends Place, Span {
  readonly text: string
}

/** Who said so. Outermost first where speech is nested. */
export interface Attribution {
  readonly speaker: Party
  /** The word that says that something is said. */
  readonly cue: string
  readonly mode: 'direct' | 'indirect' | 'mixed'
}

/** PLOVER's reading of the event, derived from its CAMEO code by table. */
export interface Plover {
  readonly type: string | null
  readonly mode: string | null
  readonly contexts: readonly string[]
}

/** An event as one sentence tells it. */
export interface EventMention {
  readonly id: Id<'event'>
  /** `Sentence.index` of the evidence. */
  readonly sentence: number
  readonly trigger: Span & { readonly text: string }
  /** The code as CAMEO folds it: a visit that is only planned is 036. */
  readonly cameo: string
  /** The fact's own code: the same visit is 042. */
  readonly bare: string
  readonly plover: Plover
  readonly source: readonly Party[]
  readonly target: readonly Party[]
  /** Coded once and true in both directions: a call, a meeting, a signature. */
  readonly mutual: boolean
  readonly status: Status
  readonly date: EventDate
  readonly place: EventPlace | null
  readonly attribution: readonly Attribution[]
  /** Goldstein's scale as GDELT has it, -10 to 10; null where the table has no value. */
  readonly goldstein: number | null
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quadClass: 1 | 2 | 3 | 4
  /** 0 to 1: how sure the rules are, not a probability. */
  readonly confidence: number
  /** File and line of the rules that decided. */
  readonly because: readonly string[]
}

export interface Quote extends Span {
  readonly text: string
  readonly sentence: number
  /** Null when the text does not tell who speaks. */
  readonly speaker: Party | null
  readonly cue: string | null
}

/** One speaker's word on one event. Contrary claims stand side by side. */
export interface Claim {
  readonly speaker: Party
  readonly stance: 'asserts' | 'denies' | 'doubts' | 'declines-comment'
  readonly event: Id<'event'> | null
  readonly sentence: number
}

export interface Evidence {
  readonly sentence: number
}

/** A meeting, call or visit, from the first word of it to its end. */
export interface Engagement {
  readonly kind: 'call' | 'video' | 'meeting' | 'visit' | 'summit' | 'talks'
  readonly participants: readonly Party[]
  readonly date: EventDate
  readonly place: EventPlace | null
  readonly status: 'proposed' | 'announced' | 'under-way' | 'held' | 'postponed' | 'cancelled'
  readonly evidence: readonly Evidence[]
  /** The events it was read from. */
  readonly events: readonly Id<'event'>[]
}

export type Stance = 'demands' | 'offers' | 'accepts' | 'rejects' | 'makes-conditional'

export interface Reply {
  readonly by: readonly Party[]
  readonly stance: Stance
  readonly status: Status
  readonly sentence: number
  /** Who foresees or reports the reply; null for the article's own voice. */
  readonly speaker: Party | null
}

/** What a party demands, offers or makes a condition of, in the article's words. */
export interface Position {
  readonly by: readonly Party[]
  readonly to: readonly Party[]
  readonly stance: Stance
  readonly content: string
  readonly sentence: number
  readonly replies: readonly Reply[]
}

/** A question that the reporting leaves open. */
export interface Question {
  readonly text: string
  readonly sentence: number
  /** Countries and organisations it is about, as actor codes. */
  readonly about: readonly string[]
}

/** What could not be read. Reported with the result, never thrown. */
export interface Problem {
  /** Stable, for programs: `no-published-date`, `no-body`. */
  readonly code: string
  readonly message: string
}

export interface Uncoded {
  readonly sentence: number
  readonly reason: string
}

/** All that is read out of one article. The public JSON of a reading is this, field for field. */
export interface Reading {
  readonly article: Article
  readonly sentences: readonly (Span & { readonly index: number })[]
  readonly events: readonly EventMention[]
  readonly quotes: readonly Quote[]
  readonly claims: readonly Claim[]
  readonly engagements: readonly Engagement[]
  readonly positions: readonly Position[]
  readonly questions: readonly Question[]
  readonly uncoded: readonly Uncoded[]
  readonly problems: readonly Problem[]
  readonly made: { readonly readout: string; readonly weights: string; readonly knowledge: string }
}
