/** A record: opened, added to and asked. */
import { ReadoutError } from '../core/error.js'
import type { Reading } from '../core/reading.js'
import { deriveTables } from './derive.js'
import { type Database, openDatabase, type Row, readQuery, type Value } from './duckdb.js'
import { boundsOf, countFacets, facetsQueryOf, narrow } from './facets.js'
import { createKeeper, type Kept, type PreparedReading } from './keep.js'
import { beginRereading, type Rereading } from './reread.js'
import { prepareReading, wordsOf } from './rows.js'

/** The questions a record answers, each a file in `record/queries/`. */
export const QUESTIONS = [
  'events',
  'timeline',
  'agenda',
  'claims',
  'positions',
  'dyads',
  'actors',
  'questions',
  'search',
  'problems',
  'stats',
] as const
/** Questions that programs ask, not people. */
export const INNER_QUESTIONS = [
  'dyadic',
  'review',
  'denials',
  'article',
  'article-events',
  'mention',
  'places',
  'tellings',
  'lanes',
  'moves',
  'pairs',
  'facets-of-events',
  'facets-of-questions',
  'facets-of-review',
  'names',
  'quotes',
  'rulings',
  'codes',
  'extent',
  'calendar',
  'asked',
] as const
export type QuestionName = (typeof QUESTIONS)[number] | (typeof INNER_QUESTIONS)[number]

/** Every filter may be left out. Codes match by their beginning, so that `RUS` finds `RUSGOV`. */
export interface Filters {
  /** An actor code or the beginning of one, or an id in the directory. */
  readonly actor?: string
  /** The other side. */
  readonly with?: string
  /** First day, in. */
  readonly from?: string
  /** Last day, in. */
  readonly to?: string
  readonly status?: string
  /** PLOVER type or CAMEO code, or the beginning of one. */
  readonly type?: string
  /** The first digits of a CAMEO code: `19` is fighting, whatever its kind. */
  readonly root?: string
  /** Code of a speaker that tells of it, or the beginning of one. */
  readonly speaker?: string
  /** The outlet that prints it. */
  readonly outlet?: string
  /** Name of a place, or code of a country. */
  readonly place?: string
  /** Least confidence from 0 to 1, or a range such as `0.6-0.8`. */
  readonly confidence?: string
  /** Why it waits for a person, for `review`: `contrary claims`, `low confidence`, `unknown source` or `unknown target`. */
  readonly reason?: string
  /** First and last day of a report that moved it, for `agenda`. */
  readonly movedFrom?: string
  readonly movedTo?: string
  /** `newest` or `weight` (most outlets, farthest from nought) first; oldest when left out. */
  readonly order?: string
  /** For what is known by its id: an article, an event. */
  readonly id?: string
  /** For `search`: the words. */
  readonly words?: string
  /** For `dyads`: `day`, `week` or `month`. */
  readonly by?: string
  /** For `lanes`: `pair` or `actor`. */
  readonly lanes?: string
  /** The first so many rows; `search` finds 50 when left out. */
  readonly limit?: number
}

/** Another code for an event mention, with what follows from it by table. */
export interface Recoding {
  readonly cameo: string
  readonly bare: string
  readonly plover_type: string | null
  readonly goldstein: number | null
  readonly quad_class: number
}

export type TableFormat = 'parquet' | 'csv' | 'jsonl'

