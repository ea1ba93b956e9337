/** Events in lanes, one a pair of sides: days from left to right, colour by quad class. A click keeps the pair alone. */
import { type Address, hrefOf } from '../address.js'
import type { Row } from '../api.js'

const WIDTH = 1000
const LANE = 22
const LABEL = 150

const sideOf = (codes: readonly string[] | null) =>
  (codes?.[0] ?? '?').replace(/^(IGO.{3}|.{3}).*/, '$1')

export function Lanes({ rows, address }: { rows: readonly Row[]; address: Address }) {
  const dated = rows.filter(row => typeof row.day === 'string')
  if (dated.length < 3) return null
  const lanes = new Map<string, Row[]>()
  for (const row of dated) {
    const pair = [sideOf(row.source), sideOf(row.target)].sort().join(' – ')
    lanes.set(pair, [...(lanes.get(pair) ?? []), row])
  }
  const top = [...lanes].sort((a, b) => b[1].length - a[1].length).slice(0, 8)
  // A mention of a treaty of 1923 must not press the present into one dot: the days are those of most events, and what is told of the past is seldom wanted.
  const days = dated.map(row => String(row.day)).sort()
  const first = Date.parse(days[Math.floor(days.length * 0.1)]!)
  const last = Date.parse(days[Math.ceil(days.length * 0.97) - 1]!)
  const at = (day: string) =>
    LABEL + ((Date.parse(day) - first) / Math.max(86_400_000, last - first)) * (WIDTH - LABEL - 14)
  const ticks = Array.from({ length: 5 }, (_, tick) =>
    new Date(first + ((last - first) * tick) / 4).toISOString().slice(0, 10),
  )
  return (
    <div class="scroll lanes" tabIndex={0} role="region" aria-label="Lanes of pairs">
      <svg
        viewBox={`0 0 ${WIDTH} ${top.length * LANE + 26}`}
        role="group"
        aria-label={`Events of ${top.length} pairs from ${days[0]} to ${days.at(-1)}`}
      >
        {top.map(([pair, events], lane) => {
          const [actor, other] = pair.split(' – ')
          return (
            <g key={pair} transform={`translate(0 ${lane * LANE + 12})`}>
              <a
                href={hrefOf(address.path, {
                  ...address.query,
                  actor,
                  with: other === '?' ? undefined : other,
                })}
              >
                <text x="0" y="4">
                  {pair}
                </text>
              </a>
              <line x1={LABEL} x2={WIDTH} y1="0" y2="0" />
              {events
                .filter(row => Date.parse(row.day) >= first && Date.parse(row.day) <= last)
                .map(row => (
                  <circle
                    key={row.id}
                    cx={at(row.day)}
                    cy="0"
                    r={row.outlets > 1 ? 6 : 4}
                    class={`quad${row.quad_class}`}
                  >
                    <title>{`${row.day} ${row.plover_type ?? 'STATEMENT'} ${row.status}: ${row.evidence}`}</title>
                  </circle>
                ))}
            </g>
          )
        })}
        {ticks.map((tick, index) => (
          <a
            key={tick}
            href={hrefOf(address.path, { ...address.query, from: tick, to: ticks[index + 1] })}
          >
            <text
              class="tick"
              x={at(tick)}
              y={top.length * LANE + 20}
              text-anchor={index === 4 ? 'end' : index === 0 ? 'start' : 'middle'}
            >
              {tick}
            </text>
          </a>
        ))}
      </svg>
    </div>
  )
}
