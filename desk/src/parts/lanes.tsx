/** Events in lanes, one a pair of sides or an actor: days from left to right, colour by kind. Drag to look closer. */
import { useContext, useRef, useState } from 'preact/hooks'
import { type Address, go, hereWith, type Query } from '../address.js'
import { apiOf, type Row, type Rows, useAsk } from '../api.js'
import { QUADS, QuadLegend } from './labels.jsx'
import { useNames, wordsOf } from './names.jsx'
import { daysBetween, later, Stats } from './stretch.jsx'
import { groupBy } from './table.jsx'
import { useWidth } from './width.js'

const LANE = 26
const LABEL = 120
const RIGHT = 12
const DAY = 86_400_000

// So many dots are as many as the eye tells apart, and the server gives.
const MOST_DOTS = 4000

/** The finest bucket that leaves room: a small record has few dots, however long it reaches. */
function bucketOf(days: number, events: number): string {
  const lanes = 30
  return Math.min(events, lanes * days) <= MOST_DOTS
    ? 'day'
    : Math.min(events, lanes * (days / 7)) <= MOST_DOTS
      ? 'week'
      : 'month'
}

export function Lanes({
  address,
  query,
  ready,
}: {
  address: Address
  query: Query
  ready: boolean
}) {
  const lanes = address.query.lanes ?? 'pair'
  const events = Number(useContext(Stats)?.events ?? 0)
  const days = query.from && query.to ? daysBetween(query.from, query.to) : 20_000
  const by = bucketOf(days, events)
  const { limit: _, order: __, ...filters } = query
  const asked = useAsk<Rows>(ready ? apiOf('lanes', { ...filters, by, lanes }) : null)
  if (asked.state !== 'answered') return <div class="lanes waiting" />
  const { rows } = asked.answer
  if (rows.length < 2) return null
  const periods = rows.map(row => String(row.period)).sort()
  const first = query.from && query.from > periods[0]! ? query.from : periods[0]!
  const last = query.to && query.to < periods.at(-1)! ? query.to : later(periods.at(-1)!, 1)
  return (
    <figure class="lanes">
      <figcaption>
        <nav class="switch" aria-label="Lanes">
          {['pair', 'actor'].map(each => (
            <a
              key={each}
              class={each === lanes ? 'on' : ''}
              href={hereWith(address, { lanes: each })}
            >
              by {each}
            </a>
          ))}
          <Zoom address={address} first={first} last={last} />
        </nav>
        <QuadLegend />
      </figcaption>
      <Drawing address={address} rows={rows} first={first} last={last} by={by} />
    </figure>
  )
}

/** The ways to look closer and farther, and to move along, by keyboard as well. */
function Zoom({ address, first, last }: { address: Address; first: string; last: string }) {
  const days = Math.max(4, daysBetween(first, last))
  const to = (from: string, until: string) => hereWith(address, { from, to: until })
  return (
    <>
      <a href={to(later(first, -Math.round(days / 2)), later(last, -Math.round(days / 2)))}>
        ‹ earlier
      </a>
      <a href={to(later(first, Math.round(days / 2)), later(last, Math.round(days / 2)))}>
        later ›
      </a>
      <a href={to(later(first, Math.round(days / 4)), later(last, -Math.round(days / 4)))}>
        closer
      </a>
      <a href={to(later(first, -Math.round(days / 2)), later(last, Math.round(days / 2)))}>
        farther
      </a>
    </>
  )
}

