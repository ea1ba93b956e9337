/** Reads a line that says when the article was published and nothing else. */
import type { IsoDate } from '../core/article.js'
import { readWrittenDay } from './written-date.js'

export interface DateLine {
  /** Null when it tells no year, or a day that cannot be. */
  readonly day: IsoDate | null
  /** Whether it is only about a later change of the article. */
  readonly updated: boolean
}

/**
 * "Friday, January 4, 2019", "Published: 3 March 2022 10:15 GMT", "Updated 4 March 2022". Where a
 * line has both, "Published 3 March 2022 | Updated 4 March 2022", it is the first that is meant.
 * Null for a line that is anything else.
 */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 120) return null
  const lines = line
    .split(PARTS)
    .filter(part => part.trim() !== '')
    .map(readPart)
  if (lines.length === 0 || lines.some(part => part === null)) return null
  const read = lines as DateLine[]
  return (
    read.find(({ day, updated }) => day !== null && !updated) ??
    read.find(({ day }) => day !== null) ??
    read[0]!
  )
}

const PARTS = /[|•·;]| \/ |,? (?<!last,? )(?=(?:last )?(?:updated|modified)\b)/i
const PUBLISHED =
  /^(?:(?:first |originally )?(?:published|posted|issued|released|dated?)(?: on| at)?\b:?(?: in (?:the )?[\p{L} .'’-]{2,40},)?|on\b)\s*/iu
const UPDATED = /^(?:last )?(?:updated|modified|amended|edited)(?: on| at)?\b:?\s*/i

function readPart(part: string): DateLine | null {
  const trimmed = part.trim().replace(/^[-–—(]\s*|\)$/g, '')
  const updated = UPDATED.test(trimmed)
  const written = readWrittenDay(trimmed.replace(updated ? UPDATED : PUBLISHED, ''))
  if (written) return { day: written.day, updated }
  // "Updated 2 hours ago", "10:15 am": about the time of the article, and no day.
  return AGO.test(trimmed) ? { day: null, updated: true } : null
}

const AGO =
  /^(?:(?:last )?(?:updated|published|posted|modified)(?: on| at)?:? )?(?:(?:an?|\d+) (?:minute|min|hour|day|week|month|year)s? ago|\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,5})?)$/i
