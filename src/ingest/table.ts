/** The rows of a table (CSV) as records. The one file that imports csv-parse. */
import { createRequire } from 'node:module'
import type * as CsvParse from 'csv-parse/sync'
import type { JsonValue } from './json.js'
import { COLUMNS } from './record.js'

/** One record a row; the separator is the one that the first line has. An empty cell is a field left out. */
export function* readTable(text: string): Generator<JsonValue> {
  const first = /^[^\r\n]*/.exec(text)![0]
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    first.split(each).length > first.split(best).length ? each : best,
  )
  const faults: JsonValue[] = []
  let found: readonly string[] = []
  let rows: { record: { [column: string]: string }; info: { lines: number } }[]
  try {
    rows = csvParse().parse(text, {
      delimiter,
      bom: true,
      info: true,
      columns: names => {
        found = names.map((name: string) => name.trim().toLowerCase())
        return [...found]
      },
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: error => {
        faults.push({ at: `line ${error?.lines}`, failure: `a broken row: ${error?.message}` })
        return undefined
      },
    }) as unknown as typeof rows
  } catch (error) {
    yield { at: null, failure: `a table that is broken: ${(error as Error).message}` }
    return
  }
  if (!found.includes('text')) {
    const all = COLUMNS.join(', ')
    const failure = `a table: expected a column "text" (of ${all}), found ${found.join(', ')}`
    yield { at: null, failure }
    return
  }
  for (const { record, info } of rows) {
    const value = Object.fromEntries(
      COLUMNS.flatMap(name => (record[name] ? [[name, record[name]]] : [])),
    )
    yield { at: `line ${info.lines}`, value }
  }
  yield* faults
}

// Loaded with the first table: most runs have none.
let loaded: typeof CsvParse | undefined
function csvParse(): typeof CsvParse {
  loaded ??= createRequire(import.meta.url)('csv-parse/sync') as typeof CsvParse
  return loaded
}
