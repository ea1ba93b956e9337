/** Where the time of reading goes: the stages of `reading/read.ts`, one after another, each timed. */
import { isDeepStrictEqual } from 'node:util'
import { codeArticle } from '../src/coding/code.js'
import type { Article } from '../src/core/article.js'
import { findActors } from '../src/mention/actors.js'
import { anchorTimes } from '../src/mention/anchor.js'
import { findPlaces } from '../src/mention/places.js'
import { findTimes } from '../src/mention/times.js'
import { type Engine, parseSentence, readArticle } from '../src/reading/read.js'
import { splitText } from '../src/text/sentences.js'

/** Milliseconds by stage, in the order they run. */
export type Times = Map<string, number>

/** Reads articles of a known date stage by stage. Throws when that reads otherwise than `readArticle`. */
export function timeStages(engine: Engine, articles: readonly Article[], rounds: number): Times {
  const times: Times = new Map()
  for (let round = 0; round < rounds; round += 1)
    for (const article of articles) {
      const coding = readInStages(engine, article, times)
      if (round > 0) continue
      if (!isDeepStrictEqual(coding.events, readArticle(engine, article).events))
        throw new Error('bench/stages.ts no longer runs the stages of src/reading/read.ts')
      // The first round warms up, and pays for what is read lazily.
      times.clear()
    }
  return times
}

function readInStages(engine: Engine, article: Article, times: Times) {
  const { knowledge, splitter } = engine
  const timed = <Result>(stage: string, run: () => Result): Result => {
    const start = process.hrtime.bigint()
    const result = run()
    const took = Number(process.hrtime.bigint() - start) / 1e6
    times.set(stage, (times.get(stage) ?? 0) + took)
    return result
  }
  const published = article.published.value
  const context = {
    published,
    datelinePlace: article.dateline?.place ?? null,
    text: article.text,
  }
  const blocks = article.blocks.filter(
    ({ kind }) => kind !== 'furniture' && kind !== 'byline' && kind !== 'caption',
  )
  const split = timed('sentences and tokens', () =>
    blocks.flatMap(({ start, end }) => splitText(splitter, article.text.slice(start, end), start)),
  )
  const sentences = timed('tags, lemmas and trees', () =>
    split.map(({ start, end, tokens }, index) => ({
      index,
      start,
      end,
      ...parseSentence(engine, tokens),
    })),
  )
  const found = timed('times', () => anchorTimes(findTimes(sentences), published, sentences))
  const actors = timed('actors', () => findActors(knowledge, context, sentences))
  const places = timed('places', () => findPlaces(knowledge, context, sentences, actors))
  return timed('events, speakers and claims', () =>
    codeArticle(knowledge, article, published, sentences, { actors, times: found, places }),
  )
}
