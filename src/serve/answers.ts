/** Answers that were given and still hold, so that a page that is opened again, or by many, asks the record once. */

export interface Answers {
  /** The answer to an address, made now or kept; who asks while it is being made waits for that one. */
  readonly to: (address: string, make: () => Promise<string>) => Promise<string>
  /** Whatever is asked from now on is made anew. */
  readonly forget: () => void
}

/** How often a record has changed: by what was read, and by what a person said. */
export interface Changes {
  readonly grown: number
  readonly ruled: number
}

interface Kept {
  readonly answer: Promise<string>
  readonly since: number
  readonly changes: Changes
  length: number
}

// In characters: some hundred pages of two hundred rows.
const MOST_KEPT = 40_000_000

/**
 * After a correction no older answer is given. While articles are being added one may be `patience` milliseconds old, as the derived
 * tables may.
 */
export function keepAnswers(changes: () => Changes, patience: number): Answers {
  const kept = new Map<string, Kept>()
  let length = 0
  const forget = (address: string) => {
    length -= kept.get(address)?.length ?? 0
    kept.delete(address)
  }
  const holds = ({ changes: then, since }: Kept) => {
    const now = changes()
    if (now.ruled !== then.ruled) return false
    return now.grown === then.grown || performance.now() - since < patience
  }
  return {
    to: (address, make) => {
      const known = kept.get(address)
      if (known && holds(known)) {
        // What was asked for last is kept longest.
        kept.delete(address)
        kept.set(address, known)
        return known.answer
      }
      forget(address)
      const entry: Kept = {
        answer: make(),
        since: performance.now(),
        changes: changes(),
        length: 0,
      }
      kept.set(address, entry)
      entry.answer.then(
        text => {
          if (kept.get(address) !== entry) return
          entry.length = text.length
          length += text.length
          for (const oldest of kept.keys()) {
            if (length <= MOST_KEPT) break
            forget(oldest)
          }
        },
        // A fault is not kept: the next who asks may fare better.
        () => kept.get(address) === entry && forget(address),
      )
      return entry.answer
    },
    forget: () => {
      kept.clear()
      length = 0
    },
  }
}
