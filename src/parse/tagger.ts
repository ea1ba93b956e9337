/** Gives every word its tags: universal part of speech and Penn Treebank tag, chosen as one. */
import type { Weights } from '../core/weights.js'
import { type LinearModel, loadLinear, newFeatureList } from './linear.js'
import { TAG_FEATURES, tagFeatures } from './tag-features.js'
import type { Words } from './words.js'

/** Tags are numbers here: places in `names`, whose first two stand for outside the sentence. */
export interface Tagger {
  readonly tags: TagSet
  /** The tags of one sentence: place 1 to `words.count`; the edges hold `tags.start` and `tags.end`. */
  readonly tag: (words: Words) => Int32Array
}

export interface TagSet {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
}

/** The numbers of what stands before the first word and after the last. */
export const START_TAG = 1
export const END_TAG = 2
/** Numbers of real tags begin here; 0 is "no tag yet". */
export const FIRST_TAG = 3

/** Opens the tagger stored in the weights. */
export function loadTagger(weights: Weights): Tagger {
  const names = weights.table('tags') as readonly string[]
  const model = loadLinear(weights, 'tagger')
  return newTagger(names, model)
}

/** A tagger from its list of tags, each `UPOS XPOS`, and its classifier. */
export function newTagger(names: readonly string[], model: LinearModel): Tagger {
  const features = newFeatureList(TAG_FEATURES)
  const scores = new Float64Array(names.length)
  return {
    tags: tagSet(names),
    tag: words => {
      const tags = new Int32Array(words.count + 2)
      tags[0] = START_TAG
      tags[words.count + 1] = END_TAG
      for (let at = 1; at <= words.count; at++) {
        tagFeatures(words, tags, at, features)
        model.score(features, scores)
        tags[at] = best(scores) + FIRST_TAG
      }
      return tags
    },
  }
}

/** What each number of a tag stands for, `_` outside the sentence. */
export function tagSet(names: readonly string[]): TagSet {
  const outside = ['_', '_', '_']
  return {
    upos: [...outside, ...names.map(name => name.slice(0, name.indexOf(' ')))],
    xpos: [...outside, ...names.map(name => name.slice(name.indexOf(' ') + 1))],
  }
}

function best(scores: Float64Array): number {
  let top = 0
  for (let label = 1; label < scores.length; label++) {
    if (scores[label]! > scores[top]!) top = label
  }
  return top
}
