/** What stands in a page until its answer is there, and when there is none. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Asked } from '../api.js'

export function Waiting<Answer>({
  of,
  children,
}: {
  of: Asked<Answer>
  children: (answer: Answer) => ComponentChildren
}) {
  if (of.state === 'waiting')
    return (
      <p class="quiet waiting" role="status">
        Reading the record …
      </p>
    )
  if (of.state === 'failed')
    return (
      <p class="fault" role="alert">
        {of.message}
      </p>
    )
  return <>{children(of.answer)}</>
}

export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="quiet nothing">{children}</p>
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Readout`
  }, [title])
}
