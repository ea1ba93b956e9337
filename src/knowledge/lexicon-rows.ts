/** The rows of the lexicon's table: frames and word classes by name, what sets a frame off by its lemma. */
import type { Frame, WordClass } from '../notation/frames.js'
import { type FrameEntries, readLight } from './frame-entries.js'
import { packTable } from './table.js'
import { wordsOf } from './word-set.js'

/** A trigger as a row has it; the frame is an id, nouns are not yet spelt out. */
export type WrittenTrigger =
  | { readonly kind: 'verb' | 'adj'; readonly frame: string; readonly particle: string | null }
  | {
      readonly kind: 'light'
      readonly frame: string
      readonly particle: string | null
      readonly nouns: readonly string[]
    }
  | { readonly kind: 'noun'; readonly frame: string; readonly before: readonly string[] }

/** The lexicon as the bytes of a table. */
export function packLexicon({ frames, classes: read }: FrameEntries): Uint8Array {
  const classes = new Map(read.map(each => [each.id, each]))
  const spelt = (words: readonly string[], kind: 'noun' | 'verb' | 'adj') =>
    spellOut(words, kind, id => classes.get(id))
  const rows = new Map<string, unknown>()
  for (const each of classes.values()) rows.set(`class ${each.id}`, each)
  for (const frame of frames) rows.set(`frame ${frame.id}`, frame)
  const add = (key: string, trigger: WrittenTrigger) =>
    rows.set(key, [...((rows.get(key) as WrittenTrigger[] | undefined) ?? []), trigger])
  for (const { id: frame, ...given } of frames) {
    for (const pattern of spelt(given.verb, 'verb')) {
      const [lemma, particle = null] = pattern.split(' ')
      add(`verb ${lemma}`, { kind: 'verb', frame, particle })
    }
    for (const { verbs, nouns } of given.light.flatMap(pattern => readLight(pattern) ?? []))
      for (const pattern of spelt(verbs, 'verb')) {
        const [lemma, particle = null] = pattern.split(' ')
        add(`verb ${lemma}`, { kind: 'light', frame, particle, nouns })
      }
    for (const pattern of spelt(given.noun, 'noun')) {
      // The treebanks cut "sit-in" and "build-up" at the hyphen.
      const parts = pattern.split(/[ -]/)
      add(`noun ${parts.at(-1)}`, { kind: 'noun', frame, before: parts.slice(0, -1) })
    }
    for (const pattern of spelt(given.adj, 'adj')) {
      const [lemma, particle = null] = pattern.split(' ')
      add(`adj ${lemma}`, { kind: 'adj', frame, particle })
    }
    for (const lemma of given.modal) rows.set(`modal ${lemma}`, frame)
  }
  for (const word of wordsAskedFor(frames, id => classes.get(id))) rows.set(`word ${word}`, 1)
  return packTable(rows)
}

/** Words with their `@classes` spelt out; a class that is in no file was reported when it was read. */
export function spellOut(
  words: readonly string[],
  kind: 'noun' | 'verb' | 'adj' | 'all',
  classOf: (id: string) => WordClass | undefined,
): string[] {
  return words.flatMap(word => {
    if (!word.startsWith('@')) return [word]
    const found = classOf(word.slice(1))
    if (!found) return []
    return kind === 'all' ? [...found.noun, ...found.verb, ...found.adj] : [...found[kind]]
  })
}

/** Every single word of the conditions and light nouns of all frames, and the last word of every phrase. */
function wordsAskedFor(
  frames: readonly Frame[],
  classOf: (id: string) => WordClass | undefined,
): Set<string> {
  const conditions = frames.flatMap(({ only, unless, variants }) => [
    ...only,
    ...unless,
    ...variants,
  ])
  const carried = frames.flatMap(({ light }) =>
    light.flatMap(pattern => readLight(pattern)?.nouns ?? []),
  )
  return wordsOf([
    ...conditions.flatMap(({ words }) => spellOut(words, 'all', classOf)),
    ...spellOut(carried, 'noun', classOf),
  ])
}
