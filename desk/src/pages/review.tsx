/** Review: tellings that a person should look at, and what persons have said by hand. */
import { useState } from 'preact/hooks'
import { type Address, hereWith, hrefOf } from '../address.js'
import { ask, type Row } from '../api.js'
import { Correct, useName } from '../parts/correct.jsx'
import { Evidence } from '../parts/evidence.jsx'
import { Kind, Status } from '../parts/labels.jsx'
import { View } from '../parts/view.jsx'

export function Review({ address }: { address: Address }) {
  const [again, setAgain] = useState(0)
  const done = () => setAgain(again + 1)
  const isSaid = address.query.view === 'said'
  const tabs = (
    <nav class="switch" aria-label="Part">
      <a class={isSaid ? '' : 'on'} href={hereWith(address, { view: undefined })}>
        to look at
      </a>
      <a class={isSaid ? 'on' : ''} href={hrefOf('/review', { view: 'said' })}>
        said by hand
      </a>
    </nav>
  )
  if (isSaid)
    return (
      <View
        key="said"
        title="Review"
        about="What persons said by hand. It outlives every new reading, until it is taken back."
        question="rulings"
        address={address}
        own={['view', 'actor', 'with', 'from', 'to']}
        fields={[]}
        facets={null}
        again={again}
        above={() => tabs}
        empty="Nothing was said by hand yet."
        draw={rows => (
          <ol class="rows">
            {rows.map((row, at) => (
              <Said key={at} row={row} done={done} />
            ))}
          </ol>
        )}
      />
    )
  return (
    <View
      key="queue"
      title="Review"
      about="Rows that a person should look at: unsure, contrary, or with an actor that is not known. What you say is kept, and outlives a new reading."
      question="review"
      address={address}
      own={['view']}
      again={again}
      above={() => tabs}
      empty="Nothing waits for a person."
      draw={rows => (
        <ol class="rows">
          {rows.map(row => (
            <li class="row event" key={row.id}>
              <p class="line">
                <time>{row.published ?? 'no date'}</time>
                <b class="flag">{row.reason}</b>
                <Kind row={row} />
                <span class="who">
                  {row.source?.join(' + ') || row.source_text?.join(', ') || '?'}{' '}
                  <i>{row.mutual ? 'with' : 'to'}</i>{' '}
                  {row.target?.join(' + ') || row.target_text?.join(', ') || '?'}
                </span>
                <Status of={row.status} />
                <small>confidence {row.confidence}</small>
              </p>
              <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
              <Correct mention={row.id} done={done} />
            </li>
          ))}
        </ol>
      )}
    />
  )
}

const MEANING: { readonly [verdict: string]: string } = {
  right: 'accepted',
  wrong: 'rejected',
  recode: 'recoded',
  same: 'merged',
  different: 'split',
}

function Said({ row, done }: { row: Row; done: () => void }) {
  const [by] = useName()
  const [said, setSaid] = useState('')
  const name = String(row.by).replace(/^person:/, '')
  const takeBack = async () => {
    try {
      await (row.kind === 'correction'
        ? ask('/api/corrections', { mention: row.left, verdict: '', by: by || name, why: '' })
        : ask('/api/judgements', {
            left: row.left,
            right: row.right,
            verdict: '',
            by: name,
            why: '',
          }))
      done()
    } catch (error) {
      setSaid((error as Error).message)
    }
  }
  return (
    <li class="row event">
      <p class="line">
        <b class="flag">
          {MEANING[row.verdict]} {row.cameo}
        </b>
        <span>by {name}</span>
        {row.why && <span class="quiet">{row.why}</span>}
        {row.read ? (
          <>
            <a href={hrefOf('/event', { id: row.left })}>the event</a>
            {row.right && <a href={hrefOf('/event', { id: row.right })}>the other</a>}
          </>
        ) : (
          <b class="flag">no longer read</b>
        )}
        <button type="button" onClick={takeBack}>
          Take back
        </button>
        <span role="status">{said}</span>
      </p>
      {row.evidence && (
        <Evidence text={row.evidence} article={row.article} sentence={row.sentence} />
      )}
    </li>
  )
}
