/** One input to its articles: told apart by content, read one after another, with a clear word on what could not be. */

import { gunzipSync } from 'node:zlib'
import type { Article, IsoDate } from '../core/article.js'
import { isDay } from '../core/calendar.js'
import { ReadoutError } from '../core/error.js'
import type { Problem } from '../core/reading.js'
import { readArchive } from './archive.js'
import { makeArticle, NOTHING_TOLD, type Told } from './article.js'
import { cleanLine, cleanText, foldLine } from './clean.js'
import { decodePage, decodeUtf8, fromUtf16 } from './decode.js'
import { fragmentText, unescapeText } from './dom.js'
import { readFeed } from './feed.js'
import { readHtml } from './html.js'
import { type JsonValue, readJson, readJsonLines } from './json.js'
import { readPlain, readTitled } from './plain.js'
import { type ArticleRecord, checkRecord } from './record.js'
import { type Format, formatOf } from './sniff.js'
import { readTable } from './table.js'
import { readDay } from './written-date.js'

export interface InputOptions {
  /** Published date of the articles that have none of their own. */
  readonly date?: IsoDate
}

/** An article with what was met in reading it, or one line on why there is none. */
export type InputResult =
  | { readonly article: Article; readonly problems: readonly Problem[] }
  | { readonly failure: string }

/**
 * Reads the articles of one input but a web archive. Whatever the bytes are, it does not throw; it does for a date that is
 * none.
 */
export function* readInput(
  name: string,
  given: Uint8Array,
  options: InputOptions,
): Generator<InputResult> {
  const opened = openInput(name, given, options)
  if ('failure' in opened) yield opened
  else if (opened.format.kind === 'archive')
    yield { failure: 'a web archive (WARC): expected to be read as a stream, with readInputs' }
  else yield* readOpened(name, opened, options)
}

/** The same of every kind of input, web archives too. */
export async function* readInputs(
  name: string,
  given: Uint8Array,
  options: InputOptions,
): AsyncGenerator<InputResult> {
  const opened = openInput(name, given, options)
  if ('failure' in opened) yield opened
  else if (opened.format.kind !== 'archive') yield* readOpened(name, opened, options)
  else
    for await (const record of readArchive(opened.bytes)) {
      const { at } = record
      if ('failure' in record) yield { failure: `${at}: ${record.failure}` }
      else
        for (const result of readInput(record.url ?? name, record.bytes, options))
          yield 'failure' in result
            ? { failure: `${at}: ${result.failure}` }
            : { ...result, article: { ...result.article, url: result.article.url ?? record.url } }
    }
}

interface Opened {
  readonly bytes: Uint8Array
  readonly format: Format
}

/** The bytes out of their wrapping, and what they are. */
function openInput(
  name: string,
  given: Uint8Array,
  options: InputOptions,
): Opened | { readonly failure: string } {
  const date = options.date ?? null
  if (date !== null && !isDay(date))
    throw new ReadoutError('bad-date', `date: expected a day such as 2031-04-14, found ${date}`)
  if (given.length === 0) return { failure: 'empty: expected an article, found 0 bytes' }
  const utf8 =
    given[0] === 0xff && given[1] === 0xfe && given[2] === 0 && given[3] === 0
      ? given
      : fromUtf16(given)
  const format = formatOf(name, utf8)
  if (format.kind !== 'gzip') return { bytes: utf8, format }
  try {
    const inside = gunzipSync(given, { maxOutputLength: LARGEST_UNPACKED })
    return openInput(name.replace(/\.gz$/i, ''), inside, options)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return {
      failure:
        code === 'ERR_BUFFER_TOO_LARGE'
          ? `compressed data (gzip) of more than ${LARGEST_UNPACKED / 1e6} MB unpacked; split it`
          : `compressed data (gzip) that is broken: ${message}`,
    }
  }
}

function* readOpened(
  name: string,
  { bytes, format }: Opened,
  options: InputOptions,
): Generator<InputResult> {
  const date = options.date ?? null
  if (format.kind === 'unread') yield { failure: format.why }
  else if (format.kind === 'text') yield readText(bytes, date)
  else if (format.kind === 'html') yield readPage(name, bytes, date)
  else if (format.kind === 'feed-list')
    yield { failure: 'a list of feeds (OPML): give it to add or watch, which fetch them' }
  else {
    let count = 0
    for (const item of itemsOf(format, bytes)) {
      count += 1
      const result = 'failure' in item ? item : readRecord(item.value, date)
      yield 'failure' in result && item.at !== null
        ? { failure: `${item.at}: ${result.failure}` }
        : result
    }
    if (count === 0) yield { failure: 'no record found' }
  }
}

