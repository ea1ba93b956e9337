/** Actors: who acts and is acted on. */
import type { Address } from '../address.js'
import { Codes } from '../parts/codes.jsx'
import { useNames } from '../parts/names.jsx'
import { Table } from '../parts/table.jsx'
import { View } from '../parts/view.jsx'

export function Actors({ address }: { address: Address }) {
  const names = useNames()
  return (
    <View
      title="Actors"
      about="Who acts and is acted on, and how its own acts stand on the Goldstein scale on average."
      question="actors"
      address={address}
      clamped
      draw={rows => (
        <Table
          label="Actors"
          rows={rows.map(({ code, ...row }) => ({
            actor: code,
            name: names.get(code) ?? '',
            ...row,
          }))}
          cells={{ actor: row => <Codes of={[row.actor]} /> }}
        />
      )}
    />
  )
}
