/** A reading as lines of one format. */
import type { EventMention, Party, Reading } from '../core/reading.js'
import { dyadicOf } from '../export/dyadic.js'
import {
  EVENT_FORMATS,
  type EventFormat,
  headOfFormat,
  type Lookup,
  lineOf,
} from '../export/event-formats.js'
import { reportReading } from './report.js'

export const FORMATS = ['json', 'table', 'csv', ...EVENT_FORMATS] as const

export type Format = (typeof FORMATS)[number]

/** What stands once before the first reading. */
export function headOf(format: Format, lookup: Lookup): string {
  if (isEventFormat(format)) return headOfFormat(format, lookup)
  return format === 'csv' ? `${CSV_COLUMNS.map(([name]) => name).join(',')}\n` : ''
}

export function formatReading(format: Format, reading: Reading, lookup: Lookup): string {
  if (isEventFormat(format))
    return dyadicOf(reading)
      .map(event => lineOf(format, event, lookup))
      .join('')
  switch (format) {
    case 'json':
      return `${JSON.stringify(reading)}\n`
    case 'csv':
      return reading.events.map(event => `${csvRow(reading, event)}\n`).join('')
    case 'table':
      return `${reportReading(reading)}\n`
  }
}

function isEventFormat(format: Format): format is EventFormat {
  return (EVENT_FORMATS as readonly string[]).includes(format)
}

const CSV_COLUMNS: readonly (readonly [
  name: string,
  value: (reading: Reading, event: EventMention) => string | number | null,
])[] = [
  ['event_id', (_, event) => event.id],
  ['article_id', reading => reading.article.id],
  ['source_id', reading => reading.article.sourceId],
  ['published', reading => reading.article.published.value],
  ['cameo', (_, event) => event.cameo],
  ['bare', (_, event) => event.bare],
  ['plover_type', (_, event) => event.plover.type],
  ['plover_mode', (_, event) => event.plover.mode],
  ['plover_contexts', (_, event) => event.plover.contexts.join(';')],
  ['source', (_, event) => codes(event.source)],
  ['target', (_, event) => codes(event.target)],
  ['source_text', (_, event) => words(event.source)],
  ['target_text', (_, event) => words(event.target)],
  ['mutual', (_, event) => String(event.mutual)],
  ['status', (_, event) => event.status],
  ['date', (_, event) => event.date.value],
  ['earliest', (_, event) => event.date.earliest],
  ['latest', (_, event) => event.date.latest],
  ['place', (_, event) => event.place?.name ?? null],
  ['place_country', (_, event) => event.place?.country ?? null],
  ['speaker', (_, event) => codes(event.attribution.map(each => each.speaker))],
  ['goldstein', (_, event) => event.goldstein],
  ['quad_class', (_, event) => event.quadClass],
  ['confidence', (_, event) => event.confidence],
  ['sentence', (_, event) => event.sentence],
  ['sentence_text', (reading, event) => sentenceText(reading, event.sentence)],
]

export function sentenceText(reading: Reading, index: number): string {
  const sentence = reading.sentences[index]!
  return reading.article.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
}

function csvRow(reading: Reading, event: EventMention): string {
  return CSV_COLUMNS.map(([, value]) => csvCell(value(reading, event))).join(',')
}

/** RFC 4180: text is always quoted, so that "036" stays text where a reader honours quotes. */
function csvCell(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`
}

function codes(parties: readonly Party[]): string {
  return parties.map(party => party.code ?? '?').join(';')
}

function words(parties: readonly Party[]): string {
  return [...new Set(parties.map(party => party.text))].join(';')
}
