/** Writes a mention: where it stands, its words, and who it was read as. */
import type { ActorMention } from '../core/mention.js'
import type { Sentence } from '../core/sentence.js'
import type { ArticleContext } from './actors.js'
import type { Identity } from './identity.js'
import { textOf } from './stretch.js'

/** Tokens [from, to) of a sentence, and the index of the one the rest hangs on. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly head: number
}

export function mentionOf(
  context: ArticleContext,
  sentence: Sentence,
  { from, to, head }: Stretch,
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
