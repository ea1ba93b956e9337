/** One article of the record, with its events and their marks. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Address, hrefOf } from '../address.js'
import { type Row, useAsk } from '../api.js'
import { Who } from '../parts/codes.jsx'
import { Correct } from '../parts/correct.jsx'
import { Kind, Status } from '../parts/labels.jsx'
import { type Mark, Marked, MarkLegend, soughtSentence } from '../parts/marked.jsx'
import { dayOf } from '../parts/stretch.jsx'
import { Heading } from '../parts/view.jsx'
import { Nothing, useTitle, Waiting } from '../parts/waiting.jsx'
import { Why } from '../parts/why.jsx'

export function ArticlePage({ address }: { address: Address }) {
  const [again, setAgain] = useState(0)
  const asked = useAsk<{ article: Row; events: readonly Row[]; quotes: readonly Row[] }>(
    address.query.id ? `/api/articles/${address.query.id}` : null,
    again,
  )
  useTitle(asked.state === 'answered' ? (asked.answer.article.title ?? 'Article') : 'Article')
  return (
    <Waiting of={asked}>
      {({ article, events, quotes }) => (
        <Shown
          article={article}
          events={events}
          quotes={quotes}
          again={() => setAgain(again + 1)}
        />
      )}
    </Waiting>
  )
}

function Shown({
  article,
  events,
  quotes,
  again,
}: {
  article: Row
  events: readonly Row[]
  quotes: readonly Row[]
  again: () => void
}) {
  const [lit, setLit] = useState<string | null>(null)
  const sought = soughtSentence()
  const marks = useMemo(() => marksOfRows(article, events, quotes), [article, events, quotes])
  useEffect(() => {
    if (sought !== null) document.getElementById(`s${sought}`)?.scrollIntoView({ block: 'center' })
  }, [article, sought])
  useEffect(() => {
    if (lit) document.querySelector('li.row.lit')?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  const about = [
    article.outlet,
    article.author,
    article.published ?? 'no date',
    `date ${article.published_basis}`,
  ]
  return (
    <section>
      <Heading
        title={article.title ?? 'No title'}
        about={
          <>
            {[...new Set(about.filter(Boolean))].join(' · ')}
            {article.url && <span class="address"> · {article.url}</span>}
            {article.superseded_by && (
              <>
                {' '}
                ·{' '}
                <a href={hrefOf('/article', { id: article.superseded_by })}>
                  a revised article took its place
                </a>
              </>
            )}
          </>
        }
      />
      <div class="reading">
        <article>
          <MarkLegend marks={marks} />
          <Marked
            text={article.text}
            marks={marks}
            lit={lit}
            light={setLit}
            target={sought}
            anchors={article.sentences.map((sentence: Row) => sentence.start)}
          />
        </article>
        <ol class="rows beside">
          {events.map(event => (
            <li key={event.id} class={`row ${lit === event.id ? 'lit' : ''}`}>
              <button
                type="button"
                class="line"
                aria-pressed={lit === event.id}
                onClick={() => setLit(lit === event.id ? null : event.id)}
              >
                <Kind row={event} />
                <Who row={event} />
                <Status of={event.status} />
              </button>
              <small>
                {dayOf(event.date, event.date_text)}
                {event.place && ` · ${event.place}`}
                {event.speakers?.length > 0 && ` · says ${event.speakers.join(', ')}`}
              </small>
              <div class="deeds">
                <Why
                  words={article.sentences[event.sentence]?.text ?? ''}
                  from={article.published}
                  event={event}
                />
                <Correct mention={event.id} done={again} />
              </div>
            </li>
          ))}
          {events.length === 0 && (
            <li>
              <Nothing>No event was read in this article.</Nothing>
            </li>
          )}
        </ol>
      </div>
    </section>
  )
}

/** Where the words of an event stand. A record of before knows the words alone: they are found again in their sentence. */
function marksOfRows(article: Row, events: readonly Row[], quotes: readonly Row[]): Mark[] {
  const mark = (
    row: Row,
    words: string | null,
    known: number | null | undefined,
    kind: Mark['kind'],
    ids: string[] = [],
  ) => {
    if (!words) return []
    const start = known ?? foundIn(article, row.sentence, words)
    return start === null ? [] : [{ start, end: start + words.length, kind, events: ids }]
  }
  return [
    ...events.flatMap((event): Mark[] => {
      const ids = [event.id]
      const parties = (['source', 'target'] as const).flatMap(side =>
        (event[`${side}_text`] ?? []).flatMap((words: string, at: number) =>
          mark(event, words, event[`${side}_starts`]?.[at], 'actor', ids),
        ),
      )
      return [
        ...mark(event, event.trigger, event.trigger_start, 'trigger', ids),
        ...parties,
        ...mark(event, event.date_text, event.date_start, 'time', ids),
        ...mark(event, event.place_text ?? event.place, event.place_start, 'place', ids),
      ]
    }),
    ...quotes.flatMap((quote): Mark[] => mark(quote, quote.quote, quote.start_offset, 'quote')),
  ]
}

function foundIn(article: Row, sentence: number, words: string): number | null {
  const at = article.sentences[sentence]
  const found = at ? article.text.slice(at.start, at.end).indexOf(words) : -1
  return found < 0 ? null : at.start + found
}
