/** Scores readings against gold: one JSON object a line, a text and one event that must be found in it. */
import type { EventMention, Party, Reading } from '../core/reading.js'

export interface GoldParty {
  readonly code?: string
  readonly text?: string
  readonly start?: number | null
  readonly end?: number | null
}

export interface GoldCase {
  readonly id: string
  readonly text: string
  /** Null where the file gives none; 2000-01-01 stands for "no date" there. */
  readonly published: string | null
  readonly type: string | null
  readonly cameo: readonly string[]
  readonly source: readonly GoldParty[]
  readonly target: readonly GoldParty[]
  readonly status: string | null
}

export interface Measure {
  readonly measure: string
  readonly value: number
  readonly n: number
}

export interface Verdict {
  readonly found: boolean
  readonly type: boolean
  readonly countries: boolean | null
  readonly pair: boolean | null
  readonly status: boolean | null
  readonly predicted: number
  readonly predictedRight: number
}

/** The cases of a gold file, and a message for each line that is not one. */
export function readGold(name: string, text: string): { cases: GoldCase[]; failures: string[] } {
  const cases: GoldCase[] = []
  const failures: string[] = []
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const made = readCase(line)
    if (typeof made === 'string') failures.push(`${name}:${index + 1}: ${made}`)
    else cases.push(made)
  })
  return { cases, failures }
}

/** How one reading does against its case. Null where the case does not say. */
export function judge(
  gold: GoldCase,
  reading: Pick<Reading, 'events'>,
  typesOf: (event: EventMention) => Set<string>,
): Verdict {
  const wanted = new Set(
    gold.type === 'YIELD' ? ['CONCEDE', 'RETREAT'] : gold.type ? [gold.type] : [],
  )
  const typed = reading.events.filter(event => typesOf(event).size > 0)
  const right = typed.filter(event => isWanted(event, gold, wanted, typesOf))
  const byCode = [...gold.source, ...gold.target].some(party => party.code !== undefined)
  const byWords =
    [...gold.source, ...gold.target].some(party => typeof party.start === 'number') &&
    [...gold.source, ...gold.target].every(canBeFound)
  return {
    found: reading.events.length > 0,
    type: right.length > 0,
    countries: byCode ? right.some(event => agrees(event, gold, samePartyCode)) : null,
    pair: byWords ? right.some(event => agrees(event, gold, samePartyWords)) : null,
    status: gold.status === null ? null : right.some(event => event.status === gold.status),
    predicted: typed.length,
    predictedRight: right.length,
  }
}

/** The measures over all verdicts, each with its n. */
export function measure(verdicts: readonly Verdict[]): Measure[] {
  const share = (name: string, pick: (verdict: Verdict) => boolean | null): Measure[] => {
    const told = verdicts.map(pick).filter(value => value !== null)
    return told.length === 0
      ? []
      : [{ measure: name, value: told.filter(Boolean).length / told.length, n: told.length }]
  }
  const predicted = verdicts.reduce((sum, verdict) => sum + verdict.predicted, 0)
  const right = verdicts.reduce((sum, verdict) => sum + verdict.predictedRight, 0)
  return [
    ...share('texts with an event', verdict => verdict.found),
    ...share('type recall', verdict => verdict.type),
    ...share('type + source country + target country recall', verdict => verdict.countries),
    ...share('type + pair recall', verdict => verdict.pair),
    ...share('type + status recall', verdict => verdict.status),
    { measure: 'type precision', value: predicted === 0 ? 0 : right / predicted, n: predicted },
  ]
}

function readCase(line: string): GoldCase | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return `expected a JSON object, found: ${(error as Error).message}`
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'expected a JSON object'
  const row = value as { [key: string]: unknown }
  if (typeof row.text !== 'string' || row.text === '') return 'expected a text, found none'
  const { type, cameo, published } = row
  if (typeof type !== 'string' && !Array.isArray(cameo))
    return 'expected a type or a cameo code, found neither'
  return {
    id: typeof row.id === 'string' ? row.id : '',
    text: row.text,
    published:
      typeof published === 'string' && published !== '2000-01-01' ? published.slice(0, 10) : null,
    type: typeof type === 'string' ? type : null,
    cameo: Array.isArray(cameo) ? cameo.map(String) : [],
    source: Array.isArray(row.source) ? row.source : [],
    target: Array.isArray(row.target) ? row.target : [],
    status: typeof row.status === 'string' ? row.status : null,
  }
}

/** A side without a code and without offsets ("a recipient") asks for nobody in particular: nothing can be found for it. */
function canBeFound(party: GoldParty): boolean {
  return (
    party.code !== undefined || (typeof party.start === 'number' && typeof party.end === 'number')
  )
}

function isWanted(
  event: EventMention,
  gold: GoldCase,
  wanted: ReadonlySet<string>,
  typesOf: (event: EventMention) => Set<string>,
): boolean {
  if (wanted.size > 0) return [...typesOf(event)].some(type => wanted.has(type))
  return gold.cameo.includes(event.cameo) || gold.cameo.includes(event.bare)
}

type SameParty = (party: Party, gold: GoldParty) => boolean

/** Every side that the gold names has a party that is found; a mutual event may be told from either side. */
function agrees(event: EventMention, gold: GoldCase, same: SameParty): boolean {
  const holds = (parties: readonly Party[], wanted: readonly GoldParty[]) =>
    wanted.length === 0 || wanted.some(each => parties.some(party => same(party, each)))
  const straight = holds(event.source, gold.source) && holds(event.target, gold.target)
  if (straight || !event.mutual) return straight
  const both = [...event.source, ...event.target]
  return (
    gold.source.every(each => both.some(party => same(party, each))) && holds(both, gold.target)
  )
}

function samePartyCode(party: Party, gold: GoldParty): boolean {
  return (
    party.code !== null &&
    gold.code !== undefined &&
    party.code.slice(0, 3) === gold.code.slice(0, 3)
  )
}

function samePartyWords(party: Party, gold: GoldParty): boolean {
  return (
    typeof gold.start === 'number' &&
    typeof gold.end === 'number' &&
    party.start < gold.end &&
    gold.start < party.end
  )
}
