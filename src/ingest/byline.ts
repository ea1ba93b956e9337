/** Reads who wrote an article: bylines at its head, biographies and sign-offs at its foot. */
import { isName, readNames } from './names.js'
import { readWrittenDay } from './written-date.js'

export interface Byline {
  /** None when the line tells an office or a newsroom, but no name. */
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** The part of the line that names a day, to be read as a date line. */
  readonly dateLine: string | null
}

/**
 * A line above the body: "By Jane Doe", "BY JANE DOE AND JOHN ROE", "By Jane Doe, The Daily Chart",
 * "Jane Doe in Geneva | March 3, 2022", "Jane Doe and John Roe", "Antony Marsh, Foreign Minister",
 * "The following is attributable to Spokesperson Jane Doe:". Null for a line that is none of them:
 * "By Monday the two sides had not met."
 */
export function readByline(line: string): Byline | null {
  if (line.length > 160) return null
  const attributable = ATTRIBUTABLE.exec(line)
  if (attributable) return { authors: lastName(attributable[1]!), outlet: null, dateLine: null }
  const [first, ...rest] = line.split(/ ?[|•·] ?| [–—] /).map(part => part.trim())
  if (first === undefined || !rest.every(part => part.split(' ').length <= 8)) return null
  const dateLine = rest.find(part => readWrittenDay(part) !== null) ?? null
  const read = readSigned(first) ?? (dateLine || rest.length === 0 ? readUnsigned(first) : null)
  if (!read) return null
  const outlet = read.outlet ?? rest.find(part => part !== dateLine && OUTLET.test(part)) ?? null
  return { ...read, outlet, dateLine }
}

export interface Biography {
  readonly authors: readonly string[]
  readonly outlet: string | null
}

/**
 * A line below the body that tells who the author is: "Jane Doe is a foreign affairs writer for the
 * Daily Chart.", "Jane Doe covers the Balkans for The Daily Chart." Whether the article is about that
 * person instead has to be told by what surrounds the line.
 */
export function readBiography(line: string): Biography | null {
  if (line.length > 500 || TOLD.test(line)) return null
  const match = BIOGRAPHY.exec(line) ?? COVERS.exec(line)
  const authors = match && readNames(match[1]!.replace(/,$/, ''))
  if (!authors) return null
  const outlet = OUTLET_OF_BIOGRAPHY.exec(line)?.[1]?.replace(/[.,;:]+$/, '') ?? null
  return { authors, outlet }
}

/**
 * "(Reporting by Jane Doe in Geneva; Editing by John Roe)", "Additional reporting by Jane Doe",
 * "Jane Doe in Kyiv contributed to this report.": the reporters, none when they only helped.
 */
