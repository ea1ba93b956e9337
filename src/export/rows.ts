/** Rows of the record as dyadic events. */
import { readActorCode } from '../core/actor-code.js'
import { type DyadicEvent, inPairs, isToldAsFact, type Side } from './dyadic.js'

/** A row of a question, as the record answers it. */
export type Row = { readonly [column: string]: unknown }

/** The rows of the question `dyadic`: left out is what older formats would show as a fact. */
export function dyadicOfRows(rows: readonly Row[]): DyadicEvent[] {
  return rows.filter(row => isToldAsFact(String(row.status))).flatMap(dyadicOfRow)
}

function dyadicOfRow(row: Row): DyadicEvent[] {
  const text = (name: string) => (row[name] === null ? null : String(row[name]))
  const number = (name: string) => (row[name] === null ? null : Number(row[name]))
  const event = {
    cameo: String(row.cameo),
    bare: String(row.bare),
    ploverType: text('plover_type'),
    ploverMode: text('plover_mode'),
    ploverContexts: listOf(row.plover_contexts),
    status: String(row.status),
    day: text('day'),
    latest: text('latest'),
    goldstein: number('goldstein'),
    quadClass: Number(row.quad_class),
    confidence: Number(row.confidence),
    place:
      row.place === null
        ? null
        : {
            name: String(row.place),
            country: text('place_country'),
            lat: number('lat'),
            lon: number('lon'),
            precision: text('place_precision'),
          },
    mentions: Number(row.mentions),
    outlets: Number(row.outlets),
    article: {
      id: String(row.article),
      url: text('url'),
      title: text('title'),
      outlet: text('outlet'),
      published: text('published'),
      lang: String(row.lang),
      length: Number(row.length),
    },
    sentence: Number(row.sentence),
    text: String(row.text),
    version: String(row.version),
  }
  const pairs = inPairs(
    String(row.id),
    sidesOf(row.source, row.source_text, row.source_actors),
    sidesOf(row.target, row.target_text, row.target_actors),
    Boolean(row.mutual),
  )
  return pairs.map(pair => ({ ...event, ...pair }))
}

/** Codes with their words and ids where there are as many of them; a row does not say which word is whose otherwise. */
function sidesOf(codes: unknown, words: unknown, actors: unknown): Side[] {
  const [texts, ids] = [listOf(words), listOf(actors)]
  const all = listOf(codes)
  if (all.length === 0)
    return texts.map(text => ({ code: null, text, country: null, sector: null, actor: null }))
  return all.map((code, at) => ({
    code,
    ...readActorCode(code),
    text: texts.length === all.length ? texts[at]! : null,
    actor: ids.length === all.length ? ids[at]! : null,
  }))
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
