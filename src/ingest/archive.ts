/** The pages of a web archive (WARC, ISO 28500). The one file that imports warcio. */
import type { WARCRecord } from 'warcio'

/** A page of an archive, or why one of its records is none. */
export type Archived = { readonly at: string } & (
  | { readonly url: string | null; readonly bytes: Uint8Array }
  | { readonly failure: string }
)

/** Every page that was answered well: responses of status 200 in HTML or text, and resources of these kinds. */
export async function* readArchive(bytes: Uint8Array): AsyncGenerator<Archived> {
  const { WARCParser } = await import('warcio')
  const records = new WARCParser(
    (async function* () {
      yield bytes
    })(),
  )
  let number = 0
  try {
    for (;;) {
      const record = await records.parse()
      if (record === null) break
      number += 1
      const at = `record ${number}`
      const page = await pageOf(record)
      if (page === 'cut off') yield { at, failure: 'a web archive that is cut off in this record' }
      else if (page !== null) yield { at, url: record.warcTargetURI ?? null, bytes: page }
      await record.skipFully()
    }
  } catch (error) {
    yield {
      at: `record ${number + 1}`,
      failure: `a web archive that is broken here: ${(error as Error).message}`,
    }
  }
  if (number === 0) yield { at: 'record 1', failure: 'a web archive without records' }
}

async function pageOf(record: WARCRecord): Promise<Uint8Array | 'cut off' | null> {
  if (record.warcType !== 'response' && record.warcType !== 'resource') return null
  const headers = record.httpHeaders
  if (record.warcType === 'response' && headers?.statusCode !== 200) return null
  const type = headers?.headers.get('Content-Type') ?? record.warcContentType ?? ''
  if (!/^(?:text\/(?:html|plain)|application\/xhtml)/i.test(type)) return null
  const bytes = await record.readFully(true)
  const promised = Number(headers?.headers.get('Content-Length') ?? Number.NaN)
  const plain =
    !headers?.headers.has('Content-Encoding') && !headers?.headers.has('Transfer-Encoding')
  return plain && bytes.length < promised ? 'cut off' : bytes
}
