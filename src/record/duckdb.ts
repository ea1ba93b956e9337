/** The database file: opened, migrated, asked and written. The one file that imports DuckDB. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { ReadoutError } from '../core/error.js'

export type Value = string | number | boolean | null
export type Row = { readonly [column: string]: unknown }

/** A connection with a life: closed once, by whoever opened it. */
export interface Database {
  /** Runs a statement; named parameters are written `$name`. Dates come back as text, whole numbers as numbers. */
  readonly ask: (
    sql: string,
    parameters?: { readonly [name: string]: Value },
    options?: { /** Milliseconds after which the statement is stopped. */ readonly limit?: number },
  ) => Promise<Row[]>
  /** Appends plain objects to a table; a field that the table lacks is left out, one that is missing is null. */
  readonly append: (table: string, rows: readonly Row[]) => Promise<void>
  /** The same, of rows that are a JSON list already. */
  readonly appendJson: (table: string, rows: string) => Promise<void>
  /** All or nothing. */
  readonly transaction: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly close: () => void
}

export interface OpenOptions {
  readonly readOnly?: boolean
  /** The one folder that statements may read and write files in; any when left out. */
  readonly files?: string
}

/**
 * Opens a record, and makes it when there is none. Throws `ReadoutError`: `record-in-use`, `record-foreign`,
 * `record-damaged`, `record-newer`, `record-failed`. `readOnly` opens a file that must be there.
 */
export async function openDatabase(path: string, options: OpenOptions = {}): Promise<Database> {
  let connection: DuckDBConnection
  let instance: DuckDBInstance
  try {
    instance = await DuckDBInstance.create(path, {
      access_mode: options.readOnly ? 'READ_ONLY' : 'READ_WRITE',
      // What does not fit is sorted and joined in files beside the record, in the folder NAME.tmp.
      memory_limit: '512MB',
      // What a question took is given back to the system after it, not kept for the next.
      allocator_flush_threshold: '8MB',
      allocator_bulk_deallocation_flush_threshold: '8MB',
      allocator_background_threads: 'true',
      // Nothing is fetched at run time, whatever a question asks for.
      autoinstall_known_extensions: 'false',
    })
    connection = await instance.connect()
    if (options.files !== undefined) {
      const folder = options.files.replaceAll("'", "''")
      await connection.run(`set allowed_directories = ['${folder}']`)
      await connection.run('set enable_external_access = false')
      await connection.run('set lock_configuration = true')
    }
  } catch (error) {
    throw whyNot(path, error as Error)
  }
  const columns = new Map<string, string>()
  const inTurn = createTurns()
  const ask: Database['ask'] = (sql, parameters = {}, { limit } = {}) =>
    inTurn(async () => {
      const timer = limit === undefined ? null : setTimeout(() => connection.interrupt(), limit)
      try {
        return await read(sql, parameters)
      } catch (error) {
        if (limit !== undefined && /interrupt/i.test((error as Error).message))
          throw new Error(`stopped after ${limit / 1000} s`)
        throw damageOf(path, error as Error) ?? error
      } finally {
        if (timer !== null) clearTimeout(timer)
      }
    })
  const read = async (sql: string, parameters: { readonly [name: string]: Value }) => {
    const reader = await connection.runAndReadAll(sql, parameters as { [name: string]: Value })
    const numeric = reader
      .columnTypes()
      .map(type => /^(?:BIGINT|HUGEINT|DECIMAL)/.test(type.toString()))
    const names = reader.columnNames()
    return reader.getRowObjectsJson().map(row => {
      const plain: { [column: string]: unknown } = { ...row }
      for (const [index, name] of names.entries())
        if (numeric[index] && plain[name] !== null) plain[name] = Number(plain[name])
      return plain
    })
  }
  const appendJson: Database['appendJson'] = async (table, rows) => {
    let structure = columns.get(table)
    if (structure === undefined) {
      const found = await ask(
        'select column_name as name, data_type as type from information_schema.columns where table_name = $table order by ordinal_position',
        { table },
      )
      structure = JSON.stringify([
        Object.fromEntries(found.map(({ name, type }) => [name, jsonType(String(type))])),
      ])
      columns.set(table, structure)
    }
    const insert = () =>
      connection.run(
        `insert into "${table}" select unnest(row) from (select unnest(from_json($rows::json, '${structure}')) as row)`,
        { rows },
      )
    await inTurn(insert)
  }
  const append: Database['append'] = async (table, rows) => {
    if (rows.length > 0) await appendJson(table, JSON.stringify(rows))
  }
  const transaction: Database['transaction'] = work =>
    inTurn(async () => {
      await connection.run('begin')
      try {
        const result = await work()
        await connection.run('commit')
        return result
      } catch (error) {
        // A statement that fails for want of space has ended the transaction already.
        await connection.run('rollback').catch(() => {})
        throw failure(path, error as Error)
      }
    })
  const database: Database = {
    ask,
    append,
    appendJson,
    transaction,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
  try {
    await migrate(path, database)
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

/** A question of the record, by the name of its file in `queries/`. */
export function readQuery(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./queries/${name}.sql`, import.meta.url)), 'utf8')
}

/** A step of bringing derived tables up to date, by the name of its file in `steps/`. */
export function readStep(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./steps/${name}.sql`, import.meta.url)), 'utf8')
}

