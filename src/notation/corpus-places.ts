/** Lines of a corpus that say which places a sentence names, and at which of them something happens. */

/** One line. `nothing` stands for none, `?` for a name of which it is not known what it means. */
export interface ExpectedPlace {
  readonly sort: 'named' | 'happened'
  /** `Kharkiv UKR city`, `Black Sea - region`, `Springfield ?`; null for `nothing`. */
  readonly line: string | null
}

/** Lines in alphabetical order, none twice; null: not looked at. */
export interface ExpectedPlaces {
  readonly named: readonly string[] | null
  readonly happened: readonly string[] | null
}

export const NO_PLACES: ExpectedPlaces = { named: null, happened: null }

const LINE = /^(@|at)\s+(?:(nothing)|(\S.*?)\s+(?:(\?)|([A-Z]{3}|-)\s+(country|region|city|site)))$/

/** Reads `@ NAME  COUNTRY  PRECISION` and `at NAME  COUNTRY  PRECISION`; null when it is neither. */
export function readExpectedPlace(body: string): ExpectedPlace | null {
  const match = LINE.exec(body)
  if (!match) return null
  const [, mark, none, name, unknown, country, precision] = match
  const line = none ? null : unknown ? `${name} ?` : `${name} ${country} ${precision}`
  return { sort: mark === '@' ? 'named' : 'happened', line }
}

export function withExpectedPlace(
  places: ExpectedPlaces,
  { sort, line }: ExpectedPlace,
): ExpectedPlaces {
  const lines = [...(places[sort] ?? []), ...(line === null ? [] : [line])]
  return { ...places, [sort]: [...new Set(lines)].sort() }
}
