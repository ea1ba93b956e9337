/** The desk by keyboard: `/` searches, `j` and `k` go from row to row, `g` and a letter to a page, `?` tells of them. Nothing of it while something is typed. */
import { useEffect, useRef } from 'preact/hooks'
import { go } from '../address.js'

const PAGES: { readonly [letter: string]: readonly [path: string, name: string] } = {
  b: ['/', 'Brief'],
  r: ['/read', 'Read'],
  t: ['/timeline', 'Timeline'],
  a: ['/agenda', 'Agenda'],
  m: ['/map', 'Map'],
  c: ['/claims', 'Claims'],
  p: ['/positions', 'Positions'],
  q: ['/questions', 'Questions'],
  d: ['/dyads', 'Dyads'],
  n: ['/network', 'Network'],
  w: ['/actors', 'Actors'],
  v: ['/review', 'Review'],
  s: ['/sql', 'SQL'],
}

const ROWS =
  'main button.line, main .row a.source, main .moves a.source, main table a, main a.pinned'

export function useKeys(): void {
  const afterG = useRef(0)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (
        (event.target as Element).matches('input, textarea, select') ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return
      const page = performance.now() - afterG.current < 1500 ? PAGES[event.key] : undefined
      afterG.current = event.key === 'g' ? performance.now() : 0
      if (page) {
        event.preventDefault()
        go(page[0])
        scrollTo(0, 0)
      } else if (event.key === '/') {
        event.preventDefault()
        go('/search')
        requestAnimationFrame(() =>
          document.querySelector<HTMLInputElement>('main input[name=words]')?.focus(),
        )
      } else if (event.key === '?') document.querySelector<HTMLDialogElement>('dialog')?.showModal()
      else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

export function Help() {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" class="small" onClick={() => dialog.current?.showModal()}>
        keys <kbd>?</kbd>
      </button>
      <dialog ref={dialog} aria-label="Keys">
        <h2>Keys</h2>
        <dl>
          {[
            ['/', 'search'],
            ['j k', 'next row, row before'],
            ['Enter', 'open it'],
            ['?', 'this'],
            ...Object.entries(PAGES).map(([letter, [, name]]) => [`g ${letter}`, name]),
          ].map(([keys, what]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  )
}
