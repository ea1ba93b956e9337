/** The formats of event data by name: what stands once at the head, and the lines of one event. */
import { type Columns, type DyadicEvent, headOf, type Names, tabbed } from './dyadic.js'
import { GDELT_EVENTS } from './gdelt.js'
import { icewsColumns } from './icews.js'
import { PHOENIX_EVENTS } from './phoenix.js'
import { ploverRecord } from './plover.js'
import { POLECAT_EVENTS } from './polecat.js'

export const EVENT_FORMATS = ['polecat', 'plover', 'icews', 'gdelt', 'phoenix'] as const
export type EventFormat = (typeof EVENT_FORMATS)[number]

/** What writers of these formats look up: names of countries and actors, and of CAMEO codes. */
export interface Lookup extends Names {
  readonly event: (code: string) => string | null
}

/** The header line, where the format has one. */
export function headOfFormat(format: EventFormat, lookup: Lookup): string {
  return format === 'polecat' || format === 'icews' ? headOf(columnsOf(format, lookup)) : ''
}

/** POLECAT and PLOVER have no place for statements (CAMEO 01), which are no event there. */
export function lineOf(format: EventFormat, event: DyadicEvent, lookup: Lookup): string {
  if ((format === 'polecat' || format === 'plover') && event.ploverType === null) return ''
  return format === 'plover'
    ? ploverRecord(event)
    : tabbed(columnsOf(format, lookup), event, lookup)
}

/** The columns of a tabbed format. */
export function columnsOf(format: Exclude<EventFormat, 'plover'>, lookup: Lookup): Columns {
  switch (format) {
    case 'gdelt':
      return GDELT_EVENTS
    case 'phoenix':
      return PHOENIX_EVENTS
    case 'polecat':
      return POLECAT_EVENTS
    case 'icews':
      return icewsColumns(lookup.event)
  }
}
