/** Brings the derived tables of a record up to date, with a word on it where that takes a while. */
import type { RecordStore } from '../record/record.js'
import { say } from './output.js'

// So many articles take seconds, in which somebody wonders.
const WORTH_A_WORD = 1000

export async function bringUpToDate(record: RecordStore): Promise<void> {
  const behind = await record.behind()
  if (behind >= WORTH_A_WORD) say(`bringing ${behind} articles up to date ...`)
  await record.refresh()
}
