/** Reads `*.frames`: word classes and frames, as docs/notation.md describes them. */
import { type Entry, type Fault, type Field, readEntries, valuesOf } from './entries.js'

/** What an operator does to the event in its content: "agreed to", "refused to", "demanded that". */
export type Operator = 'intent' | 'refuse' | 'demand' | 'appeal' | 'threat'

export const OPERATORS: readonly Operator[] = ['intent', 'refuse', 'demand', 'appeal', 'threat']

/** Words in a role of the clause. Words may be `@classes`, which the lexicon spells out. */
export interface Condition {
  /** `object`, `target`, `source`, `content` or `any`. */
  readonly role: ConditionRole
  readonly words: readonly string[]
}

export type ConditionRole = 'object' | 'target' | 'source' | 'content' | 'any'

/** One frame as its file writes it; trigger words are not yet spelt out. */
export interface Frame {
  readonly id: string
  readonly label: string
  /** `file:line` of the entry. */
  readonly at: string
  readonly code: string
  /** The code that stands instead when an operator holds the event. */
  readonly folded: { readonly [operator in Operator]?: string }
  readonly operator: Operator | null
  readonly verb: readonly string[]
  readonly light: readonly string[]
  readonly noun: readonly string[]
  readonly adj: readonly string[]
  /** Modals that turn what somebody says of another into a demand: "said that Iran must withdraw". */
  readonly modal: readonly string[]
  /** UD relations in order of preference; empty where the frame says nothing. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly content: readonly string[]
  readonly only: readonly Condition[]
  readonly unless: readonly Condition[]
  readonly variants: readonly (Condition & { readonly code: string; readonly at: string })[]
  readonly needs: 'source' | 'target' | 'both' | 'partner' | 'either'
  readonly mutual: boolean
  readonly mode: string | null
  readonly contexts: readonly string[]
}

/** A `words` entry: lemmas by part of speech, shared by frames. */
export interface WordClass {
  readonly id: string
  readonly at: string
  readonly noun: readonly string[]
  readonly verb: readonly string[]
  readonly adj: readonly string[]
}

const LISTS = [
  'verb',
  'light',
  'noun',
  'adj',
  'modal',
  'source',
  'target',
  'content',
  'context',
] as const
const SINGLE = ['code', ...OPERATORS, 'operator', 'needs', 'mutual', 'mode'] as const
const CONDITIONS = ['only', 'unless', 'variant'] as const
const FRAME_KEYS: readonly string[] = [...LISTS, ...SINGLE, ...CONDITIONS]
const CODE = /^(0[1-9]|1\d|20)\d{0,2}$/
const CONDITION = /^(object|target|source|content|any)\s*=\s*(.+)$/

/** Reads one frames file. Faulty fields are reported and left out; the rest of the frame stands. */
export function readFrames(
  file: string,
  text: string,
): { frames: Frame[]; classes: WordClass[]; faults: Fault[] } {
  const { entries, faults } = readEntries(file, text)
  const frames: Frame[] = []
  const classes: WordClass[] = []
  for (const entry of entries) {
    if (entry.kind === 'words') classes.push(readClass(entry, faults))
    else if (entry.kind === 'frame') {
      const frame = readFrame(entry, faults)
      if (frame) frames.push(frame)
    } else
      faults.push({
        at: entry.at,
        message: `expected a frame or words entry, found: ${entry.kind}`,
      })
  }
  return { frames, classes, faults }
}

function readClass(entry: Entry, faults: Fault[]): WordClass {
  for (const field of entry.fields)
    if (!['noun', 'verb', 'adj'].includes(field.key))
      faults.push({ at: field.at, message: `expected noun, verb or adj, found: ${field.key}` })
  return {
    id: entry.id,
    at: entry.at,
    noun: valuesOf(entry, 'noun'),
    verb: valuesOf(entry, 'verb'),
    adj: valuesOf(entry, 'adj'),
  }
}

function readFrame(entry: Entry, faults: Fault[]): Frame | null {
  for (const field of entry.fields)
    if (!FRAME_KEYS.includes(field.key))
      faults.push({ at: field.at, message: `expected a field of a frame, found: ${field.key}` })
  const one = (key: string) => entry.fields.find(field => field.key === key)
  const codeOf = (key: string): string | undefined => {
    const field = one(key)
    const code = field?.values[0]
    if (field && code && !CODE.test(code)) {
      faults.push({ at: field.at, message: `expected a CAMEO code, found: ${code}` })
      return undefined
    }
    return code
  }
  const choice = <Value extends string>(key: string, allowed: readonly Value[]): Value | null => {
    const field = one(key)
    const value = field?.values[0]
    if (!field || value === undefined) return null
    if ((allowed as readonly string[]).includes(value)) return value as Value
    faults.push({ at: field.at, message: `expected ${allowed.join(', ')}, found: ${value}` })
    return null
  }
  const code = codeOf('code')
  if (!code) {
    faults.push({ at: entry.at, message: `expected a code in frame ${entry.id}, found none` })
    return null
  }
  const folded: { [operator in Operator]?: string } = {}
  for (const operator of OPERATORS) {
    const value = codeOf(operator)
    if (value) folded[operator] = value
  }
  const conditions = (key: string): (Condition & { code: string; at: string })[] =>
    entry.fields
      .filter(field => field.key === key)
      .flatMap(field => readCondition(field, key === 'variant', faults))
  const { source, target, content } = {
    source: valuesOf(entry, 'source'),
    target: valuesOf(entry, 'target'),
    content: valuesOf(entry, 'content'),
  }
  return {
    id: entry.id,
    label: entry.label ?? entry.id,
    at: entry.at,
    code,
    folded,
    operator: choice('operator', OPERATORS),
    verb: valuesOf(entry, 'verb'),
    light: valuesOf(entry, 'light'),
    noun: valuesOf(entry, 'noun'),
    adj: valuesOf(entry, 'adj'),
    modal: valuesOf(entry, 'modal'),
    source,
    target,
    content,
    only: conditions('only'),
    unless: conditions('unless'),
    variants: conditions('variant'),
    needs: choice('needs', ['source', 'target', 'both', 'partner', 'either']) ?? 'either',
    mutual: choice('mutual', ['yes', 'no']) === 'yes',
    mode: one('mode')?.values[0] ?? null,
    contexts: valuesOf(entry, 'context'),
  }
}

/** `variant 1124 any = war crime, genocide`: the grammar splits values at commas, so they are joined again. */
function readCondition(
  field: Field,
  withCode: boolean,
  faults: Fault[],
): (Condition & { code: string; at: string })[] {
  const text = field.values.join(', ')
  const space = withCode ? text.indexOf(' ') : -1
  const code = withCode ? text.slice(0, space) : ''
  const match = CONDITION.exec(withCode ? text.slice(space + 1).trim() : text)
  if (!match || (withCode && !CODE.test(code))) {
    const form = withCode ? 'CODE ROLE = words' : 'ROLE = words'
    faults.push({ at: field.at, message: `expected ${form}, found: ${text}` })
    return []
  }
  const words = match[2]!.split(',').map(word => word.trim())
  return [
    {
      role: match[1] as ConditionRole,
      words: words.filter(word => word !== ''),
      code,
      at: field.at,
    },
  ]
}
