/** Scores time expressions: their spans, and the values of those that were found. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TimeMention } from '../src/core/mention.js'
import type { Sentence } from '../src/core/sentence.js'
import { anchorTimes } from '../src/mention/anchor.js'
import { findTimes } from '../src/mention/times.js'
import { type LanguageModel, loadLanguageModel } from '../src/parse/model.js'
import { readWeights } from '../src/parse/weights.js'
import { loadSplitter, type Splitter, splitText } from '../src/text/sentences.js'
import type { ScoreRow } from './run.js'

/** One text with the times that must be found in it. */
interface GoldText {
  readonly text: string
  readonly published: string
  readonly times: readonly GoldTime[]
}

interface GoldTime {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** Where our reading and the gold differ, for looking at errors by kind. */
export interface Difference {
  readonly kind: 'missed' | 'extra' | 'span' | 'value'
  readonly text: string
  readonly ours: string
  readonly gold: string
  readonly around: string
}

export function scoreTimes(
  gold: string,
  report: (difference: Difference) => void = () => {},
): ScoreRow[] {
  const weights = readWeights(fileURLToPath(new URL('../weights/en.weights', import.meta.url)))
  const reader = { splitter: loadSplitter(weights), model: loadLanguageModel(weights) }
  return SETS.flatMap(({ set, file, measures, read }) => {
    const path = join(gold, file)
    if (!existsSync(path)) return []
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
    const texts = lines.map(line => read(JSON.parse(line))).filter(text => text !== null)
    const rows = scoreTexts(reader, texts, report).filter(row => measures.includes(row.measure))
    return rows.map(row => ({ suite: 'times', set, ...row }))
  })
}

/** A line of either file; each reader takes the fields that its own file has. */
interface Line {
  readonly text: string
  /** WikiWars: when the document was written. */
  readonly dct?: string
  /** Recognizers: what relative expressions are reckoned from. */
  readonly ref?: string
  readonly timex: readonly {
    readonly start: number | null
    readonly end: number | null
    readonly type: string | null
    readonly value?: string
    readonly values?: readonly { readonly timex: string }[]
  }[]
}

const SETS: readonly {
  readonly set: string
  readonly file: string
  readonly measures: readonly string[]
  readonly read: (line: Line) => GoldText | null
}[] = [
  {
    set: 'wikiwars',
    file: 'times-wikiwars.jsonl',
    measures: ['span f1', 'overlap f1', 'value f1', 'span+value f1'],
    read: readWikiwars,
  },
  {
    set: 'recognizers',
    file: 'times-recognizers.jsonl',
    // Its spans hold the prepositions and leave the articles out, so that they cannot be compared.
    measures: ['overlap f1', 'value f1'],
    read: readRecognizers,
  },
]

function scoreTexts(
  reader: { readonly splitter: Splitter; readonly model: LanguageModel },
  texts: readonly GoldText[],
  report: (difference: Difference) => void,
): { measure: string; value: number; n: number }[] {
  const count = { gold: 0, ours: 0, exact: 0, lenient: 0, value: 0, exactValue: 0 }
  for (const { text, published, times } of texts) {
    const ours = readTimes(reader, text, published)
    count.gold += times.length
    count.ours += ours.length
    const matched = new Set<TimeMention>()
    for (const gold of times) {
      const touching = ours.filter(
        time => time.start < gold.end && gold.start < time.end && !matched.has(time),
      )
      const exact = touching.find(time => time.start === gold.start && time.end === gold.end)
      const best = exact ?? touching[0]
      const around = text.slice(Math.max(0, gold.start - 40), gold.end + 30).replaceAll(/\s+/g, ' ')
      const words = text.slice(gold.start, gold.end)
      if (!best) {
        report({ kind: 'missed', text: words, ours: '', gold: gold.value, around })
        continue
      }
      matched.add(best)
      count.lenient += 1
      const right = sameValue(best.timex.value, gold.value)
      if (exact) count.exact += 1
      else report({ kind: 'span', text: words, ours: best.text, gold: gold.value, around })
      if (right) count.value += 1
      else report({ kind: 'value', text: words, ours: best.timex.value, gold: gold.value, around })
      if (exact && right) count.exactValue += 1
    }
    for (const time of ours) {
      if (matched.has(time)) continue
      const around = text.slice(Math.max(0, time.start - 40), time.end + 30).replaceAll(/\s+/g, ' ')
      report({ kind: 'extra', text: time.text, ours: time.timex.value, gold: '', around })
    }
  }
  const row = (measure: string, right: number) => {
    return { measure, value: (2 * right) / Math.max(1, count.gold + count.ours), n: count.gold }
  }
  return [
    row('span f1', count.exact),
    row('overlap f1', count.lenient),
    row('value f1', count.value),
    row('span+value f1', count.exactValue),
  ]
}

/** The gold has both ends of a range as times of their own, so ranges are taken apart. */
function readTimes(
  reader: { readonly splitter: Splitter; readonly model: LanguageModel },
  text: string,
  published: string,
): TimeMention[] {
  const sentences: Sentence[] = splitText(reader.splitter, text).map(
    ({ start, end, tokens }, index) => {
      return { index, start, end, tokens: reader.model.parse(tokens) }
    },
  )
  return anchorTimes(findTimes(sentences, { ranges: 'apart' }), published, sentences)
}

/** TIMEX2 leaves the value out where there is none; decades and eras are written as ours are. */
function sameValue(ours: string, gold: string): boolean {
  return ours === gold || ours.replace('T24:00', 'T00:00') === gold
}

/** War narratives in TIMEX2. */
function readWikiwars(line: Line): GoldText {
  const times = line.timex.map(({ start, end, value }) => {
    return { start: start ?? 0, end: end ?? 0, value: value ?? '' }
  })
  return { text: line.text, published: line.dct!.slice(0, 10), times }
}

/** What a product's own test has in common with TIMEX3: days, weeks, months, years and durations. */
function readRecognizers(line: Line): GoldText | null {
  if (!line.ref || line.timex.length === 0) return null
  const times: GoldTime[] = []
  for (const { start, end, type, values } of line.timex) {
    const value = values?.at(-1)?.timex ?? ''
    const comparable =
      type !== null && COMPARABLE.has(type) && /^[\dP][\dPXYMWDSUFAIQH-]*$/.test(value)
    if (!comparable || start === null || end === null) return null
    times.push({ start, end, value })
  }
  return { text: line.text, published: line.ref.slice(0, 10), times }
}

const COMPARABLE: ReadonlySet<string> = new Set([
  'datetimeV2.date',
  'datetimeV2.daterange',
  'datetimeV2.duration',
])

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2]
  if (!folder || !existsSync(folder)) {
    console.error('usage: npx tsx score/times.ts GOLD_DIR [differences]')
    process.exit(2)
  }
  const differences = process.argv[3] === 'differences'
  const rows = scoreTimes(folder, each => {
    if (differences)
      console.error(
        [each.kind, each.text, each.ours, each.gold, each.around].join('\t').replaceAll('\n', ' '),
      )
  })
  for (const { suite, set, measure, value, n } of rows) {
    console.log([suite, set, measure, value.toFixed(4), n].join('\t'))
  }
}
