/** Trains the two classifiers of the splitter: where tokens begin, where sentences end. */
import { mayEndSentence, SENTENCE_CLUES, sentenceClues } from '../../src/text/sentence-clues.js'
import { findChunks, openPlaces, TOKEN_CLUES, tokenClues } from '../../src/text/tokens.js'
import { newClues, newVerdict, TABLE_SIZE } from '../../src/text/verdict.js'
import type { Block } from './blocks.js'
import { newRandom, shuffled } from './random.js'

/** One decision with its answer. */
interface Example {
  readonly places: Int32Array
  readonly answer: boolean
  /** How clear a right answer has to be. */
  readonly margin: number
}

const ROUNDS = 8

/** Learns where tokens begin. */
export function trainCut(blocks: readonly Block[]): Int16Array {
  const clues = newClues(TOKEN_CLUES)
  const examples = blocks.flatMap(({ text, sentences }) => {
    const starts = new Set(sentences.flatMap(({ tokens }) => tokens.map(token => token.start)))
    return findChunks(text).flatMap(chunk =>
      openPlaces(chunk).map((place): Example => {
        tokenClues(chunk, place, clues)
        const places = clues.places.slice(0, clues.count)
        return { places, answer: starts.has(chunk.start + place.at), margin: 1 }
      }),
    )
  })
  return learn('cut', examples)
}

const CAUTION = 4

/** Learns where sentences end. */
export function trainEnd(blocks: readonly Block[]): Int16Array {
  const clues = newClues(SENTENCE_CLUES)
  const examples: Example[] = []
  for (const { text, sentences } of blocks) {
    const tokens = sentences.flatMap(sentence => sentence.tokens)
    const ends = new Set(
      sentences.map(sentence => sentence.tokens[sentence.tokens.length - 1]!.end),
    )
    let first = 0
    tokens.forEach((token, at) => {
      const answer = ends.has(token.end)
      const chance = mayEndSentence(text, tokens, first, at)
      if (chance === 'unsure' || chance === 'unlikely') {
        sentenceClues(text, tokens, first, at, clues)
        // To cut running text in two costs more than to leave the head of a letter in one.
        const margin = chance === 'unlikely' && !answer ? CAUTION : 1
        examples.push({ places: clues.places.slice(0, clues.count), answer, margin })
      }
      if (answer) first = at + 1
    })
  }
  return learn('end', examples)
}

/** An averaged perceptron, its weights made whole numbers without clipping any. */
function learn(name: string, examples: readonly Example[]): Int16Array {
  const weights = new Float64Array(TABLE_SIZE)
  const weighted = new Float64Array(TABLE_SIZE)
  const verdict = newVerdict(weights)
  const random = newRandom(5)
  let time = 0
  for (let round = 1; round <= ROUNDS; round++) {
    let wrong = 0
    for (const { places, answer, margin } of shuffled(random, examples)) {
      time++
      const right = verdict({ places, count: places.length }) * (answer ? 1 : -1)
      if (right <= 0) wrong++
      // What is right by a little is corrected too: what is nearly wrong here is wrong elsewhere.
      if (right > margin) continue
      const amount = answer ? 1 : -1
      for (const place of places) {
        weights[place] = weights[place]! + amount
        weighted[place] = weighted[place]! + amount * time
      }
    }
    const right = (100 * (1 - wrong / examples.length)).toFixed(2)
    console.log(`${name} round ${round}: ${right}% of ${examples.length} right in training`)
  }
  const averages = weights.map((weight, place) => weight - weighted[place]! / (time + 1))
  const largest = averages.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9)
  return Int16Array.from(averages, weight => Math.round((weight / largest) * 32767))
}
