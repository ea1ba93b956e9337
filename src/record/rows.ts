/** A reading as rows of the record's tables. */
import type { EventDate, Party, Reading } from '../core/reading.js'
import type { Row } from './duckdb.js'
import type { PreparedReading } from './keep.js'
import { blockOf } from './same-event.js'
import { signatureOf } from './signature.js'

/** Makes a reading ready to be kept; any thread may. `input` names what the article came from. */
export function prepareReading(reading: Reading, input: string): PreparedReading {
  const { id, url, sourceId, outlet } = reading.article
  const rows = Object.entries(rowsOf(reading, input)).map(([table, each]) => [
    table,
    JSON.stringify(each).slice(1, -1),
  ])
  return { article: { id, url, sourceId, outlet }, rows: Object.fromEntries(rows) }
}

function rowsOf(reading: Reading, input: string): { readonly [table: string]: readonly Row[] } {
  const { article: given, made } = reading
  const article = given.id
  const signature = signatureOf(wordsOf(given.text))
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
        dateline_place: given.dateline?.place ?? null,
        dateline_start: given.dateline?.start ?? null,
        dateline_end: given.dateline?.end ?? null,
        text: given.text,
        input,
        superseded_by: null,
        readout: made.readout,
        weights: made.weights,
        knowledge: made.knowledge,
      },
    ],
    article_block: given.blocks.map(({ kind, start, end }) => ({
      article,
      kind,
      start_offset: start,
      end_offset: end,
    })),
    signature: signature === null ? [] : [{ article, numbers: signature }],
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
      trigger_start: event.trigger.start,
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
      source_starts: event.source.map(party => party.start),
      target_starts: event.target.map(party => party.start),
      mutual: event.mutual,
      status: event.status,
      ...daysOf(event.date),
      date_basis: event.date.basis,
      date_text: event.date.text,
      date_start: event.date.start,
      place: event.place?.name ?? null,
      place_text: event.place?.text ?? null,
      place_start: event.place?.start ?? null,
      place_country: event.place?.country ?? null,
      lat: event.place?.lat ?? null,
      lon: event.place?.lon ?? null,
      place_precision: event.place?.precision ?? null,
      speakers: codesOf(event.attribution.map(each => each.speaker)),
      goldstein: event.goldstein,
      quad_class: event.quadClass,
      confidence: event.confidence,
      because: event.because,
      block: blockOf(
        event.plover.type ?? event.bare.slice(0, 2),
        sidesOf(event.source),
        sidesOf(event.target),
        event.mutual,
        article,
      ),
    })),
    quote: reading.quotes.map(({ sentence, text, start, speaker, cue }) => ({
      article,
      sentence,
      text,
      start_offset: start,
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
