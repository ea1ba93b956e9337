/** Phoenix event data (Open Event Data Alliance): tab-delimited, without a header. */
import type { Columns, Side } from './dyadic.js'
import { groupOf, rolesOf } from './sectors.js'

// Phoenix's five classes: statements stand apart, and reducing relations counts as verbal conflict.
const PENTA: { readonly [root: string]: number } = { '01': 0, '02': 0 }
for (const [roots, value] of [
  ['03 04 05', 1],
  ['06 07 08', 2],
  ['09 10 11 12 13 16', 3],
  ['14 15 17 18 19 20', 4],
] as const)
  for (const root of roots.split(' ')) (PENTA as { [root: string]: number })[root] = value

const actor = (
  which: 'Source' | 'Target',
  of: (event: Parameters<Columns[number][1]>[0]) => Side | null,
): Columns => [
  [`${which}ActorFull`, event => of(event)?.code ?? null],
  [`${which}ActorEntity`, event => of(event)?.country ?? groupOf(of(event))],
  [`${which}ActorRole`, event => rolesOf(of(event))[0] ?? null],
  [`${which}ActorAttribute`, event => rolesOf(of(event))[1] ?? null],
]

export const PHOENIX_EVENTS: Columns = [
  ['EventID', event => event.id],
  ['Date', event => event.day?.replaceAll('-', '') ?? null],
  ['Year', event => event.day?.slice(0, 4) ?? null],
  ['Month', event => event.day?.slice(5, 7) ?? null],
  ['Day', event => event.day?.slice(8, 10) ?? null],
  ...actor('Source', event => event.source),
  ...actor('Target', event => event.target),
  ['EventCode', event => event.cameo],
  ['EventRootCode', event => event.cameo.slice(0, 2)],
  ['PentaClass', event => PENTA[event.cameo.slice(0, 2)] ?? null],
  ['GoldsteinScore', event => event.goldstein],
  ['Issues', event => event.ploverContexts.join(';')],
  ['Lat', event => event.place?.lat ?? null],
  ['Lon', event => event.place?.lon ?? null],
  ['LocationName', event => event.place?.name ?? null],
  ['StateName', ({ place }) => (place?.precision === 'region' ? place.name : null)],
  ['CountryCode', event => event.place?.country ?? null],
  ['SentenceID', event => `${event.article.id}_${event.sentence}`],
  ['URLs', event => event.article.url],
  ['NewsSources', event => event.article.outlet],
]
