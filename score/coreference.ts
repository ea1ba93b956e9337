/** The measures of coreference: MUC (Vilain 1995), B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo 2005), and their mean, CoNLL F1. */

/** Clusters of mention names; every mention stands in exactly one cluster of each clustering compared. */
export type Clustering = readonly (readonly string[])[]

export interface CoreferenceScore {
  readonly muc: number
  readonly bCubed: number
  readonly ceaf: number
  /** The mean of the three F1. */
  readonly conll: number
}

/** F1 from 0 to 1 of `found` against `gold`, over the same mentions. */
export function scoreClusters(gold: Clustering, found: Clustering): CoreferenceScore {
  const muc = harmonic(mucRecall(gold, found), mucRecall(found, gold))
  const bCubed = harmonic(bCubedRecall(gold, found), bCubedRecall(found, gold))
  const ceaf = ceafEntity(gold, found)
  return { muc, bCubed, ceaf, conll: (muc + bCubed + ceaf) / 3 }
}

function mucRecall(key: Clustering, other: Clustering): number {
  const place = placesOf(other)
  let kept = 0
  let links = 0
  for (const cluster of key) {
    kept += cluster.length - new Set(cluster.map(mention => place.get(mention)!)).size
    links += cluster.length - 1
  }
  return links === 0 ? 0 : kept / links
}

function bCubedRecall(key: Clustering, other: Clustering): number {
  const place = placesOf(other)
  let sum = 0
  let mentions = 0
  for (const cluster of key) {
    const parts = new Map<number, number>()
    for (const mention of cluster) {
      const at = place.get(mention)!
      parts.set(at, (parts.get(at) ?? 0) + 1)
    }
    for (const size of parts.values()) sum += (size * size) / cluster.length
    mentions += cluster.length
  }
  return sum / mentions
}

/** The best one-to-one matching of clusters; two are alike by 2 |a and b| / (|a| + |b|). */
function ceafEntity(gold: Clustering, found: Clustering): number {
  const place = placesOf(found)
  const alike = gold.map(cluster => {
    const row = new Float64Array(found.length)
    const shared = new Map<number, number>()
    for (const mention of cluster) {
      const at = place.get(mention)!
      shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    for (const [at, size] of shared) row[at] = (2 * size) / (cluster.length + found[at]!.length)
    return row
  })
  const total = bestMatching(alike, found.length)
  return harmonic(total / gold.length, total / found.length)
}

/** The largest sum of one-to-one pairs: the Hungarian method with potentials, O(n^3). */
export function bestMatching(weights: readonly Float64Array[], columns: number): number {
  if (weights.length > columns)
    return bestMatching(
      Array.from({ length: columns }, (_, at) => Float64Array.from(weights, row => row[at]!)),
      weights.length,
    )
  const rowPotential = new Float64Array(weights.length + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= weights.length; row += 1) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const came = new Int32Array(columns + 1)
    const used = new Uint8Array(columns + 1)
    do {
      used[column] = 1
      const current = rowOf[column]!
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let at = 1; at <= columns; at += 1) {
        if (used[at]) continue
        const cost = -weights[current - 1]![at - 1]! - rowPotential[current]! - columnPotential[at]!
        if (cost < least[at]!) {
          least[at] = cost
          came[at] = column
        }
        if (least[at]! < step) {
          step = least[at]!
          next = at
        }
      }
      for (let at = 0; at <= columns; at += 1)
        if (used[at]) {
          rowPotential[rowOf[at]!]! += step
          columnPotential[at]! -= step
        } else least[at]! -= step
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      rowOf[column] = rowOf[came[column]!]!
      column = came[column]!
    }
  }
  let sum = 0
  for (let at = 1; at <= columns; at += 1)
    if (rowOf[at]! > 0) sum += weights[rowOf[at]! - 1]![at - 1]!
  return sum
}

function placesOf(clusters: Clustering): Map<string, number> {
  return new Map(clusters.flatMap((cluster, at) => cluster.map(mention => [mention, at] as const)))
}

function harmonic(recall: number, precision: number): number {
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}
