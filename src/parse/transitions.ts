/** The arc-hybrid transition system: builds a tree by shifting words and attaching them. */

/** Moves of the parser. */
export const SHIFT = 0
/** The top of the stack is attached to the next word. */
export const LEFT = 1
/** The top of the stack is attached to the word below it. */
export const RIGHT = 2

/**
 * Where the parser stands. Words are 1 to `count`; `count + 1` is the root, the last of the buffer;
 * 0 is no word.
 */
export interface Configuration {
  readonly count: number
  readonly stack: Int32Array
  depth: number
  /** First word of the buffer. */
  next: number
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** Outermost children on either side, and the ones within. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  /** Labels of a word's children, one bit each (labels beyond 31 share bits). */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
}

/** The state before the first move. */
export function startParse(count: number): Configuration {
  const column = () => new Int32Array(count + 2)
  return {
    count,
    stack: column(),
    depth: 0,
    next: 1,
    heads: column(),
    labels: column(),
    left1: column(),
    left2: column(),
    right1: column(),
    right2: column(),
    leftCount: column(),
    rightCount: column(),
    leftLabels: column(),
    rightLabels: column(),
  }
}

/** Whether the tree is complete. */
export function isComplete(state: Configuration): boolean {
  return state.depth === 0 && state.next > state.count
}

/** Whether a move can be made and still lead to one tree with one root. */
export function isAllowed(state: Configuration, move: number): boolean {
  const atRoot = state.next > state.count
  if (move === SHIFT) return !atRoot
  if (move === RIGHT) return state.depth > 1
  return atRoot ? state.depth === 1 : state.depth > 0
}

/** The word a move attaches; 0 for a shift. */
export function dependentOf(state: Configuration, move: number): number {
  return move === SHIFT ? 0 : state.stack[state.depth - 1]!
}

/** The word a move attaches to; 0 for a shift. */
export function headOf(state: Configuration, move: number): number {
  return move === LEFT ? state.next : move === RIGHT ? state.stack[state.depth - 2]! : 0
}

/** Makes a move; `label` counts only when it attaches. */
export function makeMove(state: Configuration, move: number, label: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++
    return
  }
  const dependent = dependentOf(state, move)
  const head = headOf(state, move)
  state.heads[dependent] = head
  state.labels[dependent] = label
  state.depth--
  const bit = 1 << (label & 31)
  if (move === LEFT) {
    state.left2[head] = state.left1[head]!
    state.left1[head] = dependent
    state.leftCount[head] = state.leftCount[head]! + 1
    state.leftLabels[head] = state.leftLabels[head]! | bit
  } else {
    state.right2[head] = state.right1[head]!
    state.right1[head] = dependent
    state.rightCount[head] = state.rightCount[head]! + 1
    state.rightLabels[head] = state.rightLabels[head]! | bit
  }
}
