/** Rows of a question in the formats that other programs read. */

import { calendarOf } from '../export/calendar.js'
import {
  EVENT_FORMATS,
  type EventFormat,
  headOfFormat,
  type Lookup,
  lineOf,
} from '../export/event-formats.js'
import { markdownTable } from '../export/markdown.js'
import { edgesOf, gexfOf, graphmlOf } from '../export/network.js'
import { dyadicOfRows, type Row } from '../export/rows.js'
import { atomOf, timelineJsOf } from '../export/timeline.js'

/** Formats that only some questions can be given in. */
export const SPECIAL_FORMATS: { readonly [format: string]: readonly string[] } = {
  ics: ['agenda'],
  timelinejs: ['events', 'timeline'],
  atom: ['events', 'timeline'],
  graphml: ['dyads'],
  gexf: ['dyads'],
  ...Object.fromEntries(EVENT_FORMATS.map(format => [format, ['events', 'timeline']])),
}

/** Whether the rows of a format are those of the question `dyadic`, which has what event data asks for. */
export function isEventFormat(format: string): format is EventFormat {
  return (EVENT_FORMATS as readonly string[]).includes(format)
}

/** The text of a special format or of Markdown. `say` hears what had to be left out. */
export function writeRows(
  format: string,
  question: string,
  rows: readonly Row[],
  lookup: () => Lookup,
  say: (message: string) => void,
): string {
  if (isEventFormat(format)) {
    const names = lookup()
    const events = dyadicOfRows(rows)
    const left = rows.filter(
      ({ status }) => !['occurred', 'ongoing', 'planned'].includes(String(status)),
    ).length
    if (left > 0)
      say(
        `${left} events that are denied, possible, conditional or called off are left out: ${format} has no status`,
      )
    return headOfFormat(format, names) + events.map(event => lineOf(format, event, names)).join('')
  }
  switch (format) {
    case 'ics': {
      const { text, left } = calendarOf(rows)
      if (left > 0) say(`${left} engagements of no known day are left out`)
      return text
    }
    case 'timelinejs':
      return timelineJsOf(rows)
    case 'atom':
      return atomOf(rows, `Readout ${question}`)
    case 'graphml':
      return graphmlOf(edgesOf(rows, lookup().country))
    case 'gexf':
      return gexfOf(edgesOf(rows, lookup().country))
    default:
      return markdownTable(rows, question.slice(0, 1).toUpperCase() + question.slice(1))
  }
}