async function migrate(path: string, database: Database): Promise<void> {
  const folder = fileURLToPath(new URL('./migrations', import.meta.url))
  const steps = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  const tables = await database.ask(
    "select table_name as name from information_schema.tables where table_catalog = current_database() and table_schema = 'main'",
  )
  const names = tables.map(({ name }) => name)
  if (names.length > 0 && !names.includes('record'))
    throw new ReadoutError(
      'record-foreign',
      `${path}: a DuckDB file, but no Readout record: expected a table named record, found ${names.slice(0, 5).join(', ')}`,
    )
  const version = names.includes('record')
    ? Number((await database.ask('select max(version) as version from record'))[0]!.version)
    : 0
  if (version > steps.length)
    throw new ReadoutError(
      'record-newer',
      `${path}: a record of version ${version}, made by a newer Readout; this one reads up to version ${steps.length}`,
    )
  for (const step of steps.slice(version))
    await database.transaction(() => database.ask(readFileSync(`${folder}/${step}`, 'utf8')))
}

/**
 * One thing at a time: what is asked while a transaction is under way waits for its end, unless it is asked by the transaction
 * itself.
 */
function createTurns() {
  const inside = new AsyncLocalStorage<boolean>()
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (inside.getStore()) return work()
    const mine = last.then(() => inside.run(true, work))
    last = mine.catch(() => {})
    return mine
  }
}

const DAMAGED = /Corrupt database file|Could not read enough bytes/

/** What is said of a file whose bytes are not as they were written; null for any other error. */
function damageOf(path: string, { message }: Error): ReadoutError | null {
  return DAMAGED.test(message)
    ? new ReadoutError(
        'record-damaged',
        `${path}: the record is damaged, and nothing was written to it; go back to a copy of it, or add its articles to a new one: ${message.split('\n')[0]}`,
      )
    : null
}

function failure(path: string, error: Error): ReadoutError {
  if (error instanceof ReadoutError) return error
  const { message } = error
  const full = /No space left|out of disk|disk is full|Could not write|file size limit/i.test(
    message,
  )
  return new ReadoutError(
    full ? 'disk-full' : 'record-failed',
    full
      ? `${path}: the disk is full; nothing of this step was kept, and all of the steps before is safe: ${message.split('\n')[0]}`
      : `${path}: nothing of this step was kept: ${message}`,
  )
}

function whyNot(path: string, error: Error): ReadoutError {
  const { message } = error
  const holder = /Conflicting lock is held in (.*?) \(PID (\d+)\)/.exec(message)
  if (holder)
    return new ReadoutError(
      'record-in-use',
      `${path}: in use by process ${holder[2]} (${holder[1]}); one process has a record at a time`,
    )
  if (/not a valid DuckDB database/.test(message))
    return new ReadoutError(
      'record-foreign',
      `${path}: expected a Readout record, found a file that is no DuckDB database`,
    )
  return (
    damageOf(path, error) ??
    new ReadoutError(
      'record-failed',
      `${path}: the record could not be opened: ${message.split('\n')[0]}`,
    )
  )
}

function jsonType(type: string): string | readonly string[] {
  return type.endsWith('[]') ? [type.slice(0, -2)] : type
}
