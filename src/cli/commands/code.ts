/** `readout code`: reads articles and prints what was read; keeps nothing. */

import type { Article } from '../../core/article.js'
import type { Problem } from '../../core/reading.js'
import type { Readout } from '../../readout.js'
import { type Format, formatReading, headOf } from '../formats.js'
import { type FetchingOptions, openInputs } from '../inputs.js'
import { type KnowledgeOptions, openReadout } from '../knowledge.js'
import { isTerminal, say, write } from '../output.js'

export interface CodeOptions extends KnowledgeOptions, FetchingOptions {
  readonly format?: Format
  readonly date?: string
}

export async function codeInputs(paths: readonly string[], options: CodeOptions): Promise<number> {
  if (paths.length === 0 && process.stdin.isTTY) {
    say('code: expected files, folders or - for standard input, found none')
    return 2
  }
  const format = options.format ?? (isTerminal ? 'table' : 'json')
  const readout = openReadout(options)
  const counts = { articles: 0, sentences: 0, events: 0, uncoded: 0 }
  const start = performance.now()
  let last = start
  await write(headOf(format, readout.names))
  const failures = await eachArticle(readout, paths, options, async (article, problems) => {
    const reading = readout.read(article, problems)
    counts.articles += 1
    counts.sentences += reading.sentences.length
    counts.events += reading.events.length
    counts.uncoded += reading.uncoded.length
    await write(formatReading(format, reading, readout.names))
    if (performance.now() - last > 2000) {
      last = performance.now()
      say(`${counts.articles} articles, ${rate(counts.sentences, start)}`)
    }
  })
  say(
    `${counts.articles} articles, ${counts.sentences} sentences (${counts.uncoded} uncoded), ${counts.events} events, ${rate(counts.sentences, start)}`,
  )
  return statusOf(failures, counts.articles)
}

/** Hands on every article of every input; what cannot be read is said, one line each, and counted. */
export async function eachArticle(
  readout: Readout,
  paths: readonly string[],
  options: FetchingOptions & { readonly date?: string },
  take: (article: Article, problems: readonly Problem[]) => Promise<void>,
): Promise<number> {
  let failures = 0
  const fail = (name: string, message: string) => {
    failures += 1
    say(`${name}: ${message}`)
  }
  for await (const input of openInputs(paths, options)) {
    if (input.kind === 'failure') {
      fail(input.name, input.message)
      continue
    }
    for await (const result of readout.stream(input.name, input.bytes, { date: options.date })) {
      if ('failure' in result) fail(input.name, result.failure)
      else await take(result.article, result.problems)
    }
  }
  return failures
}

/** 0 when nothing failed, 3 when the rest was done, 1 when there was no rest. */
export function statusOf(failures: number, done: number): number {
  if (failures === 0) return 0
  return done > 0 ? 3 : 1
}

function rate(sentences: number, start: number): string {
  const seconds = (performance.now() - start) / 1000
  return `${Math.round(sentences / Math.max(seconds, 0.001))} sentences a second`
}
