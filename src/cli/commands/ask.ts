/** The questions of the record: a table on a terminal, JSON Lines when piped. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadoutError } from '../../core/error.js'
import { briefPage } from '../../export/brief.js'
import { createReadout } from '../../readout.js'
import { briefOf } from '../../record/brief.js'
import {
  type Filters,
  openRecord,
  type QuestionName,
  type RecordStore,
} from '../../record/record.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { columns, isTerminal, say, write } from '../output.js'
import { isEventFormat, SPECIAL_FORMATS, writeRows } from '../row-formats.js'

export const ROW_FORMATS = ['json', 'table', 'csv', 'md', 'parquet'] as const
type RowFormat = (typeof ROW_FORMATS)[number]
export interface AskOptions extends Filters {
  readonly record: string
  /** One of `ROW_FORMATS`, or one of those that this question can be given in. */
  readonly format?: string
}

export async function askRecord(question: QuestionName, options: AskOptions): Promise<number> {
  const { format } = options
  return withRecord(options.record, async record => {
    if (format === 'parquet') {
      await writeParquet(record, question, options)
      return 0
    }
    if (format !== undefined && (format === 'md' || format in SPECIAL_FORMATS)) {
      const asked = isEventFormat(format) ? 'dyadic' : question
      const rows = await record.ask(asked, options)
      await write(writeRows(format, question, rows, () => createReadout().names, say))
      return 0
    }
    await write(formatRows(await record.ask(question, options), format as RowFormat))
    return 0
  })
}

export async function askSql(statement: string, options: AskOptions): Promise<number> {
  return withRecord(options.record, async record => {
    await write(formatRows(await record.sql(statement), options.format as RowFormat))
    return 0
  })
}

/** `readout brief`: a page of Markdown, or its rows as JSON. */
export async function writeBrief(options: AskOptions): Promise<number> {
  return withRecord(options.record, async record => {
    const brief = await briefOf(record, options)
    const sides = [options.actor, options.with].filter(Boolean).join(' and ')
    await write(
      options.format === 'json'
        ? `${JSON.stringify(brief)}\n`
        : briefPage(brief, sides === '' ? 'Brief' : `Brief: ${sides}`),
    )
    return 0
  })
}

async function writeParquet(
  record: RecordStore,
  question: QuestionName,
  options: AskOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  try {
    const file = join(folder, 'rows.parquet')
    await record.save(question, options, file)
    await new Promise<void>(done => {
      if (process.stdout.write(readFileSync(file))) done()
      else process.stdout.once('drain', done)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A question is asked of a record that is there; asking makes none. */
export async function withRecord(
  path: string,
  work: (record: RecordStore) => Promise<number>,
): Promise<number> {
  const full = fromWhereTheUserStood(path)
  if (!existsSync(full))
    throw new ReadoutError('no-record', `${path}: no such record; readout add ARTICLES makes one`)
  const record = await openRecord(full)
  try {
    return await work(record)
  } finally {
    record.close()
  }
}

/** Rows as JSON Lines, CSV or a table as wide as the terminal. */
export function formatRows(
  rows: readonly { readonly [column: string]: unknown }[],
  format?: RowFormat,
): string {
  const chosen = format ?? (isTerminal ? 'table' : 'json')
  if (chosen === 'json') return rows.map(row => `${JSON.stringify(row)}\n`).join('')
  if (rows.length === 0) return chosen === 'table' ? 'nothing found\n' : ''
  const names = Object.keys(rows[0]!)
  if (chosen === 'csv')
    return [names.join(','), ...rows.map(row => names.map(name => csvCell(row[name])).join(','))]
      .map(line => `${line}\n`)
      .join('')
  return rows
    .map(row => {
      const [evidence, rest] = [
        row.evidence ?? row.text,
        names.filter(name => !LONG.includes(name) && row[name] !== null),
      ]
      const line = rest
        .map(name => shown(row[name]))
        .filter(text => text !== '')
        .join('  ')
      return [line, ...historyOf(row.history), ...(evidence ? [`    “${String(evidence)}”`] : [])]
        .map(cut)
        .join('\n')
    })
    .join('\n')
    .concat('\n')
}

const LONG = [
  'id',
  'event',
  'article',
  'evidence',
  'text',
  'history',
  'superseded_by',
  'earliest',
  'latest',
  'events',
]

function historyOf(history: unknown): string[] {
  if (!Array.isArray(history)) return []
  return history.map(
    ({ status, reported, date, sentence }) =>
      `    ${reported ?? '-'} ${status}${date ? ` for ${date}` : ''}: “${sentence}”`,
  )
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join('+')
  if (typeof value === 'number') return String(Math.round(value * 100) / 100)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text =
    Array.isArray(value) && value.every(each => typeof each === 'string')
      ? value.join(';')
      : typeof value === 'string'
        ? value
        : JSON.stringify(value)
  return `"${text.replaceAll('"', '""')}"`
}

function cut(line: string): string {
  return line.length <= columns ? line : `${line.slice(0, columns - 1)}…`
}
