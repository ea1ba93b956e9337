/** The frames and word classes of all files, read but not yet indexed, and what is wrong among them. */
import type { Fault } from '../notation/entries.js'
import { type Frame, readFrames, type WordClass } from '../notation/frames.js'
import { firstOfEachId, type KnowledgeText } from './files.js'

/** Frames and word classes as JSON keeps them. */
export interface FrameEntries {
  readonly frames: readonly Frame[]
  readonly classes: readonly WordClass[]
}

/** A light verb and its nouns: `impose|slap + @sanctions`. */
export interface LightPattern {
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
}

/** Reads every frames file; of two entries of one name in different folders, the user's stands. */
export function readFrameFiles(files: readonly KnowledgeText[]): {
  entries: FrameEntries
  faults: Fault[]
} {
  const faults: Fault[] = []
  const read = files.map(file => {
    const { frames, classes, faults: found } = readFrames(file.name, file.text)
    faults.push(...found)
    const layered = <Value extends { readonly id: string }>(entries: readonly Value[]) =>
      entries.map(entry => ({ entry, layer: file.layer, key: entry.id }))
    return { frames: layered(frames), classes: layered(classes) }
  })
  const frames = firstOfEachId(
    read.flatMap(each => each.frames),
    faults,
  )
  const classes = firstOfEachId(
    read.flatMap(each => each.classes),
    faults,
  )
  const entries = { frames, classes }
  return { entries, faults: [...faults, ...faultsAmong(entries)] }
}

/** The verbs and nouns of a `light` pattern; null when it is not written as one. */
export function readLight(pattern: string): LightPattern | null {
  const [left, right] = pattern.split('+').map(side => side.trim())
  if (!left || !right) return null
  const alternatives = (side: string) => side.split('|').map(word => word.trim())
  return { verbs: alternatives(left), nouns: alternatives(right) }
}

/** References to classes that are in no file, and patterns that are none. */
function faultsAmong({ frames, classes }: FrameEntries): Fault[] {
  const known = new Set(classes.map(each => `@${each.id}`))
  const unknown = (words: readonly string[], at: string): Fault[] =>
    words
      .filter(word => word.startsWith('@') && !known.has(word))
      .map(word => ({ at, message: `expected the name of a words entry, found: ${word}` }))
  return frames.flatMap(frame => [
    ...[...frame.only, ...frame.unless].flatMap(({ words }) => unknown(words, frame.at)),
    ...frame.variants.flatMap(({ words, at }) => unknown(words, at)),
    ...[frame.verb, frame.noun, frame.adj].flatMap(words => unknown(words, frame.at)),
    ...frame.light.flatMap(pattern => {
      const light = readLight(pattern)
      if (light) return unknown([...light.verbs, ...light.nouns], frame.at)
      return [{ at: frame.at, message: `expected VERB + NOUN, found: ${pattern}` }]
    }),
  ])
}
