/** Sentences and their tokens, with CoNLL-U's field names and meanings. */
import type { Span } from './span.js'

/** A token as the splitter leaves it: where it stands and how it is written. */
export interface RawToken extends Span {
  readonly form: string
  /** Whether white space follows in the text (CoNLL-U's `SpaceAfter`, told the other way round). */
  readonly spaceAfter: boolean
}

/** One syntactic word, as Universal Dependencies has it. */
export interface Token extends RawToken {
  /** Place in the sentence, from 1. */
  readonly id: number
  readonly lemma: string
  readonly upos: string
  /** Penn Treebank tag. */
  readonly xpos: string
  /** Morphological features in CoNLL-U's form, `Tense=Past|VerbForm=Fin`; `_` when there are none. */
  readonly feats: string
  /** `Token.id` of the governor; 0 for the root. */
  readonly head: number
  /** Relation to the head, `nsubj`, `obl:tmod`, ... */
  readonly deprel: string
}

/** A name: tokens from `first` up to, not including, `end`, counted from 0 in the sentence. */
export interface NameSpan {
  readonly kind: 'PER' | 'ORG' | 'LOC'
  readonly first: number
  readonly end: number
}

/** One sentence of an article, parsed. */
export interface Sentence extends Span {
  /** Place in the article, from 0. */
  readonly index: number
  readonly tokens: readonly Token[]
  /** Names that the language model sees, known or not; absent where it was not asked. */
  readonly names?: readonly NameSpan[]
}
