/** Finds the actors a parsed article mentions, and says who they are on the article's date. */
import type { IsoDate } from '../core/article.js'
import type { ActorMention } from '../core/mention.js'
import type { Sentence } from '../core/sentence.js'
import { newDiscourse } from './coreference.js'
import { groundsOf } from './grounds.js'
import { type MentionKnowledge, withoutTwins } from './names.js'
import { withPeoples } from './peoples.js'
import { findPhrases } from './phrases.js'
import { withMeantPlaces } from './place-pieces.js'
import { withMeantCountries } from './shared-names.js'
import { withoutTowns } from './towns-abroad.js'
import { findPieces } from './whole-names.js'

/** What is known of the article itself. */
export interface ArticleContext {
  /** The day on which posts are looked up; null looks them up as they stand now. */
  readonly published: IsoDate | null
  /** The place named in the dateline, as it is written there. */
  readonly datelinePlace: string | null
  /** Who publishes the article; a government speaks in it of itself. Absent: not known. */
  readonly outlet?: string | null
  /** The article's text, for mentions to be cut from; without it, white space is written as one blank. */
  readonly text?: string
}

/** All actor mentions of an article, in the order of the text. */
export function findActors(
  knowledge: MentionKnowledge,
  context: ArticleContext,
  sentences: readonly Sentence[],
): ActorMention[] {
  const { directory, gazetteer } = knowledge
  const found = sentences.map(sentence => findPieces({ directory, gazetteer }, sentence))
  const placed = withMeantPlaces(knowledge, sentences, context.datelinePlace, found)
  const known = placed.map((each, index) => withoutTowns(sentences[index]!, each))
  const pieces = withPeoples(directory, sentences, withMeantCountries(withoutTwins(known)))
  const phrases = pieces.map((each, index) =>
    findPhrases(sentences[index]!, each, directory.country),
  )
  const grounds = groundsOf(sentences, pieces)
  const discourse = newDiscourse(knowledge, context, phrases.flat(), grounds)
  return sentences.flatMap((sentence, index) => discourse.read(sentence, phrases[index]!))
}
