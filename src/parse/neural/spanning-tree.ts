/** The best tree over the words of a sentence, given a score for every head of every word. */

/**
 * The head of every word, from the best-scored tree with exactly one word under the root.
 * `scores[word * (count + 1) + head]` counts words from 0 and heads from 1, 0 being the root.
 */
export function findHeads(scores: Float32Array | Float64Array, count: number): Int32Array {
  const greedy = new Int32Array(count)
  for (let word = 0; word < count; word++) greedy[word] = bestHead(scores, count, word)
  return isTree(greedy) ? greedy : findSpanningTree(scores, count)
}

function bestHead(scores: Float32Array | Float64Array, count: number, word: number): number {
  const row = word * (count + 1)
  let best = -1
  for (let head = 0; head <= count; head++) {
    if (head === word + 1) continue
    if (best < 0 || scores[row + head]! > scores[row + best]!) best = head
  }
  return best
}

function isTree(heads: Int32Array): boolean {
  let roots = 0
  const state = new Uint8Array(heads.length + 1)
  state[0] = 2
  for (let word = 1; word <= heads.length; word++) {
    if (heads[word - 1] === 0) roots++
    let at = word
    while (state[at] === 0) {
      state[at] = 1
      at = heads[at - 1]!
    }
    if (state[at] === 1) return false
    for (at = word; state[at] === 1; at = heads[at - 1]!) state[at] = 2
  }
  return roots === 1
}

/** Taken off every arc from the root, so that no better tree has two of them. */
const SECOND_ROOT = 1e6

/** Chu, Liu and Edmonds: takes the best head of each node and, while there is a ring, makes it one node. */
function findSpanningTree(scores: Float32Array | Float64Array, count: number): Int32Array {
  const size = count + 1
  const table = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let word = 0; word < count; word++) {
    for (let head = 0; head <= count; head++) {
      if (head === word + 1) continue
      const score = scores[word * size + head]!
      table[(word + 1) * size + head] = head === 0 ? score - SECOND_ROOT : score
    }
  }
  return contract(table, size).slice(1)
}

/** Heads of the nodes 1 and up in the best tree from node 0; `table[node * size + head]` scores. */
function contract(table: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1)
  for (let node = 1; node < size; node++) {
    let best = 0
    for (let head = 1; head < size; head++) {
      if (table[node * size + head]! > table[node * size + best]!) best = head
    }
    heads[node] = best
  }
  const ring = findRing(heads)
  if (!ring) return heads
  const inRing = new Uint8Array(size)
  for (const node of ring) inRing[node] = 1
  const outside: number[] = []
  for (let node = 0; node < size; node++) if (!inRing[node]) outside.push(node)
  const smaller = outside.length + 1
  const whole = smaller - 1
  const merged = new Float64Array(smaller * smaller).fill(Number.NEGATIVE_INFINITY)
  const entered = new Int32Array(smaller)
  const left = new Int32Array(smaller)
  outside.forEach((node, at) => {
    outside.forEach((head, from) => {
      merged[at * smaller + from] = table[node * size + head]!
    })
    let exit = ring[0]!
    let entry = ring[0]!
    let gain = Number.NEGATIVE_INFINITY
    for (const member of ring) {
      if (table[node * size + member]! > table[node * size + exit]!) exit = member
      const gained = table[member * size + node]! - table[member * size + heads[member]!]!
      if (gained > gain) {
        gain = gained
        entry = member
      }
    }
    merged[at * smaller + whole] = table[node * size + exit]!
    merged[whole * smaller + at] = gain
    left[at] = exit
    entered[at] = entry
  })
  const inner = contract(merged, smaller)
  outside.forEach((node, at) => {
    if (node === 0) return
    const head = inner[at]!
    heads[node] = head === whole ? left[at]! : outside[head]!
  })
  const from = inner[whole]!
  heads[entered[from]!] = outside[from]!
  return heads
}

function findRing(heads: Int32Array): number[] | undefined {
  const seen = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node > 0 && seen[node] === 0) {
      seen[node] = start
      node = heads[node]!
    }
    if (node > 0 && seen[node] === start) {
      const ring = [node]
      for (let next = heads[node]!; next !== node; next = heads[next]!) ring.push(next)
      return ring
    }
  }
  return undefined
}
