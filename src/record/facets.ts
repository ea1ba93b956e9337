/** Facets: narrows a question to what is told by a speaker or an outlet, of a place, or with a confidence; and counts what there is to narrow it by. */
import type { Filters, QuestionName } from './record.js'

/**
 * Queries mark where these conditions go, with a comment, `tellings of event.id`: joining every telling is dear, so it is done
 * only for a filter that was given. All of them must hold of one telling.
 */
export function narrow(sql: string, filters: Filters): string {
  return sql.replaceAll(/\/\* tellings of ([\w.]+) \*\//g, (_, event: string) => {
    const conditions = Object.entries(CONDITIONS)
      .filter(([name]) => filters[name as keyof Filters] !== undefined)
      .map(([, condition]) => condition)
    if (conditions.length === 0) return ''
    return `and ${event} in (select told.event from event_member as told join standing_mention as mention on mention.id = told.event_mention
      join article on article.id = mention.article where ${conditions.join(' and ')})`
  })
}

const CONDITIONS = {
  speaker: 'len(list_filter(mention.speakers, code -> starts_with(code, upper($speaker)))) > 0',
  outlet: 'article.outlet = $outlet',
  place: '(mention.place = $place or mention.place_country = upper($place))',
  confidence: 'mention.confidence >= $least and mention.confidence < $most',
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
const BAND =
  "case when confidence >= 0.9 then '0.9' when confidence >= 0.7 then '0.7-0.9' when confidence >= 0.5 then '0.5-0.7' else '0-0.5' end"

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
  review: {
    type: '[plover_type]',
    root: '[left(cameo, 2)]',
    status: '[status]',
    actor: 'list_distinct(source || target)',
    speaker: 'speakers',
    outlet: '[outlet]',
    place: '[place]',
    confidence: `[${BAND}]`,
    month: `[${MONTH('published')}]`,
  },
}

/** The query that counts the facets of a question that has no columns above. */
export function facetsQueryOf(question: QuestionName): 'facets-of-questions' | 'facets-of-events' {
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
