/** Accept, reject or recode a telling, with who and why: kept as a judgement that outlives a new reading. */
import { useState } from 'preact/hooks'
import { hrefOf } from '../address.js'
import { ask } from '../api.js'

export function Correct({ mention, done }: { mention: string; done?: () => void }) {
  const [said, setSaid] = useState('')
  const [cameo, setCameo] = useState('')
  const [why, setWhy] = useState('')
  const [by, setBy] = useName()
  const say = async (verdict: string, name: string) => {
    try {
      await ask('/api/corrections', { mention, verdict, cameo, by, why })
      setSaid(name)
      done?.()
    } catch (error) {
      setSaid((error as Error).message)
    }
  }
  return (
    <details class="correct">
      <summary>Correct</summary>
      <div>
        <NameAndReason by={by} setBy={setBy} why={why} setWhy={setWhy} />
        <button type="button" onClick={() => say('right', 'kept: accepted')}>
          Accept
        </button>
        <button type="button" onClick={() => say('wrong', 'kept: rejected')}>
          Reject
        </button>
        <label>
          CAMEO code{' '}
          <input
            class="short"
            value={cameo}
            inputMode="numeric"
            onInput={event => setCameo(event.currentTarget.value)}
          />
        </label>
        <button type="button" onClick={() => say('recode', `kept: recoded to ${cameo}`)}>
          Recode
        </button>
        <button type="button" onClick={() => say('', 'taken back')}>
          Take back
        </button>
        <a class="source" href={hrefOf('/event', { id: mention })}>
          merge or split
        </a>
        <span role="status">{said}</span>
      </div>
    </details>
  )
}

/** The name that judgements are kept under, remembered by the browser. */
export function useName(): [string, (name: string) => void] {
  const [by, setBy] = useState(() => localStorage.getItem('by') ?? '')
  return [
    by,
    name => {
      localStorage.setItem('by', name)
      setBy(name)
    },
  ]
}

export function NameAndReason({
  by,
  setBy,
  why,
  setWhy,
}: {
  by: string
  setBy: (by: string) => void
  why: string
  setWhy: (why: string) => void
}) {
  return (
    <>
      <label>
        Your name{' '}
        <input value={by} autocomplete="name" onInput={event => setBy(event.currentTarget.value)} />
      </label>
      <label>
        Why <input value={why} onInput={event => setWhy(event.currentTarget.value)} />
      </label>
    </>
  )
}
