/** What every view is made of: its heading, filters, facets, and its rows as they are drawn. */
import type { ComponentChildren } from 'preact'
import { type Address, hereWith, type Query } from '../address.js'
import { apiOf, type Row, type Rows, useAsk } from '../api.js'
import { Facets } from './facets.jsx'
import { type FieldRow, Filters, TakeOut } from './filters.jsx'
import { type Stretch, StretchNote, useStretch, withStretch } from './stretch.jsx'
import { Nothing, useTitle, Waiting } from './waiting.jsx'

export interface ViewProps {
  readonly title: string
  readonly about: string
  readonly question: string
  readonly address: Address
  readonly formats?: readonly string[]
  /** The question whose rows are taken out, where it is not the one that is shown. */
  readonly taken?: string
  /** The question whose rows the facets count, where it is not the one that is shown. */
  readonly counted?: string
  /** The days of the view, where the page chooses them. */
  readonly days?: Query
  /** Asked for besides what the address says. */
  readonly ask?: Query
  /** Parts of the address that are of the page alone. */
  readonly own?: readonly string[]
  readonly fields?: readonly string[]
  readonly more?: readonly FieldRow[]
  /** Whether only the days of the reporting are shown at first. */
  readonly clamped?: boolean
  readonly facets?: { readonly [facet: string]: string } | null
  readonly again?: unknown
  readonly empty?: string
  /** What stands there without rows, where it is more than words. */
  readonly none?: ComponentChildren
  /** What stands above the rows; it asks the record when they are there. */
  readonly above?: (query: Query, ready: boolean) => ComponentChildren
  readonly draw: (rows: readonly Row[], query: Query) => ComponentChildren
}

const FIRST = 200
const STEP = 5

export function Heading({
  title,
  about,
  children,
}: {
  title: string
  about?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <div class="heading">
      <h1>{title}</h1>
      {children}
      {about && <p class="about">{about}</p>}
    </div>
  )
}

export function View(props: ViewProps) {
  const stretch = useStretch(props.address)
  useTitle(props.title)
  if (stretch === null) return <Heading title={props.title} about={props.about} />
  return <Settled {...props} stretch={stretch} />
}

function Settled({ stretch, ...props }: ViewProps & { stretch: Stretch }) {
  const { title, about, question, address, clamped = false, own = [], facets = {} } = props
  const { span: _, ...plain } = address.query
  const days = { ...(clamped ? withStretch(address, stretch) : plain), ...props.days }
  const query = Object.fromEntries(
    Object.entries(days).filter(([name]) => !own.includes(name)),
  ) as Query
  const limit = address.query.limit ?? props.ask?.limit ?? String(FIRST)
  const href = apiOf(question, { ...props.ask, ...query, limit })
  const asked = useAsk<Rows>(href, props.again)
  const ready = asked.state !== 'waiting' && asked.to === href
  const formats = ['json', 'csv', 'parquet', ...(props.formats ?? [])]
  return (
    <section>
      <Heading title={title} about={about}>
        <TakeOut question={props.taken ?? question} query={query} formats={formats} />
      </Heading>
      <Filters
        address={address}
        fields={props.fields}
        more={props.more}
        shown={clamped ? { ...stretch } : {}}
      />
      {clamped && <StretchNote address={address} stretch={stretch} />}
      <div class={facets ? 'view' : ''}>
        {facets && (
          <Facets
            address={address}
            question={props.counted ?? question}
            query={query}
            names={facets}
            ready={ready}
            again={props.again}
          />
        )}
        <div class="main">
          {props.above?.(query, ready)}
          <Waiting of={asked}>
            {({ rows, more }) => (
              <>
                {rows.length === 0
                  ? (props.none ?? (
                      <Nothing>{props.empty ?? 'Nothing found with these filters.'}</Nothing>
                    ))
                  : props.draw(rows, query)}
                {more && (
                  <p class="note">
                    The first {rows.length.toLocaleString('en')} rows.{' '}
                    {Number(limit) < 5000 && (
                      <a
                        href={hereWith(address, {
                          limit: String(Math.min(5000, Number(limit) * STEP)),
                        })}
                      >
                        Show more
                      </a>
                    )}
                  </p>
                )}
              </>
            )}
          </Waiting>
        </div>
      </div>
    </section>
  )
}
