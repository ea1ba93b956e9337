/** Tells by its shape whether a stretch of text is the name of a person, or of several. */

/**
 * "Jane Doe", "Jane Doe and John Roe", "Jane A. Doe, Ali bin Said & John Roe": the names, each of at
 * least two words. Null when anything else is in the text.
 */
export function readNames(text: string): string[] | null {
  const names = text.split(/,? (?:and|AND|&) |, /).map(name => name.trim())
  return names.length > 0 && names.every(isName) ? names : null
}

/** Two to five words with capitals, particles and initials among them, none a word of the calendar or of rooms. */
export function isName(text: string): boolean {
  const words = text.split(' ')
  if (text.length > 60 || words.length < 2 || words.length > 5) return false
  if (!words.every(word => NAME_WORD.test(word) || PARTICLES.has(word))) return false
  return !words.some(word => NOT_OF_NAMES.has(word.toLowerCase())) && !PARTICLES.has(words.at(-1)!)
}

/** One word with a capital, or an initial with its full stop. */
const NAME_WORD =
  /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*|(?:Jr|Sr|St|Dr)\.|(?:al|el|d|de|O)[-'’]\p{Lu}\p{L}+)$/u

const PARTICLES: ReadonlySet<string> = new Set(
  'al bin ibn bint ben da de del della den der di dos du el la le ter ten van von y e'.split(' '),
)

const NOT_OF_NAMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december today the a an of office department ministry room hall hotel house ' +
    'building center centre airport street square avenue university embassy news press staff agency agencies ' +
    'correspondent correspondents reporter reporters writer writers editor editors desk team service post times ' +
    'daily weekly herald tribune opinion analysis world politics headquarters residence hub bank base auditorium ' +
    'theater theatre museum palace mission parliament offices policy participation restrictions'
  ).split(' '),
)
