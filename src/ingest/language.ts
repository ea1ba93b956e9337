/** Tells whether a text is English, so that no other language is read as if it were. */

// In English news at least one word in seven is one of these; in other languages hardly one in fifty.
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to that with has have by said from were which their been would'.split(' '),
)
const SHARE = 0.04
const ENOUGH = 30
// Characters of the beginning: some three hundred words.
const SAMPLE = 2000

/** The language that was declared; else `en`, or `und` for a text that is long enough to tell and is not English. */
export function languageOf(text: string, declared: string | null): string {
  const tag = declared?.trim().replace('_', '-') ?? ''
  if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag))
    return tag.replace(/^[A-Z]+/i, part => part.toLowerCase())
  return looksEnglish(text) ? 'en' : 'und'
}

export function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/.test(lang)
}

function looksEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/[a-z]/g)?.length ?? 0
  if (letters >= ENOUGH && latin * 2 < letters) return false
  const words = sample.match(/\p{L}+/gu) ?? []
  if (words.length < ENOUGH) return true
  return words.filter(word => ENGLISH.has(word)).length >= words.length * SHARE
}
