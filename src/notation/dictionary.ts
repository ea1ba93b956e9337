/** Reads actor and agent dictionaries of the TABARI and PETRARCH coders as they are published. */
import { isActorCode } from '../core/actor-code.js'
import type { IsoDate } from '../core/article.js'
import { addDays, isDay } from '../core/calendar.js'
import type { Fault } from './entries.js'

/** One name of a dictionary with its synonyms, and the codes that it stands for. */
export interface DictionaryEntry {
  /** The name, then its synonyms; words are apart by spaces, in the capitals of the file. */
  readonly names: readonly string[]
  /** A kind of actor (`SOLDIER [~MIL]`), put behind a country, rather than an actor. */
  readonly isAgent: boolean
  readonly codes: readonly DatedCode[]
  readonly at: string
}

/** Half-open: the first day is in, the last is not; null is an open end. */
export interface DatedCode {
  readonly code: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly at: string
}

type Open = {
  names: string[]
  isAgent: boolean
  codes: DatedCode[]
  at: string
}

const CODE = /\[([^\]]*)\]/g
const RESTRICTED = /^(\S+)(?:\s+([<>])\s*(\d{6}|\d{8})|\s+(\d{6}|\d{8})\s*-\s*(\d{6}|\d{8}))?$/

/** Reads one dictionary. What cannot be read is reported and left out, the rest stands. */
export function readDictionary(
  file: string,
  text: string,
): { entries: DictionaryEntry[]; faults: Fault[] } {
  const entries: Open[] = []
  const faults: Fault[] = []
  const seen = new Map<string, string>()
  text.split(/\r?\n/).forEach((raw, index) => {
    const at = `${file}:${index + 1}`
    const line = raw.replace(/#.*|;.*|<!--.*?-->/, '').trimEnd()
    if (line.trim() === '') return
    if (/^!|=/.test(line) || /![A-Z_]+!/.test(line)) {
      const found = line.trim()
      faults.push({ at, message: `expected a name, found a substitution set: ${found}` })
      return
    }
    const isMore = /^\s/.test(line)
    const bracket = line.search(/[[{]/)
    const name = nameOf((bracket < 0 ? line : line.slice(0, bracket)).replace(/^\+/, ''))
    if (!isMore && !line.startsWith('+')) {
      if (name === '') {
        faults.push({ at, message: `expected NAME [CODE], found: ${line.trim()}` })
        return
      }
      const before = seen.get(name)
      if (before !== undefined)
        faults.push({ at, message: `expected a new name, found ${name} of ${before} again` })
      seen.set(name, before ?? at)
      entries.push({ names: [name], isAgent: false, codes: [], at })
    }
    const entry = entries.at(-1)
    if (!entry) {
      faults.push({ at, message: `expected a name first, found: ${line.trim()}` })
      return
    }
    if (line.startsWith('+') && name !== '') entry.names.push(name)
    for (const [, plural] of line.matchAll(/\{([^}]*)\}/g))
      if (nameOf(plural!) !== '') entry.names.push(nameOf(plural!))
    const given = [...line.matchAll(CODE)].map(match => match[1]!.trim())
    for (const each of given) readCode(each, at, entry, faults)
    if (given.length === 0 && isMore)
      faults.push({ at, message: `expected [CODE] or [CODE DATES], found: ${line.trim()}` })
  })
  const faulty = new Set(faults.map(fault => fault.at))
  for (const { names, codes, at } of entries)
    if (codes.length === 0 && !faulty.has(at))
      faults.push({ at, message: `expected a code for ${names[0]}, found none` })
  return { entries: entries.filter(entry => entry.codes.length > 0), faults }
}

/** `NAME_PARTS_` as words; the last underscore says that the name ends there, which all names do here. */
function nameOf(text: string): string {
  return text.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
}

function readCode(text: string, at: string, entry: Open, faults: Fault[]): void {
  const [, written = '', side, day, first, last] = RESTRICTED.exec(text) ?? []
  const isAgent = written.startsWith('~')
  const code = isAgent ? written.slice(1) : written
  if (!isActorCode(code)) {
    faults.push({ at, message: `expected a code such as USAGOV or ~GOV, found: ${text || 'none'}` })
    return
  }
  const days = [day, first, last].map(each => (each === undefined ? null : readDay(each)))
  if (days.includes('none')) {
    faults.push({ at, message: `expected days as YYMMDD or YYYYMMDD, found: ${text}` })
    return
  }
  const [single = null, from = null, to = null] = days
  entry.isAgent ||= isAgent
  entry.codes.push({
    code,
    from: side === '>' ? single : from,
    // A range of a dictionary has its last day in.
    to: side === '<' ? single : to === null ? null : addDays(to, 1),
    at,
  })
}

/** Years of two digits are those from 1931 to 2030, as the dictionaries mean them. */
function readDay(digits: string): IsoDate | 'none' {
  const short = digits.length === 6
  const century = Number(digits.slice(0, 2)) > 30 ? '19' : '20'
  const [year, rest] = short
    ? [century + digits.slice(0, 2), digits.slice(2)]
    : [digits.slice(0, 4), digits.slice(4)]
  const day = `${year}-${rest.slice(0, 2)}-${rest.slice(2)}`
  return isDay(day) ? day : 'none'
}
