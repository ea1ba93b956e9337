/** `readout export`: the whole record into a folder, as tables with a codebook or in a format of the field. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf } from '../../export/calendar.js'
import { codebookOf, datapackageOf } from '../../export/codebook.js'
import { type Names, tabbed } from '../../export/dyadic.js'
import {
  EVENT_FORMATS,
  type EventFormat,
  headOfFormat,
  type Lookup,
  lineOf,
} from '../../export/event-formats.js'
import { GDELT_MENTIONS } from '../../export/gdelt.js'
import { markdownTable } from '../../export/markdown.js'
import { edgesOf, gexfOf, graphmlOf } from '../../export/network.js'
import { dyadicOfRows } from '../../export/rows.js'
import { atomOf, timelineJsOf } from '../../export/timeline.js'
import { createReadout } from '../../readout.js'
import { QUESTIONS, type RecordStore, type TableFormat } from '../../record/record.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { say } from '../output.js'
import { withRecord } from './ask.js'

const TABLE_FORMATS = ['parquet', 'csv', 'jsonl'] as const
export const EXPORT_FORMATS = [
  ...TABLE_FORMATS,
  ...EVENT_FORMATS,
  'ics',
  'graphml',
  'gexf',
  'timelinejs',
  'atom',
  'md',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Names of files as the readers of each format know them. */
const FILES: { readonly [format in EventFormat]: string } = {
  polecat: 'polecat.txt',
  plover: 'plover.jsonl',
  icews: 'icews.tab',
  gdelt: 'gdelt.export.CSV',
  phoenix: 'phoenix.txt',
}

export async function exportRecord(
  folder: string,
  options: { readonly record: string; readonly format: ExportFormat },
): Promise<number> {
  return withRecord(options.record, async record => {
    const full = fromWhereTheUserStood(folder)
    mkdirSync(full, { recursive: true })
    const put = (name: string, text: string, rows: number) => {
      writeFileSync(join(full, name), text)
      say(`${name}: ${rows} rows`)
    }
    const { format } = options
    if (isTableFormat(format)) {
      const tables = await record.write(full, format)
      for (const { table, rows } of tables) say(`${table}.${format}: ${rows} rows`)
      put('codebook.md', codebookOf(tables), tables.length)
      put('datapackage.json', datapackageOf(tables, format), tables.length)
    } else await exportAs(record, format, put)
    return 0
  })
}

async function exportAs(
  record: RecordStore,
  format: Exclude<ExportFormat, TableFormat>,
  put: (name: string, text: string, rows: number) => void,
): Promise<void> {
  const lookup = createReadout().names
  switch (format) {
    case 'ics': {
      const rows = await record.ask('agenda')
      const { text, left } = calendarOf(rows)
      put('agenda.ics', text, rows.length - left)
      if (left > 0) say(`${left} engagements of no known day are left out`)
      return
    }
    case 'graphml':
    case 'gexf': {
      const graph = edgesOf(await record.ask('dyads'), lookup.country)
      const text = format === 'gexf' ? gexfOf(graph) : graphmlOf(graph)
      put(`network.${format}`, text, graph.edges.length)
      return
    }
    case 'timelinejs':
    case 'atom': {
      const rows = await record.ask('timeline')
      const text = format === 'atom' ? atomOf(rows, 'Readout timeline') : timelineJsOf(rows)
      put(format === 'atom' ? 'timeline.atom' : 'timeline.json', text, rows.length)
      return
    }
    case 'md':
      for (const question of QUESTIONS) {
        if (question === 'search') continue
        const rows = await record.ask(question)
        const title = question.slice(0, 1).toUpperCase() + question.slice(1)
        put(`${question}.md`, markdownTable(rows, title), rows.length)
      }
      return
    default:
      await exportEvents(record, format, lookup, put)
  }
}

async function exportEvents(
  record: RecordStore,
  format: EventFormat,
  lookup: Lookup & Names,
  put: (name: string, text: string, rows: number) => void,
): Promise<void> {
  const rows = await record.ask('dyadic')
  const events = dyadicOfRows(rows)
  const lines = events.map(event => lineOf(format, event, lookup))
  put(FILES[format], headOfFormat(format, lookup) + lines.join(''), lines.filter(Boolean).length)
  if (format === 'gdelt')
    put(
      'gdelt.mentions.CSV',
      events.map(event => tabbed(GDELT_MENTIONS, event, lookup)).join(''),
      events.length,
    )
  const whole = new Set(events.map(({ id }) => id.replace(/\.\d+$/, ''))).size
  if (whole < rows.length)
    say(
      `${rows.length - whole} events that are denied, possible, conditional or called off are left out: ${format} has no status`,
    )
}

function isTableFormat(format: ExportFormat): format is TableFormat {
  return (TABLE_FORMATS as readonly string[]).includes(format)
}
