/** One article of the record, with its events and their marks. */
import { useEffect, useState } from 'preact/hooks'
import type { Address } from '../address.js'
import { type Row, useAsk } from '../api.js'
import { type Mark, Marked } from '../parts/marked.jsx'
import { Correct, Kind, Status, useTitle, Waiting } from '../parts/parts.jsx'

export function ArticlePage({ address }: { address: Address }) {
  const [again, setAgain] = useState(0)
  const asked = useAsk<{ article: Row; events: readonly Row[] }>(
    address.query.id ? `/api/articles/${address.query.id}` : null,
    again,
  )
  useTitle(asked.state === 'answered' ? (asked.answer.article.title ?? 'Article') : 'Article')
  return (
    <Waiting of={asked}>
      {({ article, events }) => (
        <Shown article={article} events={events} again={() => setAgain(again + 1)} />
      )}
    </Waiting>
  )
}

function Shown({
  article,
  events,
  again,
}: {
  article: Row
  events: readonly Row[]
  again: () => void
}) {
  const [lit, setLit] = useState<string | null>(null)
  useEffect(() => {
    const target = location.hash && document.getElementById(location.hash.slice(1))
    if (!target) return
    target.scrollIntoView({ block: 'center' })
    target.classList.add('target')
  }, [article])
  const marks = events.flatMap((event): Mark[] => {
    const sentence = article.sentences[event.sentence]
    if (!sentence) return []
    const inside: string = article.text.slice(sentence.start, sentence.end)
    const place = (words: string | null, kind: Mark['kind']): Mark[] => {
      const at = words ? inside.indexOf(words) : -1
      return at < 0
        ? []
        : [
            {
              start: sentence.start + at,
              end: sentence.start + at + words!.length,
              kind,
              events: [event.id],
            },
          ]
    }
    return [
      ...place(event.trigger, 'trigger'),
      ...[...(event.source_text ?? []), ...(event.target_text ?? [])].flatMap(words =>
        place(words, 'actor'),
      ),
      ...place(event.place, 'place'),
    ]
  })
  return (
    <section>
      <h1>{article.title ?? 'No title'}</h1>
      <p class="about">
        {[
          article.outlet,
          article.author,
          article.published ?? 'no date',
          `date ${article.published_basis}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        {article.superseded_by && (
          <>
            {' '}
            · <a href={`/article?id=${article.superseded_by}`}>a revised article took its place</a>
          </>
        )}
      </p>
      {article.url && <p class="about">{article.url}</p>}
      <div class="reading">
        <article>
          <Marked
            text={article.text}
            marks={marks}
            lit={lit}
            light={setLit}
            anchors={article.sentences.map((sentence: Row) => sentence.start)}
          />
        </article>
        <ol class="rows">
          {events.map(event => (
            <li key={event.id} class={`row ${lit === event.id ? 'lit' : ''}`}>
              <button
                type="button"
                class="line"
                aria-pressed={lit === event.id}
                onClick={() => setLit(lit === event.id ? null : event.id)}
              >
                <Kind row={event} />
                <span class="who">
                  {(event.source ?? []).join(' + ') || '?'} <i>{event.mutual ? 'with' : 'to'}</i>{' '}
                  {(event.target ?? []).join(' + ') || '?'}
                </span>
                <Status of={event.status} />
              </button>
              <small>
                {event.date ?? 'no date'} · confidence {event.confidence} ·{' '}
                {event.because?.join(', ')}
              </small>
              <Correct mention={event.id} done={again} />
            </li>
          ))}
          {events.length === 0 && <li class="quiet">No event was read in this article.</li>}
        </ol>
      </div>
    </section>
  )
}
