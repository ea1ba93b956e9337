/** MinHash of a text (Broder 1997): the share of equal numbers of two signatures estimates the share of word runs they have in common. */

const LENGTH = 64
/** Words in a run: long enough that two stories on one event share few by chance. */
const RUN = 4

/** 64 numbers below 65,536, or null for a text too short to be told from others by its runs of four words. */
export function signatureOf(words: readonly string[]): number[] | null {
  if (words.length < 5 * RUN) return null
  const least = new Uint32Array(LENGTH).fill(0xffffffff)
  for (let start = 0; start + RUN <= words.length; start += 1) {
    const base = hashRun(words, start)
    for (let index = 0; index < LENGTH; index += 1) {
      const value = mix(base ^ SEEDS[index]!)
      if (value < least[index]!) least[index] = value
    }
  }
  return Array.from(least, value => value & 0xffff)
}

const SEEDS = Uint32Array.from({ length: LENGTH }, (_, index) => mix(index + 1))

// FNV-1a over the characters of the run.
function hashRun(words: readonly string[], start: number): number {
  let hash = 0x811c9dc5
  for (let index = start; index < start + RUN; index += 1) {
    const word = words[index]!
    for (let at = 0; at < word.length; at += 1)
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0x20, 0x01000193)
  }
  return hash >>> 0
}

// The finaliser of MurmurHash3: every bit of the input moves every bit of the output.
function mix(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
