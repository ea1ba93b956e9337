/** Tells the standfirst, the line between title and story, from the first paragraph. */

/** A line that may be the standfirst, and what stands around it. */
export interface DekCandidate {
  readonly line: string
  /** The first line after it that is not furniture. */
  readonly next: string
  /** A byline, a date line or a dateline comes between it and the story. */
  readonly beforeByline: boolean
  /** It stands right under the title, and more blank lines follow it than paragraphs have between them. */
  readonly setOff: boolean
}

/**
 * A standfirst is short, a whole line of sentence case, and no speech. It is a question ("Can the
 * talks be saved?") or has no full stop ("Talks to resume after a week of shelling"), or else is set
 * off from the story, or has the byline below it; and the story's first paragraph is longer.
 */
export function isDek({ line, next, beforeByline, setOff }: DekCandidate): boolean {
  const words = line.split(/\s+/)
  if (words.length < 4 || words.length > 45 || line.length > 300) return false
  if (/^["“”‘'«(([]|:$/.test(line) || SPEAKER.test(line) || !isSentenceCase(words)) return false
  if (next.length < line.length * 1.2 && !beforeByline) return false
  if (line.endsWith('?')) return words.length <= 30
  if (!/[.!…"”]$/.test(line)) return words.length >= 5
  return beforeByline || (setOff && words.length <= 35)
}

/** "MR MARSH: ", "((Interviewer)) " */
const SPEAKER = /^(?:\p{Lu}[\p{Lu} .’'-]+: |\(\()/u

/** More than two in five words begin small; a list of names or a title in capitals does not get there. */
function isSentenceCase(words: readonly string[]): boolean {
  const small = words.filter(word => /^\p{Ll}/u.test(word)).length
  return small * 5 > words.length * 2
}
