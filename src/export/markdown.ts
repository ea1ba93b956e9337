/** Rows as a Markdown table that a person reads. */
import type { Row } from './rows.js'

/** Columns that say more to programs than to people come last or not at all. */
const HIDDEN = ['id', 'event', 'article', 'superseded_by', 'history', 'events']

export function markdownTable(rows: readonly Row[], title: string): string {
  const columns = Object.keys(rows[0] ?? {}).filter(name => !HIDDEN.includes(name))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = rows.map(row => line(columns.map(name => cell(row[name]))))
  const table =
    rows.length === 0
      ? ['Nothing found.']
      : [line(columns), line(columns.map(() => '---')), ...body]
  return [`# ${title}`, '', ...table, ''].join('\n')
}

/** Text of an article is never markup: everything that Markdown would take for it is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&').replace(/\s+/g, ' ')
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return escapeMarkdown(
    Array.isArray(value)
      ? value.join(', ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value),
  )
}
