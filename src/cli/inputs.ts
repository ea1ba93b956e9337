/** The inputs that a command was given: files, folders, patterns, addresses and standard input, one after another. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { createFetcher, type PageState } from '../fetch/fetcher.js'
import { readFeedList } from '../ingest/feed.js'
import { formatOf } from '../ingest/sniff.js'

export type Input = { readonly name: string } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly message: string }
)

export interface FetchingOptions {
  /** Lets private and loopback addresses be fetched. */
  readonly allowPrivate?: boolean
  /** What is known of pages fetched before, by address; an unchanged page is passed over. Kept up to date. */
  readonly states?: Map<string, PageState>
}

/**
 * Yields each input when it is asked for, so that one file at a time is in memory. Folders are walked in order; a list of feeds
 * (OPML) stands for the feeds that it names.
 */
export async function* openInputs(
  paths: readonly string[],
  options: FetchingOptions = {},
): AsyncGenerator<Input> {
  const fetchPage = createFetcher({ allowPrivate: options.allowPrivate })
  const given = paths.length === 0 && !process.stdin.isTTY ? ['-'] : paths
  for (const path of given) {
    if (path === '-') yield* openList(attempt('standard input', () => readFileSync(0)))
    else if (isAddress(path)) yield* openList(await openPage(path))
    else for (const input of openPath(path)) yield* openList(input)
  }

  async function* openList(input: Input): AsyncGenerator<Input> {
    if (input.kind === 'failure' || !isFeedList(input.name, input.bytes)) {
      if (input.kind === 'failure' || input.bytes !== UNCHANGED) yield input
      return
    }
    const listed = attempt(input.name, () =>
      Buffer.from(JSON.stringify(feedsOf(unpacked(input.name, input.bytes)))),
    )
    if (listed.kind === 'failure') {
      yield listed
      return
    }
    for (const place of JSON.parse(Buffer.from(listed.bytes).toString()) as string[]) {
      if (isAddress(place)) {
        const page = await openPage(place)
        if (page.kind === 'failure' || page.bytes !== UNCHANGED) yield page
      }
      // A list that came over the web names pages of the web; files of this machine are none of its business.
      else if (isAddress(input.name))
        yield { name: place, kind: 'failure', message: `expected a web address in ${input.name}` }
      else yield* openPath(isAbsolute(place) ? place : join(dirname(input.name), place))
    }
  }

  async function openPage(address: string): Promise<Input> {
    const fetched = await fetchPage(address, options.states?.get(address))
    if (fetched.kind === 'failure')
      return { name: address, kind: 'failure', message: fetched.message }
    if (fetched.kind === 'unchanged') return { name: address, kind: 'bytes', bytes: UNCHANGED }
    options.states?.set(address, fetched.state)
    return { name: address, kind: 'bytes', bytes: fetched.bytes }
  }
}

/** The beginning says it, of what is compressed too, so that no large archive is unpacked for this. */
function isFeedList(name: string, bytes: Uint8Array): boolean {
  const { kind } = formatOf(name, bytes)
  if (kind !== 'gzip') return kind === 'feed-list'
  try {
    const head = gunzipSync(bytes.subarray(0, 65_536), { finishFlush: constants.Z_SYNC_FLUSH })
    return formatOf(name.replace(/\.gz$/i, ''), head).kind === 'feed-list'
  } catch {
    // What is broken is said where the input is read.
    return false
  }
}

function unpacked(name: string, bytes: Uint8Array): Uint8Array {
  return formatOf(name, bytes).kind === 'gzip'
    ? gunzipSync(bytes, { maxOutputLength: LARGEST_LIST })
    : bytes
}

const LARGEST_LIST = 50_000_000

function feedsOf(list: Uint8Array): string[] {
  return readFeedList(new TextDecoder().decode(list))
}

const UNCHANGED = new Uint8Array()

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/** A path as the user wrote it: `npm start` runs in the package's folder, the user stood elsewhere. */
export function fromWhereTheUserStood(path: string): string {
  const base =
    process.env.npm_lifecycle_event === 'start'
      ? (process.env.INIT_CWD ?? process.cwd())
      : process.cwd()
  return isAbsolute(path) ? path : resolve(base, path)
}

function* openPath(path: string): Generator<Input> {
  const full = fromWhereTheUserStood(path)
  if (/[*?]/.test(path) && !existsSync(full)) {
    const found = matching(path)
    if (found.length === 0) yield { name: path, kind: 'failure', message: 'no file matches' }
    for (const file of found) yield attempt(file, () => readFileSync(fromWhereTheUserStood(file)))
    return
  }
  const kind = attempt(path, () => Buffer.from(statSync(full).isDirectory() ? 'folder' : 'file'))
  if (kind.kind === 'failure') {
    yield kind
    return
  }
  if (Buffer.from(kind.bytes).toString() === 'file') {
    yield attempt(path, () => readFileSync(full))
    return
  }
  const files = readdirSync(full, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files)
    yield attempt(join(path, relative(full, file)), () => readFileSync(file))
}

/** Files that a pattern names, in order: `*` and `?` within a name, `**` for folders at any depth. */
function matching(pattern: string): string[] {
  const base = pattern.slice(0, pattern.search(/[*?]/)).replace(/[^/]*$/, '') || '.'
  const full = fromWhereTheUserStood(base)
  const source = pattern
    .replace(/^\.\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*|\?/g, wild => ({ '**/': '(?:.*/)?', '*': '[^/]*', '?': '[^/]' })[wild]!)
  const form = new RegExp(`^${source}$`)
  if (!existsSync(full)) return []
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(base, relative(full, join(entry.parentPath, entry.name))))
    .filter(file => form.test(file))
    .sort()
}

function attempt(name: string, read: () => Uint8Array): Input {
  try {
    return { name, kind: 'bytes', bytes: read() }
  } catch (error) {
    return { name, kind: 'failure', message: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file or folder'
  if (code === 'EACCES') return 'may not be read'
  return message
}
