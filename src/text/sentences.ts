/** Splits the text of one block into sentences and their tokens. */
import type { RawToken } from '../core/sentence.js'
import type { Span } from '../core/span.js'
import type { Weights } from '../core/weights.js'
import { mayEndSentence, SENTENCE_CLUES, sentenceClues } from './sentence-clues.js'
import { findTokens } from './tokens.js'
import { loadVerdict, newClues, type Verdict } from './verdict.js'

/** Decides where tokens begin and where sentences end. */
export interface Splitter {
  /** Which weights it runs on. */
  readonly version: string
  readonly cut: Verdict
  readonly end: Verdict
}

/** A sentence before it is parsed. */
export interface SplitSentence extends Span {
  readonly tokens: readonly RawToken[]
}

/** Opens the splitter stored in the weights. */
export function loadSplitter(weights: Weights): Splitter {
  return {
    version: weights.version,
    cut: loadVerdict(weights, 'splitter.cut'),
    end: loadVerdict(weights, 'splitter.end'),
  }
}

/**
 * The sentences of one block of running text, headings included; none crosses a blank line.
 * `offset` is where the block begins in the article.
 */
export function splitText(splitter: Splitter, text: string, offset = 0): SplitSentence[] {
  const tokens = findTokens(splitter.cut, text, 0)
  const sentences: SplitSentence[] = []
  const clues = newClues(SENTENCE_CLUES)
  let first = 0
  for (let at = 0; at < tokens.length; at++) {
    const chance = isOverlong(tokens, first, at) ? 'yes' : mayEndSentence(text, tokens, first, at)
    if (chance === 'no') continue
    if (chance !== 'yes') {
      sentenceClues(text, tokens, first, at, clues)
      if (splitter.end(clues) <= 0) continue
    }
    sentences.push(sentenceOf(tokens.slice(first, at + 1), offset))
    first = at + 1
  }
  return sentences
}

/** Words after which what has no full stop is cut at the next mark, and in any case. */
const LONG = 250
const LONGEST = 300

/** Whether a run of words is too long to be one sentence, so that the work on it would grow faster than it does. */
function isOverlong(tokens: readonly RawToken[], first: number, at: number): boolean {
  const length = at - first + 1
  return length >= LONGEST || (length >= LONG && /^[,;:–—-]$/.test(tokens[at]!.form))
}

function sentenceOf(tokens: readonly RawToken[], offset: number): SplitSentence {
  const moved = tokens.map(({ start, end, form, spaceAfter }) => {
    return { start: start + offset, end: end + offset, form, spaceAfter }
  })
  return { start: moved[0]!.start, end: moved[moved.length - 1]!.end, tokens: moved }
}
