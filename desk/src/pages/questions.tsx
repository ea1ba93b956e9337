/** Questions that the reporting leaves open, and the events that bear on them. */
import { type Address, hrefOf } from '../address.js'
import type { Row } from '../api.js'
import { Codes } from '../parts/codes.jsx'
import { Evidence } from '../parts/evidence.jsx'
import { ROOTS, Status } from '../parts/labels.jsx'
import { View } from '../parts/view.jsx'

export function Questions({ address }: { address: Address }) {
  return (
    <View
      title="Questions"
      about="What the reporting leaves open, and the events that bear on it, from a week before it was asked."
      question="questions"
      address={address}
      ask={{ order: 'newest' }}
      facets={{ actor: 'About', month: 'Asked in' }}
      empty="No question is left open in these days."
      draw={rows => (
        <ol class="rows">
          {rows.map((row, at) => (
            <li class="row event" key={at}>
              <p class="line">
                <time>{row.asked ?? 'no date'}</time> <span>{row.outlet}</span>
                <span>
                  <Codes of={row.about} />
                </span>
              </p>
              <Evidence text={row.question} article={row.article} sentence={row.sentence} />
              <Bearing events={row.events ?? []} bearing={Number(row.bearing)} />
            </li>
          ))}
        </ol>
      )}
    />
  )
}

const SHOWN = 6

function Bearing({ events, bearing }: { events: readonly Row[]; bearing: number }) {
  if (events.length === 0) return <p class="inside quiet">No event bears on it yet.</p>
  return (
    <p class="inside bearing">
      <small>
        {bearing.toLocaleString('en')} {bearing === 1 ? 'event bears' : 'events bear'} on it
        {bearing > SHOWN && ', the first of them'}:
      </small>{' '}
      {events.slice(0, SHOWN).map(event => (
        <a key={event.id} class="stance" href={hrefOf('/event', { id: event.id })}>
          <small>{event.day}</small> {ROOTS[String(event.cameo).slice(0, 2)]}{' '}
          <small>{event.cameo}</small> <Status of={event.status} />
        </a>
      ))}
    </p>
  )
}
