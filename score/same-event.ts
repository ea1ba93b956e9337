/** Whether the record's rule for one event told twice agrees with people: ECB+, event mentions in news and their clusters across documents. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { passageArticle } from '../src/reading/passage.js'
import { createReadout } from '../src/readout.js'
import { clusterTellings } from '../src/record/merge.js'
import { prepareReading } from '../src/record/rows.js'
import type { Telling } from '../src/record/same-event.js'
import { type Clustering, scoreClusters } from './coreference.js'
import type { ScoreRow } from './run.js'

interface GoldDocument {
  readonly id: string
  readonly topic: string
  readonly text: string
  readonly mentions: readonly {
    readonly type: string
    readonly text: string
    readonly sent: number
    readonly tok: readonly number[]
    readonly cluster?: string
  }[]
}

/** One gold event mention: who it is to people, to the rule, and to a reader who goes by the word alone. */
interface Mention {
  readonly name: string
  readonly topic: string
  readonly gold: string
  readonly lemma: string
  /** The event mentions that Readout codes at this word. */
  readonly coded: readonly string[]
}

// The documents have no dates: each counts as told on one day, so that days decide only where the text states them.
const DAY = '2000-01-01'

/**
 * Scores, in each topic and then over all, two clusterings of the gold mentions: by the record's rule (a mention that Readout
 * codes no event for stands alone) and by same lemma, the usual baseline. `coded` is the same on the mentions that it codes.
 */
export function scoreSameEvent(gold: string): ScoreRow[] {
  const readout = createReadout()
  const mentions: Mention[] = []
  const tellings = new Map<string, Telling[]>()
  const lines = readFileSync(join(gold, 'same-event-ecbplus-open.jsonl'), 'utf8').split('\n')
  for (const document of lines.filter(Boolean).map(line => JSON.parse(line) as GoldDocument)) {
    const article = passageArticle(document.text, null)
    const reading = readout.read(article)
    const told = JSON.parse(`[${prepareReading(reading, document.id).rows.event_mention}]`)
    const topic = tellings.get(document.topic) ?? []
    tellings.set(document.topic, topic)
    for (const telling of told) topic.push({ ...telling, published: DAY })
    const tokens = readout.parse(article).flatMap(sentence => sentence.tokens)
    for (const { start, end, name, cluster } of placesOf(document)) {
      const head = tokens.filter(token => token.start < end && start < token.end).at(-1)
      mentions.push({
        name,
        topic: document.topic,
        gold: cluster ?? name,
        lemma: (head?.lemma ?? name).toLowerCase(),
        coded: reading.events
          .filter(({ trigger }) => trigger.start < end && start < trigger.end)
          .map(({ id }) => id),
      })
    }
  }
  const eventOf = new Map(
    [...tellings.values()].flatMap(topic =>
      clusterTellings(topic, []).clusters.flatMap((cluster, at) =>
        cluster.map(({ id }) => [id, `${cluster[0]!.id} ${at}`] as const),
      ),
    ),
  )
  const coded = mentions.filter(mention => mention.coded.some(id => eventOf.has(id)))
  return [
    ...compare('ecbplus-open', mentions, eventOf),
    ...compare('ecbplus-open coded', coded, eventOf),
  ]
}

function compare(
  set: string,
  mentions: readonly Mention[],
  eventOf: ReadonlyMap<string, string>,
): ScoreRow[] {
  const gold = clustersBy(mentions, ({ topic, gold }) => `${topic} ${gold}`)
  const byLemma = clustersBy(mentions, ({ topic, lemma }) => `${topic} ${lemma}`)
  const byRule = clustersBy(
    mentions,
    ({ coded, name }) => coded.map(id => eventOf.get(id)).find(Boolean) ?? name,
  )
  const row = (measure: string, value: number): ScoreRow => ({
    suite: 'same-event',
    set,
    measure,
    value,
    n: mentions.length,
  })
  const [rule, lemma] = [scoreClusters(gold, byRule), scoreClusters(gold, byLemma)]
  return [
    row('b-cubed f1', rule.bCubed),
    row('conll f1', rule.conll),
    row('same lemma: b-cubed f1', lemma.bCubed),
    row('same lemma: conll f1', lemma.conll),
  ]
}

function clustersBy(mentions: readonly Mention[], key: (mention: Mention) => string): Clustering {
  const clusters = new Map<string, string[]>()
  for (const mention of mentions)
    clusters.set(key(mention), [...(clusters.get(key(mention)) ?? []), mention.name])
  return [...clusters.values()]
}

/** Event mentions of a document with their offsets: the gold names a line and words, the next such words of the line are meant. */
function* placesOf({ id, text, mentions }: GoldDocument) {
  const lines = text.split('\n')
  const starts = lines.map((_, at) =>
    lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0),
  )
  const taken = new Map<string, number>()
  const actions = mentions
    .filter(({ type }) => /^(?:NEG_)?ACTION/.test(type))
    .sort((a, b) => a.sent - b.sent || a.tok[0]! - b.tok[0]!)
  for (const { sent, tok, text: words, cluster } of actions) {
    const key = `${sent} ${words}`
    const at = lines[sent]?.indexOf(words, taken.get(key) ?? 0) ?? -1
    if (at < 0) continue
    taken.set(key, at + 1)
    const start = starts[sent]! + at
    yield { start, end: start + words.length, name: `${id} ${tok.join(' ')}`, cluster }
  }
}
