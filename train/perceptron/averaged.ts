/** The averaged perceptron: learns the rows of a linear classifier from its mistakes. */
import type { FeatureList, LinearModel, LinearRow } from '../../src/parse/linear.js'

/** A classifier under training. `score` gives the weights of the moment, not their average. */
export interface Perceptron extends LinearModel {
  /** Counts one decision; call it once for each, before its updates. */
  readonly step: () => void
  /** Adds `amount` to the weights that these features give to a label. */
  readonly update: (features: FeatureList, label: number, amount: number) => void
  /** The averaged rows. */
  readonly rows: (pruning: Pruning) => LinearRow[]
  /** Forgets all weights and begins anew with only the features that are worth their place. */
  readonly restrict: (pruning: Pruning) => void
}

/** What is not worth its place: features seldom corrected, weights near nothing. */
export interface Pruning {
  readonly minUpdates: number
  readonly minWeight: number
  /** The least that the largest weight of a feature has to be. */
  readonly minRow: number
}

/** A perceptron over `labels` labels, all weights nothing. */
export function newPerceptron(labels: number): Perceptron {
  let capacity = 1 << 16
  let mask = capacity - 1
  let slots = new Int32Array(capacity)
  let places = new Int32Array(capacity)
  let used = 0
  let room = 1 << 14
  let weights = new Float32Array(room * labels)
  let weighted = new Float64Array(room * labels)
  let updates = new Int32Array(room)
  let keys = new Int32Array(room)
  let time = 0
  let closed = false

  const find = (key: number): number => {
    let slot = key & mask
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const grow = () => {
    capacity *= 2
    mask = capacity - 1
    slots = new Int32Array(capacity)
    places = new Int32Array(capacity)
    for (let row = 0; row < used; row++) {
      const slot = find(keys[row]!)
      slots[slot] = keys[row]!
      places[slot] = row
    }
  }
  const widen = () => {
    room = Math.ceil(room * 1.5)
    const more = <Numbers extends Float32Array | Float64Array | Int32Array>(
      from: Numbers,
      to: Numbers,
    ): Numbers => {
      to.set(from)
      return to
    }
    weights = more(weights, new Float32Array(room * labels))
    weighted = more(weighted, new Float64Array(room * labels))
    updates = more(updates, new Int32Array(room))
    keys = more(keys, new Int32Array(room))
  }
  const rows = ({ minUpdates, minWeight, minRow }: Pruning): LinearRow[] => {
    const found: LinearRow[] = []
    for (let row = 0; row < used; row++) {
      if (updates[row]! < minUpdates) continue
      const kept: number[] = []
      const values: number[] = []
      let largest = 0
      for (let label = 0; label < labels; label++) {
        const at = row * labels + label
        const average = weights[at]! - weighted[at]! / (time + 1)
        if (Math.abs(average) < minWeight) continue
        kept.push(label)
        values.push(average)
        largest = Math.max(largest, Math.abs(average))
      }
      if (kept.length > 0 && largest >= minRow) {
        found.push({ key: keys[row]! >>> 0, labels: kept, weights: values })
      }
    }
    return found
  }
  return {
    score: (features, scores) => {
      scores.fill(0)
      for (let index = 0; index < features.count; index++) {
        const slot = find(features.keys[index]!)
        if (slots[slot] === 0) continue
        const start = places[slot]! * labels
        for (let label = 0; label < labels; label++) {
          scores[label] = scores[label]! + weights[start + label]!
        }
      }
    },
    step: () => {
      time++
    },
    update: (features, label, amount) => {
      for (let index = 0; index < features.count; index++) {
        const key = features.keys[index]!
        if (key === 0) continue
        let slot = find(key)
        if (slots[slot] === 0) {
          if (closed) continue
          if (used === room) widen()
          if (used * 2 >= capacity) {
            grow()
            slot = find(key)
          }
          slots[slot] = key
          places[slot] = used
          keys[used++] = key
        }
        const row = places[slot]!
        const at = row * labels + label
        weights[at] = weights[at]! + amount
        weighted[at] = weighted[at]! + amount * time
        updates[row] = updates[row]! + 1
      }
    },
    rows,
    restrict: pruning => {
      const kept = rows(pruning)
      used = kept.length
      keys.set(kept.map(row => row.key | 0))
      weights.fill(0)
      weighted.fill(0)
      updates.fill(0)
      time = 0
      closed = true
      capacity /= 2
      grow()
    },
  }
}
