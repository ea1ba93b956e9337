/** A text with its marks: only ever text, never markup, whatever it holds. */
import type { Row } from '../api.js'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: 'trigger' | 'actor' | 'time' | 'place' | 'quote'
  /** Events that the mark belongs to. */
  readonly events: readonly string[]
}

/** The marks of a reading. */
export function marksOf(reading: Row): Mark[] {
  const marks: Mark[] = []
  for (const event of reading.events) {
    const events = [event.id]
    marks.push({ ...event.trigger, kind: 'trigger', events })
    for (const party of [...event.source, ...event.target])
      marks.push({ start: party.start, end: party.end, kind: 'actor', events })
    const { date, place } = event
    if (date.text !== null) marks.push({ start: date.start, end: date.end, kind: 'time', events })
    if (place) marks.push({ start: place.start, end: place.end, kind: 'place', events })
  }
  for (const quote of reading.quotes)
    marks.push({ start: quote.start, end: quote.end, kind: 'quote', events: [] })
  return marks
}

/** The sentence that the address leads to, by its `#s…`. */
export function soughtSentence(): number | null {
  const found = /^#s(\d+)$/.exec(location.hash)
  return found ? Number(found[1]) : null
}

/** What the marks of a text are; only of those kinds that it has. */
export function MarkLegend({ marks }: { marks: readonly Mark[] }) {
  const kinds = KINDS.filter(kind => marks.some(mark => mark.kind === kind))
  return (
    <p class="legend marks">
      {kinds.map(kind => (
        <mark key={kind} class={kind}>
          {kind === 'trigger' ? 'event' : kind}
        </mark>
      ))}
    </p>
  )
}

const KINDS = ['trigger', 'actor', 'time', 'place', 'quote'] as const

/** Cuts the text where marks begin and end, so that marks may overlap. */
export function Marked({
  text,
  marks,
  lit,
  light,
  anchors = [],
  target = null,
}: {
  text: string
  marks: readonly Mark[]
  lit: string | null
  light: (event: string | null) => void
  /** Where each sentence starts. */
  anchors?: readonly number[]
  /** The sentence that a link led to. */
  target?: number | null
}) {
  const [from, to] =
    target === null || anchors[target] === undefined
      ? [0, 0]
      : [anchors[target]!, anchors[target + 1] ?? text.length]
  const cuts = [
    ...new Set([0, text.length, ...anchors, ...marks.flatMap(({ start, end }) => [start, end])]),
  ]
    .filter(at => at >= 0 && at <= text.length)
    .sort((a, b) => a - b)
  return (
    <div class="text" dir="auto">
      {cuts.slice(0, -1).map((start, index) => {
        const end = cuts[index + 1]!
        const over = marks.filter(mark => mark.start <= start && mark.end >= end)
        const events = [...new Set(over.flatMap(mark => mark.events))]
        const sentence = anchors.indexOf(start)
        const id = sentence >= 0 ? `s${sentence}` : undefined
        const piece = text.slice(start, end)
        const sought = start >= from && start < to ? 'target' : undefined
        if (over.length === 0)
          return (
            <span key={start} id={id} class={sought}>
              {piece}
            </span>
          )
        const kinds = [...new Set(over.map(({ kind }) => kind))].join(' ')
        const isLit = lit !== null && events.includes(lit)
        return events.length > 0 ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the event's row is the way by keyboard.
          <mark
            key={start}
            id={id}
            class={`${kinds} ${isLit ? 'lit' : ''} ${sought ?? ''}`}
            onClick={() => light(isLit ? null : events[0]!)}
          >
            {piece}
          </mark>
        ) : (
          <mark key={start} id={id} class={`${kinds} ${sought ?? ''}`}>
            {piece}
          </mark>
        )
      })}
    </div>
  )
}
