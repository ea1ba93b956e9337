/** POLECAT's weekly files: tab-delimited, with a header; PLOVER types, modes and contexts of the fact itself. */
import type { Columns, DyadicEvent, Names, Side } from './dyadic.js'
import { sectorNames } from './sectors.js'

const QUADS = ['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT']

const side = (role: 'Actor' | 'Recipient', of: (event: DyadicEvent) => Side | null): Columns => [
  [`${role} Name`, (event, names) => nameOf(of(event), names)],
  [`${role} Country`, event => of(event)?.country ?? null],
  [`${role} COW`, () => null],
  [`Primary ${role} Sector`, event => of(event)?.sector ?? null],
  [`${role} Sectors`, event => sectorNames(of(event)).join(';')],
  [`${role} Title`, () => null],
  [`${role} Name Raw`, event => of(event)?.text ?? null],
  [`Wikipedia ${role} ID`, () => null],
]

export const POLECAT_EVENTS: Columns = [
  ['Event ID', event => event.id],
  ['Event Date', event => event.day],
  ['Event Type', event => event.ploverType],
  ['Event Mode', event => event.ploverMode],
  ['Intensity', event => event.goldstein],
  ['Quad Code', event => QUADS[event.quadClass - 1] ?? null],
  ['Contexts', event => event.ploverContexts.join(';')],
  ...side('Actor', event => event.source),
  ...side('Recipient', event => event.target),
  ['Placename', event => event.place?.name ?? null],
  ['City', ({ place }) => (place?.precision === 'city' ? place.name : null)],
  ['District', () => null],
  ['Province', ({ place }) => (place?.precision === 'region' ? place.name : null)],
  ['Country', event => event.place?.country ?? null],
  ['Latitude', event => event.place?.lat ?? null],
  ['Longitude', event => event.place?.lon ?? null],
  ['GeoNames ID', () => null],
  ['Raw Placename', event => event.place?.name ?? null],
  ['Feature Type', event => event.place?.precision ?? null],
  ['Source', event => event.article.outlet],
  ['Publication Date', event => event.article.published],
  ['Story People', () => null],
  ['Story Organizations', () => null],
  ['Story Locations', () => null],
  ['Language', event => event.article.lang],
  ['Version', event => `Readout ${event.version}`],
]

function nameOf(party: Side | null, names: Names): string | null {
  if (party === null) return null
  return (party.actor === null ? null : names.actor(party.actor)) ?? party.text
}
