/** Codes that no table and no entry knows: of actors, of events, of countries. */
import { SECTORS } from '../../core/actor-code.js'
import { OPERATORS } from '../../notation/frames.js'
import type { AllEntries } from './entries.js'
import { type Finding, fault } from './finding.js'

/** First parts of codes that are neither a country nor a role; what follows them is free. */
const KINDS_OF_ORGANISATION = new Set(['IGO', 'IMG', 'MNC', 'NGM', 'NGO', 'INT'])

/** Every code that is not in the tables, every country and owner that has no entry. */
export function findUnknownCodes(entries: AllEntries): Finding[] {
  return [...unknownActorCodes(entries), ...unknownEventCodes(entries), ...unknownOwners(entries)]
}

function unknownActorCodes({ actors }: AllEntries): Finding[] {
  const countries = countriesOf(actors)
  const given = actors.flatMap(actor => {
    if (actor.kind === 'person') return actor.terms.map(({ value, at }) => ({ code: value, at }))
    return 'code' in actor ? [{ code: actor.code, at: actor.at }] : []
  })
  return given.flatMap(({ code, at }) => {
    const [first = '', ...rest]: readonly string[] = code.match(/.{3}/g) ?? []
    if (KINDS_OF_ORGANISATION.has(first)) return []
    if (!countries.has(first) && !SECTORS.has(first))
      return [fault(at, `expected a code that begins with a country or a role, found: ${code}`)]
    const unknown = rest.find(part => !SECTORS.has(part))
    return unknown
      ? [fault(at, `expected a role after ${first}, found: ${unknown} in ${code}`)]
      : []
  })
}

function unknownEventCodes({ frames, codes }: AllEntries): Finding[] {
  const known = new Set([
    ...codes.cameo.map(row => row.code),
    ...codes.plover.map(([code]) => code),
  ])
  if (known.size === 0) return []
  const used = frames.frames.flatMap(frame => [
    ...[frame.code, ...OPERATORS.map(operator => frame.folded[operator])].map(code => ({
      code,
      at: frame.at,
    })),
    ...frame.variants.map(({ code, at }) => ({ code, at })),
  ])
  return used.flatMap(({ code, at }) =>
    code === undefined || known.has(code)
      ? []
      : [fault(at, `expected a code of knowledge/codes, found: ${code}`)],
  )
}

function unknownOwners({ actors, places, raw }: AllEntries): Finding[] {
  const countries = countriesOf(actors)
  const owners = new Set([
    ...countries,
    ...actors.flatMap(({ kind, id }) => (kind === 'organisation' || kind === 'group' ? [id] : [])),
  ])
  const ofPosts = actors.flatMap(actor =>
    actor.kind === 'post' && !owners.has(actor.owner)
      ? [fault(actor.at, `expected a post of a country or organisation, found: ${actor.owner}`)]
      : [],
  )
  const ofPlaces = places.flatMap(({ country, at }) =>
    country !== null && !countries.has(country)
      ? [fault(at, `expected the code of a country, found: ${country}`)]
      : [],
  )
  const ofFields = raw
    .filter(entry => entry.kind !== 'place')
    .flatMap(entry => entry.fields)
    .filter(({ key }) => key === 'country' || key === 'members')
    .flatMap(({ values, at }) =>
      values
        .filter(value => !owners.has(value))
        .map(value => fault(at, `expected the code of a country, found: ${value}`)),
    )
  return [...ofPosts, ...ofPlaces, ...ofFields]
}

function countriesOf(actors: AllEntries['actors']): Set<string> {
  return new Set(
    actors.flatMap(({ kind, id }) => (kind === 'country' || kind === 'region' ? [id] : [])),
  )
}
