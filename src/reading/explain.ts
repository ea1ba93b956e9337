/** How a sentence was read: its tree, what it mentions, the frames it set off, and what came of them. */

import { codeArticle } from '../coding/code.js'
import { findCandidates } from '../coding/match.js'
import { indexTree } from '../coding/tree.js'
import type { IsoDate } from '../core/article.js'
import type { Mentions } from '../core/mention.js'
import type { Reading } from '../core/reading.js'
import type { Sentence, Token } from '../core/sentence.js'
import { passageArticle } from './passage.js'
import { type Engine, prepareArticle } from './read.js'

export interface Explanation {
  readonly sentences: readonly Sentence[]
  readonly mentions: Mentions
  /** Frames that words of the sentence set off, whether or not an event came of them. */
  readonly frames: readonly FrameSetOff[]
  readonly coding: Pick<
    Reading,
    'events' | 'quotes' | 'claims' | 'engagements' | 'positions' | 'questions' | 'uncoded'
  >
}

export interface FrameSetOff {
  readonly sentence: number
  readonly trigger: string
  readonly frame: string
  readonly label: string
  readonly code: string
  readonly at: string
}

export function explainSentence(
  engine: Engine,
  text: string,
  published: IsoDate | null,
): Explanation {
  const { article, sentences, mentions } = prepareArticle(engine, passageArticle(text, published))
  const isTime = (token: Token) =>
    mentions.times.some(time => time.start <= token.start && token.end <= time.end)
  return {
    sentences,
    mentions,
    frames: sentences.flatMap(sentence =>
      findCandidates(
        engine.knowledge,
        indexTree(
          sentence,
          mentions.actors.filter(actor => actor.sentence === sentence.index),
        ),
        isTime,
      ).map(({ frame, trigger }) => ({
        sentence: sentence.index,
        trigger: trigger.form,
        frame: frame.id,
        label: frame.label,
        code: frame.code,
        at: frame.at,
      })),
    ),
    coding: codeArticle(engine.knowledge, article, article.published.value, sentences, mentions),
  }
}
