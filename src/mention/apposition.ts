/** Phrases side by side that stand for one actor. */
import type { Sentence } from '../core/sentence.js'
import type { Phrase } from './phrases.js'

/** Phrases that stand beside one another for the same actor: "Emily Horne, a spokeswoman for the Council". */
export function appositions(sentence: Sentence, phrases: readonly Phrase[]): Map<Phrase, Phrase> {
  const pairs = new Map<Phrase, Phrase>()
  const { tokens } = sentence
  for (const phrase of phrases) {
    const head = tokens[phrase.head]!
    const governor = head.head - 1
    const isNamed = ({ form }: Phrase) => form === 'unknown' || form === 'person'
    const byTree =
      head.deprel === 'appos'
        ? phrases.find(each => each !== phrase && each.from <= governor && governor < each.to)
        : undefined
    const previous = phrases[phrases.indexOf(phrase) - 1]
    const isBeside =
      previous !== undefined &&
      isNamed(previous) &&
      phrase.form === 'noun' &&
      !phrase.plural &&
      tokens[previous.to]?.form === ',' &&
      previous.to + 1 === phrase.from &&
      !/^(?:and|or)$/i.test(tokens[phrase.to]?.form ?? '')
    // "the Kenyan Teachers Union (KTU)"
    const isInitials =
      previous !== undefined &&
      phrase.form === 'unknown' &&
      phrase.from === previous.to + 1 &&
      tokens[previous.to]?.form === '(' &&
      tokens[phrase.to]?.form === ')'
    const near = byTree && isNamed(byTree) !== isNamed(phrase) ? byTree : undefined
    const partner = isBeside || isInitials ? previous : near
    if (partner && !pairs.has(partner)) {
      pairs.set(partner, phrase)
      pairs.set(phrase, partner)
    }
  }
  return pairs
}
