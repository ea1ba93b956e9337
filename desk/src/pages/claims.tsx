/** Claims: of each event, the chain of who asserts and who denies it. */
import type { Address } from '../address.js'
import type { Row } from '../api.js'
import { Codes } from '../parts/codes.jsx'
import { Evidence } from '../parts/evidence.jsx'
import { Kind, Status } from '../parts/labels.jsx'
import { More } from '../parts/more.jsx'
import { groupBy } from '../parts/table.jsx'
import { View } from '../parts/view.jsx'

export function Claims({ address }: { address: Address }) {
  return (
    <View
      title="Claims"
      about="Who asserts and who denies which event; what is disputed comes first."
      question="claims"
      address={address}
      ask={{ order: 'newest' }}
      facets={{ status: 'Stance', month: 'Said in' }}
      draw={rows => {
        const chains = [...groupBy(rows, row => String(row.event)).values()]
        const disputed = chains.filter(chain => chain[0]!.disputed)
        const agreed = chains.filter(chain => !chain[0]!.disputed)
        return (
          <ol class="rows">
            {[...disputed, ...agreed].map(chain => (
              <Chain key={chain[0]!.event} chain={chain} />
            ))}
          </ol>
        )
      }}
    />
  )
}

/** The first word of each speaker and stance comes first; the same said again behind. */
function ordered(chain: readonly Row[]): Row[] {
  const firsts = [
    ...groupBy(chain, claim => `${claim.speaker ?? claim.speaker_text} ${claim.stance}`).values(),
  ].map(([first]) => first!)
  return [...firsts, ...chain.filter(claim => !firsts.includes(claim))]
}

function Chain({ chain }: { chain: readonly Row[] }) {
  const [event] = chain as [Row]
  return (
    <li class={`row event ${event.disputed ? 'disputed' : ''}`}>
      <p class="line">
        <time>{event.day ?? 'no date'}</time>
        <Kind row={event} />
        <span class="who">
          <Codes of={event.source} /> <i>{event.mutual ? 'with' : 'to'}</i>{' '}
          <Codes of={event.target} />
        </span>
        {event.disputed && <b class="flag">disputed</b>}
      </p>
      <div class="inside">
        <More
          of={ordered(chain)}
          first={3}
          draw={some => (
            <ol class="chain">
              {some.map((claim, at) => (
                <li key={at} class={claim.stance}>
                  <small>
                    {claim.speaker ? <Codes of={[claim.speaker]} /> : claim.speaker_text}{' '}
                    <Status of={claim.stance} /> {claim.said ?? 'no date'}
                    {claim.outlet && ` · ${claim.outlet}`}
                  </small>
                  <Evidence
                    text={claim.evidence}
                    article={claim.article}
                    sentence={claim.sentence}
                  />
                </li>
              ))}
            </ol>
          )}
        />
      </div>
    </li>
  )
}
