/** Rows of the timeline for other readers: TimelineJS JSON and an Atom feed (RFC 4287). */
import type { Row } from './rows.js'
import { escapeXml } from './xml.js'

/** TimelineJS 3: one slide an event of a known day; the text is escaped, since TimelineJS shows it as markup. */
export function timelineJsOf(rows: readonly Row[]): string {
  const events = rows
    .filter(({ day }) => day !== null)
    .map(row => {
      const [year, month, day] = String(row.day).split('-').map(Number)
      return {
        unique_id: String(row.id).replace(':', '-'),
        start_date: { year, month, day },
        text: { headline: escapeXml(headlineOf(row)), text: `<p>${escapeXml(row.evidence)}</p>` },
        group: String(row.plover_type ?? 'STATEMENT'),
      }
    })
  return `${JSON.stringify({ title: { text: { headline: 'Timeline' } }, events }, null, 1)}\n`
}

/** An entry an event; `updated` is its day, so that the same record gives the same feed. */
export function atomOf(rows: readonly Row[], title: string): string {
  const dated = rows.filter(({ day }) => day !== null)
  const last =
    dated
      .map(({ day }) => String(day))
      .sort()
      .at(-1) ?? '1970-01-01'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <title>${escapeXml(title)}</title>`,
    '  <id>urn:readout:timeline</id>',
    '  <author><name>Readout</name></author>',
    `  <updated>${last}T00:00:00Z</updated>`,
    ...dated.flatMap(row => [
      '  <entry>',
      `    <id>urn:readout:${escapeXml(row.id)}</id>`,
      `    <title>${escapeXml(headlineOf(row))}</title>`,
      `    <updated>${escapeXml(row.day)}T00:00:00Z</updated>`,
      `    <content type="text">${escapeXml(row.evidence)}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')
}

/** "TURGOV > GRCGOV: THREATEN 138 (planned)". */
export function headlineOf(row: Row): string {
  const side = (value: unknown) =>
    Array.isArray(value) && value.length > 0 ? value.join('+') : '?'
  const status = row.status === 'occurred' ? '' : ` (${row.status})`
  return `${side(row.source)} ${row.mutual ? 'with' : '>'} ${side(row.target)}: ${row.plover_type ?? 'STATEMENT'} ${row.cameo}${status}`
}
