/** Scores sentences of readers who wrote them before seeing any rule: events, sides, status and date. */
import { readFileSync } from 'node:fs'
import type { EventMention, Party } from '../src/core/reading.js'
import { type CorpusCase, type ExpectedEvent, readCorpus } from '../src/notation/corpus.js'
import { matchesCase } from '../src/reading/corpus-case.js'
import { createReadout, packaged, type Readout } from '../src/readout.js'
import type { ScoreRow } from './run.js'

export const FRESH: readonly { readonly set: string; readonly file: string }[] = [
  { set: 'second-reader', file: packaged('score', 'fresh', 'fresh.corpus') },
  { set: 'third-reader', file: packaged('score', 'fresh', 'fresh-2.corpus') },
  { set: 'fourth-reader', file: packaged('score', 'fresh', 'fresh-3.corpus') },
  { set: 'held-out', file: packaged('score', 'fresh', 'held-out.corpus') },
]

type TypesOfCodes = (event: Pick<EventMention, 'cameo' | 'bare'>) => ReadonlySet<string>

/** An expected event and the events read of its sentence that have its type, the likest first. */
interface Answer {
  readonly expected: ExpectedEvent
  readonly found: readonly EventMention[]
}

export function scoreFresh(): ScoreRow[] {
  const readout = createReadout()
  return FRESH.flatMap(({ set, file }) =>
    scoreFile(readout, file).map(([measure, right]) => row(set, measure, right)),
  )
}

function scoreFile(readout: Readout, file: string): [string, boolean[]][] {
  const typesOf: TypesOfCodes = event => typesOrRoot(readout.typesOf(event), event.cameo)
  const { cases } = readCorpus(file, readFileSync(file, 'utf8'))
  const read = cases.map(each => ({
    each,
    events: readout.explain(each.text, each.today ?? undefined).coding.events,
  }))
  const answers = read.flatMap(({ each, events }) => answersOf(each, events, typesOf))
  const found = answers.filter(answer => answer.found.length > 0)
  const events = read.flatMap(({ each, events }) =>
    events.map(event => isTypeWanted(event, each, typesOf)),
  )
  const nothing = read.filter(({ each }) => each.expected.length === 0)
  return [
    ['sentences read exactly', read.map(({ each, events }) => matchesCase(each, events).right)],
    ['events found, PLOVER type', answers.map(answer => answer.found.length > 0)],
    [
      'events found, type + source + target',
      answers.map(({ expected, found }) => found.some(event => areSides(event, expected))),
    ],
    [
      'events found, exact code',
      answers.map(({ expected, found }) => found.some(event => event.cameo === expected.code)),
    ],
    [
      'status right, of those found by type',
      found
        .filter(({ expected }) => expected.status !== null)
        .map(({ expected, found }) => found[0]!.status === expected.status),
    ],
    [
      'date right, of those found by type',
      found
        .filter(({ expected }) => expected.date !== null)
        .map(({ expected, found }) => (found[0]!.date.value ?? '-') === expected.date),
    ],
    ['precision, type', events],
    ['nothing kept nothing', nothing.map(({ events }) => events.length === 0)],
  ]
}

function row(set: string, measure: string, right: readonly boolean[]): ScoreRow {
  const value = right.length === 0 ? 0 : right.filter(Boolean).length / right.length
  return { suite: 'fresh', set, measure, value, n: right.length }
}

/** PLOVER has no type for statements (CAMEO 01); they are a type of their own here, so that none is left out. */
function typesOrRoot(types: ReadonlySet<string>, code: string): ReadonlySet<string> {
  return types.size > 0 ? types : new Set([code.slice(0, 2)])
}

function answersOf(
  each: CorpusCase,
  events: readonly EventMention[],
  typesOf: TypesOfCodes,
): Answer[] {
  return each.expected.map(expected => {
    const wanted = wantedTypes(expected, typesOf)
    const found = events.filter(event => [...typesOf(event)].some(type => wanted.has(type)))
    const likeness = (event: EventMention) =>
      (event.cameo === expected.code ? 2 : 0) + (areSides(event, expected) ? 1 : 0)
    return { expected, found: found.sort((a, b) => likeness(b) - likeness(a)) }
  })
}

function isTypeWanted(event: EventMention, each: CorpusCase, typesOf: TypesOfCodes): boolean {
  const types = typesOf(event)
  return each.expected.some(expected =>
    [...wantedTypes(expected, typesOf)].some(type => types.has(type)),
  )
}

function wantedTypes(expected: ExpectedEvent, typesOf: TypesOfCodes): ReadonlySet<string> {
  return typesOf({ cameo: expected.code, bare: expected.code })
}

/** The same countries and organisations on each side, all of them; a mutual event may be told from either side. */
function areSides(event: EventMention, expected: ExpectedEvent): boolean {
  const [source, target] = [sideRead(event.source), sideRead(event.target)]
  const [from, to] = [side(expected.source), side(expected.target)]
  return (source === from && target === to) || (event.mutual && source === to && target === from)
}

function sideRead(parties: readonly Party[]): string {
  return side(parties.map(party => party.code ?? '?'))
}

function side(codes: readonly string[]): string {
  return [...new Set(codes.map(whose))].sort().join('+')
}

/** A country by three letters, an organisation by its group: IGOUNO, NGOMSF, IMGISI. */
function whose(code: string): string {
  return code.slice(0, /^(IGO|NGO|IMG|MNC)/.test(code) ? 6 : 3)
}
