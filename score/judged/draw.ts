/**
 * Draws events at random from a file of articles and prints each with its sentence, for a reader to judge.
 *
 *     npx tsx score/judged/draw.ts articles.jsonl [100] [seed]
 *
 * A line that is a reading already (`code --format json`) is taken as it is, so that a long file is read once.
 * Another seed (any word) draws other events; the first draw had none, the second the seed `second`.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { EventMention, Party, Reading } from '../../src/core/reading.js'
import { createReadout } from '../../src/readout.js'

interface Drawn {
  readonly order: string
  readonly event: EventMention
  readonly reading: Reading
}

const [path, count = '100', seed = ''] = process.argv.slice(2)
if (!path) {
  console.error('draw: expected a file of articles, found none')
  process.exit(2)
}
const readout = createReadout()
let drawn: Drawn[] = []
let total = 0
const lines = createInterface({ input: createReadStream(path) })
for await (const line of lines) {
  for (const reading of readingsOf(line)) {
    total += reading.events.length
    drawn.push(...reading.events.map(event => ({ order: orderOf(event), event, reading })))
    drawn = drawn.sort((a, b) => (a.order < b.order ? -1 : 1)).slice(0, Number(count))
  }
}
console.error(`${drawn.length} of ${total} events`)
for (const [index, { event, reading }] of drawn.entries()) {
  console.log(`${index + 1}. ${describe(event, reading)}\n`)
}

/** A line by itself is an input of one article; nothing is shared between articles. */
function readingsOf(line: string): Reading[] {
  if (line.trim() === '') return []
  const given: unknown = JSON.parse(line)
  if (typeof given === 'object' && given !== null && 'events' in given) return [given as Reading]
  return [...readout.articles('line.jsonl', Buffer.from(`${line}\n`))].flatMap(each =>
    'article' in each ? [readout.read(each.article, each.problems)] : [],
  )
}

/** As good as chance, and the same every time: ids are hashes of article and words, and this hashes them again, with the seed. */
function orderOf(event: EventMention): string {
  return createHash('sha256')
    .update(seed + event.id)
    .digest('hex')
}

function describe(event: EventMention, { article, sentences }: Reading): string {
  const { start, end } = sentences[event.sentence]!
  const place = event.place ? `${event.place.name} (${event.place.country})` : '-'
  const speakers = event.attribution.map(({ speaker, cue }) => `${party(speaker)} (${cue})`)
  return [
    `${event.id} ${article.sourceId}, ${article.published.value}: ${article.title}`,
    `  "${article.text.slice(start, end).replace(/\s+/gu, ' ')}"`,
    `  ${event.cameo} ${readout.names.event(event.cameo)} (bare ${event.bare}, ${event.plover.type}) by "${event.trigger.text}"`,
    `  ${sideOf(event.source)} ${event.mutual ? '<>' : '>'} ${sideOf(event.target)}`,
    `  ${event.status}, date ${event.date.value ?? `${event.date.earliest}/${event.date.latest}`} (${event.date.basis}: ${event.date.text}), place ${place}, speaker ${speakers.join('; ') || '-'}`,
  ].join('\n')
}

function sideOf(parties: readonly Party[]): string {
  return parties.length === 0 ? '-' : parties.map(party).join(' + ')
}

function party({ code, text }: Party): string {
  return `${code ?? '?'} "${text}"`
}
