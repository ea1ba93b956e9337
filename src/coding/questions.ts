/** The questions that the reporting leaves open, and the countries and organisations they are about. */
import type { ActorMention } from '../core/mention.js'
import type { Question } from '../core/reading.js'
import type { Sentence } from '../core/sentence.js'

/** Sentences that end in a question mark, outside quotations, and name at least one actor. */
export function findQuestions(
  text: string,
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  isQuoted: (sentence: Sentence) => boolean,
): Question[] {
  return sentences
    .filter(sentence => isQuestion(sentence) && !isQuoted(sentence))
    .map(sentence => ({
      text: text.slice(sentence.start, sentence.end),
      sentence: sentence.index,
      about: aboutOf(actors.filter(actor => actor.sentence === sentence.index)),
    }))
    .filter(question => question.about.length > 0)
}

export function isQuestion(sentence: Sentence): boolean {
  return sentence.tokens.slice(-2).some(token => token.form.includes('?'))
}

function aboutOf(actors: readonly ActorMention[]): string[] {
  const codes = actors.flatMap(actor =>
    actor.referents.map(referent => referent.country ?? referent.code),
  )
  return [...new Set(codes)]
}
