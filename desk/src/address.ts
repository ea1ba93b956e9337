/** The address is the state: a page and its filters, so that a link gives the same view. */
import { useEffect, useState } from 'preact/hooks'

export interface Address {
  readonly path: string
  readonly query: Query
}

export type Query = { readonly [name: string]: string | undefined }

export function readAddress(): Address {
  return {
    path: location.pathname,
    query: Object.fromEntries(new URLSearchParams(location.search)),
  }
}

/** An address as text; empty filters are left out. */
export function hrefOf(path: string, query: Query = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}

/** This page with other filters. */
export function hereWith({ path, query }: Address, changed: Query): string {
  return hrefOf(path, { ...query, ...changed })
}

/** The filters of a query that are named. */
export function only(query: Query, names: readonly string[]): Query {
  return Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)))
}

export function go(href: string): void {
  history.pushState(null, '', href)
  dispatchEvent(new PopStateEvent('popstate'))
}

export function useAddress(): Address {
  const [address, setAddress] = useState(readAddress)
  useEffect(() => {
    const moved = () => {
      setAddress(readAddress())
    }
    const clicked = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a')
      if (!link || hrefAttributeOf(link) === null || link.hasAttribute('download')) return
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      const to = new URL(hrefAttributeOf(link)!, location.href)
      if (to.origin !== location.origin || to.pathname.startsWith('/api/')) return
      event.preventDefault()
      const isOther = to.pathname !== location.pathname
      go(to.pathname + to.search + to.hash)
      if (isOther && !to.hash) scrollTo(0, 0)
    }
    addEventListener('popstate', moved)
    document.addEventListener('click', clicked)
    return () => {
      removeEventListener('popstate', moved)
      document.removeEventListener('click', clicked)
    }
  }, [])
  return address
}

/** Links stand in drawings too, where `href` is no text. */
function hrefAttributeOf(link: Element): string | null {
  return link.getAttribute('href')
}
