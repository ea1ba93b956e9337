/** Terms that end before they begin, that overlap, or that leave an office empty. */
import { isDay } from '../../core/calendar.js'
import type { Entry, Term } from '../../notation/entries.js'
import type { AllEntries } from './entries.js'
import { type Finding, fault, warning } from './finding.js'

/** Offices that a state always fills; others may stand empty for a time. */
const CONTINUOUS = new Set(['head-of-state', 'head-of-government', 'foreign-minister'])
/** Offices that several hold at once. */
const SHARED = /spokesperson|ambassador/

/** Every fault of a term, and every gap in an office that should be continuous. */
export function findFaultyTerms({ raw }: AllEntries): Finding[] {
  return raw.flatMap(entry => {
    const faults = entry.terms.flatMap(term => faultOf(entry, term))
    const broken = new Set(faults.map(({ at }) => at))
    const sound = entry.terms.filter(term => !broken.has(term.at))
    return entry.kind === 'post' ? [...faults, ...faultsAmong(entry, sound)] : faults
  })
}

function faultOf(entry: Entry, { from, to, at }: Term): Finding[] {
  const wrong = [from, to].find(day => day !== null && !isDay(firstDay(day)))
  if (wrong) return [fault(at, `expected a day that there is, found: ${wrong}`)]
  if (from === null || to === null || firstDay(from) < firstDay(to)) return []
  const found = `${from}..${to}`
  return [fault(at, `expected a term of ${entry.id} to end after it begins, found: ${found}`)]
}

/** Of terms in order of their first day, each should begin where the one before it ended. */
function faultsAmong({ id }: Entry, terms: readonly Term[]): Finding[] {
  const role = id.slice(id.indexOf('.') + 1)
  const found: Finding[] = []
  let last: Term | null = null
  for (const term of terms.toSorted((a, b) => compare(a.from ?? '', b.from ?? ''))) {
    if (last !== null) {
      const order = last.to === null ? 1 : compare(last.to, term.from ?? '')
      if (order > 0 && !SHARED.test(role)) found.push(overlap(id, last, term))
      if (order < 0 && CONTINUOUS.has(role)) found.push(gap(id, last, term))
    }
    if (last?.to !== null && (last === null || term.to === null || compare(last.to, term.to) < 0))
      last = term
  }
  return found
}

function overlap(post: string, before: Term, { from, at }: Term): Finding {
  const expected =
    before.to === null
      ? `the term of ${before.value} in ${post} to end first`
      : `a term of ${post} from ${before.to} on`
  return fault(at, `expected ${expected}, found one from ${from ?? 'the beginning'}`)
}

function gap(post: string, before: Term, { from, at }: Term): Finding {
  return warning(at, `expected a holder of ${post} from ${before.to} on, found none until ${from}`)
}

/** Compares as far as both are known: a term to 2014 and one from 2014-06 leave no gap. */
function compare(a: string, b: string): number {
  const length = a === '' || b === '' ? 10 : Math.min(a.length, b.length)
  const [left, right] = [a.slice(0, length), b.slice(0, length)]
  return left < right ? -1 : left > right ? 1 : 0
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}
