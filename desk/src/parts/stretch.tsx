/** The days that a view is of: those of the reporting unless told otherwise, so that a treaty of long ago does not press the present together. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Address, hereWith, type Query } from '../address.js'
import type { Row } from '../api.js'

/** How much the record holds, asked once by the desk; null until it is known. */
export const Stats = createContext<Row | null>(null)

// News tells of the days before it; what is planned lies ahead of the last article, but seldom by more.
const BEFORE = 7
const AHEAD = 31

export interface Stretch {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** The days of a view by its address; null while the record's own are not known. */
export function useStretch({ query }: Address): Stretch | null {
  const stats = useContext(Stats)
  if (stats === null) return null
  if (query.span === 'all' || !stats.first) return { from: query.from, to: query.to }
  return {
    from: query.from ?? later(String(stats.first), -BEFORE),
    to: query.to ?? later(String(stats.last), AHEAD),
  }
}

/** The filters of an address with the days of its view, as the server takes them. */
export function withStretch({ query }: Address, stretch: Stretch): Query {
  const { span: _, ...filters } = query
  return { ...filters, ...stretch }
}

export function StretchNote({ address, stretch }: { address: Address; stretch: Stretch }) {
  const stats = useContext(Stats)
  const { from, to, span } = address.query
  if ((from && to) || !stats?.first) return null
  return (
    <p class="note">
      {span === 'all' ? (
        <>
          All days, what is told of the past as well.{' '}
          <a href={hereWith(address, { span: undefined })}>Only the days of the reporting</a>
        </>
      ) : (
        <>
          The days of the reporting, {stretch.from} to {stretch.to}.{' '}
          <a href={hereWith(address, { span: 'all' })}>All days</a>
        </>
      )}
    </p>
  )
}

export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** A day as it is known; without its year it is no day, and the words of the text stand for it. */
export function dayOf(day: string | null | undefined, words?: string | null): string {
  if (day && !day.includes('X')) return day
  return words ? `“${words}”` : 'no date'
}
