/** Actor codes, each a way to its actor. */
import { hrefOf } from '../address.js'
import type { Row } from '../api.js'
import { useNames, wordsOf } from './names.jsx'

export function Codes({ of }: { of: readonly string[] | null | undefined }) {
  const names = useNames()
  if (!of || of.length === 0)
    return (
      <span class="quiet" title="not known">
        ?
      </span>
    )
  return (
    <>
      {of.map((code, at) => (
        <span key={code}>
          {at > 0 && ' + '}
          <a class="code" href={hrefOf('/actor', { id: code })} title={names.get(code)}>
            {code}
          </a>
        </span>
      ))}
    </>
  )
}

/** Who did it to whom, as text: it stands in what is itself a button. */
export function Who({ row }: { row: Row }) {
  const names = useNames()
  const words = [wordsOf(names, row.source), wordsOf(names, row.target)].filter(Boolean)
  return (
    <span class="who" title={words.join(row.mutual ? ' with ' : ' to ') || undefined}>
      {codesOf(row.source)} <i>{row.mutual ? 'with' : 'to'}</i> {codesOf(row.target)}
    </span>
  )
}

export function codesOf(codes: readonly string[] | null | undefined): string {
  return codes && codes.length > 0 ? codes.join(' + ') : '?'
}

/** The side of a code: its country, its organisation, or the whole of it. */
export function sideOf(code: string): string {
  return code.replace(/^(IGO.{3}|NGO.{3}|.{3}).*/, '$1')
}
