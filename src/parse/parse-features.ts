/** What the parser looks at when it chooses a move, and when it names the relation of an arc. */
import { feature1, feature2, feature3, feature4 } from './feature.js'
import type { FeatureList } from './linear.js'
import type { Configuration } from './transitions.js'
import type { Words } from './words.js'

/** Room that either function needs in a feature list. */
export const PARSE_FEATURES = 112

/** Fills `features` for the choice of the next move. */
export function moveFeatures(
  words: Words,
  tags: Int32Array,
  state: Configuration,
  features: FeatureList,
): void {
  const { keys } = features
  const { stack, depth, left1, left2, right1, right2, labels } = state
  const last = state.count + 1
  const s0 = depth > 0 ? stack[depth - 1]! : 0
  const s1 = depth > 1 ? stack[depth - 2]! : 0
  const s2 = depth > 2 ? stack[depth - 3]! : 0
  const b0 = state.next
  const b1 = Math.min(last, b0 + 1)
  const b2 = Math.min(last, b0 + 2)
  const b3 = Math.min(last, b0 + 3)
  const w = words.folded
  const s0w = s0 ? w[s0]! : 0
  const s1w = s1 ? w[s1]! : 0
  const s2w = s2 ? w[s2]! : 0
  const b0w = w[b0]!
  const b1w = w[b1]!
  const b2w = w[b2]!
  const s0p = s0 ? tags[s0]! : 0
  const s1p = s1 ? tags[s1]! : 0
  const s2p = s2 ? tags[s2]! : 0
  const b0p = tags[b0]!
  const b1p = tags[b1]!
  const b2p = tags[b2]!
  const b3p = tags[b3]!
  const s0l = left1[s0]!
  const s0r = right1[s0]!
  const s1l = left1[s1]!
  const s1r = right1[s1]!
  const b0l = left1[b0]!
  const s0l2 = left2[s0]!
  const s0r2 = right2[s0]!
  const s1r2 = right2[s1]!
  const b0l2 = left2[b0]!
  const tagOf = (word: number) => (word ? tags[word]! : 0)
  const s0lp = tagOf(s0l)
  const s0rp = tagOf(s0r)
  const s1lp = tagOf(s1l)
  const s1rp = tagOf(s1r)
  const b0lp = tagOf(b0l)
  const d0 = s0 ? reach(b0 - s0) : 0
  const d1 = s1 ? reach(s0 - s1) : 0
  const s0ll = state.leftLabels[s0]!
  const s0rl = state.rightLabels[s0]!
  const s1rl = state.rightLabels[s1]!
  const s1ll = state.leftLabels[s1]!
  const b0ll = state.leftLabels[b0]!
  const s0n = s0 ? tags[s0 + 1]! : 0
  const b0n = tags[b0 - 1]!
  let count = 0
  keys[count++] = feature2(0, s0w, s0p)
  keys[count++] = feature1(1, s0w)
  keys[count++] = feature1(2, s0p)
  keys[count++] = feature2(3, b0w, b0p)
  keys[count++] = feature1(4, b0w)
  keys[count++] = feature1(5, b0p)
  keys[count++] = feature2(6, b1w, b1p)
  keys[count++] = feature1(7, b1w)
  keys[count++] = feature1(8, b1p)
  keys[count++] = feature2(9, b2w, b2p)
  keys[count++] = feature1(10, b2p)
  keys[count++] = feature2(11, s1w, s1p)
  keys[count++] = feature1(12, s1w)
  keys[count++] = feature1(13, s1p)
  keys[count++] = feature2(14, s2w, s2p)
  keys[count++] = feature1(15, s2p)
  keys[count++] = feature4(16, s0w, s0p, b0w, b0p)
  keys[count++] = feature3(17, s0w, s0p, b0w)
  keys[count++] = feature3(18, s0w, b0w, b0p)
  keys[count++] = feature3(19, s0w, s0p, b0p)
  keys[count++] = feature3(20, s0p, b0w, b0p)
  keys[count++] = feature2(21, s0w, b0w)
  keys[count++] = feature2(22, s0p, b0p)
  keys[count++] = feature2(23, b0p, b1p)
  keys[count++] = feature2(24, s1w, s0w)
  keys[count++] = feature2(25, s1p, s0p)
  keys[count++] = feature3(26, s1w, s1p, s0p)
  keys[count++] = feature3(27, s1p, s0w, s0p)
  keys[count++] = feature2(28, s1p, b0p)
  keys[count++] = feature2(29, s1w, b0p)
  keys[count++] = feature2(30, s1p, b0w)
  keys[count++] = feature3(31, b0p, b1p, b2p)
  keys[count++] = feature3(32, s0p, b0p, b1p)
  keys[count++] = feature3(33, s1p, s0p, b0p)
  keys[count++] = feature3(34, s0p, s0lp, b0p)
  keys[count++] = feature3(35, s0p, s0rp, b0p)
  keys[count++] = feature3(36, s0p, b0p, b0lp)
  keys[count++] = feature3(37, s1p, s1rp, s0p)
  keys[count++] = feature3(38, s1p, s1lp, s0p)
  keys[count++] = feature3(39, s1p, s0p, s0lp)
  keys[count++] = feature3(40, s1p, s0p, s0rp)
  keys[count++] = feature3(41, s2p, s1p, s0p)
  keys[count++] = feature4(42, s1p, s0p, b0p, b1p)
  keys[count++] = feature4(43, s2p, s1p, s0p, b0p)
  keys[count++] = feature4(44, s0p, b0p, b1p, b2p)
  keys[count++] = feature2(45, s0w, d0)
  keys[count++] = feature2(46, s0p, d0)
  keys[count++] = feature2(47, b0w, d0)
  keys[count++] = feature2(48, b0p, d0)
  keys[count++] = feature3(49, s0p, b0p, d0)
  keys[count++] = feature3(50, s1p, s0p, d1)
  keys[count++] = feature3(51, s1w, s0p, d1)
  keys[count++] = feature2(52, s0w, s0rl)
  keys[count++] = feature2(53, s0p, s0rl)
  keys[count++] = feature2(54, s0w, s0ll)
  keys[count++] = feature2(55, s0p, s0ll)
  keys[count++] = feature2(56, b0w, b0ll)
  keys[count++] = feature2(57, b0p, b0ll)
  keys[count++] = feature2(58, s1w, s1rl)
  keys[count++] = feature2(59, s1p, s1rl)
  keys[count++] = feature2(60, s1p, s1ll)
  keys[count++] = feature3(61, s0p, s0rl, b0p)
  keys[count++] = feature3(62, s1p, s1rl, s0p)
  keys[count++] = feature3(63, s0p, s0ll, b0p)
  keys[count++] = feature3(64, s1p, s0p, s0ll)
  keys[count++] = feature3(65, s0p, b0p, b0ll)
  keys[count++] = feature1(66, s0l ? w[s0l]! : 0)
  keys[count++] = feature1(67, s0r ? w[s0r]! : 0)
  keys[count++] = feature1(68, b0l ? w[b0l]! : 0)
  keys[count++] = feature2(69, s0p, s0l ? w[s0l]! : 0)
  keys[count++] = feature2(70, s0p, s0r ? w[s0r]! : 0)
  keys[count++] = feature2(71, b0p, b0l ? w[b0l]! : 0)
  keys[count++] = feature3(72, s1p, s0p, s0l ? w[s0l]! : 0)
  keys[count++] = feature3(73, s1w, s0p, s0l ? w[s0l]! : 0)
  keys[count++] = feature2(74, tagOf(s0l2), s0p)
  keys[count++] = feature2(75, tagOf(s0r2), s0p)
  keys[count++] = feature2(76, tagOf(b0l2), b0p)
  keys[count++] = feature3(77, s0p, s0rp, tagOf(s0r2))
  keys[count++] = feature3(78, s1p, s1rp, tagOf(s1r2))
  keys[count++] = feature3(79, b0p, b0lp, tagOf(b0l2))
  keys[count++] = feature2(80, labels[s0r]!, b0p)
  keys[count++] = feature2(81, labels[s1r]!, s0p)
  keys[count++] = feature2(82, labels[s0l]!, b0p)
  keys[count++] = feature3(83, s0p, s0n, b0p)
  keys[count++] = feature3(84, s0p, b0n, b0p)
  keys[count++] = feature4(85, s0p, s0n, b0n, b0p)
  keys[count++] = feature2(86, words.suffix3[s0]!, b0p)
  keys[count++] = feature2(87, s0p, words.suffix3[b0]!)
  keys[count++] = feature2(88, words.suffix3[s0]!, words.suffix3[b0]!)
  keys[count++] = feature2(89, s1p, words.suffix3[s0]!)
  keys[count++] = feature2(90, s0p, b1w)
  keys[count++] = feature3(91, s0p, b0p, b1w)
  keys[count++] = feature3(92, s1p, s0p, b0w)
  keys[count++] = feature3(93, s1p, s0w, b0p)
  keys[count++] = feature3(94, s1w, s0p, b0p)
  keys[count++] = feature2(95, b2w, b0p)
  keys[count++] = feature4(96, b0p, b1p, b2p, b3p)
  keys[count++] = feature3(97, s0p, depth > 3 ? 4 : depth, b0p)
  keys[count++] = feature3(98, s2p, s0p, b0p)
  keys[count++] = feature3(99, s0w, s0l ? w[s0l]! : 0, b0p)
  features.count = count
}

