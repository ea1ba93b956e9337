/** What actor codes stand for, in words; asked once, when the page is there. */
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { ask, type Rows } from '../api.js'

export type Names = ReadonlyMap<string, string>

const Known = createContext<Names>(new Map())

// What is shown comes first.
const LATER = 800

export function NamesOfCodes({ children }: { children: ComponentChildren }) {
  const [names, setNames] = useState<Names>(new Map())
  useEffect(() => {
    const timer = setTimeout(
      () =>
        ask<Rows>('/api/codes').then(
          ({ rows }) =>
            setNames(new Map(rows.flatMap(({ code, name }) => (name ? [[code, name]] : [])))),
          // Codes stand without their words then, as they did before.
          () => {},
        ),
      LATER,
    )
    return () => clearTimeout(timer)
  }, [])
  return <Known.Provider value={names}>{children}</Known.Provider>
}

/** Code to words; a code that is not among them has none. */
export function useNames(): Names {
  return useContext(Known)
}

/** Several codes in words, as a title has them; undefined where none is known. */
export function wordsOf(
  names: Names,
  codes: readonly string[] | null | undefined,
): string | undefined {
  const known = (codes ?? []).flatMap(code => names.get(code) ?? [])
  return known.length > 0 ? known.join(' and ') : undefined
}
