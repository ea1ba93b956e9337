/** Sets of words and phrases that a frame asks for, made when a sentence first asks whether one is there. */

/** A set of lemmas; phrases are kept as lemma sequences. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

/** The set of the words that `list` gives; it is asked once, and only if the set is ever looked at. */
export function wordSet(list: () => readonly string[]): WordSet {
  let made: WordSet | null = null
  const all = () => {
    made ??= setOf(list())
    return made
  }
  return {
    get words() {
      return all().words
    },
    get phrases() {
      return all().phrases
    },
  }
}

/** Whether any word or phrase of the set stands in the lemmas, in order and side by side. */
export function holdsAny(set: WordSet, lemmas: readonly string[]): boolean {
  for (const lemma of lemmas) if (set.words.has(lemma)) return true
  return set.phrases.some(phrase =>
    lemmas.some((_, from) => phrase.every((word, i) => lemmas[from + i] === word)),
  )
}

/** The single words of a list and the last word of every phrase. */
export function wordsOf(list: readonly string[]): Set<string> {
  const { words, phrases } = setOf(list)
  return new Set([...words, ...phrases.map(phrase => phrase.at(-1)!)])
}

function setOf(given: readonly string[]): WordSet {
  const words = given.flatMap(word =>
    word.includes('-') ? [word, word.replaceAll('-', ' ')] : [word],
  )
  return {
    words: new Set(words.filter(word => !word.includes(' '))),
    phrases: words.filter(word => word.includes(' ')).map(word => word.split(' ')),
  }
}
