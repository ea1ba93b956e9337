/** Brings the events of the record up to date: tellings to clusters, by stored judgements. */
import { contentId } from '../core/id.js'
import { type Database, type Row, readStep } from './duckdb.js'
import { type Telling, whySame } from './same-event.js'

interface Ruling {
  readonly left: string
  readonly right: string
  readonly verdict: string
}

/**
 * Judges every pair worth it among the tellings that may be touched by what changed, and builds their events anew. A
 * person's judgement stands above the rule's. Tellings of other blocks are left alone: no rule joins two blocks.
 */
export async function mergeEvents(database: Database): Promise<void> {
  const rulings = (await database.ask(
    'select "left", "right", verdict from judgement where starts_with("by", \'person:\') order by all',
  )) as unknown as Ruling[]
  await chooseCells(database, rulings)
  await forgetOldEvents(database)
  const [{ chunks }] = (await database.ask(
    'select coalesce(max(chunk) + 1, 0) as chunks from touched_cell',
  )) as [{ chunks: number }]
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const tellings = (await database.ask(readTellings, { chunk })) as unknown as Telling[]
    const { clusters, judgements } = clusterTellings(tellings, rulings)
    await database.append('judgement', judgements)
    await database.ask(
      'create or replace temp table fresh_member as select event, event_mention from event_member limit 0',
    )
    await database.append(
      'fresh_member',
      clusters.flatMap(cluster => {
        const ids = cluster.map(telling => telling.id).sort()
        const event = contentId('event', ids)
        return ids.map(id => ({ event, event_mention: id }))
      }),
    )
    await database.ask(readStep('build-events'))
    await database.ask(readStep('build-claims'))
    await database.ask(readStep('build-members'))
  }
}

/** The tellings of one chunk, in order of day, gathered into events; and why, for each pair a rule joined. */
export function clusterTellings(tellings: readonly Telling[], rulings: readonly Ruling[]) {
  const clusters = new Map<string, Telling[]>(tellings.map(telling => [telling.id, [telling]]))
  const judgements: Row[] = []
  const apart = new Set(
    rulings
      .filter(({ verdict }) => verdict === 'different')
      .flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]),
  )
  /** Two clusters become one, unless a person holds any two of them apart. */
  const unite = (left: string, right: string): boolean => {
    const [a, b] = [clusters.get(left), clusters.get(right)]
    if (!a || !b || a === b) return false
    if (apart.size > 0 && a.some(one => b.some(other => apart.has(`${one.id} ${other.id}`))))
      return false
    const [into, from] = a.length >= b.length ? [a, b] : [b, a]
    for (const telling of from) {
      into.push(telling)
      clusters.set(telling.id, into)
    }
    return true
  }
  for (const { left, right, verdict } of rulings) if (verdict === 'same') unite(left, right)
  const blocks = new Map<string, Telling[]>()
  for (const telling of tellings) {
    if (telling.block === null) continue
    const earlier = blocks.get(telling.block) ?? []
    // The latest few are enough: a story that is told again joins its last telling.
    for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - RECENT); at -= 1) {
      const other = earlier[at]!
      const why = whySame(other, telling)
      if (why === null || !unite(other.id, telling.id)) continue
      const judged = { left: other.id, right: telling.id, verdict: 'same' }
      judgements.push({ ...judged, by: 'rule:same-event', why })
    }
    earlier.push(telling)
    blocks.set(telling.block, earlier)
  }
  return { clusters: [...new Set(clusters.values())], judgements }
}

// Chosen so that a busy pair's week of tellings is within reach: 64 tellings of one kind and pair.
const RECENT = 64
// Tellings in memory at a time.
const CHUNK = 40_000

/** A cell is a block, or a telling that has none: what can be clustered alone. Cells that a person joined go together. */
async function chooseCells(database: Database, rulings: readonly Ruling[]): Promise<void> {
  const joined = rulings.filter(({ verdict }) => verdict === 'same')
  const ids = JSON.stringify([...new Set(joined.flatMap(({ left, right }) => [left, right]))])
  const cells = new Map(
    (
      await database.ask(
        'select id, coalesce(block, id) as cell from event_mention where id in (select unnest(from_json($ids::json, \'["varchar"]\')))',
        { ids },
      )
    ).map(({ id, cell }) => [String(id), String(cell)]),
  )
  const roots = new Map<string, string>()
  const rootOf = (cell: string): string => {
    const above = roots.get(cell)
    return above === undefined || above === cell ? cell : rootOf(above)
  }
  for (const { left, right } of joined) {
    const [a, b] = [cells.get(left), cells.get(right)]
    if (a === undefined || b === undefined) continue
    for (const cell of [a, b]) if (!roots.has(cell)) roots.set(cell, cell)
    roots.set(rootOf(a), rootOf(b))
  }
  await database.ask(
    'create or replace temp table linked_cell (cell varchar not null, root varchar not null)',
  )
  await database.append(
    'linked_cell',
    [...roots.keys()].map(cell => ({ cell, root: rootOf(cell) })),
  )
  await database.ask(`create or replace temp table touched_cell as
    with touched as (
      select coalesce(block, id) as cell from standing_mention
      where article in (select id from changed_article) or id in (select id from changed)
      -- A mention that was recoded may leave the events of another cell, as it was first read.
      union select coalesce(block, id) from event_mention where article in (select id from changed_article) or id in (select id from changed)
      -- A mention that is no longer read leaves its cell, and the tellings that it was one event with.
      union select id from changed
      union select coalesce(block, id) from (select id, block from standing_mention union all select id, block from event_mention)
      where id in (select other.event_mention from event_member as one join event_member as other using (event) where one.event_mention in (select id from changed))
    ), with_linked as (
      select cell from touched union
      select other.cell from touched join linked_cell as one on one.cell = touched.cell join linked_cell as other on other.root = one.root
    ), sized as (
      select cell, coalesce(root, cell) as component, count(standing_mention.id) as tellings
      -- A cell whose last telling was found wrong is touched too.
      from with_linked left join linked_cell using (cell) left join standing_mention on coalesce(block, id) = cell group by all
    ), components as (select component, sum(tellings) as tellings from sized group by component),
    chunked as (select component, (sum(tellings) over (order by component) / ${CHUNK})::integer as chunk from components)
    select cell, dense_rank() over (order by chunk) - 1 as chunk from sized join chunked using (component)`)
}

async function forgetOldEvents(database: Database): Promise<void> {
  await database.ask(`create or replace temp table touched_mention as
    select id from standing_mention join touched_cell on coalesce(block, id) = cell
    union select id from event_mention join touched_cell on coalesce(block, id) = cell`)
  await database.ask(`create or replace temp table old_event as
    select distinct event as id from event_member where event_mention in (select id from touched_mention union all select id from changed)`)
  await database.ask('delete from event where id in (select id from old_event)')
  await database.ask('delete from event_member where event in (select id from old_event)')
  await database.ask('delete from claim where event in (select id from old_event)')
  await database.ask(
    'delete from judgement where starts_with("by", \'rule:\') and "left" in (select id from touched_mention union all select id from changed)',
  )
}

const readTellings = `
  select mention.id, bare, block, earliest, latest, published
  from standing_mention as mention join article on article.id = mention.article join touched_cell on coalesce(block, mention.id) = cell
  where chunk = $chunk and superseded_by is null order by coalesce(earliest, published), mention.id`
