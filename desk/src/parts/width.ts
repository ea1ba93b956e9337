/** How wide an element stands, so that a drawing's letters keep their size. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export function useWidth(of: RefObject<Element | null>, before: number): number {
  const [width, setWidth] = useState(before)
  useEffect(() => {
    const element = of.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return width
}
