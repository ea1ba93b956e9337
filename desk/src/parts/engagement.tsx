/** A call, meeting, visit, summit or talks, with each word that moved it. */
import type { Row } from '../api.js'
import { Codes } from './codes.jsx'
import { Evidence } from './evidence.jsx'
import { Status } from './labels.jsx'

export function Engagement({ row }: { row: Row }) {
  const moves: readonly Row[] = row.history ?? []
  return (
    <li class="row event" id={row.id}>
      <p class="line">
        <time>{row.date ?? 'no date'}</time>
        <b class="kind">{row.kind}</b>
        <span class="who">
          <Codes of={row.participants} />
        </span>
        {row.place && <span class="where">in {row.place}</span>}
        <Status of={row.status} />
        {moves.length > 1 && <small>moved {moves.length - 1}×</small>}
      </p>
      <ol class="moves">
        {moves.map((move, at) => (
          <li key={at}>
            <small>
              {move.reported ?? 'no date'} <Status of={move.status} />
              {move.date && ` for ${move.date}`}
              {move.outlet && ` · ${move.outlet}`}
            </small>
            <Evidence text={move.sentence} article={move.article} sentence={move.number} />
          </li>
        ))}
      </ol>
    </li>
  )
}
