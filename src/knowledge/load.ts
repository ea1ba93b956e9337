/** Reads the knowledge folder from disk and builds what the stages look things up in. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeTables } from '../core/cameo.js'
import { ReadoutError } from '../core/error.js'
import type { Fault } from '../notation/entries.js'
import { buildCodes } from './codes.js'
import { buildCues, type CueIndex } from './cues.js'
import { buildDirectory, type Directory } from './directory.js'
import { buildGazetteer, type Gazetteer } from './gazetteer.js'
import { buildLexicon, type Lexicon } from './lexicon.js'

/** One knowledge file; `name` is its path inside the folder, as faults and rules cite it. */
export interface KnowledgeFile {
  readonly name: string
  readonly text: string
}

/** All that the knowledge files say, indexed for lookup. */
export interface Knowledge {
  /** Hash of the files: the same files give the same version. */
  readonly version: string
  readonly directory: Directory
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
  readonly cues: CueIndex
  readonly codes: CodeTables
  /** Whether a frame or a cue knows the lemma. */
  readonly isWord: (part: 'verb' | 'noun', lemma: string) => boolean
  readonly faults: readonly Fault[]
}

const SUFFIXES = ['.actors', '.places', '.frames', '.cues', '.tsv', '.outlet']

/** Reads every knowledge file under a folder, in order of name. */
export function readKnowledgeFiles(dir: string): KnowledgeFile[] {
  if (!existsSync(dir))
    throw new ReadoutError(
      'knowledge-missing',
      `expected the knowledge folder at ${dir}, found none`,
    )
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => SUFFIXES.some(suffix => name.endsWith(suffix)))
    .sort()
  return names.map(name => ({
    name: `knowledge/${name}`,
    text: readFileSync(join(dir, name), 'utf8'),
  }))
}

/** Loads the folder. Faults in the files are returned beside what could be read. */
export function loadKnowledge(dir: string): Knowledge {
  const files = readKnowledgeFiles(dir)
  const ending = (suffix: string) => files.filter(file => file.name.endsWith(suffix))
  const directory = buildDirectory(ending('.actors'))
  const gazetteer = buildGazetteer(ending('.places'))
  const lexicon = buildLexicon(ending('.frames'))
  const cues = buildCues(ending('.cues'))
  const codes = buildCodes(files.filter(file => file.name.startsWith('knowledge/codes/')))
  return {
    version: versionOf(files),
    directory,
    gazetteer,
    lexicon,
    cues,
    codes,
    isWord: (part, lemma) =>
      (part === 'verb' ? lexicon.verbs : lexicon.nouns).has(lemma) ||
      lexicon.words.has(lemma) ||
      cues.find(part, lemma).length > 0,
    faults: [directory, gazetteer, lexicon, cues, codes].flatMap(part => part.faults),
  }
}

function versionOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.name}\n${file.text}\n`)
  return hash.digest('hex').slice(0, 12)
}
