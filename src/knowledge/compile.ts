/** All knowledge in one block of bytes, made once from the files and opened without reading it through. */
import { ReadoutError } from '../core/error.js'
import type { Cue } from '../notation/cues.js'
import type { Fault } from '../notation/entries.js'
import { type CodeRows, indexCodes, isCodeTable, readCodes } from './codes.js'
import { indexCues, readCueFiles } from './cues.js'
import { openDirectory } from './directory.js'
import { packDirectory } from './directory-rows.js'
import { dictionariesOf, filesEnding, type KnowledgeText } from './files.js'
import { readFrameFiles } from './frame-entries.js'
import { openGazetteer, packGazetteer } from './gazetteer.js'
import type { Knowledge } from './knowledge.js'
import { openLexicon } from './lexicon.js'
import { packLexicon } from './lexicon-rows.js'
import { openTable } from './table.js'
import { NO_TOWNS, type Towns } from './towns.js'

/** What is small, or looked up as a whole: kept as JSON. */
interface Contents {
  readonly cues: readonly Cue[]
  readonly codes: CodeRows
  readonly faults: Knowledge['faults']
  readonly parts: Readonly<Record<'frames' | 'cues' | 'directory' | 'gazetteer', readonly Fault[]>>
}

/**
 * The layout is: magic, the byte lengths of stamp, contents, directory, gazetteer and lexicon, then these five.
 * Each begins on a multiple of four, so that tables are looked up in place.
 */
const MAGIC = 'RDOTKNOW'
const SECTIONS = 5
const PREAMBLE = MAGIC.length + SECTIONS * 4

/** The bytes of the knowledge that files hold. `stamp` says what they were made from. */
export function compileKnowledge(files: readonly KnowledgeText[], stamp: string): Uint8Array {
  const ending = (suffix: string) => filesEnding(files, suffix)
  const directory = packDirectory(ending('.actors'), dictionariesOf(files))
  const gazetteer = packGazetteer(ending('.places'))
  const frames = readFrameFiles(ending('.frames'))
  const cues = readCueFiles(ending('.cues'))
  const codes = readCodes(ending('.tsv').filter(isCodeTable))
  const contents: Contents = {
    cues: cues.cues,
    codes: codes.codes,
    faults: [directory, gazetteer, frames, cues, codes].flatMap(part => part.faults),
    parts: {
      frames: frames.faults,
      cues: cues.faults,
      directory: directory.faults,
      gazetteer: gazetteer.faults,
    },
  }
  const encoder = new TextEncoder()
  return join([
    encoder.encode(stamp),
    encoder.encode(JSON.stringify(contents)),
    directory.table,
    gazetteer.table,
    packLexicon(frames.entries),
  ])
}

type Sections = readonly [
  stamp: Uint8Array,
  contents: Uint8Array,
  directory: Uint8Array,
  gazetteer: Uint8Array,
  lexicon: Uint8Array,
]

/** What compiled knowledge was made from; null for bytes that are none. */
export function stampOf(bytes: Uint8Array): string | null {
  const sections = split(bytes)
  return sections ? new TextDecoder().decode(sections[0]) : null
}

/** Opens compiled knowledge; `versionOf` names the files it was made from, and is asked once, if at all. */
export function openKnowledge(
  bytes: Uint8Array,
  versionOf: () => string,
  towns: Towns = NO_TOWNS,
): Knowledge {
  const sections = split(bytes)
  if (!sections)
    throw new ReadoutError('knowledge-broken', 'expected compiled knowledge, found other bytes')
  const [, json, actors, places, frames] = sections
  const contents = JSON.parse(new TextDecoder().decode(json)) as Contents
  const { parts } = contents
  const lexicon = openLexicon(openTable(frames), parts.frames)
  const cues = indexCues(contents.cues, parts.cues)
  let version: string | null = null
  return {
    get version() {
      version ??= versionOf()
      return version
    },
    directory: openDirectory(openTable(actors), parts.directory),
    gazetteer: openGazetteer(openTable(places), parts.gazetteer),
    towns,
    lexicon,
    cues,
    codes: indexCodes(contents.codes),
    isWord: (part, lemma) =>
      (part === 'verb' ? lexicon.verbs : lexicon.nouns).has(lemma) ||
      lexicon.words.has(lemma) ||
      cues.find(part, lemma).length > 0,
    faults: contents.faults,
  }
}

function join(sections: readonly Uint8Array[]): Uint8Array {
  const size = sections.reduce((sum, section) => sum + align(section.length), PREAMBLE)
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(MAGIC))
  const lengths = new Uint32Array(bytes.buffer, MAGIC.length, SECTIONS)
  let at = PREAMBLE
  sections.forEach((section, index) => {
    lengths[index] = section.length
    bytes.set(section, at)
    at += align(section.length)
  })
  return bytes
}

function split(bytes: Uint8Array): Sections | null {
  if (bytes.length < PREAMBLE || bytes.byteOffset % 4 !== 0) return null
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return null
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + MAGIC.length, SECTIONS)
  let at = PREAMBLE
  const sections = Array.from(lengths, length => {
    const section = bytes.subarray(at, at + length)
    at += align(length)
    return section
  })
  return at === bytes.length ? (sections as unknown as Sections) : null
}

function align(size: number): number {
  return (size + 3) & ~3
}
