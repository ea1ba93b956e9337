/** Rebuilds the events of the record: tellings to clusters, by stored judgements. */
import { contentId } from '../core/id.js'
import type { Database, Row } from './duckdb.js'
import { blockOf, type Telling, whySame } from './same-event.js'

/** Judges every pair worth it, then builds `event` and `event_member` anew. A person's judgement stands above the rule's. */
export async function mergeEvents(database: Database): Promise<void> {
  const tellings = (await database.ask(readTellings)) as unknown as readonly Telling[]
  const rulings = await database.ask(
    'select "left", "right", verdict from judgement where starts_with("by", \'person:\') order by all',
  )
  const apart = new Set(
    rulings
      .filter(({ verdict }) => verdict === 'different')
      .flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]),
  )
  const clusters = new Map<string, Telling[]>(tellings.map(telling => [telling.id, [telling]]))
  const judgements: Row[] = []
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
  for (const { left, right, verdict } of rulings)
    if (verdict === 'same') unite(String(left), String(right))
  const blocks = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const block = blockOf(telling)
    if (block === null) continue
    // The latest few are enough: tellings come in order of day, and a story that is told again joins its last telling.
    const earlier = blocks.get(block) ?? []
    for (const other of earlier.slice(-RECENT).reverse()) {
      const why = whySame(other, telling)
      if (why === null || !unite(other.id, telling.id)) continue
      judgements.push({
        left: other.id,
        right: telling.id,
        verdict: 'same',
        by: 'rule:same-event',
        why,
      })
    }
    earlier.push(telling)
    blocks.set(block, earlier)
  }
  const members = [...new Set(clusters.values())].flatMap(cluster => {
    const ids = cluster.map(telling => telling.id).sort()
    const event = contentId('event', ids)
    return ids.map(id => ({ event, event_mention: id }))
  })
  await database.ask('delete from judgement where starts_with("by", \'rule:\')')
  await database.append('judgement', judgements)
  await database.ask('delete from event_member; delete from event')
  await database.append('event_member', members)
}

// Chosen so that a busy pair's week of tellings is within reach: 64 tellings of one kind and pair.
const RECENT = 64

const readTellings = `
  select mention.id, bare, plover_type, source_sides, target_sides, mutual, status, earliest, latest, published
  from event_mention as mention join article on article.id = mention.article
  where superseded_by is null order by coalesce(earliest, published), mention.id`
