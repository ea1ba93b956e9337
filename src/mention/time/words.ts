/** The words that times are told with, looked up once per token. */
import type { DayPart, Mod, Season, Unit, Which } from './shape.js'

export type Word =
  | { readonly is: 'month'; readonly month: number; readonly short: boolean }
  | { readonly is: 'weekday'; readonly weekday: number; readonly short: boolean }
  | { readonly is: 'weekdays'; readonly weekday: number }
  | { readonly is: 'season'; readonly season: Season }
  | { readonly is: 'unit'; readonly unit: Unit; readonly times: number; readonly plural: boolean }
  | { readonly is: 'day'; readonly days: number }
  | { readonly is: 'daypart'; readonly part: DayPart }
  | { readonly is: 'tonight' }
  | { readonly is: 'which'; readonly which: Which; readonly toward: 'past' | 'future' | null }
  | { readonly is: 'edge'; readonly mod: Mod }
  | { readonly is: 'later'; readonly mod: 'START' | 'END' }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'ordinal'; readonly value: number }
  | { readonly is: 'some' }
  | { readonly is: 'ref'; readonly value: string }
  | { readonly is: 'often'; readonly value: string }
  | { readonly is: 'every' }
  | { readonly is: 'clock'; readonly clock: string }
  | { readonly is: 'holiday'; readonly month: number; readonly date: number }
  | { readonly is: 'era' }
  | { readonly is: 'meridiem' }
  | { readonly is: 'vague' }
  | { readonly is: 'decade'; readonly digit: number }

/** A set of the words of a line, which is easier to read and to keep in order than a list. */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(' '))
}

/** Whether a word alone can begin or hold a time; others only help one along. */
export function isTrigger(word: Word): boolean {
  return !HELPERS.has(word.is)
}

const HELPERS: ReadonlySet<Word['is']> = new Set([
  'which',
  'edge',
  'later',
  'number',
  'ordinal',
  'some',
  'every',
])

