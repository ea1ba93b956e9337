/** Compares what was read of a corpus sentence with what its lines say. */
import type { Place, PlaceMention } from '../core/mention.js'
import type { EventMention, Party } from '../core/reading.js'
import type { CorpusCase, ExpectedEvent } from '../notation/corpus.js'
import type { ExpectedPlaces } from '../notation/corpus-places.js'

export interface Comparison {
  readonly right: boolean
  /** One line an event, what an expectation leaves out left out of the event that answers it. */
  readonly got: readonly string[]
  readonly wanted: readonly string[]
}

/** Whether the events are those that the case expects, all of them and no others. */
export function matchesCase(each: CorpusCase, events: readonly EventMention[]): Comparison {
  return compare(each.expected, events)
}

/** Whether the events are the known wrong ones of a `~>` line. */
export function matchesKnown(each: CorpusCase, events: readonly EventMention[]): Comparison {
  return compare(each.known ?? [], events)
}

/** The places read of a case, of the sorts that its lines tell: those named, and those where something happens. */
export function placesOfCase(
  each: CorpusCase,
  mentions: readonly PlaceMention[],
  events: readonly EventMention[],
): ExpectedPlaces {
  const unique = (lines: readonly string[]) => [...new Set(lines)].sort()
  const { named, happened } = each.places
  return {
    named:
      named && unique(mentions.map(({ place, text }) => (place ? writePlace(place) : `${text} ?`))),
    happened: happened && unique(events.flatMap(({ place }) => (place ? writePlace(place) : []))),
  }
}

/** Whether the places are those that the case tells of; true where it tells of none. */
export function matchesPlaces(
  each: CorpusCase,
  mentions: readonly PlaceMention[],
  events: readonly EventMention[],
): boolean {
  return JSON.stringify(placesOfCase(each, mentions, events)) === JSON.stringify(each.places)
}

function writePlace({ name, country, precision }: Place): string {
  return `${name} ${country ?? '-'} ${precision}`
}

function compare(expected: readonly ExpectedEvent[], events: readonly EventMention[]): Comparison {
  const left = [...events]
  const got: string[] = []
  const wanted: string[] = []
  for (const each of expected) {
    const exact = left.findIndex(event => lineOf(event, each) === lineOfExpected(each))
    const at = exact >= 0 ? exact : left.findIndex(event => event.cameo === each.code)
    wanted.push(lineOfExpected(each))
    if (at >= 0) got.push(lineOf(left.splice(at, 1)[0]!, each))
  }
  for (const event of left) got.push(lineOf(event, null))
  return { right: JSON.stringify(got) === JSON.stringify(wanted), got, wanted }
}

function lineOfExpected(each: ExpectedEvent): string {
  return write(each.code, each.source, each.target, each.date, each.status, each.speaker)
}

function lineOf(event: EventMention, like: ExpectedEvent | null): string {
  const speaker = event.attribution.at(-1)?.speaker
  return write(
    event.cameo,
    codes(event.source),
    codes(event.target),
    like && like.date === null ? null : (event.date.value ?? '-'),
    like && like.status === null ? null : event.status,
    like && like.speaker === null ? null : speaker ? (speaker.code ?? '?') : null,
  )
}

function codes(parties: readonly Party[]): string[] {
  return parties.map(party => party.code ?? '?')
}

function write(
  code: string,
  source: readonly string[],
  target: readonly string[],
  date: string | null,
  status: string | null,
  speaker: string | null,
): string {
  const side = (parties: readonly string[]) => [...new Set(parties)].sort().join('+') || '-'
  const parts = [
    `${code} ${side(source)} > ${side(target)}`,
    date,
    status,
    speaker ? `by ${speaker}` : null,
  ]
  return parts.filter(part => part !== null).join('  ')
}
