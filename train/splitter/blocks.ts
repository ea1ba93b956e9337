/** Treebank sentences put back together as the blocks of running text that they were cut from. */
import type { RawToken } from '../../src/core/sentence.js'
import type { ConlluSentence } from '../../src/parse/conllu.js'

/** A paragraph with its true tokens and sentences; offsets count in `text`. */
export interface Block {
  readonly text: string
  readonly sentences: readonly BlockSentence[]
}

export interface BlockSentence {
  readonly sentence: ConlluSentence
  readonly tokens: readonly RawToken[]
}

/** One block for each paragraph that the comments mark. */
export function toBlocks(sentences: readonly ConlluSentence[]): Block[] {
  const blocks: Block[] = []
  let text = ''
  let inside: BlockSentence[] = []
  const close = () => {
    if (inside.length > 0) blocks.push({ text: text.trimEnd(), sentences: inside })
    text = ''
    inside = []
  }
  for (const sentence of sentences) {
    if (sentence.comments.some(line => /^# new(?:doc|par)\b/.test(line))) close()
    const offset = text.length
    const tokens = sentence.tokens.map(({ start, end, form, spaceAfter }) => {
      return { start: start + offset, end: end + offset, form, spaceAfter }
    })
    inside.push({ sentence, tokens })
    text += sentence.text
    if (sentence.tokens[sentence.tokens.length - 1]!.spaceAfter) text += ' '
  }
  close()
  return blocks
}
