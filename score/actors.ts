/** Scores actors: whether the country or organisation of the words that the gold marks is read from them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldCase, type GoldParty, readGold } from '../src/cli/gold.js'
import type { ActorMention, PlaceMention } from '../src/core/mention.js'
import type { Party } from '../src/core/reading.js'
import type { Span } from '../src/core/span.js'
import { createReadout } from '../src/readout.js'
import type { ScoreRow } from './run.js'

const FILE = 'plover-gsr-open.jsonl'

/**
 * Two questions of each side that the gold names with a country or as an organisation: is it read from the marked words
 * themselves, and does any event of the text have it on that side. Both compare the first three letters of the codes.
 */
export function scoreActors(gold: string): ScoreRow[] {
  const readout = createReadout()
  const { cases } = readGold(FILE, readFileSync(join(gold, FILE), 'utf8'))
  const tally = {
    source: { words: 0, found: 0, events: 0, n: 0 },
    target: { words: 0, found: 0, events: 0, n: 0 },
  }
  for (const each of cases) {
    const { mentions, coding } = readout.explain(each.text, each.published ?? undefined)
    for (const side of ['source', 'target'] as const) {
      const parties = each[side].filter(party => (party.code ?? '').length >= 3)
      if (parties.length === 0) continue
      const count = tally[side]
      count.n += 1
      const marked = parties.filter(party => spanOf(each, party) !== null)
      if (marked.length > 0) {
        count.words += 1
        if (marked.some(party => isRead(each, party, mentions.actors, mentions.places)))
          count.found += 1
      }
      const told = coding.events.flatMap(event =>
        event.mutual ? [...event.source, ...event.target] : event[side],
      )
      if (parties.some(party => told.some(other => sameCode(other, party)))) count.events += 1
    }
  }
  return (['source', 'target'] as const).flatMap(side => [
    row(
      `${side} country, from its words`,
      tally[side].found / tally[side].words,
      tally[side].words,
    ),
    row(`${side} country, in any event`, tally[side].events / tally[side].n, tally[side].n),
  ])
}

function row(measure: string, value: number, n: number): ScoreRow {
  return { suite: 'actors', set: 'plover-gsr-open', measure, value, n }
}

/** Where the marked words stand; null where the gold paraphrases the text. */
function spanOf(each: GoldCase, { text }: GoldParty): Span | null {
  if (!text) return null
  const start = each.text.indexOf(text)
  return start < 0 ? null : { start, end: start + text.length }
}

function isRead(
  each: GoldCase,
  party: GoldParty,
  actors: readonly ActorMention[],
  places: readonly PlaceMention[],
): boolean {
  const span = spanOf(each, party)!
  const overlaps = (other: Span) => other.start < span.end && span.start < other.end
  return (
    actors.some(
      mention => overlaps(mention) && mention.referents.some(other => sameCode(other, party)),
    ) ||
    places.some(mention => overlaps(mention) && mention.place?.country === party.code?.slice(0, 3))
  )
}

function sameCode(other: Pick<Party, 'code'>, party: GoldParty): boolean {
  return other.code !== null && other.code.slice(0, 3) === party.code?.slice(0, 3)
}
