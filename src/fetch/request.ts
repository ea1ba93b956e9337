/** One request over HTTP, held to limits; the address is checked when the connection is made, so that no name can change its mind. */
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isPublicAddress } from './address.js'

export interface Limits {
  /** Milliseconds for the whole answer. */
  readonly timeout: number
  /** Bytes of the answer, unpacked. */
  readonly size: number
  /** Lets private and loopback addresses be asked. */
  readonly allowPrivate: boolean
}

export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string | undefined }
  readonly body: Uint8Array
}

/** Asks for a page. Rejects with a plain `Error` whose message says what was expected and what was found. */
export function request(
  url: URL,
  headers: { readonly [name: string]: string },
  limits: Limits,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new Error(`expected an http or https address, found ${url.protocol}//`)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && !limits.allowPrivate && !isPublicAddress(host))
      throw new Error(`${host} is a private address; --allow-private lets it be fetched`)
    const asking = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      { headers, lookup: checkedLookup(limits.allowPrivate), agent: false },
      answer => {
        readBody(answer, limits.size).then(
          body => {
            clearTimeout(timer)
            resolve({ status: answer.statusCode ?? 0, headers: headersOf(answer), body })
          },
          error => {
            asking.destroy()
            fail(error)
          },
        )
      },
    )
    const timer = setTimeout(
      () => asking.destroy(new Error(`no whole answer within ${limits.timeout / 1000} s`)),
      limits.timeout,
    )
    const fail = (error: Error) => {
      clearTimeout(timer)
      reject(error)
    }
    asking.on('error', fail)
    asking.end()
  })
}

function checkedLookup(allowPrivate: boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) {
        done(new Error(`no such host: ${host}`), '', 4)
        return
      }
      const bad = found.find(({ address }) => !allowPrivate && !isPublicAddress(address))
      if (bad)
        done(
          new Error(
            `${host} leads to the private address ${bad.address}; --allow-private lets it be fetched`,
          ),
          '',
          4,
        )
      else if (options.all) done(null, found)
      else done(null, found[0]!.address, found[0]!.family)
    })
  }
}

async function readBody(answer: IncomingMessage, size: number): Promise<Uint8Array> {
  const coding = answer.headers['content-encoding']
  const unpack =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'deflate'
        ? createInflate()
        : coding === 'br'
          ? createBrotliDecompress()
          : null
  if (unpack) answer.on('error', error => unpack.destroy(error))
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of unpack ? answer.pipe(unpack) : answer) {
    length += chunk.length
    if (length > size) throw new Error(`too large: expected at most ${size / 1e6} MB, found more`)
    chunks.push(chunk)
  }
  if (!answer.complete) throw new Error('the answer was cut off')
  return Buffer.concat(chunks)
}

function headersOf({ headers }: IncomingMessage): Answer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
}
