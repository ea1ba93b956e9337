/** Makes reported speech of a plain statement, in the ways that news reports order it. */
import type { Token } from '../../src/core/sentence.js'
import type { ConlluSentence } from '../../src/parse/conllu.js'
import { childrenBy, descendantsOf } from '../../src/parse/tree.js'
import { assemble, capitalised, newMark, type Word } from './copies.js'
import type { Random } from './random.js'

/** The subject of a verb of saying, and the verb as it was said. */
export interface Speaker {
  readonly words: readonly Word[]
  readonly verb: Word
}

const SAYING = new Set(
  'say announce add warn report note insist argue claim stress declare explain confirm'.split(' '),
)

/** The subjects of verbs of saying in a sentence: names, titles, offices, pronouns. */
export function findSpeakers(sentence: ConlluSentence): Speaker[] {
  return sentence.tokens.flatMap(verb => {
    if (!SAYING.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return []
    const [subject] = childrenBy(sentence, verb, 'nsubj')
    if (!subject || /^W|^EX/.test(subject.xpos)) return []
    const span = descendantsOf(sentence, subject)
    const first = span[0]!.id
    const whole = span[span.length - 1]!.id - first === span.length - 1
    const closed = span[span.length - 1]!.upos !== 'PUNCT'
    if (!whole || !closed || span.length > 9) return []
    if (span.some(each => /^[("]/.test(each.form))) return []
    const words = span.map(token => {
      const head = token === subject ? 0 : token.head - first + 1
      return { ...(token.id === 1 ? uncapitalised(token) : token), head, spaceAfter: true }
    })
    return [{ words, verb: { ...verb, head: 0 } }]
  })
}

/**
 * The sentence as the words of a speaker. Undefined when it is no plain statement.
 *
 *     S, X said.   "S," X said.   "S," said X.   X said S.   X said, "S."
 */
export function asReport(
  random: Random,
  sentence: ConlluSentence,
  { words: speaker, verb }: Speaker,
): ConlluSentence | undefined {
  if (!isStatement(sentence)) return undefined
  const body = sentence.tokens.slice(0, -1)
  const order = random()
  const subject: Part = { words: speaker, under: 'verb', relation: 'nsubj' }
  const saying: Part = { words: [verb], under: 'root', relation: 'root' }
  const content: Part = { words: body, under: 'verb', relation: 'ccomp' }
  const open = punctuation('"', '``', 'content')
  const close = punctuation('"', "''", 'content')
  const comma = punctuation(',', ',', 'content')
  const stop = punctuation('.', '.', 'verb')
  if (order < 0.35) return join([content, comma, subject, saying, stop])
  if (order < 0.65) return join([open, content, comma, close, subject, saying, stop])
  if (order < 0.8) return join([open, content, comma, close, saying, subject, stop])
  const opening = { ...subject, words: changeFirst(speaker, word => capitalised(word.form)) }
  const small = { ...content, words: [uncapitalised(body[0]!), ...body.slice(1)] }
  if (order < 0.9) return join([opening, saying, small, stop])
  return join([opening, saying, comma, open, content, stop, close])
}

/** One finite clause that ends in a full stop and quotes nobody. */
function isStatement(sentence: ConlluSentence): boolean {
  const { tokens } = sentence
  if (tokens.length < 5 || tokens.length > 40 || tokens[tokens.length - 1]!.form !== '.')
    return false
  if (tokens.some(token => /^(?:["“”(:;?]|``|'')/.test(token.form))) return false
  const root = tokens.find(token => token.head === 0)!
  return root.id < tokens.length && childrenBy(sentence, root, 'nsubj').length > 0
}

/** A run of words whose own root depends on the content, on the verb of saying, or on nothing. */
interface Part {
  readonly words: readonly Word[]
  readonly under: 'content' | 'verb' | 'root'
  readonly relation: string
}

function punctuation(form: string, xpos: string, under: 'content' | 'verb'): Part {
  return { words: [newMark(form, xpos)], under, relation: 'punct' }
}

function join(parts: readonly Part[]): ConlluSentence {
  const starts = parts.map((_, part) =>
    parts.slice(0, part).reduce((sum, { words }) => sum + words.length, 0),
  )
  const rootOf = (relation: string) => {
    const part = parts.findIndex(each => each.relation === relation)
    return starts[part]! + parts[part]!.words.findIndex(word => word.head === 0) + 1
  }
  const heads = { root: 0, verb: rootOf('root'), content: rootOf('ccomp') }
  return assemble(
    parts.flatMap(({ words, under, relation }, part) =>
      words.map(word =>
        word.head === 0
          ? { ...word, head: heads[under], deprel: relation }
          : { ...word, head: word.head + starts[part]! },
      ),
    ),
  )
}

function changeFirst(words: readonly Word[], change: (word: Word) => string): Word[] {
  return words.map((word, index) => (index === 0 ? { ...word, form: change(word) } : word))
}

function uncapitalised(token: Token): Token {
  if (/^NNP|^JJ/.test(token.xpos) || token.form === 'I') return token
  return { ...token, form: token.form.charAt(0).toLowerCase() + token.form.slice(1) }
}
