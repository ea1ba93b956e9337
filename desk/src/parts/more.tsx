/** The first of many rows, and the rest behind one step. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

export function More<Each>({
  of,
  first,
  draw,
}: {
  of: readonly Each[]
  /** So many are shown at first. */
  first: number
  /** Draws a list of them. */
  draw: (some: readonly Each[]) => ComponentChildren
}) {
  const [all, setAll] = useState(false)
  // One or two are no longer than the words that stand for them.
  const isLong = of.length > first + 2
  return (
    <>
      {draw(all || !isLong ? of : of.slice(0, first))}
      {isLong && !all && (
        <p class="more">
          <button type="button" class="small" onClick={() => setAll(true)}>
            {(of.length - first).toLocaleString('en')} more
          </button>
        </p>
      )}
    </>
  )
}
