/** CAMEO actor codes in parts of three letters: country, organisation or region first, then roles. */
import type { Referent } from './mention.js'

/** What a code says, part by part; a part is null where the code has none. */
export interface ActorCode {
  /** ISO 3166 alpha-3. */
  readonly country: string | null
  /** The first role, `GOV`, `MIL`, ... */
  readonly sector: string | null
}

/** CAMEO roles that Readout uses. */
export const SECTORS: ReadonlySet<string> = new Set(
  'GOV MIL OPP COP JUD LEG SPY MED EDU BUS LAB CVL REB REF UAF NGO PTY ELI SET CRM AGR HLH ENV HRI DEV MOD RAD SEP INS'.split(
    ' ',
  ),
)

/** CAMEO's roles as ICEWS and POLECAT readers know them. */
export const ROLE_NAMES: { readonly [sector: string]: string } = {
  GOV: 'Government',
  MIL: 'Military',
  OPP: 'Opposition',
  COP: 'Police',
  JUD: 'Judiciary',
  LEG: 'Legislative',
  SPY: 'Intelligence',
  MED: 'Media',
  EDU: 'Education',
  BUS: 'Business',
  LAB: 'Labor',
  CVL: 'Civilian',
  REB: 'Rebel',
  REF: 'Refugee',
  UAF: 'Unidentified Armed Force',
  NGO: 'Nongovernmental Organization',
  PTY: 'Party',
  ELI: 'Elite',
  SET: 'Settler',
  CRM: 'Criminal',
  AGR: 'Agriculture',
  HLH: 'Health',
  ENV: 'Environment',
  HRI: 'Human Rights',
  DEV: 'Development',
  MOD: 'Moderate',
  RAD: 'Radical',
  SEP: 'Separatist',
  INS: 'Insurgent',
  IGO: 'International Organization',
}

/** First parts that are no country: kinds of organisation, and CAMEO's parts of the world. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set([
  ...['IGO', 'IMG', 'MNC', 'NGM', 'INT'],
  ...'AFR ASA BLK CRB EAS CAU CFR CAS CEU EIN EAF EEU EUR LAM MEA MDT NAF NMR PGS SCN SAM SAS SEA SAF WAF WST'.split(
    ' ',
  ),
])

/** Takes a code apart; `UKRSPY` is country UKR and sector SPY, `IGONAT` and `REB` have no country. */
export function readActorCode(code: string): ActorCode {
  const parts = code.match(/.{3}/g) ?? []
  const first = parts[0] ?? ''
  if (SECTORS.has(first)) return { country: null, sector: first }
  const sector = parts.slice(1).find(part => SECTORS.has(part)) ?? null
  return { country: first === '' || NOT_COUNTRIES.has(first) ? null : first, sector }
}

/** Whether text may be an actor code at all: capitals in parts of three. */
export function isActorCode(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9]{2})+$/.test(text)
}

/** A referent from its code; `actor` is its id in the directory, or null for a kind of actor. */
export function referentOf(code: string, actor: string | null): Referent {
  return { code, ...readActorCode(code), actor }
}

/** Whether a code names a kind of actor alone, `CVL`, and not whose: no country and no organisation. */
export function isOnlyRole(code: string): boolean {
  return SECTORS.has(code.slice(0, 3))
}
