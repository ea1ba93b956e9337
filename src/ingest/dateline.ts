/** Reads the dateline that opens a report: where it was filed, on which day, by which agency. */
import type { IsoDate } from '../core/article.js'
import { MONTH, readDay, WEEKDAY } from './written-date.js'

export interface Dateline {
  /** UTF-16 units from the start of the paragraph, the dash and what follows it in spaces included. */
  readonly length: number
  /** As it is written; null where only an agency or a day and an agency open it: "July 10 (Agency) - ". */
  readonly place: string | null
  /** Null when no year is written. */
  readonly day: IsoDate | null
  readonly agency: string | null
}

/**
 * "GENEVA, April 14 (Agency) — ", "MOSCOW (AP) - ", "KYIV, Ukraine — ", "Geneva, 14 April 2031 -- ".
 * A place that is not in capitals counts only with a day or an agency, since "Talks — if any — ..."
 * opens with the same marks.
 */
export function readDateline(paragraph: string): Dateline | null {
  const match = DATELINE.exec(paragraph.slice(0, 160))
  if (!match?.groups) return null
  const { place, region, day, alone } = match.groups
  const agency = match.groups.agency ?? match.groups.labelled ?? match.groups.bare
  if (place === undefined)
    return agency
      ? { length: match[0].length, place: null, day: alone ? readDay(alone) : null, agency }
      : null
  const capitals = place === place.toUpperCase() && /\p{Lu}{2}/u.test(place)
  if (!capitals && day === undefined && agency === undefined) return null
  return {
    length: match[0].length,
    place: region ? `${place}, ${region}` : place,
    day: day === undefined ? null : readDay(day),
    agency: agency ?? null,
  }
}

/**
 * "ISLAMABAD: Pakistan on Tuesday ...", as the press of South Asia writes it. It looks like the
 * speaker's label of a transcript, so it counts only where no other paragraph has a label.
 */
export function readColonDateline(paragraph: string, others: readonly string[]): Dateline | null {
  const match = /^(\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2}): +(?=[\p{Lu}“"])/u.exec(paragraph)
  if (!match || LABELS.test(match[1]!)) return null
  if (others.some(other => /^\p{Lu}[\p{Lu} .’'-]+: /u.test(other.slice(0, 80)))) return null
  return { length: match[0].length, place: match[1]!, day: null, agency: null }
}

const WORD = "\\p{Lu}[\\p{L}.'’]*(?:[-/]\\p{Lu}[\\p{L}.'’]*)*"
const SMALL = '(?:de|la|el|of|the|and|al|du|sur|am)'
const PLACE = `(?<place>${WORD}(?: (?:${SMALL} )*${WORD}){0,3})(?:, (?!${caseless(`(?:${MONTH}|${WEEKDAY})\\b`)})(?<region>${WORD}(?: (?:${SMALL} )*${WORD}){0,3}))?`
const DAY = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`
const NAME = "\\p{Lu}[\\p{L}.&'’/]*(?: [\\p{L}.&'’/]+){0,4}"
const AGENCY = `(?<agency>${NAME}|dpa|tagesschau)`
const DASH = '\\s*(?:[—–]|--?|―)+\\s+'
// "(Agency) - ", "(Agency) : ", and after a day "AGENCY - " with no brackets.
const CLOSE = `(?:(?:[([]${AGENCY}[)\\]])?,?${DASH}|[([](?<labelled>${NAME})[)\\]] ?:\\s+|(?<=\\d,? )(?<bare>\\p{Lu}{2,9})${DASH})`
const DATELINE = new RegExp(
  `^(?:(?:${PLACE}(?:,? (?<day>${caseless(DAY)}))?|(?<alone>${caseless(DAY)})),? ?)?${CLOSE}(?=[\\p{L}\\p{N}“"'‘(])`,
  'u',
)

/** Months and weekdays in either case within a pattern that otherwise minds capitals. */
function caseless(pattern: string): string {
  return pattern.replace(/\\?[a-z]/g, letter =>
    letter.length > 1 ? letter : `[${letter}${letter.toUpperCase()}]`,
  )
}

/** Labels of notices and of speakers that are no places. */
const LABELS =
  /^(?:(?:MR|MRS|MS|DR|SIR|MADAM|QUESTION|ANSWER|OPERATOR|MODERATOR|HOST|SECRETARY|PRESIDENT|PRIME|MINISTER|FOREIGN|AMBASSADOR|BREAKING|UPDATE|WATCH|EXCLUSIVE|OPINION|ANALYSIS|EXPLAINER|FACTBOX|NOTE|EDITOR|CORRECTION|LIVE|VIDEO|PHOTO|READ|DEPUTY|UNDER|GENERAL|CHANCELLOR|CHAIR|PARTICIPANT|STAFF|ALL|VOICE|INTERPRETER)\b.*)$/
