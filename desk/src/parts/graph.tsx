/** Who deals with whom: actors as circles, pairs as lines. The places of the actors are those of all months, so that nothing jumps. */
import { hrefOf, type Query } from '../address.js'
import type { Row } from '../api.js'
import { useNames, useShortNames } from './names.jsx'

const [WIDTH, HEIGHT] = [860, 560]
const MOST_ACTORS = 28

export interface Edge {
  readonly source: string
  readonly target: string
  readonly events: number
  readonly goldstein: number
}

/** Rows of a pair and a month, summed to edges. */
export function edgesOf(rows: readonly Row[], month: string | null): Edge[] {
  const edges = new Map<string, Edge>()
  for (const row of rows) {
    if (month !== null && !String(row.period).startsWith(month)) continue
    const key = `${row.source} ${row.target}`
    const before = edges.get(key)
    edges.set(key, {
      source: row.source,
      target: row.target,
      events: (before?.events ?? 0) + row.events,
      goldstein: (before?.goldstein ?? 0) + (row.goldstein_sum ?? 0),
    })
  }
  return [...edges.values()]
}

export function Graph({
  all,
  edges,
  query,
}: {
  all: readonly Edge[]
  edges: readonly Edge[]
  query: Query
}) {
  const names = useNames()
  const shorts = useShortNames()
  const weight = new Map<string, number>()
  for (const { source, target, events } of all)
    for (const side of [source, target]) weight.set(side, (weight.get(side) ?? 0) + events)
  const nodes = busiest(all)
  const known = all.filter(({ source, target }) => nodes.includes(source) && nodes.includes(target))
  const places = settle(nodes, known)
  const live = edges.filter(
    ({ source, target }) => nodes.includes(source) && nodes.includes(target),
  )
  const widest = Math.max(1, ...all.map(({ events }) => events))
  const active = new Set(live.flatMap(({ source, target }) => [source, target]))
  const most = Math.max(1, ...weight.values())
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Network">
      <svg
        class="network"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={`${active.size} actors and ${live.length} pairs`}
      >
        {live.map(({ source, target, events, goldstein }) => {
          const [[x1, y1], [x2, y2]] = [places.get(source)!, places.get(target)!]
          const sum = Math.round(goldstein * 10) / 10
          return (
            <a
              key={`${source} ${target}`}
              href={hrefOf('/timeline', { ...query, actor: source, with: target })}
              aria-label={`${source} and ${target}: ${events} events`}
            >
              <line
                x1={x1}
                y1={y1}
                x2={x2}
                y2={y2}
                class={goldstein < 0 ? 'conflict' : 'cooperation'}
                stroke-width={1.2 + 8 * Math.sqrt(events / Math.max(12, widest))}
              >
                <title>{`${source} – ${target}: ${events} events, Goldstein sum ${sum}`}</title>
              </line>
            </a>
          )
        })}
        {nodes.map(code => {
          const [x, y] = places.get(code)!
          return (
            <a
              key={code}
              class={active.has(code) ? '' : 'idle'}
              href={hrefOf('/actor', { id: code, from: query.from, to: query.to })}
            >
              <circle cx={x} cy={y} r={13 + 13 * Math.sqrt(weight.get(code)! / most)} />
              <title>{names.get(code) ?? code}</title>
              <text x={x} y={y + 4} text-anchor="middle">
                {shorts.get(code) ?? code.replace(/^IGO/, '')}
              </text>
            </a>
          )
        })}
      </svg>
    </div>
  )
}

/** Actors of the busiest pairs: each is there with one that it deals with. */
function busiest(edges: readonly Edge[]): string[] {
  const nodes = new Set<string>()
  for (const { source, target } of [...edges].sort((a, b) => b.events - a.events)) {
    if (nodes.size + Number(!nodes.has(source)) + Number(!nodes.has(target)) > MOST_ACTORS) continue
    nodes.add(source)
    nodes.add(target)
  }
  return [...nodes]
}

/** Pairs pull, all push; the same rows give the same picture. */
function settle(nodes: readonly string[], edges: readonly Edge[]): Map<string, [number, number]> {
  const at = nodes.map((_, index): [number, number] => {
    const angle = index * 2.399963
    const reach = 18 + 15 * Math.sqrt(index) * 3
    return [reach * Math.cos(angle), reach * Math.sin(angle)]
  })
  const links = edges.map(edge => ({
    a: nodes.indexOf(edge.source),
    b: nodes.indexOf(edge.target),
    pull: Math.min(1, 0.25 + Math.log1p(edge.events) / 6),
  }))
  for (let round = 0; round < 400; round += 1) {
    const heat = 14 * (1 - round / 400)
    const move = at.map((): [number, number] => [0, 0])
    for (let i = 0; i < at.length; i += 1)
      for (let j = 0; j < i; j += 1) {
        const [dx, dy] = [at[i]![0] - at[j]![0], at[i]![1] - at[j]![1]]
        const far = Math.max(1, Math.hypot(dx, dy))
        const push = 9000 / far / far
        for (const [index, sign] of [
          [i, 1],
          [j, -1],
        ] as const) {
          move[index]![0] += (sign * dx * push) / far
          move[index]![1] += (sign * dy * push) / far
        }
      }
    for (const { a, b, pull } of links) {
      const [dx, dy] = [at[b]![0] - at[a]![0], at[b]![1] - at[a]![1]]
      const far = Math.max(1, Math.hypot(dx, dy))
      const force = (pull * (far - 90)) / 12
      for (const [index, sign] of [
        [a, 1],
        [b, -1],
      ] as const) {
        move[index]![0] += (sign * dx * force) / far
        move[index]![1] += (sign * dy * force) / far
      }
    }
    for (const [index, place] of at.entries()) {
      // A mild pull to the middle keeps what has no pair in the picture.
      const [dx, dy] = [move[index]![0] - place[0] * 0.02, move[index]![1] - place[1] * 0.035]
      const far = Math.max(1, Math.hypot(dx, dy))
      place[0] += (dx / far) * Math.min(far, heat)
      place[1] += (dy / far) * Math.min(far, heat)
    }
  }
  const [left, right] = rangeOf(at.map(([x]) => x))
  const [top, bottom] = rangeOf(at.map(([, y]) => y))
  return new Map(
    nodes.map((code, index) => [
      code,
      [
        40 + ((at[index]![0] - left) / Math.max(1, right - left)) * (WIDTH - 80),
        40 + ((at[index]![1] - top) / Math.max(1, bottom - top)) * (HEIGHT - 80),
      ],
    ]),
  )
}

function rangeOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
