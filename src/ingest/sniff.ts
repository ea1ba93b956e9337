/** Tells what an input is by its first bytes; its name only settles what they leave open. */
import { latin } from './decode.js'
import { COLUMNS } from './record.js'

export type Format =
  | {
      readonly kind:
        | 'text'
        | 'html'
        | 'json'
        | 'json-lines'
        | 'gzip'
        | 'feed'
        | 'feed-list'
        | 'table'
        | 'archive'
    }
  | { readonly kind: 'unread'; readonly why: string }

/** The format of an input in UTF-8 bytes. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const whole = latin(bytes.subarray(0, HEAD))
  if (whole.startsWith('\x1f\x8b')) return { kind: 'gzip' }
  const magic = MAGIC.find(([start]) => whole.startsWith(start))
  if (magic) return unread(magic[1])
  if (whole.includes('\0')) return unread('binary data, not text')
  const head = whole.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (/^WARC\/\d/.test(head)) return { kind: 'archive' }
  const root = head.replace(PROLOGUE, '')
  if (/^<(?:rss|feed|rdf:RDF)\b/i.test(root)) return { kind: 'feed' }
  if (/^<opml\b/i.test(root)) return { kind: 'feed-list' }
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|(?:html|head|body|article|main|section|div|p|h1|meta|title|link|script|header|nav|table)\b)/is.test(
      head,
    )
  )
    return { kind: 'html' }
  if (/^<\?xml|^<!doctype/i.test(head)) return unread('XML of an unknown kind')
  if (/^\{.*?"version"\s*:\s*"https:\/\/jsonfeed\.org\//s.test(head)) return { kind: 'feed' }
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return { kind: 'json-lines' }
  if (/^(?:\{\s*["}]|\[\s*[{\]])/.test(head)) return { kind: 'json' }
  if (isTable(head) || /\.(?:csv|tsv)$/i.test(name)) return { kind: 'table' }
  return { kind: 'text' }
}

const HEAD = 4096

const MAGIC: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a ZIP archive or office document, not text'],
  ['%PDF-', 'a PDF, which is not read; save its text'],
  ['\x89PNG', 'an image (PNG), not text'],
  ['\xff\xd8\xff', 'an image (JPEG), not text'],
  ['GIF8', 'an image (GIF), not text'],
  ['{\\rtf', 'a rich-text document (RTF), which is not read; save its text'],
  ['\xd0\xcf\x11\xe0', 'an office document, not text'],
  ['BZh', 'compressed data (bzip2), which is not read; uncompress it first'],
  ['\xfd7zXZ', 'compressed data (xz), which is not read; uncompress it first'],
  ['\x28\xb5\x2f\xfd', 'compressed data (zstd), which is not read; uncompress it first'],
  ['PAR1', 'a Parquet file, not text'],
  ['\xff\xfe\0\0', 'text in UTF-32, which is not read; save it as UTF-8'],
]

function unread(why: string): Format {
  return { kind: 'unread', why }
}

// What may stand before the first element: a declaration, style sheets, remarks, a document type that is not HTML's.
const PROLOGUE =
  /^(?:\s*(?:<\?.*?\?>|<!--.*?-->|<!doctype\s+(?!html\b)[^[>]*(?:\[.*?\]\s*)?>))*\s*/is

/** A first line of column names, `text` among them, or enough that the lack of it is a fault: "id,title,text,published". */
function isTable(head: string): boolean {
  const first = /^[^\r\n]*/.exec(head)![0]
  const columns = first
    .split(/[,;\t]/)
    .map(column => column.trim().replace(/^"|"$/g, '').toLowerCase())
  return (
    columns.length >= 2 &&
    (columns.includes('text') || columns.filter(column => COLUMNS.includes(column)).length >= 2) &&
    columns.every(column => /^\w{1,30}$/.test(column))
  )
}
