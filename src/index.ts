/** Every public name of the library; nothing else is public. */
export { type Added, type AddingOptions, addArticles, type Incoming } from './adding/add.js'
export type { Article, Block, Id, IsoDate, PublishedDate } from './core/article.js'
export { ReadoutError } from './core/error.js'
export type {
  ActorMention,
  Place,
  PlaceMention,
  Referent,
  TimeMention,
  Timex,
} from './core/mention.js'
export type {
  Attribution,
  Claim,
  Engagement,
  EventDate,
  EventMention,
  EventPlace,
  Evidence,
  Party,
  Plover,
  Position,
  Problem,
  Question,
  Quote,
  Reading,
  Reply,
  Stance,
  Status,
  Uncoded,
} from './core/reading.js'
export type { Sentence, Token } from './core/sentence.js'
export type { Span } from './core/span.js'
export type { InputOptions, InputResult } from './ingest/inputs.js'
export type { Explanation } from './reading/explain.js'
export { createReadout, type Readout, type ReadoutOptions } from './readout.js'
export { type Filters, openRecord, type QuestionName, type RecordStore } from './record/record.js'
