/** Fetches pages and feeds politely: by name, within limits, as robots.txt allows, and not again what has not changed. */
import { createRequire } from 'node:module'
import type { Robot } from 'robots-parser'
import { VERSION } from '../version.js'
import { type Answer, type Limits, request } from './request.js'

/** What a server said of the state of a page, to be told back to it: "not again unless it changed". */
export interface PageState {
  readonly etag?: string
  readonly lastModified?: string
}

export interface FetchOptions {
  /** Milliseconds for one answer; 20,000 when left out. */
  readonly timeout?: number
  /** Bytes of one answer; 20,000,000 when left out. */
  readonly size?: number
  readonly allowPrivate?: boolean
  /** Milliseconds between two requests to one host; 1,000 when left out. */
  readonly pause?: number
}

export type Fetched =
  | {
      readonly kind: 'page'
      readonly url: string
      readonly bytes: Uint8Array
      readonly state: PageState
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failure'; readonly message: string }

/** How Readout names itself to those it asks. */
export const USER_AGENT = `Readout/${VERSION} (reads news articles; obeys robots.txt)`

const REDIRECTS = 5

/** A fetcher remembers the rules of each host and when it asked last. It never throws: what fails is said. */
export function createFetcher(options: FetchOptions = {}) {
  const limits: Limits = {
    timeout: options.timeout ?? 20_000,
    size: options.size ?? 20_000_000,
    allowPrivate: options.allowPrivate ?? false,
  }
  const rules = new Map<string, Promise<Robot>>()
  const asked = new Map<string, number>()
  return async (address: string, state: PageState = {}): Promise<Fetched> => {
    try {
      return await follow(new URL(address), state)
    } catch (error) {
      const message =
        error instanceof TypeError
          ? `expected a web address, found ${address}`
          : (error as Error).message
      return { kind: 'failure', message }
    }
  }

  async function follow(first: URL, state: PageState): Promise<Fetched> {
    let url = first
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const allowed = (await rulesOf(url)).isAllowed(url.href, 'Readout') !== false
      if (!allowed)
        return { kind: 'failure', message: `robots.txt of ${url.host} does not allow it` }
      const answer = await ask(url, {
        ...(state.etag ? { 'if-none-match': state.etag } : {}),
        ...(state.lastModified ? { 'if-modified-since': state.lastModified } : {}),
      })
      if (answer.status === 304) return { kind: 'unchanged' }
      const next = answer.headers.location
      if (answer.status >= 300 && answer.status < 400 && next !== undefined) {
        url = new URL(next, url)
        continue
      }
      if (answer.status !== 200)
        return {
          kind: 'failure',
          message: `expected an answer of status 200, found ${answer.status}`,
        }
      const { etag, 'last-modified': lastModified } = answer.headers
      return {
        kind: 'page',
        url: url.href,
        bytes: withCharset(answer),
        state: { etag, lastModified },
      }
    }
    return { kind: 'failure', message: `more than ${REDIRECTS} redirects` }
  }

  function rulesOf(url: URL): Promise<Robot> {
    const known = rules.get(url.origin)
    if (known) return known
    const found = readRules(url)
    rules.set(url.origin, found)
    return found
  }

  // No rules are no bar (RFC 9309): a host that has none, or cannot say, is asked for the page itself.
  async function readRules(url: URL): Promise<Robot> {
    const place = new URL('/robots.txt', url)
    const answer = await ask(place, {}).catch(error => {
      if (/private address|no such host/.test(error.message)) throw error
      return null
    })
    if (answer !== null && answer.status >= 500)
      throw new Error(`robots.txt of ${url.host} could not be read (status ${answer.status})`)
    const text = answer?.status === 200 ? new TextDecoder().decode(answer.body) : ''
    return robotsParser()(place.href, text)
  }

  async function ask(url: URL, headers: { readonly [name: string]: string }): Promise<Answer> {
    const pause = options.pause ?? 1000
    const wait = (asked.get(url.host) ?? 0) + pause - Date.now()
    if (wait > 0) await new Promise(done => setTimeout(done, wait))
    asked.set(url.host, Date.now())
    return request(
      url,
      {
        'user-agent': USER_AGENT,
        accept:
          'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
        ...headers,
      },
      limits,
    )
  }
}

/** What the server says of the letters stands above what the page says: a page in other letters is handed on as UTF-8. */
function withCharset({ headers, body }: Answer): Uint8Array {
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1]
  if (charset === undefined || /^utf-?8$/i.test(charset)) return body
  try {
    const text = new TextDecoder(charset).decode(body)
    return new TextEncoder().encode(
      text.replace(/(<meta[^>]+charset\s*=\s*["']?)[\w-]+/i, '$1utf-8'),
    )
  } catch {
    return body
  }
}

// Loaded with the first page: most runs fetch none.
let loaded: ((url: string, text: string) => Robot) | undefined
function robotsParser() {
  loaded ??= createRequire(import.meta.url)('robots-parser') as NonNullable<typeof loaded>
  return loaded
}
