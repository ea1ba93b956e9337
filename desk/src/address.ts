/** The address is the state: a page and its filters, so that a link gives the same view. */
import { useEffect, useState } from 'preact/hooks'

export interface Address {
  readonly path: string
  readonly query: { readonly [name: string]: string }
}

export function readAddress(): Address {
  return {
    path: location.pathname,
    query: Object.fromEntries(new URLSearchParams(location.search)),
  }
}

/** An address as text; empty filters are left out. */
export function hrefOf(
  path: string,
  query: { readonly [name: string]: string | undefined } = {},
): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
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
      if (!link || link.origin !== location.origin || link.hasAttribute('download')) return
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      if (link.pathname.startsWith('/api/')) return
      event.preventDefault()
      go(link.pathname + link.search + link.hash)
      if (!link.hash) scrollTo(0, 0)
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
