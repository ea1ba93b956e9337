/** Trains the tagger. */
import type { ConlluSentence } from '../../src/parse/conllu.js'
import { hashText } from '../../src/parse/feature.js'
import { newFeatureList } from '../../src/parse/linear.js'
import { TAG_FEATURES, tagFeatures } from '../../src/parse/tag-features.js'
import { END_TAG, FIRST_TAG, START_TAG } from '../../src/parse/tagger.js'
import { describeWords, foldForm, type KnownTags } from '../../src/parse/words.js'
import { newPerceptron, type Perceptron, type Pruning } from './averaged.js'
import { newRandom, shuffled } from './random.js'

/** The tag of a token, both kinds in one. */
export function tagName(token: { readonly upos: string; readonly xpos: string }): string {
  return `${token.upos} ${token.xpos}`
}

/** All tags seen at least `least` times, commonest first. */
export function listTags(sentences: readonly ConlluSentence[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const token of tokens) counts.set(tagName(token), (counts.get(tagName(token)) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name)
}

/** The set of tags of every form seen often enough to be trusted, the sets numbered from 1. */
export function listKnownTags(sentences: readonly ConlluSentence[], least: number): KnownTags {
  const seen = new Map<string, Map<string, number>>()
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const form = foldForm(token.form)
      const tags = seen.get(form) ?? new Map<string, number>()
      tags.set(tagName(token), (tags.get(tagName(token)) ?? 0) + 1)
      seen.set(form, tags)
    }
  }
  const sets = new Map<string, number>()
  const known = new Map<number, number>()
  for (const [form, tags] of seen) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0)
    if (total < least) continue
    const common = [...tags].filter(([, count]) => count >= total * 0.03).map(([name]) => name)
    const set = common.sort().join(';')
    if (!sets.has(set)) sets.set(set, sets.size + 1)
    known.set(hashText(form), sets.get(set)!)
  }
  return known
}

/** Trains for some rounds, then anew on the features that proved worth their place. */
export function trainTagger(
  names: readonly string[],
  known: KnownTags,
  sentences: readonly ConlluSentence[],
  rounds: number,
  pruning: Pruning,
): Perceptron {
  const numbers = new Map(names.map((name, index) => [name, index]))
  const examples = sentences.map(({ tokens }) => ({
    words: describeWords(
      known,
      tokens.map(token => token.form),
    ),
    gold: tokens.map(token => numbers.get(tagName(token)) ?? -1),
  }))
  const perceptron = newPerceptron(names.length)
  const features = newFeatureList(TAG_FEATURES)
  const scores = new Float64Array(names.length)
  const random = newRandom(11)
  for (let round = 1; round <= rounds * 2; round++) {
    if (round === rounds + 1) perceptron.restrict(pruning)
    let wrong = 0
    let total = 0
    for (const { words, gold } of shuffled(random, examples)) {
      const tags = new Int32Array(words.count + 2)
      tags[0] = START_TAG
      tags[words.count + 1] = END_TAG
      for (let at = 1; at <= words.count; at++) {
        tagFeatures(words, tags, at, features)
        perceptron.score(features, scores)
        const guess = scores.indexOf(Math.max(...scores))
        const truth = gold[at - 1]!
        tags[at] = guess + FIRST_TAG
        if (truth < 0) continue
        perceptron.step()
        total++
        if (guess === truth) continue
        wrong++
        perceptron.update(features, truth, 1)
        perceptron.update(features, guess, -1)
      }
    }
    console.log(
      `tagger round ${round}: ${(100 * (1 - wrong / total)).toFixed(2)}% right in training`,
    )
  }
  return perceptron
}
