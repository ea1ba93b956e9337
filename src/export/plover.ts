/** PLOVER records as JSON Lines (PLOVER manual, chapter Data Fields). */
import type { DyadicEvent, Side } from './dyadic.js'

/** One record a line; fields that nothing is known for are left out. */
export function ploverRecord(event: DyadicEvent): string {
  const { place, article } = event
  return `${JSON.stringify({
    id: event.id,
    has_event: true,
    date: event.day ?? '',
    enddate: event.latest ?? undefined,
    actor: event.source ? [entity(event.source)] : [],
    recipient: event.target ? [entity(event.target)] : [],
    event: event.ploverType === null ? [] : [event.ploverType],
    mode: event.ploverMode === null ? [] : [event.ploverMode],
    context: event.ploverContexts,
    event_loc: place
      ? {
          extracted_place: place.name,
          resolved_place: place.name,
          lat: place.lat,
          lon: place.lon,
          country_code: place.country ?? undefined,
          resolution: place.precision,
        }
      : undefined,
    event_text: [event.text],
    quad_code: event.quadClass,
    event_scale: event.goldstein ?? undefined,
    text: event.text,
    text_info: { sequence: event.sentence },
    cite_info: {
      url: article.url ?? undefined,
      title: article.title ?? undefined,
      language: article.lang,
      publication: article.outlet ?? undefined,
      coder: 'Readout',
      codebook: 'PLOVER 2021',
      version: event.version,
    },
    coder: 'Readout',
    comment: `CAMEO ${event.cameo}, ${event.status}`,
  })}\n`
}

function entity(side: Side) {
  return {
    code: side.code ?? undefined,
    sector: side.sector ?? undefined,
    entity_text: side.text ?? undefined,
    identifier_id: side.actor ?? undefined,
  }
}
