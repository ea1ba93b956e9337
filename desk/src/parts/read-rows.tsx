/** What was read in an article that is not kept: events, each with why; then who claims, meets, wants and is quoted. */
import type { Row } from '../api.js'
import { Codes } from './codes.jsx'
import { Kind, Status } from './labels.jsx'
import { dayOf } from './stretch.jsx'
import { Nothing } from './waiting.jsx'
import { Why } from './why.jsx'

export function ReadRows({
  reading,
  lit,
  light,
}: {
  reading: Row
  lit: string | null
  light: (event: string | null) => void
}) {
  return (
    <div class="beside">
      <ol class="rows">
        {reading.events.map((event: Row) => (
          <li key={event.id} class={`row ${lit === event.id ? 'lit' : ''}`}>
            <button
              type="button"
              class="line"
              aria-pressed={lit === event.id}
              onClick={() => light(lit === event.id ? null : event.id)}
            >
              <Kind
                row={{ ...event, plover_type: event.plover.type, quad_class: event.quadClass }}
              />
              <span class="who">
                {partiesOf(event.source)} <i>{event.mutual ? 'with' : 'to'}</i>{' '}
                {partiesOf(event.target)}
              </span>
              <Status of={event.status} />
            </button>
            <small>
              {dayOf(event.date.value, event.date.text)}
              {event.place && ` · ${event.place.name}`}
              {event.attribution.length > 0 && (
                <>
                  {' '}
                  · says{' '}
                  <Codes
                    of={event.attribution.map(
                      (each: Row) => each.speaker.code ?? each.speaker.text,
                    )}
                  />
                </>
              )}
            </small>
            <Why
              words={wordsOf(reading, event.sentence)}
              from={reading.article.published.value}
              event={event}
            />
          </li>
        ))}
      </ol>
      {reading.events.length === 0 && (
        <>
          <Nothing>No event was read. Sentence by sentence, why:</Nothing>
          <ul class="moves">
            {reading.uncoded.map((each: Row) => (
              <li key={each.sentence}>
                <a href={`#s${each.sentence}`}>sentence {each.sentence + 1}</a>{' '}
                <small>{each.reason}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <Also
        title="Claims"
        rows={reading.claims}
        draw={row => (
          <>
            {row.speaker.code ?? row.speaker.text} <Status of={row.stance} />
          </>
        )}
      />
      <Also
        title="Agenda"
        rows={reading.engagements.map((row: Row) => ({
          ...row,
          sentence: row.evidence[0]?.sentence,
        }))}
        draw={row => (
          <>
            <b>{row.kind}</b> {partiesOf(row.participants)} {dayOf(row.date?.value, row.date?.text)}{' '}
            <Status of={row.status} />
          </>
        )}
      />
      <Also
        title="Positions"
        rows={reading.positions}
        draw={row => (
          <>
            {partiesOf(row.by)} <Status of={row.stance} /> {row.content}
          </>
        )}
      />
      <Also
        title="Quotes"
        rows={reading.quotes.map((row: Row) => ({
          ...row,
          sentence: reading.sentences.findLastIndex((each: Row) => each.start <= row.start),
        }))}
        draw={row => (
          <>
            {row.speaker?.code ?? row.speaker?.text ?? '?'}: “{row.text}”
          </>
        )}
      />
      <Also title="Questions" rows={reading.questions} draw={row => row.text} />
    </div>
  )
}

/** Each line leads to its sentence in the text beside. */
function Also({
  title,
  rows,
  draw,
}: {
  title: string
  rows: readonly Row[]
  draw: (row: Row) => preact.ComponentChildren
}) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul class="also">
        {rows.map((row, at) => (
          <li key={at}>
            <span>{draw(row)}</span>{' '}
            <a class="source" href={`#s${row.sentence}`}>
              sentence {row.sentence + 1}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function wordsOf(reading: Row, sentence: number): string {
  const { start, end } = reading.sentences[sentence]
  return reading.article.text.slice(start, end)
}

const partiesOf = (parties: readonly Row[]) =>
  parties.length > 0 ? parties.map(party => party.code ?? party.text).join(' + ') : '?'
