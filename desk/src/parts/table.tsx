/** Rows as a table, and values as text. */
import type { ComponentChildren } from 'preact'
import type { Row } from '../api.js'

export function Table({
  rows,
  hide = [],
  label = 'Table',
  cells = {},
}: {
  rows: readonly Row[]
  hide?: readonly string[]
  label?: string
  /** Columns that are more than text. */
  cells?: { readonly [column: string]: (row: Row) => ComponentChildren }
}) {
  const columns = Object.keys(rows[0] ?? {}).filter(name => !hide.includes(name))
  const isNumber = (name: string) =>
    rows.every(row => row[name] === null || typeof row[name] === 'number')
  const isDay = (name: string) =>
    rows.every(row => row[name] === null || /^\d{4}-\d{2}(-\d{2})?$/.test(String(row[name])))
  const classes = new Map(
    columns.map(name => [name, isNumber(name) ? 'number' : isDay(name) ? 'day' : undefined]),
  )
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col" class={classes.get(name)}>
                {name.replaceAll('_', ' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id ?? at}>
              {columns.map(name => (
                <td key={name} class={classes.get(name)}>
                  {cells[name] ? cells[name](row) : shown(row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value)
}

export function groupBy<Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
