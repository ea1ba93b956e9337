/** Reads `*.cues`: words that say that something is said, planned, feared, denied, or merely carried out. */
import type { Status } from '../core/reading.js'
import { type Entry, type Fault, readEntries, valuesOf } from './entries.js'

/** What a cue does to the event that stands in its complement. */
export type CueEffect =
  | { readonly kind: 'status'; readonly status: Status }
  | {
      readonly kind: 'speech'
      readonly stance: 'asserts' | 'denies' | 'doubts' | 'declines-comment'
      readonly status: Status | null
    }
  /** A verb that only carries its event noun: hold talks, launch an attack. */
  | { readonly kind: 'support' }
  /** A noun for words put on paper or spoken: statement, announcement. Whoever owns it speaks. */
  | { readonly kind: 'document' }

/**
 * Sorts of what a word governs: a noun that is its object or its passive's subject, a noun behind a preposition, a noun
 * that is known already ("the attack", "Iran's attack"), a noun for words in which the event is told ("reports that"), one that is itself the event ("their demand"), clauses by their form, and
 * words of speech that stand beside it.
 */
export const CUE_CONTENTS = [
  'object',
  'phrase',
  'definite',
  'report',
  'words',
  'infinitive',
  'gerund',
  'clause',
  'quote',
] as const

export type CueContent = (typeof CUE_CONTENTS)[number]

export interface Cue {
  readonly id: string
  readonly at: string
  readonly effect: CueEffect
  /** Whether its verbs also carry an event noun, as support verbs do: "plan an invasion". */
  readonly carries: boolean
  /** Whether what it governs is there whatever becomes of the rest: "investigate the attack", "the recent attack". */
  readonly given: boolean
  /** What it has to govern to mean this; empty: anything. */
  readonly content: readonly CueContent[]
  readonly verb: readonly string[]
  readonly noun: readonly string[]
  readonly adj: readonly string[]
  readonly adv: readonly string[]
}

const KEYS = [
  'status',
  'stance',
  'kind',
  'carries',
  'given',
  'content',
  'verb',
  'noun',
  'adj',
  'adv',
]
const STATUSES: readonly string[] = [
  'occurred',
  'ongoing',
  'planned',
  'possible',
  'conditional',
  'denied',
  'called-off',
]
const STANCES: readonly string[] = ['asserts', 'denies', 'doubts', 'declines-comment']

/** Reads one cues file. A cue without a status, stance or kind is reported and left out. */
export function readCues(file: string, text: string): { cues: Cue[]; faults: Fault[] } {
  const { entries, faults } = readEntries(file, text)
  const cues: Cue[] = []
  for (const entry of entries) {
    if (entry.kind !== 'cue') {
      faults.push({ at: entry.at, message: `expected a cue entry, found: ${entry.kind}` })
      continue
    }
    for (const field of entry.fields)
      if (!KEYS.includes(field.key))
        faults.push({ at: field.at, message: `expected ${KEYS.join(', ')}, found: ${field.key}` })
    const effect = readEffect(entry, faults)
    const content = valuesOf(entry, 'content')
    for (const each of content)
      if (!isContent(each))
        faults.push({
          at: entry.at,
          message: `expected ${CUE_CONTENTS.join(', ')}, found: ${each}`,
        })
    if (effect)
      cues.push({
        id: entry.id,
        at: entry.at,
        effect,
        carries: effect.kind === 'support' || valuesOf(entry, 'carries')[0] === 'yes',
        given: valuesOf(entry, 'given')[0] === 'yes',
        content: content.filter(isContent),
        verb: valuesOf(entry, 'verb'),
        noun: valuesOf(entry, 'noun'),
        adj: valuesOf(entry, 'adj'),
        adv: valuesOf(entry, 'adv'),
      })
  }
  return { cues, faults }
}

function isContent(value: string): value is CueContent {
  return (CUE_CONTENTS as readonly string[]).includes(value)
}

function readEffect(entry: Entry, faults: Fault[]): CueEffect | null {
  const [status, stance, kind] = ['status', 'stance', 'kind'].map(key => valuesOf(entry, key)[0])
  if (status !== undefined && !STATUSES.includes(status)) {
    faults.push({ at: entry.at, message: `expected ${STATUSES.join(', ')}, found: ${status}` })
    return null
  }
  if (stance !== undefined) {
    if (STANCES.includes(stance))
      return { kind: 'speech', stance: stance as 'asserts', status: (status as Status) ?? null }
    faults.push({ at: entry.at, message: `expected ${STANCES.join(', ')}, found: ${stance}` })
    return null
  }
  if (status !== undefined) return { kind: 'status', status: status as Status }
  if (kind === 'support' || kind === 'document') return { kind }
  faults.push({
    at: entry.at,
    message: `expected a status, a stance or a kind in cue ${entry.id}, found none`,
  })
  return null
}
