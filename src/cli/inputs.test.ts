/** Lists of feeds: whose they are decides what they may name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { type Input, openInputs } from './inputs.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-inputs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const story = join(folder, 'story.txt')
writeFileSync(story, 'Envoys met in Dorn on Monday.')
const listOf = (place: string) =>
  `<opml version="2.0"><body><outline xmlUrl="${place}"/></body></opml>`

async function open(...paths: string[]): Promise<Input[]> {
  const found: Input[] = []
  for await (const input of openInputs(paths, { allowPrivate: true })) found.push(input)
  return found
}

test('a list on this machine names files beside it; one from the web does not', async () => {
  writeFileSync(join(folder, 'own.opml'), listOf('story.txt'))
  expect(await open(join(folder, 'own.opml'))).toMatchObject([{ kind: 'bytes', name: story }])
  const server = createServer((request, response) =>
    request.url === '/robots.txt' ? response.writeHead(404).end() : response.end(listOf(story)),
  )
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  expect(await open(`http://127.0.0.1:${port}/list.opml`)).toMatchObject([
    { kind: 'failure', message: expect.stringContaining('expected a web address') },
  ])
  server.close()
})

test('a compressed list of feeds is a list of feeds', async () => {
  writeFileSync(join(folder, 'own.opml.gz'), gzipSync(listOf('story.txt')))
  expect(await open(join(folder, 'own.opml.gz'))).toMatchObject([{ kind: 'bytes', name: story }])
  writeFileSync(join(folder, 'half.opml.gz'), gzipSync(listOf('story.txt')).subarray(0, 40))
  expect(await open(join(folder, 'half.opml.gz'))).toHaveLength(1)
})

test('a broken list does not stop what comes after it', async () => {
  writeFileSync(join(folder, 'broken.opml'), '<opml version="2.0"><bo')
  expect(await open(join(folder, 'broken.opml'), story)).toMatchObject([
    { kind: 'failure' },
    { kind: 'bytes', name: story },
  ])
})
