/** Stores a reading as rows; the same article twice changes nothing, a revised one takes the place of the older. */
import type { Article } from '../core/article.js'
import type { EventDate, Party, Reading } from '../core/reading.js'
import type { Database, Row } from './duckdb.js'

/** What became of an article that was handed in. */
export type Kept = 'added' | 'revised' | 'known'

/** Stores readings in one transaction, in their order. `input` names what they came from. */
export function keepReadings(
  database: Database,
  readings: readonly { readonly reading: Reading; readonly input: string }[],
): Promise<Kept[]> {
  return database.transaction(async () => {
    const kept: Kept[] = []
    const tables = new Map<string, Row[]>()
    const fresh: string[] = []
    for (const { reading, input } of readings) {
      const { article } = reading
      if (fresh.includes(article.id) || (await isKnown(database, article))) {
        kept.push('known')
        continue
      }
      // What is waiting is written first, so that a revision of it in the same step finds it.
      const older = await revisedBy(database, article, tables)
      if (older.length > 0)
        await database.ask(
          'update article set superseded_by = $id where id in (select unnest(from_json($older::json, \'["varchar"]\')))',
          {
            id: article.id,
            older: JSON.stringify(older),
          },
        )
      fresh.push(article.id)
      kept.push(older.length > 0 ? 'revised' : 'added')
      for (const [table, rows] of Object.entries(rowsOf(reading, input)))
        tables.set(table, [...(tables.get(table) ?? []), ...rows])
    }
    await flush(database, tables)
    if (fresh.length > 0)
      await database.ask("insert into stale select 'now' where not exists (from stale)")
    return kept
  })
}

/** Whether the record has this very article, so that it need not be read. */
export async function isKnown(database: Database, article: Pick<Article, 'id'>): Promise<boolean> {
  return (
    (await database.ask('select 1 as one from article where id = $id', { id: article.id })).length >
    0
  )
}

/** Articles in force at the same address, or of the same outlet with the same id of its own. */
async function revisedBy(
  database: Database,
  article: Article,
  waiting: Map<string, Row[]>,
): Promise<string[]> {
  if (article.url === null && article.sourceId === null) return []
  await flush(database, waiting)
  const found = await database.ask(
    `select id from article where superseded_by is null and
       (url = $url or (source_id = $sourceId and outlet is not distinct from $outlet and url is not distinct from $url))`,
    { url: article.url, sourceId: article.sourceId, outlet: article.outlet },
  )
  return found.map(({ id }) => String(id))
}

async function flush(database: Database, tables: Map<string, Row[]>): Promise<void> {
  for (const [table, rows] of tables) await database.append(table, rows)
  tables.clear()
}

function rowsOf(reading: Reading, input: string): { readonly [table: string]: Row[] } {
  const { article: given, made } = reading
  const article = given.id
  const textOf = (index: number) => {
    const { start, end } = reading.sentences[index]!
    return given.text.slice(start, end).replace(/\s+/g, ' ')
  }
  return {
    article: [
      {
        id: article,
        source_id: given.sourceId,
        url: given.url,
        title: given.title,
        dek: given.dek,
        author: given.author,
        outlet: given.outlet,
        lang: given.lang,
        published: given.published.value,
        published_basis: given.published.basis,
        text: given.text,
        input,
        superseded_by: null,
        readout: made.readout,
        weights: made.weights,
        knowledge: made.knowledge,
      },
    ],
    sentence: reading.sentences.map(({ index, start, end }) => ({
      article,
      index,
      start_offset: start,
      end_offset: end,
      text: textOf(index),
    })),
    event_mention: reading.events.map(event => ({
      id: event.id,
      article,
      sentence: event.sentence,
      trigger: event.trigger.text,
      cameo: event.cameo,
      bare: event.bare,
      plover_type: event.plover.type,
      plover_mode: event.plover.mode,
      plover_contexts: event.plover.contexts,
      source: codesOf(event.source),
      target: codesOf(event.target),
      source_sides: sidesOf(event.source),
      target_sides: sidesOf(event.target),
      source_actors: actorsOf(event.source),
      target_actors: actorsOf(event.target),
      source_text: event.source.map(party => party.text),
      target_text: event.target.map(party => party.text),
      mutual: event.mutual,
      status: event.status,
      ...daysOf(event.date),
      date_basis: event.date.basis,
      place: event.place?.name ?? null,
      place_country: event.place?.country ?? null,
      lat: event.place?.lat ?? null,
      lon: event.place?.lon ?? null,
      place_precision: event.place?.precision ?? null,
      speakers: codesOf(event.attribution.map(each => each.speaker)),
      goldstein: event.goldstein,
      quad_class: event.quadClass,
      confidence: event.confidence,
      because: event.because,
    })),
    quote: reading.quotes.map(({ sentence, text, speaker, cue }) => ({
      article,
      sentence,
      text,
      speaker: speaker?.code ?? null,
      speaker_text: speaker?.text ?? null,
      cue,
    })),
    claim_mention: reading.claims.map(({ sentence, event, speaker, stance }) => ({
      article,
      sentence,
      event_mention: event,
      speaker: speaker.code,
      speaker_text: speaker.text,
      stance,
    })),
    engagement_mention: reading.engagements.map(
      ({ kind, participants, date, place, status, evidence }) => ({
        article,
        sentence: evidence[0]!.sentence,
        kind,
        participants: codesOf(participants),
        sides: sidesOf(participants),
        ...daysOf(date),
        place: place?.name ?? null,
        place_country: place?.country ?? null,
        status,
      }),
    ),
    stance_mention: reading.positions.map(({ by, to, stance, content, sentence }) => ({
      article,
      sentence,
      by_codes: codesOf(by),
      to_codes: codesOf(to),
      by_sides: sidesOf(by),
      to_sides: sidesOf(to),
      stance,
      content,
    })),
    reply_mention: reading.positions.flatMap(position =>
      position.replies.map(({ by, stance, status, sentence }) => ({
        article,
        sentence,
        position_sentence: position.sentence,
        by_codes: codesOf(by),
        stance,
        status,
      })),
    ),
    question: reading.questions.map(({ text, sentence, about }) => ({
      article,
      sentence,
      text,
      about,
    })),
    posting: reading.sentences.flatMap(({ index }) =>
      [...countWords(textOf(index))].map(([word, count]) => ({
        word,
        article,
        sentence: index,
        count,
      })),
    ),
  }
}

/** Words as search compares them: small letters, no accents. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function codesOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.flatMap(party => party.code ?? []))]
}

function sidesOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.flatMap(party => party.country ?? party.code ?? []))].sort()
}

function actorsOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.flatMap(party => party.actor ?? []))]
}

function daysOf({ value, earliest, latest }: EventDate): Row {
  return { date: value, earliest, latest }
}
