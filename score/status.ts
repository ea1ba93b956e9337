/** Scores status against factuality: how the coder holds the events of real news sentences to be. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFactuality } from '../src/coding/factuality.js'
import { indexTree } from '../src/coding/tree.js'
import type { Status } from '../src/core/reading.js'
import type { Token } from '../src/core/sentence.js'
import { loadKnowledge } from '../src/knowledge/load.js'
import { createReadout, packaged } from '../src/readout.js'
import type { ScoreRow } from './run.js'

interface GoldSentence {
  readonly text: string
  readonly targets: readonly {
    readonly tok: number
    readonly word: string
    readonly factuality: number
  }[]
}

type Held = 'fact' | 'open' | 'not'

const FILE = 'factuality-meantime-open.jsonl'

/**
 * The gold's scale from -3 (certainly not) to 3 (certainly) as three classes: a fact (over 1.5), not a fact (under
 * -1.5), open (between). MEANTIME holds what "will be delivered" for certain, so that occurred, ongoing and planned are
 * facts here, denied and called-off are not, and possible and conditional are open.
 */
export function scoreStatus(gold: string): ScoreRow[] {
  const readout = createReadout()
  const { cues } = loadKnowledge(packaged('knowledge'))
  let right = 0
  let facts = 0
  let n = 0
  const open = { found: 0, wanted: 0, agreed: 0 }
  for (const line of readFileSync(join(gold, FILE), 'utf8').split('\n')) {
    if (line === '') continue
    const { text, targets } = JSON.parse(line) as GoldSentence
    const { sentences } = readout.explain(text)
    for (const target of targets) {
      const at = startOf(text, target.tok)
      const sentence = sentences.find(each => each.start <= at && at < each.end)
      const token = sentence?.tokens.find(each => each.start <= at && at < each.end)
      if (!sentence || !token) continue
      const tree = indexTree(sentence)
      const held = heldOf(findFactuality(cues, tree, token, carriedBy(token)).status)
      const wanted = goldHeld(target.factuality)
      n += 1
      if (held === wanted) right += 1
      if (wanted === 'fact') facts += 1
      if (held !== 'fact') open.found += 1
      if (wanted !== 'fact') open.wanted += 1
      if (held !== 'fact' && held === wanted) open.agreed += 1
    }
  }
  const row = (measure: string, value: number, count: number): ScoreRow => ({
    suite: 'status',
    set: 'meantime-open',
    measure,
    value,
    n: count,
  })
  return [
    row('accuracy', right / n, n),
    row('accuracy of holding all for facts', facts / n, n),
    row('not a fact, precision', open.agreed / open.found, open.found),
    row('not a fact, recall', open.agreed / open.wanted, open.wanted),
  ]
}

/** Where the word with this number stands; the gold's words are parted by single spaces. */
function startOf(text: string, word: number): number {
  return text.split(' ').slice(0, word).join(' ').length + (word > 0 ? 1 : 0)
}

function carriedBy(token: Token): Token | null {
  return token.upos === 'NOUN' ? token : null
}

function heldOf(status: Status): Held {
  if (status === 'occurred' || status === 'ongoing' || status === 'planned') return 'fact'
  return status === 'denied' || status === 'called-off' ? 'not' : 'open'
}

function goldHeld(factuality: number): Held {
  return factuality > 1.5 ? 'fact' : factuality < -1.5 ? 'not' : 'open'
}
