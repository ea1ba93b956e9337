/** The language model: bare tokens in, parsed tokens out. The rest of Readout knows only this. */
import type { NameSpan, RawToken, Token } from '../core/sentence.js'
import type { Weights } from '../core/weights.js'
import { loadNeuralModel } from './neural/model.js'

/** Tags, lemmas and a tree for the tokens of one sentence. */
export interface LanguageModel {
  /** Which weights it runs on. */
  readonly version: string
  /** Parses one sentence; the tokens come back in order, with exactly one root. */
  readonly parse: (tokens: readonly RawToken[]) => readonly Token[]
  /** `parse`, and the names in the sentence. */
  readonly analyse: (tokens: readonly RawToken[]) => Analysis
}

export interface Analysis {
  readonly tokens: readonly Token[]
  readonly names: readonly NameSpan[]
}

/** Opens the language model stored in the weights. */
export function loadLanguageModel(weights: Weights): LanguageModel {
  return loadNeuralModel(weights)
}
