/** Rules that cut a run of characters without spaces into tokens, as Universal Dependencies has them. */
import { abbreviationKind } from './abbreviations.js'
import { INNER, kindAt } from './characters.js'

/** What the rules say of a chunk, one number a code unit. */
export interface RuleCuts {
  /** 1 where a token begins; 2 where that is beyond doubt. */
  readonly cuts: Uint8Array
  /** 1 where nothing may be cut: inside addresses, numbers, characters of several code units. */
  readonly closed: Uint8Array
}

/** Cuts a chunk by rule; `follower` is the chunk after it. */
export function cutByRule(chunk: string, follower: string): RuleCuts {
  const cuts = new Uint8Array(chunk.length + 1)
  const closed = new Uint8Array(chunk.length + 1)
  let at = 0
  while (at < chunk.length) {
    const end = tokenEnd(chunk, at, follower, closed)
    cuts[at] = Math.max(cuts[at]!, 1)
    if (isAddress(chunk, at, end)) cuts[at] = cuts[end] = 2
    cutClitics(chunk, at, end, cuts)
    at = end
  }
  for (let place = 1; place < chunk.length; place++) {
    if (kindAt(chunk, place) !== INNER) continue
    cuts[place] = 0
    closed[place] = 1
  }
  cuts[0] = 1
  return { cuts, closed }
}

function isAddress(chunk: string, start: number, end: number): boolean {
  return end - start > 5 && ADDRESSES.some(pattern => matchEnd(pattern, chunk, start) === end)
}

function matchEnd(pattern: RegExp, chunk: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(chunk) ? pattern.lastIndex : -1
}

/** Addresses, without the punctuation that closes the sentence around them. */
const ADDRESSES: readonly RegExp[] = [
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’]/iuy,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,6}\.[a-z]{2,}/iuy,
  /[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,64}){0,6}\.(?:com|org|net|gov|edu|mil|int|info|co\.uk)(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’])?(?![\p{L}\p{N}])/iuy,
]

/** Whole tokens, in the order they are tried. Each ends where its match ends. */
const WHOLE: readonly { readonly pattern: RegExp; readonly closed: boolean }[] = [
  ...ADDRESSES.map(pattern => ({ pattern, closed: true })),
  { pattern: /[@#][\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/uy, closed: true },
  // 10,000  3.5  10:30  1/2  9/11
  { pattern: /\d+(?:[.,:/]\d+)+(?![\p{L}])/uy, closed: true },
  { pattern: /\d+(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}])/iuy, closed: true },
  { pattern: /['’]\d\ds?(?![\p{L}\p{N}])/uy, closed: true },
  { pattern: /\d+(?:[.,]\d+)*/uy, closed: true },
  // U.S.  a.m.  Ph.D.
  { pattern: /\p{L}{1,3}\.(?:\p{L}{1,3}\.)+/uy, closed: true },
  { pattern: /[:;=]['-]?[()DPp|](?![\p{L}\p{N}])/uy, closed: false },
  { pattern: /\.{2,}|…+/uy, closed: true },
  { pattern: /[!?]+/uy, closed: true },
  { pattern: /-{2,}|—+|–+/uy, closed: true },
  { pattern: /([*=_~#+<>^])\1+/uy, closed: true },
  { pattern: /``|''/uy, closed: true },
  {
    pattern:
      /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:[\ufe0f\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})+/uy,
    closed: true,
  },
]

/** AT&T, O'Neill, d'Ivoire, e-mail and re-election hold together. */
const WORD =
  /(?:[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:&[\p{L}\p{M}]+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*)/uy

/** First parts that keep their hyphen. */
const PREFIXES = new Set(
  'e re co non pre anti ex semi sub un multi inter bi tri mid pro post mini de over uh mm'.split(
    ' ',
  ),
)

function tokenEnd(chunk: string, at: number, follower: string, closed: Uint8Array): number {
  for (const { pattern, closed: shut } of WHOLE) {
    const end = matchEnd(pattern, chunk, at)
    if (end < 0) continue
    if (shut) closed.fill(1, at + 1, end)
    return end
  }
  const end = matchEnd(WORD, chunk, at)
  if (end < 0) return at + 1
  const word = chunk.slice(at, end)
  if (chunk[end] === '.') {
    const kind = abbreviationKind(`${word}.`)
    const last = end + 1 >= chunk.length
    if (kind === 'numbered' && !(last && /^\d/.test(follower))) return end
    if (kind !== undefined) {
      closed[end] = kind === 'word' ? 0 : 1
      return end + 1
    }
  }
  if (chunk[end] === '-' && PREFIXES.has(word.toLowerCase())) {
    return Math.max(end, matchEnd(WORD, chunk, end + 1))
  }
  return end
}

const CLITIC = /^(.+?)(n['’]t|['’](?:s|m|re|ve|ll|d))$/iu

/** Two words written as one, with the place where the second begins. */
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  gotta: 3,
  wanna: 3,
  dont: 2,
  didnt: 3,
  doesnt: 4,
  isnt: 2,
  wasnt: 3,
  wouldnt: 5,
  couldnt: 5,
  arent: 3,
  havent: 4,
}

function cutClitics(chunk: string, start: number, end: number, cuts: Uint8Array): void {
  const word = chunk.slice(start, end)
  const fused = FUSED[word.toLowerCase()]
  if (fused !== undefined) cuts[start + fused] = 1
  const clitic = CLITIC.exec(word)
  if (clitic && /\p{L}|\p{N}/u.test(clitic[1]!)) cuts[start + clitic[1]!.length] = 1
}
