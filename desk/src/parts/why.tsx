/** Why an event was read: the rules that decided, the frames that its sentence sets off, and its tree. Asked when it is opened. */
import { useEffect, useState } from 'preact/hooks'
import { ask, type Row } from '../api.js'

interface WhyProps {
  /** The sentence. */
  readonly words: string
  /** The day that it is read on. */
  readonly from: string | null
  readonly event: Row
}

export function Why(props: WhyProps) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Why</summary>
      {open && <Explained {...props} />}
    </details>
  )
}

function Explained({ words, from, event }: WhyProps) {
  const [explained, setExplained] = useState<Row | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    const asked = words.replace(/\s+/g, ' ').slice(0, 2000)
    ask<Row>(
      `/api/explain?${new URLSearchParams({ words: asked, ...(from ? { from } : {}) })}`,
    ).then(setExplained, error => setFault(error.message))
  }, [words, from])
  return (
    <div class="why">
      <p>
        <b>Rules</b> {event.because?.join(', ')} · confidence {event.confidence}
      </p>
      {fault && <p class="fault">{fault}</p>}
      {explained && (
        <>
          <p>
            <b>Frames</b>{' '}
            {explained.frames
              .map((frame: Row) => `${frame.trigger}: ${frame.label} (${frame.code})`)
              .join('; ') || 'none'}
          </p>
          <Tree sentences={explained.sentences} />
        </>
      )}
    </div>
  )
}

function Tree({ sentences }: { sentences: readonly Row[] }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Tree">
      <table class="tree">
        <thead>
          <tr>
            {['word', 'lemma', 'tag', 'relation', 'head'].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sentences.flatMap(sentence =>
            sentence.tokens.map((token: Row) => (
              <tr key={`${sentence.index} ${token.id}`}>
                <td>
                  <span class={`depth depth${Math.min(8, depthOf(sentence.tokens, token))}`} />
                  {token.form}
                </td>
                <td>{token.lemma}</td>
                <td>{token.upos}</td>
                <td>{token.deprel}</td>
                <td>{sentence.tokens.find((each: Row) => each.id === token.head)?.form ?? ''}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

function depthOf(tokens: readonly Row[], token: Row): number {
  let depth = 0
  let at: Row | undefined = token
  while (at && at.head !== 0 && depth < tokens.length) {
    const { head }: Row = at
    at = tokens.find(each => each.id === head)
    depth += 1
  }
  return depth
}
