/** What routes take, in one table: requests are checked by it, and the OpenAPI page is made of it. */
import { ReadoutError } from '../core/error.js'
import type { Filters } from '../record/record.js'

export interface Parameter {
  readonly name: keyof Filters | 'format' | 'of' | 'statement'
  readonly about: string
  readonly form: RegExp
  readonly expected: string
}

const DAY = { form: /^\d{4}-\d{2}-\d{2}$/, expected: 'a day such as 2031-04-14' }
const LINE = { form: /^[^\p{C}]{1,200}$/u, expected: 'a line of at most 200 characters' }

export const PARAMETERS: { readonly [name: string]: Parameter } = {
  actor: {
    name: 'actor',
    about: 'An actor code or the beginning of one, or an id in the directory',
    ...LINE,
  },
  with: { name: 'with', about: 'The other side', ...LINE },
  from: { name: 'from', about: 'First day, in', ...DAY },
  to: { name: 'to', about: 'Last day, in', ...DAY },
  status: { name: 'status', about: 'Status; stance for claims and positions', ...LINE },
  type: { name: 'type', about: 'PLOVER type or CAMEO code; kind for the agenda', ...LINE },
  root: {
    name: 'root',
    about: 'First digits of a CAMEO code: 19 is fighting, whatever its kind',
    form: /^\d{2,4}$/,
    expected: 'two to four digits such as 19',
  },
  speaker: { name: 'speaker', about: 'Code of a speaker, or the beginning of one', ...LINE },
  outlet: { name: 'outlet', about: 'Name of an outlet', ...LINE },
  place: { name: 'place', about: 'Name of a place, or code of a country', ...LINE },
  confidence: {
    name: 'confidence',
    about: 'Least confidence from 0 to 1, or a range',
    form: /^(?:0(?:\.\d{1,3})?|1)(?:-(?:0(?:\.\d{1,3})?|1))?$/,
    expected: 'a number from 0 to 1 such as 0.6, or a range such as 0.6-0.8',
  },
  reason: {
    name: 'reason',
    about: 'Why it waits for a person',
    form: /^(?:contrary claims|low confidence|unknown source|unknown target)$/,
    expected: 'contrary claims, low confidence, unknown source or unknown target',
  },
  order: {
    name: 'order',
    about:
      'newest, oldest or weight (most outlets, farthest from nought) first; oldest when left out',
    form: /^(?:newest|oldest|weight)$/,
    expected: 'newest, oldest or weight',
  },
  lanes: {
    name: 'lanes',
    about: 'What a lane is: a pair or an actor',
    form: /^(?:pair|actor)$/,
    expected: 'pair or actor',
  },
  of: {
    name: 'of',
    about: 'The question whose rows are counted',
    form: /^[a-z]{3,20}$/,
    expected: 'the name of a question such as timeline',
  },
  statement: {
    name: 'statement',
    about: 'One statement that only reads, in the SQL of DuckDB',
    form: /^[^\0]{1,5000}$/,
    expected: 'SQL of at most 5,000 characters',
  },
  limit: {
    name: 'limit',
    about: 'The first so many rows',
    form: /^[1-9]\d{0,5}$/,
    expected: 'a whole number from 1 to 999999',
  },
  by: {
    name: 'by',
    about: 'Period: day, week or month',
    form: /^(?:day|week|month)$/,
    expected: 'day, week or month',
  },
  words: {
    name: 'words',
    about: 'Words to search for, or the sentence to explain',
    // As long as a long sentence; marks of writing direction and soft hyphens stand in news text.
    form: /^\P{Cc}{1,2000}$/u,
    expected: 'a line of at most 2,000 characters',
  },
  id: {
    name: 'id',
    about: 'An id',
    form: /^[a-z]+:[0-9a-f]{16}$/,
    expected: 'an id such as event:0123456789abcdef',
  },
  format: {
    name: 'format',
    about:
      'json, csv, md, parquet, and ics, atom, timelinejs, graphml, gexf or a format of event data where they make sense',
    form: /^[a-z]{2,12}$/,
    expected: 'the name of a format',
  },
}

/** The filters of a query; throws `ReadoutError` `bad-request` that says what was expected and what was found. */
export function readFilters(
  query: { readonly [name: string]: string },
  allowed: readonly string[],
): Filters & { format?: string; of?: string; statement?: string } {
  const filters: { [name: string]: string | number } = {}
  for (const [name, value] of Object.entries(query)) {
    if (value === '') continue
    const parameter = allowed.includes(name) ? PARAMETERS[name] : undefined
    if (!parameter)
      throw new ReadoutError('bad-request', `${name}: expected one of ${allowed.join(', ')}`)
    if (
      !parameter.form.test(value) ||
      (/^(?:from|to)$/.test(name) && Number.isNaN(Date.parse(value)))
    )
      throw new ReadoutError(
        'bad-request',
        `${name}: expected ${parameter.expected}, found ${value.slice(0, 60)}`,
      )
    filters[name] = name === 'limit' ? Number(value) : value
  }
  return filters
}
