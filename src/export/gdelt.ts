/** GDELT 2 event and mention tables (GDELT Event Codebook 2.0): tab-delimited, without a header. */
import type { Columns, DyadicEvent, Side } from './dyadic.js'
import { numberOf } from './dyadic.js'
import { groupOf, rolesOf } from './sectors.js'

const side = (which: 1 | 2): Columns => {
  const of = (event: DyadicEvent): Side | null => (which === 1 ? event.source : event.target)
  const name = (column: string) => `Actor${which}${column}`
  return [
    [name('Code'), event => of(event)?.code ?? null],
    [name('Name'), (event, names) => nameOf(of(event), names.actor)],
    [name('CountryCode'), event => of(event)?.country ?? null],
    [name('KnownGroupCode'), event => groupOf(of(event))],
    [name('EthnicCode'), () => null],
    [name('Religion1Code'), () => null],
    [name('Religion2Code'), () => null],
    [name('Type1Code'), event => rolesOf(of(event))[0] ?? null],
    [name('Type2Code'), event => rolesOf(of(event))[1] ?? null],
    [name('Type3Code'), event => rolesOf(of(event))[2] ?? null],
  ]
}

// Readout tells where an event was, not where its actors are from: those columns stay empty, and so do FIPS and ADM codes.
const unplaced = (which: 'Actor1' | 'Actor2'): Columns =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map(
    column => [`${which}Geo_${column}`, () => null] as const,
  )

export const GDELT_EVENTS: Columns = [
  ['GLOBALEVENTID', event => numberOf(event.id)],
  ['SQLDATE', event => digits(event.day)],
  ['MonthYear', event => digits(event.day)?.slice(0, 6) ?? null],
  ['Year', event => event.day?.slice(0, 4) ?? null],
  ['FractionDate', event => fractionOf(event.day)],
  ...side(1),
  ...side(2),
  ['IsRootEvent', event => (event.sentence <= LEAD ? 1 : 0)],
  ['EventCode', event => event.cameo],
  ['EventBaseCode', event => event.cameo.slice(0, 3)],
  ['EventRootCode', event => event.cameo.slice(0, 2)],
  ['QuadClass', event => event.quadClass],
  ['GoldsteinScale', event => event.goldstein],
  ['NumMentions', event => event.mentions],
  ['NumSources', event => event.outlets],
  ['NumArticles', event => event.mentions],
  ['AvgTone', () => null],
  ...unplaced('Actor1'),
  ...unplaced('Actor2'),
  [
    'ActionGeo_Type',
    event => (event.place ? geoType(event.place.precision, event.place.country) : 0),
  ],
  [
    'ActionGeo_FullName',
    ({ place }, names) =>
      place &&
      [place.name, place.country === null ? null : names.country(place.country)]
        .filter((part, at, all) => part !== null && all.indexOf(part) === at)
        .join(', '),
  ],
  ['ActionGeo_CountryCode', () => null],
  ['ActionGeo_ADM1Code', () => null],
  ['ActionGeo_ADM2Code', () => null],
  ['ActionGeo_Lat', event => event.place?.lat ?? null],
  ['ActionGeo_Long', event => event.place?.lon ?? null],
  ['ActionGeo_FeatureID', () => null],
  ['DATEADDED', event => stamp(event.article.published)],
  ['SOURCEURL', event => event.article.url ?? event.article.id],
]

export const GDELT_MENTIONS: Columns = [
  ['GLOBALEVENTID', event => numberOf(event.id)],
  ['EventTimeDate', event => stamp(event.day)],
  ['MentionTimeDate', event => stamp(event.article.published)],
  // 1 a web page, known by its address; 2 a citation.
  ['MentionType', event => (event.article.url === null ? 2 : 1)],
  ['MentionSourceName', event => event.article.outlet],
  ['MentionIdentifier', event => event.article.url ?? event.article.id],
  ['SentenceID', event => event.sentence + 1],
  ['Actor1CharOffset', () => -1],
  ['Actor2CharOffset', () => -1],
  ['ActionCharOffset', () => -1],
  ['InRawText', () => 1],
  ['Confidence', event => Math.round(event.confidence * 100)],
  ['MentionDocLen', event => event.article.length],
  ['MentionDocTone', () => null],
  ['MentionDocTranslationInfo', () => null],
  ['Extras', () => null],
]

// A title, and the sentences of a lead paragraph.
const LEAD = 2

function nameOf(party: Side | null, actor: (id: string) => string | null): string | null {
  if (party === null) return null
  return (
    (party.actor === null ? party.text : (actor(party.actor) ?? party.text))?.toUpperCase() ?? null
  )
}

function digits(day: string | null): string | null {
  return day?.replaceAll('-', '') ?? null
}

// GDELT's times are to the quarter of an hour; a day is all that is known here.
function stamp(day: string | null): string | null {
  return day === null ? null : `${digits(day)}000000`
}

// The share of the year that is over, with months of 30 days, as GDELT's own files have it.
function fractionOf(day: string | null): string | null {
  if (day === null) return null
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return (year + ((month - 1) * 30 + date) / 365).toFixed(4)
}

// 1 a country, 2 a US state, 3 a US city, 4 a city elsewhere, 5 a region elsewhere.
function geoType(precision: string | null, country: string | null): number {
  if (precision === 'country') return 1
  const isUs = country === 'USA'
  if (precision === 'region') return isUs ? 2 : 5
  return isUs ? 3 : 4
}