function gather(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>()
  const add = (forms: string, word: Word) => {
    for (const form of forms.split(' ')) {
      words.set(form, word)
      words.set(capitalised(form), word)
      if (form.length > 3) words.set(form.toUpperCase(), word)
    }
  }
  // Names have a capital: "may" and "march" are verbs, "august" is an adjective. Others may be small.
  const name = (form: string, word: Word) => {
    words.set(capitalised(form), word)
    words.set(form.toUpperCase(), word)
    if (!SMALL_WORDS.has(form)) words.set(form, word)
  }
  MONTHS.split(' ').forEach((form, index) => {
    name(form, { is: 'month', month: index + 1, short: false })
  })
  for (const [form, month] of Object.entries(SHORT_MONTHS)) {
    for (const written of [form, `${form}.`]) {
      words.set(capitalised(written), { is: 'month', month, short: true })
    }
  }
  WEEKDAYS.split(' ').forEach((form, index) => {
    name(form, { is: 'weekday', weekday: index + 1, short: false })
    words.set(`${capitalised(form)}s`, { is: 'weekdays', weekday: index + 1 })
  })
  for (const [form, weekday] of Object.entries(SHORT_WEEKDAYS)) {
    for (const written of [form, `${form}.`]) {
      words.set(capitalised(written), { is: 'weekday', weekday, short: true })
    }
  }
  for (const [season, forms] of Object.entries(SEASONS)) {
    add(forms, { is: 'season', season: season as Season })
  }
  for (const [form, [unit, times]] of Object.entries(UNITS)) {
    add(form, { is: 'unit', unit, times, plural: false })
    add(plural(form), { is: 'unit', unit, times, plural: true })
  }
  add('today', { is: 'day', days: 0 })
  add('yesterday', { is: 'day', days: -1 })
  add('tomorrow', { is: 'day', days: 1 })
  add('tonight', { is: 'tonight' })
  for (const [part, forms] of Object.entries(DAY_PARTS)) {
    add(forms, { is: 'daypart', part: part as DayPart })
  }
  add('noon midday', { is: 'clock', clock: '12:00' })
  add('midnight', { is: 'clock', clock: '24:00' })
  add('last', { is: 'which', which: 'last', toward: 'past' })
  add('past', { is: 'which', which: 'last', toward: 'past' })
  add('recent', { is: 'which', which: 'last', toward: 'past' })
  add('next', { is: 'which', which: 'next', toward: 'future' })
  add('coming upcoming', { is: 'which', which: 'next', toward: 'future' })
  add('this', { is: 'which', which: 'this', toward: null })
  add('current', { is: 'which', which: 'this', toward: null })
  add('that same', { is: 'which', which: 'same', toward: null })
  add('previous preceding', { is: 'which', which: 'previous', toward: 'past' })
  add('following ensuing subsequent', { is: 'which', which: 'following', toward: 'future' })
  add('early beginning start outset opening turn', { is: 'edge', mod: 'START' })
  add('mid middle', { is: 'edge', mod: 'MID' })
  add('late end close', { is: 'edge', mod: 'END' })
  add('earlier', { is: 'later', mod: 'START' })
  add('later', { is: 'later', mod: 'END' })
  NUMBERS.split(' ').forEach((form, index) => {
    add(form, { is: 'number', value: index })
  })
  TENS.split(' ').forEach((form, index) => {
    add(form, { is: 'number', value: index * 10 + 20 })
  })
  add('a an', { is: 'number', value: 1 })
  ORDINALS.split(' ').forEach((form, index) => {
    add(form, { is: 'ordinal', value: index + 1 })
  })
  add('final', { is: 'ordinal', value: -1 })
  add('few several many couple dozen half', { is: 'some' })
  add('now currently presently nowadays', { is: 'ref', value: 'PRESENT_REF' })
  add('recently lately', { is: 'ref', value: 'PAST_REF' })
  add('soon', { is: 'ref', value: 'FUTURE_REF' })
  add('daily everyday nightly', { is: 'often', value: 'XXXX-XX-XX' })
  add('weekly', { is: 'often', value: 'XXXX-WXX' })
  add('monthly', { is: 'often', value: 'XXXX-XX' })
  add('annual annually yearly', { is: 'often', value: 'XXXX' })
  add('every each per', { is: 'every' })
  words.set('Christmas', { is: 'holiday', month: 12, date: 25 })
  for (const form of ['BC', 'BCE', 'B.C.', 'B.C', 'AD', 'A.D.']) words.set(form, { is: 'era' })
  for (const form of ['a.m.', 'p.m.', 'am', 'pm', 'AM', 'PM']) words.set(form, { is: 'meridiem' })
  add('future present moment', { is: 'vague' })
  DECADES.split(' ').forEach((form, index) => {
    add(form, { is: 'decade', digit: index + 2 })
  })
  return words
}

function capitalised(form: string): string {
  return form[0]!.toUpperCase() + form.slice(1)
}

function plural(form: string): string {
  return form.endsWith('y') && form !== 'day' && !/[ae]y$/.test(form)
    ? `${form.slice(0, -1)}ies`
    : `${form}s`
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['may', 'march', 'august'])
const MONTHS =
  'january february march april may june july august september october november december'
const SHORT_MONTHS: { readonly [form: string]: number } = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'
const SHORT_WEEKDAYS: { readonly [form: string]: number } = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
}
const SEASONS = { SP: 'spring', SU: 'summer', FA: 'autumn fall', WI: 'winter' }
const UNITS: { readonly [form: string]: readonly [Unit, number] } = {
  second: ['second', 1],
  minute: ['minute', 1],
  hour: ['hour', 1],
  day: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  weekend: ['weekend', 1],
  month: ['month', 1],
  quarter: ['quarter', 1],
  year: ['year', 1],
  decade: ['decade', 1],
  century: ['century', 1],
}
const DAY_PARTS = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night overnight',
  DA: 'dawn daybreak',
  DT: 'daytime',
}
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'

/** Keyed by the form as it stands in the text: small, capitalised and, for names, all capitals. */
export const WORDS: ReadonlyMap<string, Word> = gather()
