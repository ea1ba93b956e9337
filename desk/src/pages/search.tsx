/** Search: sentences that have the words, best first. */
import { type Address, go, hereWith } from '../address.js'
import { Evidence } from '../parts/evidence.jsx'
import { Heading, View } from '../parts/view.jsx'
import { useTitle } from '../parts/waiting.jsx'

export function Search({ address }: { address: Address }) {
  const { words } = address.query
  if (!words) return <Ask address={address} />
  const wanted = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    <View
      title="Search"
      about="Sentences that have the words, best first."
      question="search"
      address={address}
      more={[['words', 'Words', 'search']]}
      empty="No sentence has these words."
      facets={{ month: 'Published' }}
      draw={rows => (
        <ol class="rows">
          {rows.map(row => (
            <li class="row event" key={`${row.article} ${row.sentence}`}>
              <p class="line">
                <time>{row.published ?? 'no date'}</time> <span>{row.outlet}</span>
                <b>{row.title}</b>
              </p>
              <Evidence
                text={row.text}
                article={row.article}
                sentence={row.sentence}
                words={wanted}
              />
            </li>
          ))}
        </ol>
      )}
    />
  )
}

function Ask({ address }: { address: Address }) {
  useTitle('Search')
  return (
    <section>
      <Heading title="Search" about="Every sentence of the record, by its words." />
      <form
        class="filters"
        onSubmit={event => {
          event.preventDefault()
          go(hereWith(address, { words: String(new FormData(event.currentTarget).get('words')) }))
        }}
      >
        <label class="wide">
          <span>Words</span>
          <input name="words" id="words" type="search" />
        </label>
        <button type="submit">Search</button>
      </form>
    </section>
  )
}