export interface WrittenTable {
  readonly table: string
  readonly rows: number
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** A record with a life: close it. */
export interface RecordStore {
  /** Keeps readings, all or none of them; `input` says what they came from. */
  readonly keep: (
    readings: readonly { readonly reading: Reading; readonly input: string }[],
  ) => Promise<Kept[]>
  /** The same, of readings that another thread made ready. */
  readonly keepPrepared: (readings: readonly PreparedReading[]) => Promise<Kept[]>
  /** Reads every article anew, by what `made` says; goes on where the same was cut short. One at a time. */
  readonly reread: (made: Reading['made']) => Promise<Rereading>
  /** Whether the record has this very article, so that it need not be read. */
  readonly has: (article: PreparedReading['article'] | { readonly id: string }) => Promise<boolean>
  /** What could not be read of these inputs now stands in place of what could not be read of them before. */
  readonly note: (
    inputs: readonly string[],
    problems: readonly { readonly input: string; readonly message: string }[],
  ) => Promise<void>
  /** Rows as plain objects, in a fixed order. Derived tables are brought up to date first. */
  readonly ask: (question: QuestionName, filters?: Filters) => Promise<Row[]>
  /** What the rows of a question can be narrowed by: one row a facet and value, with how many rows have it. */
  readonly facets: (question: QuestionName, filters?: Filters) => Promise<Row[]>
  /**
   * One statement that only reads, stopped after `limit` milliseconds (60,000 when left out); the first `most` rows of it, all
   * when left out. Throws `ReadoutError` for any other.
   */
  readonly sql: (statement: string, limit?: number, most?: number) => Promise<Row[]>
  /** Rules that two event mentions are, or are not, of one event; it outlives every new reading. An empty verdict undoes it. */
  readonly judge: (judgement: {
    left: string
    right: string
    verdict: 'same' | 'different' | null
    by: string
    why: string
  }) => Promise<void>
  /**
   * Says of one event mention that it is right or wrong, or codes it otherwise; it outlives every new reading of the article. An
   * empty verdict takes back what was said.
   */
  readonly correct: (correction: {
    mention: string
    verdict: 'right' | 'wrong' | Recoding | null
    by: string
    why: string
  }) => Promise<void>
  /** How often it has changed: by what was read or could not be read, and by what a person said. */
  readonly changes: () => { readonly grown: number; readonly ruled: number }
  /** How many articles the derived tables are behind. */
  readonly behind: () => Promise<number>
  /** Brings the derived tables up to date with what was read since. */
  readonly refresh: () => Promise<void>
  /** Writes every table into a folder that is there and says what each holds; `jsonl` is JSON Lines. */
  readonly write: (folder: string, format: TableFormat) => Promise<WrittenTable[]>
  /** Writes the answer to a question as one Parquet file. */
  readonly save: (question: QuestionName, filters: Filters, file: string) => Promise<void>
  /** The same of a statement that only reads. */
  readonly saveSql: (statement: string, limit: number, most: number, file: string) => Promise<void>
  readonly close: () => void
}

export interface RecordOptions {
  /** The one folder that statements may read and write files in; any when left out. */
  readonly files?: string
  /** Questions may be answered from derived tables that are so many milliseconds behind; 0 when left out. */
  readonly patience?: number
}

export async function openRecord(path: string, options: RecordOptions = {}): Promise<RecordStore> {
  const database = await openDatabase(path, { files: options.files })
  const keeper = createKeeper(database)
  let derived = Number.NEGATIVE_INFINITY
  let [grown, ruled] = [0, 0]
  const keepPrepared = async (readings: readonly PreparedReading[]) => {
    const kept = await keeper.keep(readings)
    grown += 1
    return kept
  }
  const refresh = async () => {
    await deriveTables(database)
    derived = performance.now()
  }
  const refreshInTime = async () => {
    if (performance.now() - derived >= (options.patience ?? 0)) await refresh()
  }
  return {
    keep: readings =>
      keepPrepared(readings.map(({ reading, input }) => prepareReading(reading, input))),
    keepPrepared,
    reread: async made => {
      const rereading = await beginRereading(database, made)
      return {
        ...rereading,
        replace: async (readings, until) => {
          const others = await rereading.replace(readings, until)
          grown += 1
          return others
        },
      }
    },
    behind: async () => {
      const [{ articles }] = (await database.ask(
        'select count(*) as articles from article where id in (select id from changed)',
      )) as unknown as [{ articles: number }]
      return articles
    },
    changes: () => ({ grown, ruled }),
    has: article => keeper.isKnown(article as PreparedReading['article']),
    note: async (inputs, problems) => {
      await database.transaction(async () => {
        await database.ask(
          'delete from problem where input in (select unnest(from_json($inputs::json, \'["varchar"]\')))',
          { inputs: JSON.stringify(inputs) },
        )
        await database.append('problem', problems)
      })
      grown += 1
    },
    refresh,
    ask: async (question, filters = {}) => {
      await refreshInTime()
      const sql = narrow(readQuery(question), filters)
      const rows = await database.ask(sql, parametersOf(sql, filters))
      return filters.limit === undefined ? rows : rows.slice(0, filters.limit)
    },
    facets: async (question, filters = {}) => {
      await refreshInTime()
      const asked = narrow(readQuery(question), filters)
      const sql =
        countFacets(question, asked) ?? narrow(readQuery(facetsQueryOf(question)), filters)
      return database.ask(sql, parametersOf(sql, { ...filters, limit: MOST_COUNTED }))
    },
    sql: async (statement, limit = 60_000, most) => {
      await refresh()
      return readOnly(database, statement, limit, most)
    },
    correct: async ({ mention, verdict, by, why }) => {
      await database.transaction(async () => {
        await database.ask('delete from correction where event_mention = $mention', { mention })
        if (verdict !== null)
          await database.append('correction', [
            {
              event_mention: mention,
              ...(typeof verdict === 'string' ? { verdict } : { verdict: 'recode', ...verdict }),
              by: `person:${by}`,
              why,
            },
          ])
        await database.append('changed', [{ id: mention }])
      })
      derived = Number.NEGATIVE_INFINITY
      ruled += 1
    },
    judge: async ({ left, right, verdict, by, why }) => {
      await database.transaction(async () => {
        await database.ask(
          'delete from judgement where "left" = $left and "right" = $right and "by" = $by',
          { left, right, by: `person:${by}` },
        )
        if (verdict !== null)
          await database.append('judgement', [{ left, right, verdict, by: `person:${by}`, why }])
        await database.append('changed', [{ id: left }, { id: right }])
      })
      derived = Number.NEGATIVE_INFINITY
      ruled += 1
    },
    write: async (folder, format) => {
      await refresh()
      return writeTables(database, folder, format)
    },
    save: async (question, filters, file) => {
      await refresh()
      const sql = narrow(readQuery(question), filters)
      const rows = `create or replace temp table saved as ${sql}`
      await database.ask(rows, parametersOf(sql, filters))
      await database.ask(
        `copy (select * from saved${filters.limit === undefined ? '' : ` limit ${filters.limit}`}) to '${quoted(file)}' (format parquet)`,
      )
      await database.ask('drop table saved')
    },
    saveSql: async (statement, limit, most, file) => {
      await refresh()
      const asked = questionOf(statement, most)
      try {
        await database.ask(`create or replace temp table saved as ${asked}`, {}, { limit })
      } catch (error) {
        throw new ReadoutError('bad-question', `sql: ${(error as Error).message}`)
      }
      await database.ask(`copy (from saved) to '${quoted(file)}' (format parquet)`)
      await database.ask('drop table saved')
    },
    close: database.close,
  }
}

// So many rows are counted of a question that gives fewer by itself.
const MOST_COUNTED = 5000

async function writeTables(
  database: Database,
  folder: string,
  format: TableFormat,
): Promise<WrittenTable[]> {
  const found = await database.ask(
    "select table_name as table, column_name as name, data_type as type from information_schema.columns where table_catalog = current_database() and table_schema = 'main' and table_name not in ('changed', 'rereading', 'standing_mention', 'waiting_mention') order by table_name, ordinal_position",
  )
  const tables = new Map<string, { name: string; type: string }[]>()
  for (const { table, name, type } of found)
    tables.set(String(table), [
      ...(tables.get(String(table)) ?? []),
      { name: String(name), type: String(type) },
    ])
  const written: WrittenTable[] = []
  for (const [table, columns] of tables) {
    const how = { parquet: 'format parquet', csv: 'format csv, header', jsonl: 'format json' }[
      format
    ]
    await database.ask(
      `copy (select * from "${table}" order by all) to '${quoted(`${folder}/${table}.${format}`)}' (${how})`,
    )
    const [{ rows }] = (await database.ask(`select count(*) as rows from "${table}"`)) as [
      { rows: number },
    ]
    written.push({ table, rows, columns })
  }
  return written
}

function quoted(path: string): string {
  return path.replaceAll("'", "''")
}

/** The parameters that a question names; a filter that was not given is null. */
function parametersOf(sql: string, filters: Filters): { [name: string]: Value } {
  const given: { [name: string]: Value } = {
    actor: filters.actor ?? null,
    with: filters.with ?? null,
    from: filters.from ?? null,
    to: filters.to ?? null,
    status: filters.status ?? null,
    type: filters.type ?? null,
    root: filters.root ?? null,
    speaker: filters.speaker ?? null,
    outlet: filters.outlet ?? null,
    place: filters.place ?? null,
    ...boundsOf(filters.confidence),
    reason: filters.reason ?? null,
    movedFrom: filters.movedFrom ?? null,
    movedTo: filters.movedTo ?? null,
    order: filters.order ?? null,
    id: filters.id ?? null,
    by: filters.by ?? 'week',
    lanes: filters.lanes ?? 'pair',
    limit: filters.limit ?? null,
    words: JSON.stringify(wordsOf(filters.words ?? '')),
  }
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql)),
  )
}

async function readOnly(
  database: Database,
  statement: string,
  limit: number,
  most?: number,
): Promise<Row[]> {
  const asked = questionOf(statement, most)
  try {
    return await database.ask(asked, {}, { limit })
  } catch (error) {
    if (error instanceof ReadoutError) throw error
    throw new ReadoutError('bad-question', `sql: ${(error as Error).message}`)
  }
}

/** A statement made one that can only read; throws `ReadoutError` `not-a-question` for any other. */
function questionOf(statement: string, most?: number): string {
  // "explain analyze" runs what it explains, so only a question may be explained.
  if (
    !/^\s*(?:(?:explain\s+)?(?:select|with|from)|describe|show|summarize)\b/i.test(statement) ||
    /;\s*\S/.test(statement)
  )
    throw new ReadoutError(
      'not-a-question',
      'sql: expected one statement that only reads (select, with, from, describe, show, summarize, explain select)',
    )
  // Inside another select a statement can do nothing but read. A comment at its end must not swallow the bracket.
  const text = statement.replace(/;\s*$/, '')
  const first = most === undefined ? '' : ` limit ${most}`
  const isSelect = /^\s*(?:select|with|from)/i.test(text)
  return isSelect ? `select * from (${text}\n)${first}` : text
}
