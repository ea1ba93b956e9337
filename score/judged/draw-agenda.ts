/**
 * Draws engagements at random from an agenda and prints each with the sentences it was read from, for a reader to judge.
 *
 *     npm start -- agenda --record judged.duckdb --format json > agenda.jsonl
 *     npx tsx score/judged/draw-agenda.ts agenda.jsonl [100]
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

interface Row {
  readonly id: string
  readonly kind: string
  readonly participants: readonly string[]
  readonly date: string | null
  readonly place: string | null
  readonly status: string
  readonly history: readonly { status: string; reported: string; sentence: string }[]
}

const [path, count = '100'] = process.argv.slice(2)
if (!path) {
  console.error('draw-agenda: expected a file of engagements, found none')
  process.exit(2)
}
const rows = readFileSync(path, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Row)
// Ids are hashes of what they stand for; hashed again they give an order as good as chance, and the same every time.
const orderOf = ({ id }: Row) => createHash('sha256').update(id).digest('hex')
const drawn = rows.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).slice(0, Number(count))
console.error(`${drawn.length} of ${rows.length} engagements`)
for (const [index, row] of drawn.entries()) {
  const { id, kind, participants, date, place, status, history } = row
  console.log(
    `${index + 1}. ${id}\n  ${kind} ${status}, ${participants.join(' + ')}, date ${date ?? '-'}, place ${place ?? '-'}`,
  )
  for (const told of history) console.log(`  ${told.reported} ${told.status} "${told.sentence}"`)
  console.log()
}
