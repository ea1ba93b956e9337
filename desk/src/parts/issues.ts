/** Issues: positions on one matter, whoever holds them; and how a party moved on one. */
import type { Row } from '../api.js'

export interface Issue {
  /** The longest words on it. */
  readonly name: string
  /** Oldest first. */
  readonly held: readonly Row[]
}

// Two positions are on one issue when they share two words of six letters or more, and those are half of the shorter one's.
const SHARED = 2
const SHARE = 0.5

/** The issue with most words on it first. Each is gathered round its fullest position, so that issues do not run into one another. */
export function issuesOf(rows: readonly Row[]): Issue[] {
  const wordsOf = (row: Row) =>
    new Set<string>(
      String(row.content)
        .toLowerCase()
        .match(/\p{L}{6,}/gu) ?? [],
    )
  const left = rows
    .map(row => ({ row, words: wordsOf(row) }))
    .sort((a, b) => b.words.size - a.words.size)
  const issues: Issue[] = []
  while (left.length > 0) {
    const { words } = left[0]!
    const isOn = (other: ReadonlySet<string>) => {
      const shared = [...other].filter(word => words.has(word)).length
      return shared >= SHARED && shared >= SHARE * other.size
    }
    const held = left.filter((each, at) => at === 0 || isOn(each.words)).map(({ row }) => row)
    for (const row of held)
      left.splice(
        left.findIndex(each => each.row === row),
        1,
      )
    const inOrder = [...held].sort((a, b) => (String(a.since) < String(b.since) ? -1 : 1))
    issues.push({ name: nameOf(inOrder), held: inOrder })
  }
  return issues.sort((a, b) => b.held.length - a.held.length)
}

/** The words of the fullest position. */
function nameOf(held: readonly Row[]): string {
  const contents = held.map(row => String(row.content))
  const longest = contents.reduce((a, b) => (b.length > a.length ? b : a))
  return longest.length > 90 ? `${longest.slice(0, 88)}…` : longest
}

const SCALE: { readonly [stance: string]: number } = {
  rejects: -2,
  demands: -1,
  'makes-conditional': 0,
  offers: 1,
  accepts: 2,
}

/** From the first stance to the last; nothing where there is but one. */
export function movementOf(held: readonly Row[]): 'hardened' | 'softened' | 'held' | null {
  if (new Set(held.map(({ since }) => since)).size < 2) return null
  const gap = (SCALE[held.at(-1)!.stance] ?? 0) - (SCALE[held[0]!.stance] ?? 0)
  return gap < 0 ? 'hardened' : gap > 0 ? 'softened' : 'held'
}
