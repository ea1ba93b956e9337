/** Actor codes in parts, and what their sectors are called in words. */
import { ROLE_NAMES, SECTORS } from '../core/actor-code.js'
import type { Side } from './dyadic.js'

/** The three-letter parts of a code that are roles, in order: at most three. */
export function rolesOf(side: Side | null): string[] {
  return partsOf(side)
    .filter(part => SECTORS.has(part) || part === 'IGO')
    .slice(0, 3)
}

/** The part that names a group or an organisation, `NAT` of `IGONAT`; null when there is none. */
export function groupOf(side: Side | null): string | null {
  const parts = partsOf(side)
  const others = parts.filter(part => part !== side?.country && !SECTORS.has(part))
  return others.find(part => !['IGO', 'IMG', 'NGM', 'MNC', 'INT'].includes(part)) ?? null
}

export function sectorNames(side: Side | null): string[] {
  return rolesOf(side).map(role => ROLE_NAMES[role] ?? role)
}

function partsOf(side: Side | null): string[] {
  return side?.code?.match(/.{3}/g) ?? []
}
