/** ICEWS coded event data: tab-delimited, with a header. */
import { type Columns, numberOf } from './dyadic.js'
import { sectorNames } from './sectors.js'

/** `eventName` gives the name of a CAMEO code. */
export function icewsColumns(eventName: (code: string) => string | null): Columns {
  return [
    ['Event ID', event => numberOf(event.id)],
    ['Event Date', event => event.day],
    ['Source Name', (event, names) => nameOf(event.source, names)],
    ['Source Sectors', event => sectorNames(event.source).join(',')],
    [
      'Source Country',
      ({ source }, names) => (source?.country ? names.country(source.country) : null),
    ],
    ['Event Text', event => eventName(event.cameo)],
    ['CAMEO Code', event => event.cameo],
    ['Intensity', event => event.goldstein],
    ['Target Name', (event, names) => nameOf(event.target, names)],
    ['Target Sectors', event => sectorNames(event.target).join(',')],
    [
      'Target Country',
      ({ target }, names) => (target?.country ? names.country(target.country) : null),
    ],
    ['Story ID', event => event.article.id],
    ['Sentence Number', event => event.sentence + 1],
    ['Publisher', event => event.article.outlet],
    ['City', ({ place }) => (place && isTown(place.precision) ? place.name : null)],
    ['District', () => null],
    ['Province', ({ place }) => (place?.precision === 'region' ? place.name : null)],
    ['Country', ({ place }, names) => (place?.country ? names.country(place.country) : null)],
    ['Latitude', event => event.place?.lat ?? null],
    ['Longitude', event => event.place?.lon ?? null],
  ]
}

function isTown(precision: string | null): boolean {
  return precision === 'city' || precision === 'site'
}

type Named = Parameters<Columns[number][1]>

function nameOf(side: Named[0]['source'], names: Named[1]): string | null {
  if (side === null) return null
  return (side.actor === null ? null : names.actor(side.actor)) ?? side.text
}
