/** An event as a row that opens to every telling of it. */
import { useState } from 'preact/hooks'
import { hrefOf } from '../address.js'
import { type Row, useAsk } from '../api.js'
import { Codes, Who } from './codes.jsx'
import { Correct } from './correct.jsx'
import { Evidence } from './evidence.jsx'
import { Kind, Status } from './labels.jsx'
import { Waiting } from './waiting.jsx'
import { Why } from './why.jsx'

export function EventRow({ row }: { row: Row }) {
  const [open, setOpen] = useState(false)
  return (
    <li class={`row event ${open ? 'open' : ''}`}>
      <button type="button" class="line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <time>{row.day ?? 'no date'}</time>
        <Kind row={row} />
        <Who row={row} />
        <Status of={row.status} />
        {row.speakers?.length > 0 && <small>says {row.speakers.join(', ')}</small>}
        {row.outlets > 1 && <small>{row.outlets} outlets</small>}
      </button>
      {open ? (
        <Tellings event={row.id} />
      ) : (
        <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
      )}
    </li>
  )
}

export function EventRows({ rows }: { rows: readonly Row[] }) {
  return (
    <ol class="rows">
      {rows.map(row => (
        <EventRow key={row.id} row={row} />
      ))}
    </ol>
  )
}

// A report that every outlet prints is told hundreds of times.
const FEW = 6

function Tellings({ event }: { event: string }) {
  const asked = useAsk<{ tellings: readonly Row[] }>(`/api/events/${event}`)
  return (
    <Waiting of={asked}>
      {({ tellings }) => (
        <div class="inside">
          <ol class="tellings">
            {tellings.slice(0, FEW).map(telling => (
              <li key={telling.id}>
                <Telling telling={telling} />
              </li>
            ))}
          </ol>
          {tellings.length > FEW && (
            <p>
              <a href={hrefOf('/event', { id: tellings[0]!.id })}>
                all {tellings.length.toLocaleString('en')} tellings
              </a>
            </p>
          )}
          <p>
            <a class="source" href={hrefOf('/event', { id: tellings[0]!.id })}>
              merge with another event, or split
            </a>
          </p>
        </div>
      )}
    </Waiting>
  )
}

/** One sentence that tells of an event, and what decided. */
export function Telling({ telling, done }: { telling: Row; done?: () => void }) {
  return (
    <div>
      <small>
        {telling.published ?? 'no date'} · {telling.outlet ?? 'no outlet'} ·{' '}
        <Status of={telling.status} />
        {telling.speakers?.length > 0 && (
          <>
            {' '}
            · says <Codes of={telling.speakers} />
          </>
        )}
        {telling.place && ` · ${telling.place}`}
        {telling.copy_of && ' · copy of one text'}
      </small>
      <Evidence text={telling.evidence} article={telling.article} sentence={telling.sentence} />
      <div class="deeds">
        <Why words={telling.evidence} from={telling.published} event={telling} />
        <Correct mention={telling.id} done={done} />
      </div>
    </div>
  )
}
