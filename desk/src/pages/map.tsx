/** Map: where events were, as exactly as the text tells. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Address, hrefOf, type Query } from '../address.js'
import type { Row } from '../api.js'
import { Table } from '../parts/table.jsx'
import { View } from '../parts/view.jsx'

export function MapPage({ address }: { address: Address }) {
  return (
    <View
      title="Map"
      about="Where events were, as exactly as the text tells: a country is filled, never a pin in its middle."
      question="places"
      address={address}
      clamped
      draw={(rows, query) => (
        <>
          <World rows={rows} query={query} />
          <Table
            label="Places"
            rows={rows}
            hide={['lat', 'lon']}
            cells={{
              place: row => <a href={eventsAt(row, query)}>{row.place}</a>,
            }}
          />
        </>
      )}
    />
  )
}

const eventsAt = (row: Row, query: Query) => hrefOf('/timeline', { ...query, place: row.place })

function World({ rows, query }: { rows: readonly Row[]; query: Query }) {
  const place = useRef<HTMLDivElement>(null)
  const [missing, setMissing] = useState<readonly Row[]>([])
  useEffect(() => {
    let gone = false
    import('../parts/world.js').then(({ drawWorld }) => {
      if (gone || !place.current) return
      const world = drawWorld(rows, row => eventsAt(row, query), place.current.clientWidth)
      place.current.replaceChildren(world.drawing)
      setMissing([...world.missing].sort((a, b) => b.events - a.events))
    })
    return () => {
      gone = true
    }
  }, [rows])
  return (
    <>
      <div ref={place} class="world" />
      <p class="legend">
        <span>
          <i class="swatch filled" /> country known, not where in it
        </span>
        <span>
          <i class="swatch dot" /> town or site
        </span>
        <span>
          <i class="swatch dot ring" /> region, about its middle
        </span>
        <span>
          <i class="swatch dot conflict" /> with material conflict
        </span>
      </p>
      {missing.length > 0 && (
        <p class="note">
          Too small for this map, or at no known point:{' '}
          {missing.slice(0, 12).map((row, at) => (
            <span key={`${row.place} ${row.place_country}`}>
              {at > 0 && ', '}
              <a href={eventsAt(row, query)}>{row.place}</a> {row.events}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
