/** What stands before every route: who may ask, from where, how much, and what a browser may do with the answer. */
import { timingSafeEqual } from 'node:crypto'
import { ReadoutError } from '../core/error.js'

export interface Guard {
  /** Asked for on every request when set; must be set beyond loopback. */
  readonly token: string | null
  /** Names that the server answers to; others are refused, so that no page of elsewhere can reach it by a name of its own. */
  readonly hosts: readonly string[]
}

/** Largest body of a request, in bytes. */
export const LARGEST_BODY = 5_000_000

/** On every answer: nothing but this server's own files runs or is shown, and no other page may hold it in a frame. */
export const HEADERS: { readonly [name: string]: string } = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Throws `ReadoutError` for a request that has no business here. */
export function checkRequest({ headers, url }: Request, { token, hosts }: Guard): void {
  const host = headers.get('host') ?? ''
  const name = host.toLowerCase().replace(/:\d+$/, '')
  if (!hosts.includes('*') && !hosts.includes(name))
    throw new ReadoutError('wrong-host', `expected ${hosts.join(' or ')} as host, found ${name}`)
  // A form of another site can post, but not leave out where it is from.
  const origin = headers.get('origin')
  if (origin !== null && !isSameHost(origin, host))
    throw new ReadoutError(
      'wrong-origin',
      `expected a request from this server's own pages, found one from ${origin}`,
    )
  if (token !== null && !hasToken(headers, new URL(url).searchParams.get('token'), token))
    throw new ReadoutError(
      'no-token',
      'expected the token, as "authorization: Bearer TOKEN" or once as ?token=TOKEN',
    )
  const length = Number(headers.get('content-length') ?? 0)
  if (length > LARGEST_BODY)
    throw new ReadoutError(
      'too-large',
      `expected at most ${LARGEST_BODY / 1e6} MB, found ${(length / 1e6).toFixed(1)} MB`,
    )
}

function isSameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

function hasToken(headers: Headers, inAddress: string | null, token: string): boolean {
  const given =
    /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ??
    inAddress ??
    /(?:^|;\s*)readout=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1] ??
    ''
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The status of an answer to a fault, by its code. */
export function statusOfFault(code: string): 400 | 401 | 403 | 404 | 413 | 422 | 500 {
  switch (code) {
    case 'no-token':
      return 401
    case 'wrong-host':
    case 'wrong-origin':
      return 403
    case 'not-found':
      return 404
    case 'too-large':
      return 413
    case 'not-an-article':
      return 422
    case 'bad-request':
    case 'bad-question':
    case 'not-a-question':
    case 'bad-date':
      return 400
    default:
      return 500
  }
}