function* itemsOf({ kind }: Format, bytes: Uint8Array): Generator<JsonValue> {
  if (kind === 'json') yield* readJson(bytes)
  else if (kind === 'json-lines') yield* readJsonLines(bytes)
  else {
    const decoded = kind === 'feed' ? decodePage(bytes) : decodeUtf8(bytes)
    if ('failure' in decoded) yield { at: null, ...decoded }
    else yield* kind === 'feed' ? readFeed(decoded.text) : readTable(decoded.text)
  }
}

// What unpacks to more than this is split by its owner, or is a bomb.
const LARGEST_UNPACKED = 1_000_000_000
// Some 30 novels: an input that is larger is no article, whatever it is.
const LARGEST = 20_000_000

function readText(bytes: Uint8Array, date: IsoDate | null): InputResult {
  if (bytes.length > LARGEST) return tooLarge(bytes.length)
  const decoded = decodeUtf8(bytes)
  if ('failure' in decoded) return decoded
  if (decoded.text.includes('\0')) return { failure: 'binary data, not text' }
  const { text, removed } = cleanText(decoded.text)
  if (text.trim() === '') return { failure: 'no text: only white space was found' }
  const { article, problems } = makeArticle(text, readPlain(text), NOTHING_TOLD, date)
  return { article, problems: [...problems, ...removedFrom(removed)] }
}

function readPage(name: string, bytes: Uint8Array, date: IsoDate | null): InputResult {
  if (bytes.length > LARGEST) return tooLarge(bytes.length)
  const decoded = decodePage(bytes)
  if ('failure' in decoded) return decoded
  return readHtml(name, decoded.text, date)
}

function readRecord(value: unknown, date: IsoDate | null): InputResult {
  const checked = checkRecord(value)
  if ('fault' in checked) return { failure: checked.fault }
  const { record } = checked
  if (record.text.length > LARGEST) return tooLarge(record.text.length)
  const { text: body, removed } = cleanText(
    isMarkup(record.text) ? fragmentText(record.text) : record.text,
  )
  if (body.trim() === '') return { failure: 'text: expected an article, found nothing in it' }
  const { told, problems } = toldBy(record)
  const text = withTitle(told.title, body)
  const made = makeArticle(text, readTitled(text, told.title), told, date)
  return {
    article: made.article,
    problems: [...problems, ...made.problems, ...removedFrom(removed)],
  }
}

function toldBy(record: ArticleRecord): { told: Told; problems: Problem[] } {
  const { author, id, published } = record
  const written = typeof published === 'string' && published.trim() !== '' ? published : null
  const day = written === null ? null : readDay(written)
  const unread = day === null && (written !== null || typeof published === 'number')
  const told: Told = {
    sourceId: id === undefined || id === null ? null : String(id),
    url: cleanLine(record.url),
    title: cleanLine(record.title && unescapeText(record.title)),
    author:
      cleanLine(Array.isArray(author) ? author.join(', ') : author)?.replace(
        /^by (?=\p{Lu})/iu,
        '',
      ) ?? null,
    outlet: cleanLine(record.outlet),
    lang: cleanLine(record.lang),
    published: day === null ? null : { day, basis: 'given' },
  }
  const problem = {
    code: 'unreadable-date',
    message: `published: expected a day such as 2031-04-14, found ${JSON.stringify(published)}`,
  }
  return { told, problems: unread ? [problem] : [] }
}

/** The title stands before the text, unless the text begins with it. */
function withTitle(title: string | null, body: string): string {
  if (title === null) return body
  const text = body.replace(/^\s+/, '')
  const first = /^[^\n]*/.exec(text)![0]
  return first.length < 1000 && foldLine(first) === foldLine(title) ? text : `${title}\n\n${text}`
}

function isMarkup(text: string): boolean {
  return /<(?:p|br|div|article|h[1-6]|a|em|strong|b|i|span|img|ul|li)\b[^<>]{0,300}>/i.test(text)
}

function tooLarge(length: number): InputResult {
  const found = (length / 1e6).toFixed(1)
  return {
    failure: `too large: one article may have ${LARGEST / 1e6} MB of text, found ${found} MB`,
  }
}

function removedFrom(removed: number): Problem[] {
  if (removed === 0) return []
  const what = removed === 1 ? '1 invisible character was' : `${removed} invisible characters were`
  return [{ code: 'characters-removed', message: `${what} taken out; offsets count without them` }]
}
