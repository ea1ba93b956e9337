/** Where a sentence may end, and what tells whether it does. */
import type { RawToken } from '../core/sentence.js'
import { abbreviationKind } from './abbreviations.js'
import { addClue, type Clues } from './verdict.js'

const CLOSERS = /^(?:["”’»)\]}]|'{1,2})$/
const OPENERS = /^(?:["“‘«([{]|`{1,2}|'{1,2})$/
const TERMINAL = /^(?:[.!?…]+|[:;])$/

/**
 * Whether a sentence that began at token `first` ends after token `at`.
 * The classifier is asked when it is `unsure`, and when it is `unlikely`: there is no stop, but what
 * follows could begin a sentence, as in the head of a letter.
 */
export function mayEndSentence(
  text: string,
  tokens: readonly RawToken[],
  first: number,
  at: number,
): 'yes' | 'no' | 'unsure' | 'unlikely' {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next) return 'yes'
  if (!token.spaceAfter) return missesSpace(token, next) ? 'unsure' : 'no'
  const gap = text.slice(token.end, next.start)
  const lines = gap.split(/\r\n|[\n\r\u2028\u2029]/).length - 1
  if (lines > 1) return 'yes'
  if (lines === 1 && endsLine(text, token.end, next)) return 'yes'
  const stop = stopBefore(tokens, first, at)
  if (stop < 0)
    return /^[\p{Lu}\p{N}*=_"“([<>-]/u.test(next.form) || closesLine(token) ? 'unlikely' : 'no'
  if (CLOSERS.test(next.form) && !/^['"]/.test(next.form)) return 'no'
  if (/^[,;:%]$/.test(next.form)) return 'no'
  const kind = abbreviationKind(tokens[stop]!.form)
  if (kind === 'title' || kind === 'numbered') return 'no'
  if (/^\p{Ll}/u.test(next.form) && (kind !== undefined || stop < at)) return 'no'
  if (kind !== undefined && beginsAfresh(tokens, first, at)) return 'yes'
  if (stop < at && /^[!?]/.test(tokens[stop]!.form) && saysNext(tokens, at + 1)) return 'no'
  return 'unsure'
}

/** "at this site.You'll also find": a stop whose space was forgotten. */
function missesSpace(token: RawToken, next: RawToken): boolean {
  return /^(?:[?!]+|\.{3,}|\.)$/.test(token.form) && /^(?:\p{Lu}|-\p{Lu}?$)/u.test(next.form)
}

/** Addresses, clock times and smileys end the lines of letters and lists, whatever begins the next. */
function closesLine({ form }: RawToken): boolean {
  return /^(?:https?:|www\.|\S+@\S+\.|[:;=8][-o']?[)(DPp/\\|]+$|[AP]M$|<>$)/.test(form)
}

/**
 * An abbreviation ends its sentence when a word follows that has a capital for no other reason,
 * unless the line is a headline, where all words have one.
 *
 *     They left the U.S. The army stayed. U.S. In Talks With Belmark
 */
function beginsAfresh(tokens: readonly RawToken[], first: number, at: number): boolean {
  if (/^[ap]\.m\.$/.test(tokens[at]!.form)) return !goesWithClock(tokens, at + 1)
  if (!BEGINNERS.has(tokens[at + 1]!.form)) return false
  const near = [...tokens.slice(Math.max(first + 1, at - 6), at), ...tokens.slice(at + 2, at + 4)]
  return near.some(token => /^\p{Ll}{4,}$/u.test(token.form))
}

/** At 5 p.m. Tuesday, at 5 p.m. EST, at 5 p.m. Eastern, at 5 p.m. Moscow time, at 5 p.m. (1300 GMT) */
function goesWithClock(tokens: readonly RawToken[], at: number): boolean {
  const next = tokens[at]!.form
  if (!/^\p{Lu}\p{Ll}/u.test(next)) return true
  return CLOCK.test(next) || /^(?:[Tt]ime|Standard|Daylight)$/.test(tokens[at + 1]?.form ?? '')
}

const CLOCK =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.|Eastern|Central|Pacific|Mountain|Greenwich|Jan\S*|Feb\S*|March|Mar\.|Apr\S*|May|June?\.?|July?\.?|Aug\S*|Sep\S*|Oct\S*|Nov\S*|Dec\S*)$/

/** Words that are written small inside a sentence. */
const BEGINNERS = new Set(
  `A After All Also Although An And Another Any As At Because Before Both But By Despite During Each
  Earlier Even Every For From He Her His How However If In Instead It Its Last Later Many Meanwhile
  Most My No None Now On Once One Only Other Others Our Several She Since So Some Such That The Their
  Then There These They This Those Though Thus Under Until We What When Where While Who With You`.split(
    /\s+/,
  ),
)

/** The stop that may end the sentence, behind closing quotes and brackets; -1 when there is none. */
function stopBefore(tokens: readonly RawToken[], first: number, at: number): number {
  let place = at
  while (place > first && place > at - 6 && CLOSERS.test(tokens[place]!.form)) place--
  const { form } = tokens[place]!
  return TERMINAL.test(form) || abbreviationKind(form) !== undefined ? place : -1
}

/**
 * A single line break ends a sentence where the line stops short of the ones that wrap,
 * or where the next line is an item of a list.
 */
function endsLine(text: string, end: number, next: RawToken): boolean {
  if (/^[-*•–—·]$/.test(next.form) && next.spaceAfter) return true
  if (!/^[\p{Lu}\p{N}"“]/u.test(next.form)) return false
  const line = end - (text.lastIndexOf('\n', end - 1) + 1)
  const nextBreak = text.indexOf('\n', next.start)
  const wrapped = Math.max(line, (nextBreak < 0 ? text.length : nextBreak) - next.start)
  return line < 50 || line < wrapped * 0.6
}

/** Room that `sentenceClues` needs. */
export const SENTENCE_CLUES = 40

/** Fills `clues` for the end of a sentence after token `at`. */
export function sentenceClues(
  text: string,
  tokens: readonly RawToken[],
  first: number,
  at: number,
  clues: Clues,
): void {
  const found = stopBefore(tokens, first, at)
  const stop = found < 0 ? at : found
  const token = tokens[stop]!
  const before = stop > first ? tokens[stop - 1]! : undefined
  const next = tokens[at + 1]!
  const opened = OPENERS.test(next.form) && at + 2 < tokens.length
  const word = opened ? tokens[at + 2]! : next
  const after = tokens[at + (opened ? 3 : 2)]
  const mark = token.form.toLowerCase()
  const kind = found < 0 ? 'no' : (abbreviationKind(token.form) ?? 'none')
  const closed = tokens
    .slice(stop + 1, at + 1)
    .map(each => each.form)
    .join('')
  const beginning = capitalKind(word.form)
  const quote = openQuote(tokens, first, stop) ? 1 : 0
  const broken = /[\n\r]/.test(text.slice(tokens[at]!.end, next.start)) ? 1 : 0
  const length = Math.min(at - first, 8)
  const attached = before && !before.spaceAfter ? 1 : 0
  clues.count = 0
  addClue(clues, 0, mark)
  addClue(clues, 1, `${mark} ${closed}`, beginning, quote)
  addClue(clues, 2, `${mark} ${opened ? next.form : ''}`, beginning)
  addClue(clues, 3, before?.form.toLowerCase() ?? '', beginning)
  addClue(clues, 4, word.form.toLowerCase(), mark === '.' ? 0 : 1)
  addClue(clues, 5, word.form, kind.length)
  addClue(clues, 6, kind, beginning, opened ? 1 : 0)
  addClue(clues, 7, `${mark} ${word.form.toLowerCase()}`, kind.length)
  addClue(clues, 8, kind, beginning, after ? capitalKind(after.form) : 9)
  addClue(clues, 9, mark, length, beginning)
  addClue(clues, 10, `${mark} ${closed}`, saysNext(tokens, at + 1) ? 1 : 0, quote)
  addClue(clues, 11, before ? shapeOf(before.form) : '', beginning, attached)
  addClue(clues, 12, mark, quote, opened ? 1 : 0)
  addClue(clues, 13, `${before?.form.toLowerCase() ?? ''} ${mark} ${word.form.toLowerCase()}`)
  addClue(clues, 14, mark, broken, beginning)
  addClue(clues, 15, `${mark}${closed}`, length, kind.length)
  if (found < 0) lineClues(tokens, first, at, clues)
  addClue(clues, 16, `${before ? shapeOf(before.form) : ''} ${mark} ${shapeOf(word.form)}`, length)
}

/** What tells the head of a letter, a signature or an item of a list from a sentence that goes on. */
function lineClues(tokens: readonly RawToken[], first: number, at: number, clues: Clues): void {
  const kinds = (from: number, to: number) =>
    [...Array(to - from + 1).keys()].map(step => lineKind(tokens[from + step])).join('')
  // A line is short: more than this is running text, and is not looked at whole.
  const isLong = at - first >= 12
  const so = tokens.slice(isLong ? at - 11 : first, at + 1)
  const length = so.length
  const plain = isLong ? 2 : so.some(({ form }) => /^\p{Ll}{2,}$/u.test(form)) ? 1 : 0
  const next = tokens[at + 1]!.form
  const begins = BEGINNERS.has(next)
    ? 2
    : /^(?:I|I'm|Please|Thanks|Hi|Dear|Regards)$/.test(next)
      ? 3
      : 1
  addClue(clues, 20, kinds(at - 2, at + 3))
  addClue(clues, 21, kinds(at - 1, at + 2), plain)
  addClue(clues, 22, kinds(at, at + 1), length, plain)
  addClue(clues, 23, kinds(at - 3, at), begins)
  addClue(clues, 24, kinds(at + 1, at + 5), plain)
  addClue(clues, 25, tokens[at]!.form.toLowerCase(), begins, plain)
  addClue(clues, 26, lineKind(tokens[at]), length, begins)
  addClue(
    clues,
    27,
    !isLong && so.length <= 6 ? kinds(first, at) : `long${lineKind(tokens[at])}`,
    begins,
  )
  addClue(clues, 28, tokens[first]!.form.toLowerCase(), length)
  addClue(clues, 29, `${tokens[at]!.form.toLowerCase()} ${next.toLowerCase()}`)
  addClue(
    clues,
    30,
    kinds(at, at + 1),
    plain,
    so.some(({ form }) => /^[=*_-]{3,}/.test(form)) ? 1 : 0,
  )
  addClue(clues, 31, tokens[at + 2]?.form.toLowerCase() ?? '', begins)
}

/** One letter for the kind of a word: name, Address, day, clock, number, rule, bracket, capitals, mark, small. */
function lineKind(token: RawToken | undefined): string {
  if (!token) return '$'
  const { form } = token
  if (/^(?:https?:|www\.|\S+@\S+\.\S)/.test(form)) return 'A'
  if (/^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$/.test(form)) return 'd'
  if (/^\d{1,2}:\d\d/.test(form)) return 'c'
  if (/^[AP]M$/.test(form)) return 'a'
  if (/^\p{N}/u.test(form)) return '0'
  if (/^[=*_~#-]{2,}$/.test(form)) return '='
  if (/^[([<>)\]]/.test(form)) return '('
  if (/^[:;=8][-o']?[)(DPp/\\|]+$/.test(form)) return ':'
  if (/^\p{Lu}{2,}$/u.test(form)) return 'X'
  if (BEGINNERS.has(form)) return 'B'
  if (/^\p{Lu}/u.test(form)) return 'N'
  if (/^\p{Ll}/u.test(form)) return 'x'
  return form[0]!
}

/** 1 small, 2 capital, 3 digit, 4 all capitals, 5 anything else. */
function capitalKind(form: string): number {
  if (/^\p{Ll}/u.test(form)) return 1
  if (/^\p{Lu}{2,}$/u.test(form)) return 4
  if (/^\p{Lu}/u.test(form)) return 2
  return /^\p{N}/u.test(form) ? 3 : 5
}

function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 5)
}

/** A quotation that opened further back than this many tokens is taken as closed. */
const LONGEST_LOOK = 300

/** Whether a quotation is still open before `stop`. */
function openQuote(tokens: readonly RawToken[], first: number, stop: number): boolean {
  let open = false
  for (let at = Math.max(first, stop - LONGEST_LOOK); at < stop; at++) {
    const { form } = tokens[at]!
    if (form === '"') open = !open
    else if (form === '“' || form === '``') open = true
    else if (form === '”' || form === "''") open = false
  }
  return open
}

/** "Never!" the minister said: a verb of saying soon after tells that the sentence goes on. */
function saysNext(tokens: readonly RawToken[], start: number): boolean {
  for (let at = start; at < Math.min(tokens.length, start + 6); at++) {
    const { form } = tokens[at]!
    if (/^[.,;:!?"“”]$/.test(form)) return false
    if (SAYING.test(form)) return true
  }
  return false
}

const SAYING =
  /^(?:said|says|asked|told|added|replied|wrote|warned|insisted|declared|stressed|noted|announced)$/
