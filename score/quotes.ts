/** Scores direct quotations: their spans, and the speakers of those that were found. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mentions } from '../src/core/mention.js'
import type { Quote } from '../src/core/reading.js'
import type { Span } from '../src/core/span.js'
import { createReadout } from '../src/readout.js'
import type { ScoreRow } from './run.js'

type Offsets = readonly [start: number, end: number, text: string]

interface GoldArticle {
  readonly text: string
  readonly date: string | null
  readonly attributions: readonly {
    readonly kind: 'direct' | 'indirect' | 'mixed'
    readonly source: readonly Offsets[]
    readonly content: readonly Offsets[]
  }[]
}

interface GoldQuote extends Span {
  readonly speakers: readonly Span[]
}

const FILE = 'quotes-polnear-open.jsonl'

/**
 * A span is right when it agrees with the gold's, quotation marks and punctuation at its ends left out. A quotation
 * that stands inside indirect speech ("mixed") is neither asked for nor held against us. A speaker is right when the
 * words it was found by overlap the gold's source.
 */
export function scoreQuotes(gold: string): ScoreRow[] {
  const readout = createReadout()
  let found = 0
  let wanted = 0
  let agreed = 0
  let spoken = 0
  let speakers = 0
  for (const line of readFileSync(join(gold, FILE), 'utf8').split('\n')) {
    if (line === '') continue
    const article = JSON.parse(line) as GoldArticle
    const { coding, mentions } = readout.explain(article.text, article.date?.slice(0, 10))
    const direct = goldQuotes(article)
    const others = article.attributions
      .filter(each => each.kind !== 'direct')
      .flatMap(each => each.content)
      .map(([start, end]) => ({ start, end }))
    const quotes = coding.quotes
      .map(quote => ({ quote, span: trimmed(article.text, quote) }))
      .filter(({ span }) => !others.some(each => each.start <= span.start && span.end <= each.end))
    found += quotes.length
    wanted += direct.length
    for (const each of direct) {
      const match = quotes.find(({ span }) => span.start === each.start && span.end === each.end)
      if (!match) continue
      agreed += 1
      if (each.speakers.length === 0) continue
      spoken += 1
      if (isSpeaker(match.quote, each.speakers, mentions)) speakers += 1
    }
  }
  const row = (measure: string, value: number, n: number): ScoreRow => ({
    suite: 'quotes',
    set: 'polnear-open',
    measure,
    value,
    n,
  })
  return [
    row('direct quotations, span precision', agreed / found, found),
    row('direct quotations, span recall', agreed / wanted, wanted),
    row('direct quotations, span f1', (2 * agreed) / (found + wanted), wanted),
    row('speaker right, of those found', speakers / spoken, spoken),
  ]
}

/** Each stretch of a direct quotation by itself; stretches that touch are one, as long as one pair of marks holds them. */
function goldQuotes({ text, attributions }: GoldArticle): GoldQuote[] {
  return attributions
    .filter(each => each.kind === 'direct')
    .flatMap(each => {
      const speakers = each.source.map(([start, end]) => ({ start, end }))
      const joined: Span[] = []
      for (const [start, end] of [...each.content].sort((a, b) => a[0] - b[0])) {
        const before = joined.at(-1)
        const between = before ? text.slice(before.end - 1, start + 1) : ''
        if (before && !/["“”\n]/.test(between)) joined[joined.length - 1] = { ...before, end }
        else joined.push({ start, end })
      }
      return joined
        .flatMap(span => marked(text, span))
        .map(span => ({ ...trimmed(text, span), speakers }))
    })
}

/** The stretches between quotation marks of a gold content, which may hold several with words between. */
function marked(text: string, span: Span): Span[] {
  const inside = text.slice(span.start, span.end)
  const parts = [...inside.matchAll(/[“"]([^“”"]+)(?:[”"]|$)/g)]
  if (parts.length === 0) return [span]
  return parts.map(part => ({
    start: span.start + part.index,
    end: span.start + part.index + part[0].length,
  }))
}

/** Without marks, spaces and punctuation at either end. */
function trimmed(text: string, { start, end }: Span): Span {
  const edge = /[\s"“”'‘’.,;:!?…–—-]/
  let from = start
  let to = end
  while (from < to && edge.test(text[from]!)) from += 1
  while (to > from && edge.test(text[to - 1]!)) to -= 1
  return { start: from, end: to }
}

/** A speaker stands for the words it was found by and for the pronouns and short forms that lead to it. */
function isSpeaker(quote: Quote, wanted: readonly Span[], mentions: Mentions): boolean {
  const { speaker } = quote
  if (!speaker) return false
  const ways: Span[] = [
    speaker,
    ...mentions.actors.filter(
      each => each.antecedent?.start === speaker.start && each.antecedent.end === speaker.end,
    ),
  ]
  return wanted.some(each => ways.some(way => way.start < each.end && each.start < way.end))
}
