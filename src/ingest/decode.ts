/** Bytes to text: strictly UTF-8, or what a byte order mark or a page declares; never a replacement character in silence. */

export type Decoded = { readonly text: string } | { readonly failure: string }

/** The text of UTF-8 bytes, without its byte order mark; else where they stop being UTF-8. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: STRICT.decode(bytes) }
  } catch {
    const at = faultAt(bytes)
    const byte = bytes[at]
    const found =
      byte === undefined ? 'the end' : `byte 0x${byte.toString(16).padStart(2, '0').toUpperCase()}`
    return { failure: `not valid UTF-8: ${found} at offset ${at}; expected text saved as UTF-8` }
  }
}

/** The encoding that a page or feed states counts where its bytes are not UTF-8: `<meta charset="windows-1252">`. */
export function decodePage(bytes: Uint8Array): Decoded {
  const decoded = decodeUtf8(bytes)
  if ('text' in decoded) return decoded
  const head = latin(bytes.subarray(0, 2048))
  const declared =
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  if (declared === undefined || /^utf-?8$/i.test(declared)) return decoded
  return decodeAs(declared, bytes) ?? decoded
}

/** UTF-8 bytes of an input that begins with a byte order mark of UTF-16; the input itself otherwise. */
export function fromUtf16(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null
  const decoded = label && decodeAs(label, bytes)
  return decoded ? new TextEncoder().encode(decoded.text) : bytes
}

/** Each byte as one character, enough to look for ASCII in it. */
export function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

const STRICT = new TextDecoder('utf-8', { fatal: true })

function decodeAs(label: string, bytes: Uint8Array): { text: string } | null {
  try {
    return { text: new TextDecoder(label).decode(bytes) }
  } catch {
    return null
  }
}

/** Offset of the first byte that cannot stand where it does. */
function faultAt(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length === 0) return at
    at += length
  }
  return bytes.length
}

/** How many bytes the character at `at` takes; 0 where there is none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0
  if (length === 0) return 0
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]!
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const beyond = (first === 0xed && second >= 0xa0) || (first === 0xf4 && second >= 0x90)
  return overlong || beyond ? 0 : length
}
