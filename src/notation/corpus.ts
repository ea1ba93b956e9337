/** Reads `*.corpus`: sentences with the events, or the places, that must be read in them, and no others. */
import type { IsoDate } from '../core/article.js'
import {
  type ExpectedPlaces,
  NO_PLACES,
  readExpectedPlace,
  withExpectedPlace,
} from './corpus-places.js'
import type { Fault } from './entries.js'

/** One line of expectation: `code source > target  date  status  [by speaker]`. */
export interface ExpectedEvent {
  readonly code: string
  /** Actor codes, `?` for one who is not known; empty for none. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** Null: not looked at. */
  readonly date: string | null
  readonly status: string | null
  readonly speaker: string | null
}

export interface CorpusCase {
  readonly name: string
  readonly at: string
  readonly today: IsoDate | null
  readonly text: string
  /** Whether its events are compared; false for a case that only tells of places. */
  readonly tellsEvents: boolean
  /** What must be read; empty for `=> nothing`. */
  readonly expected: readonly ExpectedEvent[]
  /** What is read today where that is known to be wrong; null where it is right. */
  readonly known: readonly ExpectedEvent[] | null
  readonly places: ExpectedPlaces
  /** As `known`, of places. */
  readonly knownPlaces: ExpectedPlaces | null
}

interface OpenCase {
  text: string
  readonly at: string
  readonly expected: ExpectedEvent[]
  known: ExpectedEvent[] | null
  places: ExpectedPlaces
  knownPlaces: ExpectedPlaces | null
  tellsEvents: boolean
  told: boolean
}

const EXPECTATION =
  /^(\d{2,4})\s+(\S+)\s+>\s+(\S+)(?:\s+(-|[\dPX][\dPXWQHSTUAUW:/.-]*\S*))?(?:\s+(occurred|ongoing|planned|possible|conditional|denied|called-off))?(?:\s+by\s+(\S+))?$/

/** Reads one corpus. A line that cannot be read is a fault, and its case is left out. */
export function readCorpus(file: string, text: string): { cases: CorpusCase[]; faults: Fault[] } {
  const cases: CorpusCase[] = []
  const faults: Fault[] = []
  let today: IsoDate | null = null
  let name = ''
  let open: OpenCase | null = null
  const close = () => {
    if (open?.told) {
      const { told: _, ...rest } = open
      cases.push({ name: name || open.text, today, ...rest })
    } else if (open)
      faults.push({ at: open.at, message: 'expected a line that begins with =>, found none' })
    open = null
    name = ''
  }
  text.split(/\r?\n/).forEach((raw, index) => {
    const at = `${file}:${index + 1}`
    const line = raw.trim()
    if (line === '') {
      close()
      return
    }
    if (line.startsWith('#')) {
      if (open) close()
      name = line.slice(1).trim()
      return
    }
    if (line.startsWith('today ')) {
      today = line.slice(6).trim()
      return
    }
    const mark = /^(=>|~>)\s*(.*)$/.exec(line)
    if (!mark) {
      if (open?.told) close()
      if (open) open.text += ` ${line}`
      else open = newCase(line, at)
      return
    }
    if (!open) {
      faults.push({ at, message: `expected a sentence before it, found: ${line}` })
      return
    }
    const current: OpenCase = open
    const known = mark[1] === '~>'
    current.told = true
    const body = withoutComment(mark[2]!)
    const place = readExpectedPlace(body)
    if (place && known)
      current.knownPlaces = withExpectedPlace(current.knownPlaces ?? NO_PLACES, place)
    else if (place) current.places = withExpectedPlace(current.places, place)
    if (place) return
    current.tellsEvents = true
    if (known) current.known ??= []
    if (body === 'nothing') return
    const event = readExpectation(body)
    if (!event)
      faults.push({
        at,
        message: `expected CODE SOURCE > TARGET  DATE  STATUS or @ NAME  COUNTRY  PRECISION, found: ${body}`,
      })
    else (known ? current.known! : current.expected).push(event)
  })
  close()
  return { cases, faults }
}

function newCase(text: string, at: string): OpenCase {
  return {
    text,
    at,
    expected: [],
    known: null,
    places: NO_PLACES,
    knownPlaces: null,
    tellsEvents: false,
    told: false,
  }
}

function withoutComment(text: string): string {
  return text.replace(/\s+#.*$/, '').trim()
}

function readExpectation(body: string): ExpectedEvent | null {
  const match = EXPECTATION.exec(body)
  if (!match) return null
  const codes = (text: string) => (text === '-' ? [] : text.split('+'))
  return {
    code: match[1]!,
    source: codes(match[2]!),
    target: codes(match[3]!),
    date: match[4] ?? null,
    status: match[5] ?? null,
    speaker: match[6] ?? null,
  }
}