/** Fills `features` for the relation of `dependent` to `head`, before the arc is drawn. */
export function labelFeatures(
  words: Words,
  tags: Int32Array,
  state: Configuration,
  head: number,
  dependent: number,
  features: FeatureList,
): void {
  const { keys } = features
  const { left1, left2, right1, labels } = state
  const w = words.folded
  const hw = w[head]!
  const hp = tags[head]!
  const dw = w[dependent]!
  const dp = tags[dependent]!
  const side = head > dependent ? 1 : 0
  const away = reach(Math.abs(head - dependent)) * 2 + side
  const dl = left1[dependent]!
  const dl2 = left2[dependent]!
  const dr = right1[dependent]!
  const dlw = dl ? w[dl]! : 0
  const dlp = dl ? tags[dl]! : 0
  const dlLabel = labels[dl]!
  const headLabels = state.leftLabels[head]!
  const headRight = state.rightLabels[head]!
  const childLabels = state.leftLabels[dependent]!
  const childRight = state.rightLabels[dependent]!
  const before = side ? left1[head]! : right1[head]!
  const ds = words.suffix3[dependent]!
  const hs = words.suffix3[head]!
  const pair = side * 2 + 1
  let count = 0
  keys[count++] = feature3(128, hp, dp, side)
  keys[count++] = feature3(129, hw, dp, side)
  keys[count++] = feature3(130, hp, dw, side)
  keys[count++] = feature2(131, hw, dw)
  keys[count++] = feature2(132, dw, dp)
  keys[count++] = feature2(133, hw, side)
  keys[count++] = feature2(134, dp, away)
  keys[count++] = feature3(135, hp, dp, away)
  keys[count++] = feature4(136, hp, dp, childLabels, pair)
  keys[count++] = feature3(137, dp, childLabels, childRight)
  keys[count++] = feature4(138, hp, dp, headLabels, pair)
  keys[count++] = feature4(139, hp, dp, headRight, pair)
  keys[count++] = feature4(140, hw, headLabels, headRight, side)
  keys[count++] = feature3(141, dp, dlw, side)
  keys[count++] = feature4(142, hp, dp, dlw, side)
  keys[count++] = feature4(143, hw, dp, dlw, side)
  keys[count++] = feature4(144, hp, dp, dlp, side)
  keys[count++] = feature4(145, hp, dp, dlLabel, side)
  keys[count++] = feature4(146, hp, dp, tags[dependent - 1]!, side)
  keys[count++] = feature4(147, hp, dp, tags[dependent + 1] ?? 0, side)
  keys[count++] = feature4(148, hp, dp, tags[head - 1]!, side)
  keys[count++] = feature4(149, hp, dp, tags[Math.min(head + 1, state.count + 1)]!, side)
  keys[count++] = feature3(150, ds, dp, side)
  keys[count++] = feature3(151, hp, ds, side)
  keys[count++] = feature3(152, hs, dp, side)
  keys[count++] = feature3(153, hs, ds, side)
  keys[count++] = feature4(154, hp, dp, before ? tags[before]! : 0, pair)
  keys[count++] = feature3(155, dp, labels[before]!, side)
  keys[count++] = feature4(156, hw, dp, labels[before]!, side)
  keys[count++] = feature3(157, dp, dr ? tags[dr]! : 0, labels[dr]!)
  keys[count++] = feature3(158, dp, dl2 ? tags[dl2]! : 0, dlp)
  keys[count++] = feature2(159, w[dependent - 1]!, dp)
  keys[count++] = feature3(160, words.shape[head]!, words.shape[dependent]!, side)
  keys[count++] = feature4(161, hp, dp, tags[state.next]!, side)
  keys[count++] = feature4(162, hp, dp, w[state.next]!, side)
  keys[count++] = feature3(163, dw, dlw, side)
  keys[count++] = feature3(164, words.known[dependent]!, hp, side)
  keys[count++] = feature4(165, hw, dw, headLabels, headRight)
  features.count = count
}

/** Distances, the long ones thrown together. */
function reach(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7
}
