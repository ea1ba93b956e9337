/** Stores readings as rows; the same article twice changes nothing, a revised one takes the place of the older. */
import type { Article } from '../core/article.js'
import type { Database } from './duckdb.js'

/** What became of an article that was handed in. */
export type Kept = 'added' | 'revised' | 'known'

/** A reading made ready for writing, wherever that was done: what tells its article from others, and its rows as JSON by table. */
export interface PreparedReading {
  readonly article: Pick<Article, 'id' | 'url' | 'sourceId' | 'outlet'>
  /** The inside of a JSON list: `{…},{…}`. */
  readonly rows: { readonly [table: string]: string }
}

/** Knows which articles are there. One process has a record at a time, so what was read once at the start stays true. */
export interface Keeper {
  readonly isKnown: (article: Pick<Article, 'id'>) => Promise<boolean>
  /** Stores readings in one transaction, in their order. */
  readonly keep: (readings: readonly PreparedReading[]) => Promise<Kept[]>
}

interface Shelf {
  readonly known: Set<string>
  readonly byAddress: Map<string, string>
  next: number
}

/** What tells a sentence from all others of a record: no article has a million. */
export function sentenceKey(article: number, index: number): number {
  return article * 2 ** 20 + index
}

export function createKeeper(database: Database): Keeper {
  // A promise, so that a hundred questions at once read it once.
  let shelf: Promise<Shelf> | null = null
  const open = () => {
    shelf ??= readShelf(database)
    return shelf
  }
  return {
    isKnown: async ({ id }) => (await open()).known.has(id),
    keep: async readings => {
      const current = await open()
      try {
        return await database.transaction(() => keepAll(database, current, readings))
      } catch (error) {
        // Nothing was kept, but the shelf may have been told otherwise.
        shelf = null
        throw error
      }
    },
  }
}

async function keepAll(
  database: Database,
  shelf: Shelf,
  readings: readonly PreparedReading[],
): Promise<Kept[]> {
  const kept: Kept[] = []
  const fresh: { reading: PreparedReading; number: number }[] = []
  const replaced: { id: string; by: string }[] = []
  const changed: { id: string }[] = []
  for (const reading of readings) {
    const { article } = reading
    if (shelf.known.has(article.id)) {
      kept.push('known')
      continue
    }
    const address = addressOf(article)
    const older = address === null ? undefined : shelf.byAddress.get(address)
    if (older !== undefined) replaced.push({ id: older, by: article.id })
    if (address !== null) shelf.byAddress.set(address, article.id)
    shelf.known.add(article.id)
    changed.push({ id: article.id })
    if (older !== undefined) changed.push({ id: older })
    kept.push(older === undefined ? 'added' : 'revised')
    fresh.push({ reading, number: shelf.next })
    shelf.next += 1
  }
  await appendReadings(database, fresh)
  if (replaced.length > 0)
    await database.ask(
      `update article set superseded_by = given."by" from (select unnest(from_json($replaced::json, '[{"id":"varchar","by":"varchar"}]'), recursive := true)) as given where given.id = article.id`,
      { replaced: JSON.stringify(replaced) },
    )
  await database.append('changed', changed)
  return kept
}

/** Appends the rows of readings, each with the number of its article, to all tables but those that are `left`. */
export async function appendReadings(
  database: Database,
  readings: readonly { readonly reading: PreparedReading; readonly number: number }[],
  left: readonly string[] = [],
): Promise<void> {
  const tables = new Map<string, string[]>()
  for (const { reading, number } of readings)
    for (const [table, json] of Object.entries(reading.rows)) {
      if (json === '' || left.includes(table)) continue
      const parts = tables.get(table) ?? []
      parts.push(numbered(table, json, number))
      tables.set(table, parts)
    }
  for (const [table, parts] of tables) await database.appendJson(table, `[${parts.join(',')}]`)
}

/** Rows of an article with its number, where the table has it. */
function numbered(table: string, json: string, number: number): string {
  if (table === 'article') return json.replace('{', `{"number":${number},`)
  if (table !== 'sentence') return json
  const sentences: { readonly index: number }[] = JSON.parse(`[${json}]`)
  return sentences
    .map(each => JSON.stringify({ key: sentenceKey(number, each.index), ...each }))
    .join(',')
}

/** Articles of one address, or without one of one outlet with the same id of its own, are one article revised. */
function addressOf({ url, sourceId, outlet }: PreparedReading['article']): string | null {
  if (url !== null) return `url ${url}`
  return sourceId === null ? null : `id ${outlet ?? ''} ${sourceId}`
}

async function readShelf(database: Database): Promise<Shelf> {
  const shelf: Shelf = { known: new Set(), byAddress: new Map(), next: 0 }
  const articles = await database.ask(
    'select id, url, source_id as "sourceId", outlet, number, superseded_by as "supersededBy" from article order by number',
  )
  for (const { id, url, sourceId, outlet, number, supersededBy } of articles) {
    shelf.known.add(String(id))
    shelf.next = Math.max(shelf.next, Number(number) + 1)
    const address = addressOf({
      id,
      url,
      sourceId,
      outlet,
    } as unknown as PreparedReading['article'])
    if (address !== null && supersededBy === null) shelf.byAddress.set(address, String(id))
  }
  return shelf
}
