/** Problems: inputs that could not be read, and why. */
import type { Address } from '../address.js'
import { Table } from '../parts/table.jsx'
import { View } from '../parts/view.jsx'

export function Problems({ address }: { address: Address }) {
  return (
    <View
      title="Problems"
      about="Inputs that could not be read, and why. An input that was read since is not among them. What was said by hand of an event that is no longer read stands here too."
      question="problems"
      address={{ ...address, query: { limit: address.query.limit } }}
      fields={[]}
      facets={null}
      empty="Everything that was added could be read."
      draw={rows => <Table label="Problems" rows={rows} />}
    />
  )
}
