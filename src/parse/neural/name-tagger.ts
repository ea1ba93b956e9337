/** Labels the words of a sentence as parts of names, from two judges: the network and lists of names in context. */
import type { Token } from '../../core/sentence.js'
import type { Weights } from '../../core/weights.js'
import { NAME_TABLE, type NameLists, nameClues } from './name-clues.js'

/** The labels, in the order in which weights and scores count them. */
export const NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const

const COUNT = NAME_LABELS.length

const ALONE: NameSettings = { scale: 0, network: 1 }

export interface NameSettings {
  /** What a clue's weight is multiplied by to stand beside the network's log scores. */
  readonly scale: number
  /** What the network's log scores are multiplied by. */
  readonly network: number
}

export interface NameTagger {
  /** The best run of labels; `network` has the network's log scores for each word. */
  readonly label: (tokens: readonly Token[], network: readonly Float32Array[]) => string[]
}

/** Opens the tagger stored in the weights; where they have none, the network judges alone. */
export function loadNameTagger(weights: Weights): NameTagger {
  if (!weights.has('names.clues'))
    return newNameTagger(new Int16Array(NAME_WEIGHTS), new Float32Array(COUNT * COUNT), {}, ALONE)
  return newNameTagger(
    weights.array('names.clues', Int16Array),
    weights.array('names.steps', Float32Array),
    weights.table('names.lists') as NameLists,
    weights.table('names.settings') as NameSettings,
  )
}

/** `clues` holds a row of seven numbers for each place of the table, `steps` the score of each label after each. */
export function newNameTagger(
  clues: Int16Array | Float32Array,
  steps: Float32Array,
  lists: NameLists,
  { scale, network: trust }: NameSettings,
): NameTagger {
  const listed = new Map(Object.entries(lists))
  return {
    label: (tokens, network) => {
      if (tokens.length === 0) return []
      const places = nameClues(tokens, listed)
      const scores = places.map((row, word) => {
        const own = new Float32Array(COUNT)
        for (const place of row)
          for (let label = 0; label < COUNT; label++) own[label]! += clues[place * COUNT + label]!
        for (let label = 0; label < COUNT; label++)
          own[label] = own[label]! * scale + trust * network[word]![label]!
        return own
      })
      const scaled = steps.map(step => step * scale)
      return bestPath(scores, scaled).map(label => NAME_LABELS[label]!)
    },
  }
}

/** Whether a label may follow another: `I-` only goes on with a name of its own kind. */
export function mayFollow(before: number | null, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true
  return before === label || before === label - 1
}

/** The run of labels with the highest sum (Viterbi). */
export function bestPath(scores: readonly Float32Array[], steps: Float32Array): number[] {
  const back: Int8Array[] = []
  let sums = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY)
  for (let label = 0; label < COUNT; label++)
    if (mayFollow(null, label)) sums[label] = scores[0]![label]!
  for (let word = 1; word < scores.length; word++) {
    const next = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY)
    const from = new Int8Array(COUNT)
    for (let label = 0; label < COUNT; label++)
      for (let before = 0; before < COUNT; before++) {
        if (!mayFollow(before, label)) continue
        const sum = sums[before]! + steps[before * COUNT + label]! + scores[word]![label]!
        if (sum > next[label]!) {
          next[label] = sum
          from[label] = before
        }
      }
    sums = next
    back.push(from)
  }
  let label = sums.indexOf(Math.max(...sums))
  const path = [label]
  for (let word = back.length - 1; word >= 0; word--) {
    label = back[word]![label]!
    path.unshift(label)
  }
  return path
}

/** Room for the weights of all clues. */
export const NAME_WEIGHTS = NAME_TABLE * COUNT
