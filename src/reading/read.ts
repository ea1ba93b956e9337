/** One article to one reading: the stages, in the order they run, in one place. */
import { codeArticle } from '../coding/code.js'
import type { Article, PublishedDate } from '../core/article.js'
import type { Mentions } from '../core/mention.js'
import type { Problem, Reading } from '../core/reading.js'
import type { RawToken, Sentence } from '../core/sentence.js'
import type { Knowledge } from '../knowledge/load.js'
import { findActors } from '../mention/actors.js'
import { anchorTimes } from '../mention/anchor.js'
import { findPlaces } from '../mention/places.js'
import { inferPublished } from '../mention/published.js'
import { findTimes } from '../mention/times.js'
import { recastHeadline, recastParticiple } from '../parse/headline.js'
import { repairLemmas } from '../parse/lemma-repair.js'
import { repairMainVerb } from '../parse/main-verb.js'
import type { LanguageModel } from '../parse/model.js'
import { repairSpeechTags } from '../parse/speech-tag.js'
import { repairTags } from '../parse/tag-repair.js'
import { repairTree } from '../parse/tree-repair.js'
import { type Splitter, splitText } from '../text/sentences.js'

/** Everything that is loaded once and read from. */
export interface Engine {
  readonly splitter: Splitter
  readonly model: LanguageModel
  readonly knowledge: Knowledge
  readonly version: string
}

/** An article with its sentences and mentions, before anything is coded. */
export interface Prepared {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly mentions: Mentions
}

/** Reads an article. Problems met at its door are passed in, so that one reading holds them all. */
export function readArticle(
  engine: Engine,
  given: Article,
  problems: readonly Problem[] = [],
): Reading {
  const { article, sentences, mentions } = prepareArticle(engine, given)
  const coding = codeArticle(
    engine.knowledge,
    article,
    article.published.value,
    sentences,
    mentions,
  )
  return {
    article,
    sentences: sentences.map(({ index, start, end }) => ({ index, start, end })),
    ...coding,
    problems: [
      ...problems.filter(problem => problem.code !== 'no-published-date'),
      ...problemsOf(article),
    ],
    made: {
      readout: engine.version,
      weights: engine.model.version,
      knowledge: engine.knowledge.version,
    },
  }
}

/** The stages up to the mentions: sentences, trees, times, the published date, actors, places. */
export function prepareArticle(engine: Engine, given: Article): Prepared {
  const sentences = parseArticle(engine, given)
  const unanchored = findTimes(sentences)
  const published = publishedOf(given.published, unanchored, sentences)
  const article = { ...given, published }
  const context = {
    published: published.value,
    datelinePlace: article.dateline?.place ?? null,
    outlet: article.outlet,
    text: article.text,
  }
  const times = anchorTimes(unanchored, published.value, sentences)
  const actors = findActors(engine.knowledge, context, sentences)
  const places = findPlaces(engine.knowledge, context, sentences, actors)
  return { article, sentences, mentions: { actors, times, places } }
}

/** Sentences with their trees, block by block: no sentence crosses a block, and furniture has none. */
export function parseArticle(engine: Engine, article: Article): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of article.blocks) {
    if (block.kind === 'furniture' || block.kind === 'byline' || block.kind === 'caption') continue
    for (const { start, end, tokens } of splitText(
      engine.splitter,
      article.text.slice(block.start, block.end),
      block.start,
    )) {
      sentences.push({ index: sentences.length, start, end, ...parseSentence(engine, tokens) })
    }
  }
  return sentences
}

/** Tags, lemmas and the tree of one sentence, with the mistakes mended that parsers make again and again. */
export function parseSentence(
  { model, knowledge: { isWord } }: Engine,
  bare: readonly RawToken[],
): Pick<Sentence, 'tokens' | 'names'> {
  const { tokens: parsed, names } = model.analyse(bare)
  const tagged = repairLemmas(repairTags(recastHeadline(parsed, isWord), isWord), isWord)
  const tokens = repairTree(repairSpeechTags(repairMainVerb(tagged)))
  return { tokens: recastParticiple(tokens), names }
}

/** The date the article came with; else the day that its own time expressions point to. */
function publishedOf(
  given: PublishedDate,
  times: ReturnType<typeof findTimes>,
  sentences: readonly Sentence[],
): PublishedDate {
  if (given.value !== null) return given
  const inferred = inferPublished(times, sentences)
  return inferred ? { ...inferred, basis: 'inferred' } : given
}

function problemsOf(article: Article): Problem[] {
  const { value, basis, alternatives } = article.published
  if (value === null)
    return [
      {
        code: 'no-published-date',
        message: 'no date of publication was given or could be read; relative dates stay open',
      },
    ]
  if (basis !== 'inferred') return []
  const others = alternatives.length > 0 ? `; ${alternatives.join(', ')} would fit as well` : ''
  return [
    {
      code: 'published-date-inferred',
      message: `published ${value}, inferred from the text${others}`,
    },
  ]
}
