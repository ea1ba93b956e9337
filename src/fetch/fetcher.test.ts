/** Fetching, against real servers on this machine. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { isPublicAddress } from './address.js'
import { createFetcher, USER_AGENT } from './fetcher.js'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.closeAllConnections()
  for (const server of servers) server.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const local = (options = {}) => createFetcher({ allowPrivate: true, pause: 0, ...options })
const noRules: RequestListener = (_, response) => response.writeHead(404).end()
const pages =
  (listener: RequestListener): RequestListener =>
  (request, response) =>
    (request.url === '/robots.txt' ? noRules : listener)(request, response)

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2001:db8::1',
  'localhost',
])('%s is not public', address => expect(isPublicAddress(address)).toBe(false))

test.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111'])('%s is public', address =>
  expect(isPublicAddress(address)).toBe(true),
)

test('private addresses are refused, by number, by name and after a redirect', async () => {
  let asked = 0
  const base = await serve((_, response) => {
    asked += 1
    response.end('secret')
  })
  const port = new URL(base).port
  const fetchPage = createFetcher({ pause: 0 })
  for (const address of [base, `http://localhost:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`])
    expect(await fetchPage(address)).toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('private address'),
    })
  expect(asked).toBe(0)
  expect(await fetchPage('file:///etc/passwd')).toMatchObject({ kind: 'failure' })
  expect(await fetchPage('not an address')).toMatchObject({ kind: 'failure' })
})

test('a page comes with its state, and is not fetched again while it is the same', async () => {
  const agents: (string | undefined)[] = []
  const base = await serve(
    pages((request, response) => {
      agents.push(request.headers['user-agent'])
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"1"', 'content-encoding': 'gzip' })
          .end(gzipSync('Envoys met.'))
    }),
  )
  const fetchPage = local()
  const first = await fetchPage(`${base}/a`)
  if (first.kind !== 'page') throw new Error(JSON.stringify(first))
  expect(new TextDecoder().decode(first.bytes)).toBe('Envoys met.')
  expect(await fetchPage(`${base}/a`, first.state)).toEqual({ kind: 'unchanged' })
  expect(agents).toEqual([USER_AGENT, USER_AGENT])
})

test('robots.txt is obeyed', async () => {
  const base = await serve((request, response) =>
    response.end(
      request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /private/\n' : 'Envoys met.',
    ),
  )
  const fetchPage = local()
  expect(await fetchPage(`${base}/private/a`)).toMatchObject({
    kind: 'failure',
    message: expect.stringContaining('robots.txt'),
  })
  expect((await fetchPage(`${base}/public`)).kind).toBe('page')
})

test('redirects are followed, not for ever', async () => {
  const base = await serve(
    pages((request, response) =>
      request.url === '/end'
        ? response.end('Envoys met.')
        : response.writeHead(302, { location: request.url === '/once' ? '/end' : '/again' }).end(),
    ),
  )
  expect(await local()(`${base}/once`)).toMatchObject({ kind: 'page', url: `${base}/end` })
  expect(await local()(`${base}/again`)).toMatchObject({
    kind: 'failure',
    message: expect.stringContaining('redirects'),
  })
})

test('too large, too slow, cut off, and refused each get their line', async () => {
  const base = await serve(
    pages((request, response) => {
      if (request.url === '/large') response.end(Buffer.alloc(3_000_000, 'a'))
      else if (request.url === '/bomb')
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(3_000_000)))
      else if (request.url === '/slow') response.write('Envoys')
      else if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('Envoys')
        setTimeout(() => response.socket?.destroy(), 20)
      } else response.writeHead(403).end()
    }),
  )
  const fetchPage = local({ size: 1_000_000, timeout: 300 })
  const message = async (path: string) => {
    const fetched = await fetchPage(base + path)
    return fetched.kind === 'failure' ? fetched.message : fetched.kind
  }
  expect(await message('/large')).toContain('too large')
  expect(await message('/bomb')).toContain('too large')
  expect(await message('/slow')).toContain('within 0.3 s')
  expect(await message('/cut')).toMatch(/cut off|aborted|hang up/)
  expect(await message('/no')).toContain('found 403')
})

test('letters are read as the server says', async () => {
  const base = await serve(
    pages((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
        .end(Buffer.from([0x45, 0x6c, 0x79, 0x73, 0xe9, 0x65])),
    ),
  )
  const fetched = await local()(`${base}/a`)
  expect(fetched.kind === 'page' && new TextDecoder().decode(fetched.bytes)).toBe('Elysée')
})