function Drawing({
  address,
  rows,
  first,
  last,
  by,
}: {
  address: Address
  rows: readonly Row[]
  first: string
  last: string
  by: string
}) {
  const names = useNames()
  const svg = useRef<SVGSVGElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(640, useWidth(box, 900))
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const lanes = [...groupBy(rows, row => `${row.side} ${row.other ?? ''}`.trim())]
  const span = Math.max(DAY, Date.parse(last) - Date.parse(first))
  const at = (day: string) =>
    LABEL + 8 + ((Date.parse(day) - Date.parse(first)) / span) * (width - LABEL - RIGHT - 8)
  const dayAt = (x: number) =>
    new Date(Date.parse(first) + ((x - LABEL - 8) / (width - LABEL - RIGHT - 8)) * span)
      .toISOString()
      .slice(0, 10)
  const xOf = (event: PointerEvent) => {
    const { left } = svg.current!.getBoundingClientRect()
    return Math.min(width - RIGHT, Math.max(LABEL + 8, event.clientX - left))
  }
  const most = Math.max(...rows.map(row => Number(row.events)))
  const height = lanes.length * LANE + 24
  const ticks = ticksOf(first, last)
  const tickStep = Math.ceil(ticks.length / ((width - LABEL) / 62))
  return (
    <div ref={box} class="scroll" tabIndex={0} role="region" aria-label="Lanes of events">
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`Events of ${lanes.length} lanes from ${first} to ${last}`}
        onPointerDown={event => setDrag([xOf(event), xOf(event)])}
        onPointerMove={event => drag && setDrag([drag[0], xOf(event)])}
        onPointerUp={() => {
          if (drag && Math.abs(drag[1] - drag[0]) > 12) {
            const [from, to] = [Math.min(...drag), Math.max(...drag)].map(dayAt)
            go(hereWith(address, { from, to }))
          }
          setDrag(null)
        }}
        onPointerLeave={() => setDrag(null)}
      >
        {ticks.map(({ day, text }, index) => (
          <g key={day}>
            <line class="tick" x1={at(day)} x2={at(day)} y1="0" y2={lanes.length * LANE} />
            <text
              class="tick"
              x={at(day) + 3}
              y={height - 8}
              visibility={at(day) > width - 44 || index % tickStep !== 0 ? 'hidden' : undefined}
            >
              {text}
            </text>
          </g>
        ))}
        {lanes.map(([lane, dots], number) => {
          const [actor, other] = lane.split(' ')
          return (
            <g key={lane} transform={`translate(0 ${number * LANE + LANE / 2})`}>
              <line x1={LABEL} x2={width - RIGHT} y1="0" y2="0" />
              <a href={hereWith(address, { actor, with: other })}>
                <title>{wordsOf(names, lane.split(' ')) ?? lane}</title>
                <text x="0" y="4">
                  {lane.replace(' ', ' – ')} <tspan class="tick">{dots[0]!.total}</tspan>
                </text>
              </a>
              {dots
                .filter(({ period }) => period <= last)
                .map(dot => (
                  <a
                    key={`${dot.period} ${dot.quad_class}`}
                    href={hereWith(address, { actor, with: other, ...daysOf(dot.period, by) })}
                    tabIndex={-1}
                  >
                    <circle
                      cx={Math.max(LABEL + 8, at(dot.period))}
                      cy={(dot.quad_class - 2.5) * 2.4}
                      r={3 + 6 * Math.sqrt(dot.events / Math.max(6, most))}
                      class={`quad${dot.quad_class}`}
                    >
                      <title>
                        {`${dot.period}: ${dot.events} of ${QUADS[dot.quad_class]}\n${dot.evidence ?? ''}`}
                      </title>
                    </circle>
                  </a>
                ))}
            </g>
          )
        })}
        {drag && (
          <rect
            class="brush"
            x={Math.min(...drag)}
            width={Math.abs(drag[1] - drag[0])}
            y="0"
            height={lanes.length * LANE}
          />
        )}
      </svg>
    </div>
  )
}

function daysOf(period: string, by: string): { from: string; to: string } {
  if (by === 'day') return { from: period, to: period }
  if (by === 'week') return { from: period, to: later(period, 6) }
  const [year, month] = period.split('-').map(Number) as [number, number]
  return {
    from: period,
    to: `${period.slice(0, 8)}${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`,
  }
}

/** Months where there are some, weeks or years otherwise. */
export function ticksOf(first: string, last: string): { day: string; text: string }[] {
  const days = daysBetween(first, last)
  const ticks: { day: string; text: string }[] = []
  const push = (day: string, text: string) => {
    if (day >= first && day <= last) ticks.push({ day, text })
  }
  if (days <= 75) {
    const step = days <= 10 ? 1 : days <= 40 ? 7 : 14
    for (let at = 0; at <= days; at += step) {
      const day = later(first, at)
      push(day, day.slice(5))
    }
    return ticks
  }
  const [year, month] = first.split('-').map(Number) as [number, number]
  const step = days <= 400 ? 1 : days <= 1200 ? 3 : 12 * Math.ceil(days / 3650)
  for (let at = 0; ; at += step) {
    const day = new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 10)
    if (day > last) return ticks
    push(day, step >= 12 ? day.slice(0, 4) : day.slice(0, 7))
  }
}
