/** Timeline: events in lanes, and each with its sentence. */
import type { Address } from '../address.js'
import { EventRows } from '../parts/event-row.jsx'
import { Lanes } from '../parts/lanes.jsx'
import { View } from '../parts/view.jsx'

export function Timeline({ address }: { address: Address }) {
  return (
    <View
      title="Timeline"
      about="What happened, is planned or is told, the newest first. A row opens to every sentence that tells of it."
      question="timeline"
      address={address}
      ask={{ order: 'newest' }}
      own={['lanes']}
      clamped
      formats={['atom', 'timelinejs', 'gdelt', 'icews', 'polecat', 'plover']}
      above={(query, ready) => <Lanes address={address} query={query} ready={ready} />}
      draw={rows => <EventRows rows={rows} />}
    />
  )
}
