/** The library: loads weights and knowledge once, then reads articles, synchronously. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ActorCard, cardOf, nameOf, shortNameOf } from './card.js'
import type { Article } from './core/article.js'
import { goldsteinOf, ploverOf, quadClassOf } from './core/cameo.js'
import type { EventMention, Problem, Reading } from './core/reading.js'
import type { Sentence } from './core/sentence.js'
import { type InputOptions, type InputResult, readInput, readInputs } from './ingest/inputs.js'
import { checkFiles, type Finding } from './knowledge/check/check.js'
import {
  type Knowledge,
  type KnowledgeAdditions,
  loadKnowledge,
  readKnowledgeTexts,
} from './knowledge/load.js'
import { loadLanguageModel } from './parse/model.js'
import { readWeights } from './parse/weights.js'
import { type Explanation, explainSentence } from './reading/explain.js'
import { type Engine, parseArticle, readArticle } from './reading/read.js'
import { findUnknownNames, type UnknownName } from './reading/unknown-names.js'
import { loadSplitter } from './text/sentences.js'
import { VERSION } from './version.js'

export interface ReadoutOptions {
  /** Folder of knowledge files; the package's own when left out. */
  readonly knowledge?: string
  /** Folders and dictionaries whose entries stand beside those of the knowledge folder. */
  readonly additions?: KnowledgeAdditions
  /** Weights file of the language model; the package's own when left out. */
  readonly weights?: string
}

/** A loaded reader. All methods are synchronous and leave their arguments alone. */
export interface Readout {
  readonly version: string
  /** What its readings are made by: this program, the language model and the knowledge. */
  readonly made: Reading['made']
  /** Faults found in the knowledge files, as `file:line: message`. What they stood in was left out. */
  readonly faults: Knowledge['faults']
  /** Reads one article into the record of it. The same article gives the same bytes. */
  readonly read: (article: Article, problems?: readonly Problem[]) => Reading
  /** Sentences and trees alone. */
  readonly parse: (article: Article) => readonly Sentence[]
  /** How one sentence is read, step by step. `published` is the day relative dates are reckoned from. */
  readonly explain: (sentence: string, published?: string) => Explanation
  /** Names in an article that the knowledge does not have, in order. */
  readonly unknownNames: (article: Article) => readonly UnknownName[]
  /** What things are called: a country by ISO code, an actor by its id in the directory, an event by CAMEO code; null for others. */
  readonly names: {
    readonly country: (code: string) => string | null
    readonly actor: (id: string) => string | null
    readonly event: (code: string) => string | null
  }
  /** What the directory knows of an id or a code: its name, and the offices held, with their terms. */
  readonly cardOf: (id: string) => ActorCard
  /** The letters that a body goes by, "NATO"; null for one that has none. */
  readonly shortNameOf: (code: string) => string | null
  /** An actor code in words, "Russia, government"; null for one that says nothing. */
  readonly nameOf: (code: string) => string | null
  /** What follows from a CAMEO code by table; null for what is none. */
  readonly codeOf: (code: string) => {
    readonly cameo: string
    readonly bare: string
    readonly plover_type: string | null
    readonly goldstein: number | null
    readonly quad_class: number
  } | null
  /** PLOVER types of an event, by its folded and its bare code. */
  readonly typesOf: (event: Pick<EventMention, 'cameo' | 'bare'>) => Set<string>
  /** The articles of one input (plain text, HTML, JSON Lines, CSV, feeds, and gzip of each), told apart by content. */
  readonly articles: (
    name: string,
    bytes: Uint8Array,
    options?: InputOptions,
  ) => Iterable<InputResult>
  /** The same, and those of web archives (WARC). */
  readonly stream: (
    name: string,
    bytes: Uint8Array,
    options?: InputOptions,
  ) => AsyncIterable<InputResult>
}

/** Loads weights and knowledge. Throws `ReadoutError` when either is missing or made for another version. */
export function createReadout(options: ReadoutOptions = {}): Readout {
  const weights = readWeights(options.weights ?? packaged('weights', 'en.weights'))
  const engine: Engine = {
    splitter: loadSplitter(weights),
    model: loadLanguageModel(weights),
    knowledge: loadKnowledge(options.knowledge ?? packaged('knowledge'), options.additions),
    version: VERSION,
  }
  return {
    version: VERSION,
    made: { readout: VERSION, weights: engine.model.version, knowledge: engine.knowledge.version },
    faults: engine.knowledge.faults,
    read: (article, problems) => readArticle(engine, article, problems),
    parse: article => parseArticle(engine, article),
    explain: (sentence, published) => explainSentence(engine, sentence, published ?? null),
    unknownNames: article => findUnknownNames(engine, article),
    names: {
      country: code => engine.knowledge.directory.country(code)?.name ?? null,
      actor: id => {
        const { person, organisation, country } = engine.knowledge.directory
        return (person(id) ?? organisation(id) ?? country(id))?.name ?? null
      },
      event: code => engine.knowledge.codes.cameo.get(code)?.name ?? null,
    },
    shortNameOf: code => shortNameOf(engine.knowledge.directory, code),
    nameOf: code => nameOf(engine.knowledge.directory, code),
    cardOf: id => cardOf(engine.knowledge.directory, id),
    codeOf: code => {
      const { codes } = engine.knowledge
      if (!codes.cameo.has(code)) return null
      return {
        cameo: code,
        bare: code,
        plover_type: ploverOf(codes, code).type,
        goldstein: goldsteinOf(codes, code),
        quad_class: quadClassOf(code),
      }
    },
    typesOf: event => {
      const { codes } = engine.knowledge
      return new Set(
        [event.cameo, event.bare]
          .map(code => ploverOf(codes, code).type)
          .filter(type => type !== null),
      )
    },
    articles: (name, bytes, given) => readInput(name, bytes, given ?? {}),
    stream: (name, bytes, given) => readInputs(name, bytes, given ?? {}),
  }
}

/** All that is wrong, or may be, in the knowledge files and in what is added to them. */
export function checkKnowledge(options: Omit<ReadoutOptions, 'weights'> = {}): Finding[] {
  return checkFiles(
    readKnowledgeTexts(options.knowledge ?? packaged('knowledge'), options.additions ?? {}),
  )
}

/** A path inside this package, from `src/` and from `dist/` alike. */
export function packaged(...path: string[]): string {
  return join(fileURLToPath(new URL('..', import.meta.url)), ...path)
}
