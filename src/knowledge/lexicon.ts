/** The frames of all files, by the word that may set one off. */
import type { Fault } from '../notation/entries.js'
import type { Condition, ConditionRole, Frame, WordClass } from '../notation/frames.js'
import type { KnowledgeText } from './files.js'
import { readFrameFiles } from './frame-entries.js'
import { packLexicon, spellOut, type WrittenTrigger } from './lexicon-rows.js'
import { lookUp, openTable, type Table } from './table.js'
import { type WordSet, wordSet } from './word-set.js'

export { holdsAny, type WordSet } from './word-set.js'

export interface RoleCondition {
  readonly role: ConditionRole
  readonly words: WordSet
}

/** A frame with its word classes spelt out. */
export interface LexicalFrame extends Omit<Frame, 'only' | 'unless' | 'variants'> {
  readonly only: readonly RoleCondition[]
  readonly unless: readonly RoleCondition[]
  readonly variants: readonly (RoleCondition & { readonly code: string; readonly at: string })[]
}

/** One way in which one frame is set off. */
export type Trigger =
  | { readonly kind: 'verb'; readonly frame: LexicalFrame; readonly particle: string | null }
  | {
      readonly kind: 'light'
      readonly frame: LexicalFrame
      readonly particle: string | null
      readonly nouns: WordSet
    }
  | { readonly kind: 'noun'; readonly frame: LexicalFrame; readonly before: readonly string[] }
  | { readonly kind: 'adj'; readonly frame: LexicalFrame; readonly particle: string | null }
  | { readonly kind: 'modal'; readonly frame: LexicalFrame }

/** What is known of lemmas, asked for one at a time. */
export interface Lemmas<Value> {
  readonly get: (lemma: string) => Value | undefined
  readonly has: (lemma: string) => boolean
}

export interface Lexicon {
  /** By lemma of the verb. */
  readonly verbs: Lemmas<readonly Trigger[]>
  /** By lemma of the head noun; the words that must stand before it are in the trigger. */
  readonly nouns: Lemmas<readonly Trigger[]>
  readonly adjectives: Lemmas<readonly Trigger[]>
  /** By lemma of the modal: `must`, `should`, `have`, `need`. */
  readonly modals: Lemmas<LexicalFrame>
  /** Every single word that any frame speaks of in a condition or as the noun of a light verb. */
  readonly words: Pick<Lemmas<unknown>, 'has'>
  readonly faults: readonly Fault[]
}

/** Builds the lexicon from the text of every frames file. Faulty references are reported, the rest stands. */
export function buildLexicon(files: readonly KnowledgeText[]): Lexicon {
  const { entries, faults } = readFrameFiles(files)
  return openLexicon(openTable(packLexicon(entries)), faults)
}

/** Opens the table of a lexicon. */
export function openLexicon(table: Table, faults: readonly Fault[]): Lexicon {
  const classOf = lookUp(table, 'class', (row: WordClass) => row)
  const frameOf = lookUp(table, 'frame', (row: Frame): LexicalFrame => {
    const condition = ({ role, words }: Condition): RoleCondition => ({
      role,
      words: wordSet(() => spellOut(words, 'all', classOf)),
    })
    return {
      ...row,
      only: row.only.map(condition),
      unless: row.unless.map(condition),
      variants: row.variants.map(each => ({ ...condition(each), code: each.code, at: each.at })),
    }
  })
  const read = (trigger: WrittenTrigger): Trigger => {
    const frame = frameOf(trigger.frame)!
    if (trigger.kind !== 'light') return { ...trigger, frame }
    return { ...trigger, frame, nouns: wordSet(() => spellOut(trigger.nouns, 'noun', classOf)) }
  }
  const lemmas = <Row, Value>(kind: string, make: (row: Row) => Value): Lemmas<Value> => {
    const get = lookUp(table, kind, make)
    return { get, has: lemma => get(lemma) !== undefined }
  }
  const triggers = (kind: string) => lemmas(kind, (row: WrittenTrigger[]) => row.map(read))
  return {
    verbs: triggers('verb'),
    nouns: triggers('noun'),
    adjectives: triggers('adj'),
    modals: lemmas('modal', (id: string) => frameOf(id)!),
    words: lemmas('word', (row: number) => row),
    faults,
  }
}