export function readSignOff(line: string): Biography | null {
  if (line.length > 400) return null
  if (/\bcontributed (?:\w+ )?to this (?:report|story|article|piece)\b/i.test(line))
    return { authors: [], outlet: null }
  const match = SIGN_OFF.exec(line)
  if (!match) return null
  const helped = /^[([]?(?:additional|with|editing|edited|compiled|translat)/i.test(line)
  const names = match[1]!
    .split(/;|\)|\.(?: |$)/)[0]!
    .replace(/,? in \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*/gu, '')
  return { authors: (helped ? null : readNames(names.trim())) ?? [], outlet: null }
}

/** "© 2031 The Daily Chart. All rights reserved.": Daily Chart. Null when the line is no copyright notice. */
export function readCopyright(line: string): string | null {
  return line.length > 300 ? null : (COPYRIGHT.exec(line)?.[1]?.trim() ?? null)
}

const COPYRIGHT =
  /^(?:(?:[Cc]opyright|COPYRIGHT)? ?(?:©|\([cC]\))|(?:[Cc]opyright|COPYRIGHT)(?= \d{4}| by )) ?(?:\d{4}(?:[-–]\d{4})?,? )?(?:by )?(?:[Tt]he )?(\p{Lu}[\p{L}\p{N}&'’ -]{1,50}?)(?:[.,;|]|$| All | \d{4})/u

const ATTRIBUTABLE =
  /^the (?:below|following|text|statement)(?: \w+){0,3} (?:is|are) attributable to (?:the )?(.{3,90}?) ?:?$/i

/** "Spokesperson Jane Doe": the name without the office before it. */
function lastName(text: string): string[] {
  const words = text.split(' ')
  for (let from = 0; from <= words.length - 2; from++) {
    const name = words.slice(from).join(' ')
    if (isName(name) && !words.slice(from).some(isOffice)) return [name]
  }
  return []
}

type Signed = Omit<Byline, 'dateLine'>

const BY =
  /^(?:(?:written|story|report|reporting|analysis|opinion|commentary|text|words|article) )?by:? +(.+)$/i
const AFTER_NAME = / (?:in|at|for|from) (?=\p{Lu}|the )/u
const OUTLET =
  /^(?:[Tt]he )?\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of|the|and|&|\p{Lu}[\p{L}\p{N}&.'’-]*)){0,5}$/u

/** "By" and names; what follows them is where they are or whom they write for. */
function readSigned(text: string): Signed | null {
  const match = BY.exec(text)
  if (!match || /[.!?:]$/.test(text.replace(/(?:\b\p{Lu}|Jr|Sr|Dr)\.$/u, ''))) return null
  const after = match[1]!
  if (NEWSROOM.test(after))
    return { authors: [], outlet: /^our /i.test(after) ? null : outletIn(after) }
  for (const [names, rest] of cuts(after)) {
    const authors = readNames(names)
    if (authors && rest.split(' ').length <= 8 && !/[.!?]$/.test(rest))
      return { authors, outlet: isOfficeLine(rest) ? null : outletAfter(rest) }
  }
  return null
}

/** The ways to part names from what follows them, the longest names first. */
function* cuts(text: string): Generator<[string, string]> {
  yield [text, '']
  for (let at = text.lastIndexOf(','); at > 0; at = text.lastIndexOf(',', at - 1))
    yield [text.slice(0, at), text.slice(at + 1).trim()]
  const place = AFTER_NAME.exec(text)
  if (place) yield [text.slice(0, place.index), text.slice(place.index)]
}

function outletAfter(rest: string): string | null {
  const name = rest.replace(/^ ?(?:for|at) /, '').trim()
  return name === '' || /^(?:in|from) /.test(rest.trim()) || !OUTLET.test(name)
    ? null
    : outletIn(name)
}

function outletIn(text: string): string {
  return text
    .replace(/^the (?=\p{Lu})/u, '')
    .replace(/ (?:staff|reporters?|correspondents?|writers?)$/i, '')
}

/** "By AFP", "By Our Foreign Staff", "By Agency Reporters". */
const NEWSROOM =
  /^(?:(?:[Oo]ur|[Tt]he|[Aa]|\p{Lu}[\p{L}&.]*) ){0,4}(?:[Ss]taff|[Nn]ewsroom|[Dd]esk|[Rr]eporters?|[Cc]orrespondents?|[Ww]riters?|[Aa]genc(?:y|ies)|[Tt]eam)$|^\p{Lu}{2,5}$/u

/** "Jane Doe in Geneva"; alone it may as well be "Talks Resume in Geneva". */
const PLACED = /^(.{3,60}) in \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}$/u

/** A line without "By": several names, one name and a place, a name and an office, an office alone. */
function readUnsigned(text: string): Signed | null {
  const placed = text.split(/,? and /).map(part => PLACED.exec(part)?.[1])
  if (placed.every(name => name !== undefined && isName(name)))
    return { authors: placed.length > 1 ? (placed as string[]) : [], outlet: null }
  const names = readNames(text)
  if (names && (names.length > 1 || !text.includes(' and '))) {
    // One bare name may as well be that of a room or a city: no story, and no certain author.
    const sure = names.length > 1 && !text.includes(',')
    if (sure || !text.split(' ').some(isOffice)) return { authors: sure ? names : [], outlet: null }
  }
  const comma = text.indexOf(',')
  const office = text.slice(comma + 1).trim()
  if (comma > 0 && isName(text.slice(0, comma)) && isOfficeLine(office))
    return { authors: [text.slice(0, comma)], outlet: null }
  return NEWSDESK.test(text) ? { authors: [], outlet: null } : null
}

/** "Staff Writer", "Office of the Spokesperson" */
const NEWSDESK =
  /^(?:\p{Lu}[\p{L} .&'’-]{1,40} with (?:[Aa]gencies|AP|AFP|[Ww]ires)|(?:[Ss]taff|STAFF|[Ss]pecial|[Ss]enior|[Ff]oreign|[Dd]iplomatic) (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)s?|(?:Office|Ministry|Department) of (?:the )?(?:\p{Lu}[\p{L}-]*|and|of|the| )+)$/u

/** "Acting Deputy Secretary of State for Political Affairs": capitals and small words, one of them an office. */
function isOfficeLine(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length <= 14 &&
    words.every(
      word =>
        /^\p{Lu}[\p{L}'’,.-]*$/u.test(word) || /^(?:of|for|the|and|to|on|at|in|de)$/.test(word),
    ) &&
    words.some(isOffice)
  )
}

function isOffice(word: string): boolean {
  return OFFICE.test(word)
}

const OFFICE =
  /^(?:(?:secretary|minister|president|premier|chancellor|ambassador|director|representative|commissioner|chief|general|governor|mayor|envoy|administrator|officer|king|queen|prince|senator|coordinator|editor|writer|reporter|correspondent|journalist|columnist|contributor|professor|fellow|adviser|advisor|counselor)s?|(?:spokes|chair)(?:man|woman|person)|department|state)(?:-\p{L}+)?,?$/iu

const ROLE =
  '(?:writer|reporter|correspondent|journalist|editor|columnist|contributor|producer|photographer|blogger|freelancer|fellow|analyst|researcher|professor|lecturer|scholar|author|director|intern|historian|essayist|commentator|chief|coordinator|expert)s?'
const BIOGRAPHY = new RegExp(
  `^((?:\\p{Lu}[\\p{L}'’.-]*|al|bin|de|der|van|von|and|&)(?: (?:\\p{Lu}[\\p{L}'’.-]*|al|bin|da|de|der|di|van|von|and|&)){1,9},?)(?: \\(@\\w+\\))?,? (?:is|are)(?: an?| the| our)? (?:[\\p{L}\\p{N}'’.-]+,? ){0,14}?${ROLE}\\b`,
  'u',
)
const COVERS =
  /^((?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|al|bin|da|de|der|di|van|von)){1,4}) (?:covers|writes|reports)(?: (?:about|on|from))? .{2,90}? (?:for|at) (?:the )?\p{Lu}/u
const OUTLET_OF_BIOGRAPHY =
  /(?:\b(?:writer|reporter|correspondent|journalist|editor|columnist|contributor|producer|photographer|chief)s?|\b(?:covers|writes|reports)\b.{2,90}?) (?:for|at|with|of) (?:[Tt]he )?(\p{Lu}(?:[\p{L}\p{N}&'’-]|\.(?=\p{L}))*(?: (?:(?:of|and|the|for) )*[\p{Lu}&](?:[\p{L}\p{N}&'’-]|\.(?=\p{L}))*)*)/u
/** What happened to a writer is news, who the writer is is not. */
const TOLD =
  /\b(?:said|told|arrested|detained|killed|held|jailed|imprisoned|sentenced|accused|charged|injured|wounded|missing|kidnapped|abducted|died|dead|fled|expelled|released|trial)\b/i
const SIGN_OFF =
  /^[([]?(?:(?:additional|with) )?(?:(?:reporting|writing|editing|research|translation|compiled|edited|translated|reported|written)(?:,? (?:and|by|in \p{Lu}\p{L}+|additional|&|writing|editing|reporting))* by:?|reporting from) (.+)$/iu
