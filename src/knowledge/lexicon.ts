/** The frames of all files, indexed by the word that may set one off. */
import type { Fault } from '../notation/entries.js'
import {
  type Condition,
  type ConditionRole,
  type Frame,
  readFrames,
  type WordClass,
} from '../notation/frames.js'

/** A set of lemmas; phrases are kept as lemma sequences. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

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

export interface Lexicon {
  readonly frames: readonly LexicalFrame[]
  /** By lemma of the verb. */
  readonly verbs: ReadonlyMap<string, readonly Trigger[]>
  /** By lemma of the head noun; the words that must stand before it are in the trigger. */
  readonly nouns: ReadonlyMap<string, readonly Trigger[]>
  readonly adjectives: ReadonlyMap<string, readonly Trigger[]>
  /** By lemma of the modal: `must`, `should`, `have`, `need`. */
  readonly modals: ReadonlyMap<string, LexicalFrame>
  /** Every single word that any frame speaks of, in a trigger or in a condition. */
  readonly words: ReadonlySet<string>
  readonly faults: readonly Fault[]
}

/** Builds the lexicon from the text of every frames file. Faulty references are reported, the rest stands. */
export function buildLexicon(
  files: readonly { readonly name: string; readonly text: string }[],
): Lexicon {
  const frames: Frame[] = []
  const classes = new Map<string, WordClass>()
  const faults: Fault[] = []
  for (const file of files) {
    const read = readFrames(file.name, file.text)
    faults.push(...read.faults)
    for (const wordClass of read.classes) {
      const before = classes.get(wordClass.id)
      if (before)
        faults.push({
          at: wordClass.at,
          message: `expected a new name, found ${wordClass.id} of ${before.at} again`,
        })
      else classes.set(wordClass.id, wordClass)
    }
    frames.push(...read.frames)
  }
  const spell = (words: readonly string[], kind: 'noun' | 'verb' | 'adj' | 'all', at: string) =>
    spellOut(words, kind, classes, at, faults)
  const condition = (read: Condition, at: string): RoleCondition => ({
    role: read.role,
    words: wordSet(spell(read.words, 'all', at)),
  })
  const verbs = new Map<string, Trigger[]>()
  const nouns = new Map<string, Trigger[]>()
  const adjectives = new Map<string, Trigger[]>()
  const modals = new Map<string, LexicalFrame>()
  const seen = new Map<string, string>()
  const lexical = frames.map(frame => {
    const before = seen.get(frame.id)
    if (before)
      faults.push({
        at: frame.at,
        message: `expected a new name, found ${frame.id} of ${before} again`,
      })
    seen.set(frame.id, frame.at)
    const made: LexicalFrame = {
      ...frame,
      only: frame.only.map(each => condition(each, frame.at)),
      unless: frame.unless.map(each => condition(each, frame.at)),
      variants: frame.variants.map(each => ({
        ...condition(each, each.at),
        code: each.code,
        at: each.at,
      })),
    }
    for (const pattern of spell(frame.verb, 'verb', frame.at)) {
      const [lemma, particle] = pattern.split(' ')
      add(verbs, lemma!, { kind: 'verb', frame: made, particle: particle ?? null })
    }
    for (const pattern of frame.light) {
      const [left, right] = pattern.split('+').map(side => side.trim())
      if (!left || !right) {
        faults.push({ at: frame.at, message: `expected VERB + NOUN, found: ${pattern}` })
        continue
      }
      const nouns = wordSet(
        spell(
          right.split('|').map(word => word.trim()),
          'noun',
          frame.at,
        ),
      )
      for (const alternative of spell(
        left.split('|').map(word => word.trim()),
        'verb',
        frame.at,
      )) {
        const [lemma, particle] = alternative.split(' ')
        add(verbs, lemma!, { kind: 'light', frame: made, particle: particle ?? null, nouns })
      }
    }
    for (const pattern of spell(frame.noun, 'noun', frame.at)) {
      // The treebanks cut "sit-in" and "build-up" at the hyphen.
      const words = pattern.split(/[ -]/)
      add(nouns, words.at(-1)!, { kind: 'noun', frame: made, before: words.slice(0, -1) })
    }
    for (const pattern of spell(frame.adj, 'adj', frame.at)) {
      const [lemma, particle] = pattern.split(' ')
      add(adjectives, lemma!, { kind: 'adj', frame: made, particle: particle ?? null })
    }
    for (const lemma of frame.modal) modals.set(lemma, made)
    return made
  })
  return {
    frames: lexical,
    verbs,
    nouns,
    adjectives,
    modals,
    words: wordsOf(lexical, verbs),
    faults,
  }
}

function wordsOf(
  frames: readonly LexicalFrame[],
  verbs: ReadonlyMap<string, readonly Trigger[]>,
): Set<string> {
  const words = new Set<string>()
  const take = (set: WordSet) => {
    for (const word of set.words) words.add(word)
    for (const phrase of set.phrases) words.add(phrase.at(-1)!)
  }
  for (const frame of frames)
    for (const { words: set } of [...frame.only, ...frame.unless, ...frame.variants]) take(set)
  for (const triggers of verbs.values())
    for (const trigger of triggers) if (trigger.kind === 'light') take(trigger.nouns)
  return words
}

/** Whether any word or phrase of the set stands in the lemmas, in order and side by side. */
export function holdsAny(set: WordSet, lemmas: readonly string[]): boolean {
  for (const lemma of lemmas) if (set.words.has(lemma)) return true
  return set.phrases.some(phrase =>
    lemmas.some((_, from) => phrase.every((word, i) => lemmas[from + i] === word)),
  )
}

export function wordSet(given: readonly string[]): WordSet {
  const words = given.flatMap(word =>
    word.includes('-') ? [word, word.replaceAll('-', ' ')] : [word],
  )
  return {
    words: new Set(words.filter(word => !word.includes(' '))),
    phrases: words.filter(word => word.includes(' ')).map(word => word.split(' ')),
  }
}

function spellOut(
  words: readonly string[],
  kind: 'noun' | 'verb' | 'adj' | 'all',
  classes: ReadonlyMap<string, WordClass>,
  at: string,
  faults: Fault[],
): string[] {
  return words.flatMap(word => {
    if (!word.startsWith('@')) return [word]
    const wordClass = classes.get(word.slice(1))
    if (!wordClass) {
      faults.push({ at, message: `expected the name of a words entry, found: ${word}` })
      return []
    }
    return kind === 'all'
      ? [...wordClass.noun, ...wordClass.verb, ...wordClass.adj]
      : [...wordClass[kind]]
  })
}

function add(index: Map<string, Trigger[]>, key: string, trigger: Trigger): void {
  const list = index.get(key)
  if (list) list.push(trigger)
  else index.set(key, [trigger])
}
