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
      !isAddressed(sentence, previous, phrase) &&
      !/^(?:and|or)$/i.test(tokens[phrase.to]?.form ?? '')
    // "the Kenyan Teachers Union (KTU)"
    const isInitials =
      previous !== undefined &&
      phrase.form === 'unknown' &&
      phrase.from === previous.to + 1 &&
      tokens[previous.to]?.form === '(' &&
      tokens[phrase.to]?.form === ')'
    const near = byTree && mayBeOne(sentence, byTree, phrase) ? byTree : undefined
    const partner = isBeside || isInitials ? previous : near
    if (partner && !pairs.has(partner)) {
      pairs.set(partner, phrase)
      pairs.set(phrase, partner)
    }
  }
  return pairs
}

/** "Stephen, the President has been clear": who is spoken to stands first, and the clause has a subject of its own. */
function isAddressed({ tokens }: Sentence, name: Phrase, phrase: Phrase): boolean {
  const isFirst = name.from === 0 || tokens[name.from - 1]?.form === ':'
  const subject = tokens[phrase.head]!
  return isFirst && subject.deprel.startsWith('nsubj') && tokens[phrase.to]?.form !== ','
}

function isNamed({ form }: Phrase): boolean {
  return form === 'unknown' || form === 'person'
}

/** A name and a description, or two descriptions of as many: "The suspects, two Belgian citizens". */
function mayBeOne({ tokens }: Sentence, one: Phrase, other: Phrase): boolean {
  if (isNamed(one) !== isNamed(other)) return true
  const isEnclosed = tokens[one.to]?.form === ',' && other.from <= one.to + 2
  return isEnclosed && one.form === 'noun' && other.form === 'noun' && one.plural === other.plural
}
