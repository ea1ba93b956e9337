/** What one side did to another by period, as bars above and below nought, with the band of the pair's own past and the chief events pinned on it. */
import { useRef } from 'preact/hooks'
import type { Row } from '../api.js'
import { ticksOf } from './lanes.jsx'
import { later } from './stretch.jsx'
import { useWidth } from './width.js'

// Room that the words of a day take.
const TICK = 44
const LEFT = 34
const TOP = 20
const BOTTOM = 20

// Fewer earlier periods have no middle half worth the name.
const FEWEST = 4

const STEPS: { readonly [by: string]: number } = { day: 1, week: 7, month: 30 }

export function Series({
  rows,
  pins,
  first,
  last,
  by,
  height = 170,
}: {
  rows: readonly Row[]
  /** Events that stand above their period, numbered as they are listed. */
  pins: readonly Row[]
  first: string
  last: string
  by: string
  height?: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(240, useWidth(box, 400))
  const step = STEPS[by] ?? 7
  const end = later(last, step)
  const span = Math.max(86_400_000, Date.parse(end) - Date.parse(first))
  const x = (day: string) =>
    LEFT + Math.max(0, ((Date.parse(day) - Date.parse(first)) / span) * (width - LEFT - 4))
  const room = Math.max(2, ((step * 86_400_000) / span) * (width - LEFT - 4) - 2)
  // A single week is no wall.
  const bar = Math.min(room, 34)
  const inside = rows.filter(({ period }) => later(String(period), step) > first && period <= last)
  const values = inside.flatMap(row => [
    Number(row.goldstein_sum ?? 0),
    ...(row.baseline_periods >= FEWEST ? bandOf(row) : []),
  ])
  const reach = Math.max(2, ...values.map(Math.abs))
  // Room on both sides of nought, so that its line is never the edge.
  const high = Math.max(reach / 5, ...values)
  const low = Math.min(-reach / 5, ...values)
  // Heads of one day stand beside one another.
  const heads: number[] = []
  for (const pin of pins)
    heads.push(Math.max(x(pin.day), (heads.at(-1) ?? Number.NEGATIVE_INFINITY) + 16))
  const y = (value: number) => TOP + ((high - value) / (high - low)) * (height - TOP - BOTTOM)
  return (
    <div ref={box}>
      <svg
        class="series"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Goldstein sum in ${inside.length} periods from ${first} to ${last}`}
      >
        {marksOf(low, high).map(value => (
          <g key={value}>
            <line
              class={value === 0 ? 'nought' : ''}
              x1={LEFT}
              x2={width}
              y1={y(value)}
              y2={y(value)}
            />
            <text class="tick" x={LEFT - 6} y={y(value) + 4} text-anchor="end">
              {value > 0 ? `+${value}` : String(value).replace('-', '−')}
            </text>
          </g>
        ))}
        {thinned(ticksOf(first, end), Math.floor(width / 70)).map(({ day, text }) => (
          <text
            key={day}
            class="tick"
            x={x(day)}
            y={height - 4}
            visibility={x(day) > width - TICK ? 'hidden' : undefined}
          >
            {text}
          </text>
        ))}
        {inside.map(row => {
          const value = Number(row.goldstein_sum ?? 0)
          const [bottom, top] = bandOf(row)
          const left = x(String(row.period))
          return (
            <g key={row.period}>
              {row.baseline_periods >= FEWEST && (
                <rect
                  class="band"
                  x={left - 1}
                  width={room + 2}
                  y={y(top)}
                  height={Math.max(2, y(bottom) - y(top))}
                />
              )}
              <rect
                class={`bar ${value < 0 ? 'conflict' : 'cooperation'} ${row.stands_out ? 'out' : ''}`}
                x={left}
                width={bar}
                y={Math.min(y(0), y(value))}
                height={Math.max(1.5, Math.abs(y(value) - y(0)))}
              >
                <title>{titleOf(row)}</title>
              </rect>
            </g>
          )
        })}
        {pins.map((pin, number) => (
          <g key={pin.id} class="pin">
            <line x1={heads[number]} x2={x(pin.day)} y1="14" y2={y(0)} />
            <circle cx={heads[number]} cy="8" r="7" />
            <text x={heads[number]} y="11.5" text-anchor="middle">
              {number + 1}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Nought, and a round value on each side that has room for its letters. */
function marksOf(low: number, high: number): number[] {
  const round = (value: number) => {
    const size = 10 ** Math.floor(Math.log10(Math.max(1, value)))
    return Math.floor(value / size) * size
  }
  const [below, above] = [-round(-low), round(high)]
  const isFar = (value: number) => Math.abs(value) >= (high - low) * 0.12
  return [...new Set([...(isFar(below) ? [below] : []), 0, ...(isFar(above) ? [above] : [])])]
}

function bandOf(row: Row): [low: number, high: number] {
  const half = Number(row.spread ?? 0) / 2
  return [Number(row.baseline) - half, Number(row.baseline) + half]
}

function titleOf(row: Row): string {
  const sum = Math.round(Number(row.goldstein_sum ?? 0) * 10) / 10
  const past =
    row.baseline_periods >= FEWEST
      ? `median of ${row.baseline_periods} earlier periods ${Math.round(Number(row.baseline) * 10) / 10}`
      : 'too few earlier periods to compare'
  return `${row.period}: ${row.events} events, sum ${sum}; ${past}${row.stands_out ? '; stands out' : ''}`
}

function thinned<Each>(all: readonly Each[], most: number): Each[] {
  const step = Math.ceil(all.length / Math.max(1, most))
  return all.filter((_, at) => at % step === 0)
}
