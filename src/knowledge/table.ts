/** Keys and values in one block of bytes, each decoded only when it is asked for. */

/** JSON values by key. A key is a kind and an id: `person ilse-marn`. */
export interface Table {
  /** Undefined when the table has no such key. */
  readonly get: (kind: string, id: string) => unknown
}

/**
 * The layout is four-byte numbers and then text: how many rows there are, the hashes of the keys in
 * rising order, where each row begins and the last one ends, then the rows as JSON `[key, value]`.
 */
const WIDTH = 4
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const ASCII = /^[\u0000-\u007f]*$/

/** The bytes of a table; the same rows in the same order give the same bytes. */
export function packTable(rows: ReadonlyMap<string, unknown>): Uint8Array {
  const written = [...rows].map(([key, value]) => ({
    hash: hashOf(key),
    row: `[${JSON.stringify(key)},${JSON.stringify(value)}]`,
  }))
  written.sort((a, b) => a.hash - b.hash)
  const encoder = new TextEncoder()
  const text = encoder.encode(written.map(({ row }) => row).join(''))
  const count = written.length
  const head = (1 + 2 * count + 1) * WIDTH
  const bytes = new Uint8Array(head + text.length)
  bytes.set(text, head)
  const numbers = new Uint32Array(bytes.buffer, 0, head / WIDTH)
  numbers[0] = count
  let at = head
  written.forEach(({ hash, row }, index) => {
    numbers[1 + index] = hash
    numbers[1 + count + index] = at
    at += ASCII.test(row) ? row.length : encoder.encode(row).length
  })
  numbers[1 + 2 * count] = at
  return bytes
}

/** Opens the bytes of a table in place, without reading its rows. They begin on a multiple of four. */
export function openTable(bytes: Uint8Array): Table {
  const count = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0]!
  const hashes = new Uint32Array(bytes.buffer, bytes.byteOffset + WIDTH, count)
  const starts = new Uint32Array(bytes.buffer, bytes.byteOffset + (1 + count) * WIDTH, count + 1)
  const decoder = new TextDecoder()
  return {
    get: (kind, id) => {
      // Most words of a text are in no table, so that the key is put together only when its hash is.
      const hash = hashOf(id, hashOf(' ', hashOf(kind)))
      for (let at = firstOf(hashes, hash); hashes[at] === hash; at += 1) {
        const row = decoder.decode(bytes.subarray(starts[at]!, starts[at + 1]!))
        const [found, value] = JSON.parse(row) as [string, unknown]
        if (found === `${kind} ${id}`) return value
      }
      return undefined
    },
  }
}

/**
 * The rows of one kind, whose keys are `kind id`. `make` turns a row into what it stands for, once: the
 * same id gives the same object every time. Ids that are not there are not remembered, for the words
 * that name nobody are without end.
 */
export function lookUp<Row, Value>(
  table: Table,
  kind: string,
  make: (row: Row) => Value,
): (id: string) => Value | undefined {
  const made = new Map<string, Value>()
  return id => {
    const known = made.get(id)
    if (known !== undefined) return known
    const row = table.get(kind, id)
    if (row === undefined) return undefined
    const value = make(row as Row)
    made.set(id, value)
    return value
  }
}

/** Index of the first hash that is not smaller. */
function firstOf(hashes: Uint32Array, hash: number): number {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hashes[middle]! < hash) low = middle + 1
    else high = middle
  }
  return low
}

/** FNV-1a over UTF-16 units; a hash goes on where that of the text before it ended. */
function hashOf(key: string, before = 0x811c9dc5): number {
  let hash = before
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
