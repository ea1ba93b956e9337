/** An event by itself: every telling of it, with a way to split one off, and events that it may be one with. */
import { useState } from 'preact/hooks'
import type { Address } from '../address.js'
import { apiOf, ask, type Row, type Rows, useAsk } from '../api.js'
import { codesOf, sideOf, Who } from '../parts/codes.jsx'
import { NameAndReason, useName } from '../parts/correct.jsx'
import { Telling } from '../parts/event-row.jsx'
import { Evidence } from '../parts/evidence.jsx'
import { Kind, ROOTS, Status } from '../parts/labels.jsx'
import { More } from '../parts/more.jsx'
import { useNames, wordsOf } from '../parts/names.jsx'
import { later } from '../parts/stretch.jsx'
import { Heading } from '../parts/view.jsx'
import { Nothing, useTitle, Waiting } from '../parts/waiting.jsx'

export function EventPage({ address }: { address: Address }) {
  const [again, setAgain] = useState(0)
  const { id } = address.query
  const asked = useAsk<{ tellings: readonly Row[] }>(id ? `/api/events/${id}` : null, again)
  useTitle('Event')
  return (
    <section>
      <Waiting of={asked}>
        {({ tellings }) => <Shown tellings={tellings} again={() => setAgain(again + 1)} />}
      </Waiting>
    </section>
  )
}

function Shown({ tellings, again }: { tellings: readonly Row[]; again: () => void }) {
  const [first] = tellings as [Row]
  const names = useNames()
  const sides = [wordsOf(names, first.source), wordsOf(names, first.target)].filter(Boolean)
  const [by, setBy] = useName()
  const [why, setWhy] = useState('')
  const [said, setSaid] = useState('')
  const rule = async (left: string, right: string, verdict: string, done: string) => {
    try {
      await ask('/api/judgements', { left, right, verdict, by, why })
      setSaid(done)
      again()
    } catch (error) {
      setSaid((error as Error).message)
    }
  }
  return (
    <>
      <Heading
        title={`${first.plover_type ?? 'STATEMENT'}: ${codesOf(first.source)} ${first.mutual ? 'with' : 'to'} ${codesOf(first.target)}`}
        about={[
          sides.join(first.mutual ? ' with ' : ' to '),
          ROOTS[String(first.cameo).slice(0, 2)],
          first.date ?? first.published ?? 'no date',
          `told ${tellings.length === 1 ? 'once' : `${tellings.length.toLocaleString('en')} times`}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <form class="filters" onSubmit={event => event.preventDefault()} aria-label="Who rules">
        <NameAndReason by={by} setBy={setBy} why={why} setWhy={setWhy} />
        <span role="status">
          {said || 'To merge or to split, say who you are: it is kept, and can be taken back.'}
        </span>
      </form>
      <div class="brief even">
        <section>
          <h2>Tellings of this event</h2>
          <More
            of={tellings}
            first={30}
            draw={some => (
              <ol class="tellings">
                {some.map(telling => (
                  <li key={telling.id} class="judged">
                    <Telling telling={telling} done={again} />
                    {tellings.length > 1 && (
                      <button
                        type="button"
                        onClick={() =>
                          rule(telling.id, telling.event, 'different', 'kept: split off this event')
                        }
                      >
                        Split off
                      </button>
                    )}
                  </li>
                ))}
              </ol>
            )}
          />
        </section>
        <section>
          <h2>May be one with</h2>
          <Candidates
            event={first}
            merge={other => rule(first.id, other, 'same', 'kept: merged into one event')}
            again={said}
          />
        </section>
      </div>
    </>
  )
}

// News of one thing seldom lies more than a week apart.
const DAYS = 7

/** Events of the same sides at about the same time. */
function Candidates({
  event,
  merge,
  again,
}: {
  event: Row
  merge: (other: string) => void
  again: string
}) {
  const day = event.earliest ?? event.published
  const [source, target] = [event.source?.[0], event.target?.[0]]
  const asked = useAsk<Rows>(
    day === null
      ? null
      : apiOf('timeline', {
          actor: source ? sideOf(source) : undefined,
          with: target ? sideOf(target) : undefined,
          from: later(day, -DAYS),
          to: later(day, DAYS),
          limit: '60',
        }),
    again,
  )
  if (day === null) return <Nothing>It has no day to look near.</Nothing>
  return (
    <Waiting of={asked}>
      {({ rows }) => {
        const others = rows.filter(row => row.id !== event.event)
        // Those of its own kind come first.
        const ordered = [...others].sort(
          (a, b) =>
            Number(b.plover_type === event.plover_type) -
            Number(a.plover_type === event.plover_type),
        )
        if (ordered.length === 0)
          return <Nothing>No other event of these sides within a week.</Nothing>
        return (
          <ol class="rows">
            {ordered.map(row => (
              <li class="row judged" key={row.id}>
                <div>
                  <p class="line">
                    <time>{row.day ?? 'no date'}</time>
                    <Kind row={row} />
                    <Who row={row} />
                    <Status of={row.status} />
                  </p>
                  <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
                </div>
                <button type="button" onClick={() => merge(row.id)}>
                  Merge
                </button>
              </li>
            ))}
          </ol>
        )
      }}
    </Waiting>
  )
}
