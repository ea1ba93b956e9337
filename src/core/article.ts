/** One news article, its text fixed once so that every offset after it can be trusted. */
import type { Span } from './span.js'

/** Ids are `kind:local`; the brand keeps an actor id out of an event id's place. */
export type Id<Kind extends string> = `${Kind}:${string}` & { readonly __kind?: Kind }

/** A calendar day, `2031-04-14`. */
export type IsoDate = string

/** When the article was published, and how that is known. */
export interface PublishedDate {
  /** Null when neither the input nor the text tells. */
  readonly value: IsoDate | null
  /**
   * `given` by the user or the input record, `metadata` of the page, a `dateline` or date line in
   * the text, `inferred` from time expressions in the text, or `unknown`.
   */
  readonly basis: 'given' | 'metadata' | 'dateline' | 'inferred' | 'unknown'
  /** Other days that fit an inferred date as well, latest first. */
  readonly alternatives: readonly IsoDate[]
}

/** A stretch of the article's text. `furniture` is shown for completeness and never coded. */
export interface Block extends Span {
  readonly kind: 'title' | 'dek' | 'byline' | 'paragraph' | 'caption' | 'furniture'
}

/** One article. `text` is fixed at ingest; every offset downstream counts UTF-16 units in it. */
export interface Article {
  readonly id: Id<'article'>
  /** The id that came with the input, if any. */
  readonly sourceId: string | null
  readonly url: string | null
  readonly title: string | null
  /** The standfirst: the line under the title that sums the article up. */
  readonly dek: string | null
  readonly author: string | null
  readonly outlet: string | null
  /** BCP 47. */
  readonly lang: string
  readonly published: PublishedDate
  /** "GENEVA, April 14 (Agency) -": where the report was filed, which is not where things happened. */
  readonly dateline: (Span & { readonly place: string }) | null
  readonly text: string
  /** In the order of the text, not overlapping; what lies between them is white space. */
  readonly blocks: readonly Block[]
}
