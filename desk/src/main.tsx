/** The desk: a bar of pages, and the page that the address names. */
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { go, hrefOf, useAddress } from './address.js'
import { ArticlePage } from './pages/article.jsx'
import {
  Actors,
  Agenda,
  Claims,
  Positions,
  Problems,
  Questions,
  Search,
  Timeline,
} from './pages/lists.jsx'
import { ActorPage, BriefPage, Dyads, MapPage, Network, Review, Sql } from './pages/others.jsx'
import { Read } from './pages/read.jsx'
import './style.css'

const PAGES = [
  ['/', 'Brief', BriefPage],
  ['/read', 'Read', Read],
  ['/timeline', 'Timeline', Timeline],
  ['/agenda', 'Agenda', Agenda],
  ['/claims', 'Claims', Claims],
  ['/positions', 'Positions', Positions],
  ['/dyads', 'Dyads', Dyads],
  ['/network', 'Network', Network],
  ['/map', 'Map', MapPage],
  ['/actors', 'Actors', Actors],
  ['/questions', 'Questions', Questions],
  ['/search', 'Search', Search],
  ['/review', 'Review', Review],
  ['/sql', 'SQL', Sql],
  ['/problems', 'Problems', Problems],
] as const
const INNER = [
  ['/article', 'Article', ArticlePage],
  ['/actor', 'Actor', ActorPage],
] as const

function Desk() {
  const address = useAddress()
  useKeys()
  const found = [...PAGES, ...INNER].find(([path]) => path === address.path)
  const Page = found?.[2]
  // Filters stay when the page changes, so that one crisis can be looked at from all sides.
  const { actor, with: other, from, to } = address.query
  return (
    <>
      <a class="skip" href="#page">
        To the page
      </a>
      <header>
        <a class="name" href="/">
          Readout
        </a>
        <nav aria-label="Pages">
          {PAGES.map(([path, name]) => (
            <a
              key={path}
              href={hrefOf(path, { actor, with: other, from, to })}
              aria-current={path === address.path ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        <Theme />
      </header>
      <main id="page" tabIndex={-1}>
        {Page ? (
          <Page key={address.path} address={address} />
        ) : (
          <p class="fault">There is no page at {address.path}.</p>
        )}
      </main>
    </>
  )
}

function Theme() {
  const [theme, setTheme] = useState(() => localStorage.getItem('theme') ?? 'auto')
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    localStorage.setItem('theme', theme)
  }, [theme])
  const next = { auto: 'light', light: 'dark', dark: 'auto' }[theme] ?? 'auto'
  return (
    <button
      type="button"
      class="theme"
      onClick={() => setTheme(next)}
      title="Light, dark, or as the system has it"
    >
      {theme}
    </button>
  )
}

/** `/` searches; `j` and `k` go from row to row. Nothing of it while something is typed. */
function useKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (
        (event.target as Element).matches('input, textarea, select') ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return
      if (event.key === '/') {
        event.preventDefault()
        go('/search')
        requestAnimationFrame(() =>
          document.querySelector<HTMLInputElement>('main input[name=words]')?.focus(),
        )
      }
      if (event.key === 'j' || event.key === 'k') {
        const rows = [
          ...document.querySelectorAll<HTMLElement>('main button.line, main .row a.source'),
        ]
        const at = rows.indexOf(document.activeElement as HTMLElement)
        rows[event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)]?.focus()
      }
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}

render(<Desk />, document.getElementById('desk')!)
