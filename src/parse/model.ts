/** The language model: bare tokens in, parsed tokens out. The rest of Readout knows only this. */
import type { RawToken, Token } from '../core/sentence.js'
import type { Weights } from '../core/weights.js'
import { loadLemmatiser } from './lemma.js'
import { loadMorphology } from './morphology.js'
import { loadParser } from './parser.js'
import { loadTagger } from './tagger.js'
import { describeWords, loadKnownTags } from './words.js'

/** Tags, lemmas and a tree for the tokens of one sentence. */
export interface LanguageModel {
  /** Which weights it runs on. */
  readonly version: string
  /** Parses one sentence; the tokens come back in order, with exactly one root. */
  readonly parse: (tokens: readonly RawToken[]) => readonly Token[]
}

/** Opens the language model stored in the weights. */
export function loadLanguageModel(weights: Weights): LanguageModel {
  const knownTags = loadKnownTags(weights)
  const tagger = loadTagger(weights)
  const parser = loadParser(weights)
  const lemmatiser = loadLemmatiser(weights)
  const morphology = loadMorphology(weights)
  return {
    version: weights.version,
    parse: tokens => {
      const words = describeWords(
        knownTags,
        tokens.map(token => token.form),
      )
      const tags = tagger.tag(words)
      const { heads, deprels } = parser.parse(words, tags)
      return tokens.map(({ start, end, form, spaceAfter }, index) => {
        const id = index + 1
        const upos = tagger.tags.upos[tags[id]!]!
        const xpos = tagger.tags.xpos[tags[id]!]!
        const lemma = lemmatiser.lemma(form, upos, xpos)
        const feats = morphology.features(form, upos, xpos)
        const head = heads[id]!
        const deprel = deprels[id]!
        return { start, end, form, spaceAfter, id, lemma, upos, xpos, feats, head, deprel }
      })
    },
  }
}
