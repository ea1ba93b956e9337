/** Small labels: status, kind of event, direction of a change. */
import type { Row } from '../api.js'

export function Status({ of }: { of: string }) {
  return <span class={`status ${of}`}>{of}</span>
}

export const QUADS = [
  'of no class',
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
]

export function Kind({ row }: { row: Row }) {
  return (
    <span
      class={`kind quad${row.quad_class ?? 0}`}
      title={[ROOTS[String(row.cameo).slice(0, 2)], QUADS[row.quad_class ?? 0]]
        .filter(Boolean)
        .join(': ')}
    >
      {row.plover_type ?? 'STATEMENT'} <small>{row.cameo}</small>
    </span>
  )
}

/** What the four colours of events mean. */
export function QuadLegend() {
  return (
    <p class="legend">
      {[1, 2, 3, 4].map(quad => (
        <span key={quad} class={`kind quad${quad}`}>
          <i class={`swatch quad${quad}`} /> {QUADS[quad]}
        </span>
      ))}
    </p>
  )
}

const ARROWS: { readonly [direction: string]: string } = {
  worse: '↓',
  better: '↑',
  unchanged: '→',
  unknown: '·',
}

export function Arrow({ direction }: { direction: string }) {
  return (
    <span class={`arrow ${direction}`} role="img" aria-label={direction} title={direction}>
      {ARROWS[direction]}
    </span>
  )
}

/** CAMEO's twenty roots, by their first two digits. */
export const ROOTS: { readonly [root: string]: string } = {
  '01': 'Make statement',
  '02': 'Appeal',
  '03': 'Intend to cooperate',
  '04': 'Consult',
  '05': 'Diplomatic cooperation',
  '06': 'Material cooperation',
  '07': 'Provide aid',
  '08': 'Yield',
  '09': 'Investigate',
  '10': 'Demand',
  '11': 'Disapprove',
  '12': 'Reject',
  '13': 'Threaten',
  '14': 'Protest',
  '15': 'Exhibit force',
  '16': 'Reduce relations',
  '17': 'Coerce',
  '18': 'Assault',
  '19': 'Fight',
  '20': 'Mass violence',
}
