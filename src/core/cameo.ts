/** CAMEO codes and what follows from them by table: root, name, Goldstein value, quad class, PLOVER. */
import type { Plover } from './reading.js'

/** The published tables, read from `knowledge/codes/`. */
export interface CodeTables {
  readonly cameo: ReadonlyMap<string, CameoRow>
  readonly plover: ReadonlyMap<string, Plover>
}

export interface CameoRow {
  readonly code: string
  readonly name: string
  /** GDELT's copy of the scale; null where it has no value. */
  readonly goldstein: number | null
}

/** `0311` belongs to root `03`. */
export function rootOf(code: string): string {
  return code.slice(0, 2)
}

/** The code one level up: `0311` > `031` > `03`; null above a root. `030` is a sibling of `031`, not its parent. */
export function parentOf(code: string): string | null {
  return code.length > 2 ? code.slice(0, -1) : null
}

/** GDELT's quad classes: roots 01-05, 06-09, 10-14, 15-20. */
export function quadClassOf(code: string): 1 | 2 | 3 | 4 {
  const root = Number(rootOf(code))
  return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4
}

/** The value of the code, or of the nearest code above it that has one. */
export function goldsteinOf(tables: CodeTables, code: string): number | null {
  for (let at: string | null = code; at; at = parentOf(at)) {
    const value = tables.cameo.get(at)?.goldstein
    if (value !== undefined && value !== null) return value
  }
  return null
}

/** PLOVER's type, mode and contexts of a code; statements (01) have no type. */
export function ploverOf(tables: CodeTables, code: string): Plover {
  for (let at: string | null = code; at; at = parentOf(at)) {
    const row = tables.plover.get(at)
    if (row) return row
  }
  return { type: null, mode: null, contexts: [] }
}
