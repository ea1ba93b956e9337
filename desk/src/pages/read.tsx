/** Read: an article coded as it is pasted. Words and rows light one another up; nothing is kept until it is added. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, type Row } from '../api.js'
import { Marked, marksOf } from '../parts/marked.jsx'
import { Codes, Kind, Status, useTitle } from '../parts/parts.jsx'

const PAUSE = 500

export function Read() {
  useTitle('Read')
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const [date, setDate] = useState('')
  const [reading, setReading] = useState<Row | null>(null)
  const [message, setMessage] = useState('')
  const [lit, setLit] = useState<string | null>(null)
  const latest = useRef(0)
  const read = async (body: { text?: string; url?: string; date?: string }) => {
    const mine = ++latest.current
    setMessage('Reading …')
    try {
      const answer = await ask<Row>('/api/read', body)
      if (mine !== latest.current) return
      setReading(answer)
      const cut = answer.problems.filter((each: Row) => each.code === 'cut')
      const said = cut.map((each: Row) => each.message)
      setMessage(
        [`${answer.events.length} events in ${answer.sentences.length} sentences`, ...said].join(
          '; ',
        ),
      )
    } catch (error) {
      if (mine !== latest.current) return
      setReading(null)
      setMessage((error as Error).message)
    }
  }
  useEffect(() => {
    if (text.trim() === '') return
    const timer = setTimeout(() => read({ text, date }), PAUSE)
    return () => clearTimeout(timer)
  }, [text, date])
  const add = async () => {
    try {
      const { added, revised, known } = await ask<Row>(
        '/api/articles',
        url && !text ? { url, date } : { text, date },
      )
      setMessage(
        added
          ? 'Added to the record'
          : revised
            ? 'Took the place of the older article'
            : known
              ? 'Known already'
              : 'Not added',
      )
    } catch (error) {
      setMessage((error as Error).message)
    }
  }
  const drop = async (event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    setText(await file.text())
  }
  return (
    <section>
      <h1>Read</h1>
      <p class="about">
        Paste an article, drop a file, or give an address. Nothing is kept until you add it.
      </p>
      <form
        class="filters"
        onSubmit={event => {
          event.preventDefault()
          if (url) {
            setText('')
            read({ url, date })
          }
        }}
      >
        <label class="wide">
          <span>Address</span>
          <input
            type="url"
            value={url}
            onInput={event => setUrl(event.currentTarget.value)}
            placeholder="https://"
          />
        </label>
        <label>
          <span>Published</span>
          <input type="date" value={date} onChange={event => setDate(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={!url}>
          Fetch
        </button>
        <button type="button" disabled={!reading} onClick={add}>
          Add to record
        </button>
        <span role="status">{message}</span>
      </form>
      <label class="paste">
        <span class="hidden">Article</span>
        <textarea
          rows={reading ? 4 : 14}
          value={text}
          placeholder="Title on the first line, then the article."
          onInput={event => setText(event.currentTarget.value)}
          onDrop={drop}
          onDragOver={event => event.preventDefault()}
        />
      </label>
      {reading && (
        <div class="reading">
          <article>
            <Marked text={reading.article.text} marks={marksOf(reading)} lit={lit} light={setLit} />
          </article>
          <ol class="rows">
            {reading.events.map((event: Row) => (
              <li key={event.id} class={`row ${lit === event.id ? 'lit' : ''}`}>
                <button
                  type="button"
                  class="line"
                  aria-pressed={lit === event.id}
                  onClick={() => setLit(lit === event.id ? null : event.id)}
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
                  {event.date.value ?? 'no date'}
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
                <details>
                  <summary>Why</summary>
                  <Why reading={reading} event={event} />
                </details>
              </li>
            ))}
            {reading.events.length === 0 && (
              <li class="quiet">
                No event was read. Sentences and why:{' '}
                {reading.uncoded
                  .map((each: Row) => `${each.sentence + 1} ${each.reason}`)
                  .join('; ')}
              </li>
            )}
          </ol>
        </div>
      )}
    </section>
  )
}

const partiesOf = (parties: readonly Row[]) =>
  parties.length > 0 ? parties.map(party => party.code ?? party.text).join(' + ') : '?'

/** The tree of the sentence, the frames that it set off, and the rule that decided. */
function Why({ reading, event }: { reading: Row; event: Row }) {
  const [explained, setExplained] = useState<Row | null>(null)
  useEffect(() => {
    const { start, end } = reading.sentences[event.sentence]
    const words = reading.article.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 2000)
    ask<Row>(
      `/api/explain?${new URLSearchParams({ words, ...(reading.article.published.value ? { from: reading.article.published.value } : {}) })}`,
    ).then(setExplained, () => {})
  }, [reading, event])
  return (
    <div class="why">
      <p>
        {event.because.join(', ')} · confidence {event.confidence}
      </p>
      {explained && (
        <>
          <p>
            {explained.frames
              .map((frame: Row) => `${frame.trigger}: ${frame.label} (${frame.code})`)
              .join('; ')}
          </p>
          <div class="scroll" tabIndex={0} role="region" aria-label="Tree">
            <table>
              <thead>
                <tr>
                  <th scope="col">word</th>
                  <th scope="col">lemma</th>
                  <th scope="col">tag</th>
                  <th scope="col">relation</th>
                  <th scope="col">head</th>
                </tr>
              </thead>
              <tbody>
                {explained.sentences.flatMap((sentence: Row) =>
                  sentence.tokens.map((token: Row) => (
                    <tr key={`${sentence.index} ${token.id}`}>
                      <td>{token.form}</td>
                      <td>{token.lemma}</td>
                      <td>{token.upos}</td>
                      <td>{token.deprel}</td>
                      <td>
                        {sentence.tokens.find((each: Row) => each.id === token.head)?.form ?? ''}
                      </td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  )
}
