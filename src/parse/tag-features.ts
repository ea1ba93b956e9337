/** What the tagger looks at: the word, its neighbours, and the tags already given to the left. */
import { feature1, feature2, feature3 } from './feature.js'
import type { FeatureList } from './linear.js'
import type { Words } from './words.js'

/** Room that `tagFeatures` needs in a feature list. */
export const TAG_FEATURES = 40

/** Fills `features` for the word at place `at`; `tags` holds what was given to its left. */
export function tagFeatures(
  words: Words,
  tags: Int32Array,
  at: number,
  features: FeatureList,
): void {
  const { keys } = features
  const end = words.count + 1
  const before = at - 1
  const before2 = Math.max(0, at - 2)
  const after = at + 1
  const after2 = Math.min(end, at + 2)
  const word = words.folded[at]!
  const known = words.known[at]!
  const shape = words.shape[at]!
  const tag1 = tags[before]!
  const tag2 = tags[before2]!
  const { headline } = words
  let count = 0
  keys[count++] = feature1(0, word)
  keys[count++] = feature1(1, words.exact[at]!)
  keys[count++] = feature1(2, words.suffix1[at]!)
  keys[count++] = feature1(3, words.suffix2[at]!)
  keys[count++] = feature1(4, words.suffix3[at]!)
  keys[count++] = feature1(5, words.suffix4[at]!)
  keys[count++] = feature1(6, words.prefix1[at]!)
  keys[count++] = feature1(7, words.prefix2[at]!)
  keys[count++] = feature1(8, words.prefix3[at]!)
  keys[count++] = feature1(9, words.prefix4[at]!)
  keys[count++] = feature3(10, shape, headline, before === 0 ? 1 : 0)
  keys[count++] = feature1(11, known)
  keys[count++] = feature2(12, known, shape)
  keys[count++] = feature2(13, known, headline)
  keys[count++] = feature1(14, tag1)
  keys[count++] = feature2(15, tag1, tag2)
  keys[count++] = feature2(16, tag1, word)
  keys[count++] = feature2(17, tag1, known)
  keys[count++] = feature3(18, tag1, tag2, known)
  keys[count++] = feature1(19, words.folded[before]!)
  keys[count++] = feature1(20, words.folded[before2]!)
  keys[count++] = feature1(21, words.folded[after]!)
  keys[count++] = feature1(22, words.folded[after2]!)
  keys[count++] = feature2(23, words.folded[before]!, word)
  keys[count++] = feature2(24, word, words.folded[after]!)
  keys[count++] = feature1(25, words.suffix3[before]!)
  keys[count++] = feature1(26, words.suffix3[after]!)
  keys[count++] = feature2(27, known, words.known[after]!)
  keys[count++] = feature3(28, known, words.known[after]!, words.known[after2]!)
  keys[count++] = feature3(29, tag1, known, words.known[after]!)
  keys[count++] = feature2(30, words.suffix2[at]!, words.suffix2[after]!)
  keys[count++] = feature3(31, tag1, words.suffix3[at]!, headline)
  keys[count++] = feature3(32, shape, words.shape[after]!, headline)
  keys[count++] = feature3(33, words.shape[before]!, shape, headline)
  keys[count++] = feature2(34, words.suffix2[at]!, shape)
  keys[count++] = feature2(35, known, words.folded[after]!)
  keys[count++] = feature2(36, known, words.folded[before]!)
  features.count = count
}
