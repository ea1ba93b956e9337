/** What actor codes stand for, in words; asked once, when the page is there. */
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { ask, type Rows } from '../api.js'

export type Names = ReadonlyMap<string, string>

interface Known {
  readonly names: Names
  /** "NATO", "EU": only of those that go by letters. */
  readonly shorts: Names
}

const NONE: Known = { names: new Map(), shorts: new Map() }

const KnownCodes = createContext<Known>(NONE)

// What is shown comes first.
const LATER = 800

export function NamesOfCodes({ children }: { children: ComponentChildren }) {
  const [known, setKnown] = useState<Known>(NONE)
  useEffect(() => {
    const timer = setTimeout(
      () =>
        ask<Rows>('/api/codes').then(
          ({ rows }) =>
            setKnown({
              names: new Map(rows.flatMap(({ code, name }) => (name ? [[code, name]] : []))),
              shorts: new Map(rows.flatMap(({ code, short }) => (short ? [[code, short]] : []))),
            }),
          // Codes stand without their words then, as they did before.
          () => {},
        ),
      LATER,
    )
    return () => clearTimeout(timer)
  }, [])
  return <KnownCodes.Provider value={known}>{children}</KnownCodes.Provider>
}

/** Code to words; a code that is not among them has none. */
export function useNames(): Names {
  return useContext(KnownCodes).names
}

/** Code to the letters that a body goes by. */
export function useShortNames(): Names {
  return useContext(KnownCodes).shorts
}

/** Several codes in words, as a title has them; undefined where none is known. */
export function wordsOf(
  names: Names,
  codes: readonly string[] | null | undefined,
): string | undefined {
  const known = (codes ?? []).flatMap(code => names.get(code) ?? [])
  return known.length > 0 ? known.join(' and ') : undefined
}
