/** All that the knowledge files say, as the stages ask for it. */
import type { CodeTables } from '../core/cameo.js'
import type { Fault } from '../notation/entries.js'
import type { CueIndex } from './cues.js'
import type { Directory } from './directory.js'
import type { Gazetteer } from './gazetteer.js'
import type { Lexicon } from './lexicon.js'
import type { Towns } from './towns.js'

export interface Knowledge {
  /** Hash of the files: the same files give the same version. */
  readonly version: string
  readonly directory: Directory
  readonly gazetteer: Gazetteer
  /** Towns beyond the gazetteer, meant only where their country is named. */
  readonly towns: Towns
  readonly lexicon: Lexicon
  readonly cues: CueIndex
  readonly codes: CodeTables
  /** Whether a frame or a cue knows the lemma. */
  readonly isWord: (part: 'verb' | 'noun', lemma: string) => boolean
  readonly faults: readonly Fault[]
}
