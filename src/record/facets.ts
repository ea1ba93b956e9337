/** Facets: narrows a question to what is told by a speaker or an outlet, of a place, or with a confidence; and counts what there is to narrow it by. */
import { SECTORS } from '../core/actor-code.js'
import type { Filters, QuestionName } from './record.js'

/**
 * What many questions can be narrowed by is said here once. A query marks the place with a comment, and only the filters that were
 * given go there: `event filters` for the table `event`, without those that are named behind; `engagement filters`, `question filters`, `waiting filters`, `mention filters of TABLE`;
 * `named: SIDE, SIDE` leaves out sides that are only a role.
 */
export function narrow(sql: string, filters: Filters): string {
  const given = (conditions: Conditions, left: readonly string[] = []) =>
    Object.entries(conditions)
      .filter(([name]) => filters[name as keyof Filters] !== undefined && !left.includes(name))
      .map(([, condition]) => condition)
  const all = (conditions: readonly string[]) =>
    conditions.map(condition => `and ${condition}`).join('\n    ')
  const ofMentionIn = (table: string) =>
    given(OF_A_MENTION).map(condition => condition.replaceAll('mention.', `${table}.`))
  return sql
    .replaceAll(/\/\* event filters(?: without ([\w, ]+))? \*\//g, (_, without = '') => {
      const told = given(OF_A_TELLING)
      // All of them must hold of one telling.
      const telling = `event.id in (select told.event from event_member as told where ${told.join(' and ')})`
      return all([
        ...given(OF_AN_EVENT, without.split(', ')),
        ...(told.length > 0 ? [telling] : []),
      ])
    })
    .replaceAll('/* waiting filters */', () =>
      all([...ofMentionIn('waiting'), ...given(OF_WHAT_WAITS)]),
    )
    .replaceAll('/* question filters */', () => all(given(OF_A_QUESTION)))
    .replaceAll('/* engagement filters */', () => all(given(OF_AN_ENGAGEMENT)))
    .replaceAll(/\/\* mention filters of (\w+) \*\//g, (_, table: string) =>
      all(ofMentionIn(table)),
    )
    .replaceAll(/\/\* named: ([\w, ]+) \*\//g, (_, sides: string) =>
      sides
        .split(', ')
        .map(side => `and left(${side}, 3) not in (${ROLES})`)
        .join(' '),
    )
}

/** What a filter asks of a row, by the name of the filter. */
interface Conditions {
  readonly [filter: string]: string
}

const ROLES = [...SECTORS].map(sector => `'${sector}'`).join(', ')

const OF_AN_EVENT = {
  actor: "(contains(event.codes, ' ' || upper($actor)) or list_contains(event.actors, $actor))",
  with: "(contains(event.codes, ' ' || upper($with)) or list_contains(event.actors, $with))",
  from: 'event.day >= $from::date',
  to: 'event.day <= $to::date',
  status: 'event.status = $status',
  type: '(starts_with(event.plover_type, upper($type)) or starts_with(event.cameo, $type) or starts_with(event.bare, $type))',
  root: 'starts_with(event.cameo, $root)',
} as const

const OF_A_QUESTION = {
  actor: 'list_contains(question.about, upper($actor))',
  with: 'list_contains(question.about, upper($with))',
  from: 'article.published >= $from::date',
  to: 'article.published <= $to::date',
  outlet: 'article.outlet = $outlet',
} as const

const OF_AN_ENGAGEMENT = {
  actor: "contains(engagement.codes, ' ' || upper($actor))",
  with: "contains(engagement.codes, ' ' || upper($with))",
  from: 'coalesce(engagement.latest, engagement.first_reported) >= $from::date',
  to: 'coalesce(engagement.earliest, engagement.first_reported) <= $to::date',
  status: 'engagement.status = $status',
  type: 'engagement.kind = $type',
  place: '(engagement.place = $place or engagement.place_country = upper($place))',
  outlet:
    'engagement.id in (select change.engagement from engagement_change as change join article on article.id = change.article where article.outlet = $outlet)',
} as const

const anyOf = (codes: string, wanted: string) =>
  `len(list_filter(${codes}, code -> starts_with(code, upper(${wanted})))) > 0`

const OF_A_TELLING = {
  speaker: anyOf('told.speakers', '$speaker'),
  outlet: 'told.outlet = $outlet',
  place: '(told.place = $place or told.place_country = upper($place))',
  confidence: 'told.confidence >= $least and told.confidence < $most',
} as const

const OF_A_MENTION = {
  actor: anyOf('mention.source || mention.target', '$actor'),
  with: anyOf('mention.source || mention.target', '$with'),
  status: 'mention.status = $status',
  type: '(starts_with(mention.plover_type, upper($type)) or starts_with(mention.cameo, $type) or starts_with(mention.bare, $type))',
  root: 'starts_with(mention.cameo, $root)',
  speaker: anyOf('mention.speakers', '$speaker'),
  place: '(mention.place = $place or mention.place_country = upper($place))',
  confidence: 'mention.confidence >= $least and mention.confidence < $most',
} as const

const OF_WHAT_WAITS = {
  reason: 'waiting.reason = $reason',
  outlet: 'article.outlet = $outlet',
  from: 'article.published >= $from::date',
  to: 'article.published <= $to::date',
} as const

/** "0.6" is that and more, "0.6-0.8" from the one to below the other. */
export function boundsOf(confidence: string | undefined): {
  least: number | null
  most: number | null
} {
  if (confidence === undefined) return { least: null, most: null }
  const [least, most] = confidence.split('-')
  return { least: Number(least), most: most === undefined ? 2 : Number(most) }
}

const MONTH = (day: string) => `strftime(${day}::date, '%Y-%m')`

/** The facets of questions that are not of events, each with where in a row it stands. */
const COLUMNS: { readonly [question in QuestionName]?: { readonly [facet: string]: string } } = {
  agenda: {
    status: '[status]',
    type: '[kind]',
    actor: 'participants',
    place: '[place]',
    outlet: 'list_distinct(list_transform(history, move -> move.outlet))',
    month: `[${MONTH('earliest')}]`,
  },
  claims: {
    status: '[stance]',
    speaker: '[speaker]',
    actor: 'list_distinct(source || target)',
    type: '[plover_type]',
    root: '[left(cameo, 2)]',
    outlet: '[outlet]',
    month: `[${MONTH('said')}]`,
  },
  positions: {
    status: '[stance]',
    actor: '"by"',
    with: '"to"',
    outlet: '[outlet]',
    month: `[${MONTH('since')}]`,
  },
  search: { outlet: '[outlet]', month: `[${MONTH('published')}]` },
}

/** The query that counts the facets of a question that has no columns above. */
export function facetsQueryOf(
  question: QuestionName,
): 'facets-of-questions' | 'facets-of-review' | 'facets-of-events' {
  if (question === 'review') return 'facets-of-review'
  return question === 'questions' ? 'facets-of-questions' : 'facets-of-events'
}

/** SQL that counts the facets of a question's rows; null for one that has a query of its own. */
export function countFacets(question: QuestionName, sql: string): string | null {
  const columns = COLUMNS[question]
  if (!columns) return null
  const each = Object.entries(columns).map(
    ([facet, values]) => `select '${facet}' as facet, unnest(${values}) as value from asked`,
  )
  return `with asked as (${sql}), found as (${each.join(' union all ')})
    select facet, value, count(*) as events from found where value is not null group by facet, value
    qualify row_number() over (partition by facet order by count(*) desc, value) <= 12
    order by facet, events desc, value`
}
