/** Events as event data has them: one row for each source and target, and a mutual event in both directions. */
import type { EventMention, Reading } from '../core/reading.js'

/** A side of a row. Names are looked up in the directory; what it does not tell is null. */
export interface Side {
  /** CAMEO actor code; null when it is not known who this is. */
  readonly code: string | null
  /** The words of the text. */
  readonly text: string | null
  /** ISO 3166 alpha-3. */
  readonly country: string | null
  readonly sector: string | null
  /** Id in the directory. */
  readonly actor: string | null
}

/** One event with one source and one target at most. */
export interface DyadicEvent {
  readonly id: string
  readonly source: Side | null
  readonly target: Side | null
  readonly cameo: string
  readonly bare: string
  readonly ploverType: string | null
  readonly ploverMode: string | null
  readonly ploverContexts: readonly string[]
  readonly status: string
  /** The day of the event as stated; where the text states none, the day it was published, as event data has it. */
  readonly day: string | null
  readonly latest: string | null
  readonly goldstein: number | null
  readonly quadClass: number
  readonly confidence: number
  readonly place: {
    readonly name: string
    readonly country: string | null
    readonly lat: number | null
    readonly lon: number | null
    readonly precision: string | null
  } | null
  readonly mentions: number
  readonly outlets: number
  readonly article: {
    readonly id: string
    readonly url: string | null
    readonly title: string | null
    readonly outlet: string | null
    readonly published: string | null
    readonly lang: string
    /** UTF-16 units. */
    readonly length: number
  }
  /** Index from 0. */
  readonly sentence: number
  readonly text: string
  readonly version: string
}

/**
 * What older formats can say: they have no status, so that only what is told as done, going on or planned (under the code
 * that CAMEO folds a plan to) is written. Denied, doubted, conditional and called-off events would read as facts there.
 */
export function isToldAsFact(status: string): boolean {
  return status === 'occurred' || status === 'ongoing' || status === 'planned'
}

/** The rows of one reading, in order. */
export function dyadicOf(reading: Reading): DyadicEvent[] {
  return reading.events
    .filter(event => isToldAsFact(event.status))
    .flatMap(event => rowsOf(reading, event))
}

function rowsOf(reading: Reading, event: EventMention): DyadicEvent[] {
  const { article } = reading
  const { start, end } = reading.sentences[event.sentence]!
  const row = {
    cameo: event.cameo,
    bare: event.bare,
    ploverType: event.plover.type,
    ploverMode: event.plover.mode,
    ploverContexts: event.plover.contexts,
    status: event.status,
    day: event.date.earliest ?? article.published.value,
    latest: event.date.latest,
    goldstein: event.goldstein,
    quadClass: event.quadClass,
    confidence: event.confidence,
    place: event.place,
    mentions: 1,
    outlets: 1,
    article: {
      id: article.id,
      url: article.url,
      title: article.title,
      outlet: article.outlet,
      published: article.published.value,
      lang: article.lang,
      length: article.text.length,
    },
    sentence: event.sentence,
    text: article.text.slice(start, end).replace(/\s+/g, ' '),
    version: reading.made.readout,
  }
  return inPairs(event.id, event.source, event.target, event.mutual).map(pair => ({
    ...row,
    ...pair,
  }))
}

/**
 * Every source with every target, and a mutual event in both directions; where all of a mutual event stand on one side, each
 * with each. Rows of one event are told apart by a number behind its id.
 */
export function inPairs(
  id: string,
  source: readonly Side[],
  target: readonly Side[],
  mutual: boolean,
): { id: string; source: Side | null; target: Side | null }[] {
  const pairs =
    mutual && target.length === 0 && source.length > 1
      ? source.flatMap(from => source.filter(to => to !== from).map(to => [from, to] as const))
      : crossed(source, target)
  const back = mutual && target.length > 0 ? pairs.map(([from, to]) => [to, from] as const) : []
  const all = [...pairs, ...back]
  return all.map(([from, to], at) => ({
    id: all.length > 1 ? `${id}.${at + 1}` : id,
    source: from,
    target: to,
  }))
}

function crossed(source: readonly Side[], target: readonly Side[]) {
  const targets = target.length > 0 ? target : [null]
  return (source.length > 0 ? source : [null]).flatMap(from =>
    targets.map(to => [from, to] as const),
  )
}

/** What the directory calls a country or an actor; null when it does not have it. */
export interface Names {
  readonly country: (code: string) => string | null
  readonly actor: (id: string) => string | null
}

/** A whole number for formats that want one, below 2^53: the first 13 hexadecimal digits of the id, and the row's own number. */
export function numberOf(id: string): string {
  const [hash, row] = id.replace(/^event:/, '').split('.')
  return String(Number.parseInt(hash!.slice(0, 12), 16) + Number(row ?? 0))
}

/** A table of one format: its columns, in the order and by the names its readers know. */
export type Columns = readonly (readonly [
  name: string,
  value: (event: DyadicEvent, names: Names) => string | number | null,
])[]

/** Tab-delimited, without quotes, as GDELT, ICEWS, POLECAT and Phoenix files are: tabs and line ends in a text become spaces. */
export function tabbed(columns: Columns, event: DyadicEvent, names: Names): string {
  return `${columns.map(([, value]) => String(value(event, names) ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`
}

export function headOf(columns: Columns): string {
  return `${columns.map(([name]) => name).join('\t')}\n`
}
