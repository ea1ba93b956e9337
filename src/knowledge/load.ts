/** Reads the knowledge from disk: compiled when that was made from the files as they stand, else the files. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReadoutError } from '../core/error.js'
import { compileKnowledge, openKnowledge, stampOf } from './compile.js'
import type { KnowledgeText } from './files.js'
import type { Knowledge } from './knowledge.js'
import { NO_TOWNS, openTowns, type Towns } from './towns.js'

export type { Knowledge } from './knowledge.js'

/** One knowledge file as it lies on disk. */
export interface KnowledgeFile extends Omit<KnowledgeText, 'text'> {
  readonly bytes: Uint8Array
}

/** What a user adds to Readout's own knowledge. Its entries stand before Readout's. */
export interface KnowledgeAdditions {
  /** Folders of knowledge files; their entries stand instead of Readout's of the same id. */
  readonly folders?: readonly string[]
  /** Dictionaries of the TABARI and PETRARCH coders, of actors or of agents. */
  readonly dictionaries?: readonly string[]
  /** The compiled knowledge; where the build puts it when left out. */
  readonly compiled?: string
}

const SUFFIXES = ['.actors', '.places', '.frames', '.cues', '.tsv', '.outlet']

const TOWNS = 'places/towns.packed'

const HERE = import.meta.dirname
/** Where `npm run build` puts the compiled knowledge: in `dist/`, so that sources never find one. */
const COMPILED = join(HERE, '..', 'knowledge.bin')

/** Every knowledge file under a folder, in order of name; `prefix` stands before the names. */
export function readKnowledgeFiles(dir: string, prefix = 'knowledge', layer = 0): KnowledgeFile[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new ReadoutError(
      'knowledge-missing',
      `expected a folder of knowledge files at ${dir}, found none`,
    )
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => SUFFIXES.some(suffix => name.endsWith(suffix)))
    .sort()
  return names.map(name => ({
    name: `${prefix}/${name}`,
    bytes: readFileSync(join(dir, name)),
    layer,
  }))
}

/** Loads the folder and what is added to it. Faults in the files are returned beside what could be read. */
export function loadKnowledge(dir: string, additions: KnowledgeAdditions = {}): Knowledge {
  const files = readAllFiles(dir, additions)
  const sum = hashOf(files)
  const stamp = stampFor(sum)
  const path = additions.compiled ?? COMPILED
  const found = existsSync(path) ? readFileSync(path) : null
  const compiled =
    found && stampOf(found) === stamp ? found : compileKnowledge(files.map(textOf), stamp)
  return openKnowledge(compiled, versionOf(sum, dir), townsIn(dir))
}

/** The towns are of the version too; as they are many, they are read through only when it is asked. */
function versionOf(sum: string, dir: string): () => string {
  return () => {
    const path = join(dir, TOWNS)
    const hash = createHash('sha256').update(sum)
    return (existsSync(path) ? hash.update(readFileSync(path)) : hash).digest('hex').slice(0, 12)
  }
}

/** The packed towns, read when the first one is looked up. */
function townsIn(dir: string): Towns {
  const path = join(dir, TOWNS)
  return existsSync(path) ? openTowns(() => readFileSync(path)) : NO_TOWNS
}

/** Writes the compiled knowledge of a folder to where `loadKnowledge` looks for it; part of the build. */
export function writeCompiledKnowledge(dir: string, path = COMPILED): void {
  const files = readAllFiles(dir, {})
  writeFileSync(path, compileKnowledge(files.map(textOf), stampFor(hashOf(files))))
}

/** The files of the folder and of what is added to it, as text, for `readout check`. */
export function readKnowledgeTexts(dir: string, additions: KnowledgeAdditions): KnowledgeText[] {
  return readAllFiles(dir, additions).map(textOf)
}

function readAllFiles(dir: string, additions: KnowledgeAdditions): KnowledgeFile[] {
  const dictionaries = (additions.dictionaries ?? []).map((path, index): KnowledgeFile => {
    if (!existsSync(path))
      throw new ReadoutError('knowledge-missing', `expected a dictionary at ${path}, found none`)
    return { name: path, bytes: readFileSync(path), layer: index + 1, format: 'dictionary' }
  })
  const folders = (additions.folders ?? []).flatMap((folder, index) =>
    readKnowledgeFiles(folder, folder.replace(/\/+$/, ''), index + 1),
  )
  return [...dictionaries, ...folders, ...readKnowledgeFiles(dir)]
}

/** Changes with any byte of the files, and with the program that reads them. */
function stampFor(sum: string): string {
  const program = [HERE, join(HERE, '..', 'notation'), join(HERE, '..', 'core')].flatMap(folder =>
    readdirSync(folder)
      .filter(name => /\.[jt]s$/.test(name))
      .sort()
      .map(name => ({ name, bytes: readFileSync(join(folder, name)) })),
  )
  return `${sum} ${hashOf(program)}`
}

function hashOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.name}\n`).update(file.bytes).update('\n')
  return hash.digest('hex')
}

function textOf({ bytes, ...file }: KnowledgeFile): KnowledgeText {
  return { ...file, text: new TextDecoder().decode(bytes) }
}
