/** The desk: a bar of pages, and the page that the address names. */
import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { hrefOf, useAddress } from './address.js'
import { type Rows, useAsk } from './api.js'
import { Help, useKeys } from './frame/keys.jsx'
import { Theme } from './frame/theme.jsx'
import { GROUPS, PAGES } from './pages.js'
import { NamesOfCodes } from './parts/names.jsx'
import { Stats } from './parts/stretch.jsx'
import './style/base.css'
import './style/frame.css'
import './style/controls.css'
import './style/facets.css'
import './style/rows.css'
import './style/tables.css'
import './style/charts.css'
import './style/reading.css'
import './style/small.css'
import './style/print.css'

/** Pages that are of the record as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['/problems', '/sql', '/http'])

function Desk() {
  const address = useAddress()
  // How much there is changes with what is added; each new page asks again.
  const asked = useAsk<Rows>('/api/extent', address.path)
  useKeys()
  const Page = PAGES.get(address.path)
  // On a telephone the bar of pages is wider than the screen.
  useEffect(() => {
    const nav = document.querySelector('header nav')
    const current = nav?.querySelector<HTMLElement>('[aria-current]')
    if (nav && current) nav.scrollLeft = current.offsetLeft - nav.clientWidth / 2
  }, [address.path])
  const stats = asked.state === 'answered' ? (asked.answer.rows[0] ?? null) : null
  // Filters stay when the page changes, so that one crisis can be looked at from all sides.
  const { actor, with: other, from, to, outlet } = address.query
  const kept = { actor, with: other, from, to, outlet }
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
          {GROUPS.map(([group, pages]) => (
            <div key={group}>
              <span class="group">{group}</span>
              {pages.map(([path, name]) => (
                <a
                  key={path}
                  href={hrefOf(path, WHOLE.has(path) ? {} : kept)}
                  aria-current={path === address.path ? 'page' : undefined}
                >
                  {name}
                </a>
              ))}
            </div>
          ))}
        </nav>
        <div class="foot">
          {stats && (
            <p>
              {Number(stats.articles).toLocaleString('en')} articles
              <br />
              {Number(stats.events).toLocaleString('en')} events
              <br />
              {stats.first ?? 'no date'} to
              <br />
              {stats.last ?? 'no date'}
            </p>
          )}
          <Theme />
          <Help />
        </div>
      </header>
      <main id="page" tabIndex={-1}>
        <Stats.Provider value={stats}>
          {asked.state === 'failed' ? (
            <p class="fault" role="alert">
              {asked.message}
            </p>
          ) : Page ? (
            <Page key={address.path} address={address} />
          ) : (
            <p class="fault">There is no page at {address.path}.</p>
          )}
        </Stats.Provider>
      </main>
    </>
  )
}

render(
  <NamesOfCodes>
    <Desk />
  </NamesOfCodes>,
  document.getElementById('desk')!,
)
