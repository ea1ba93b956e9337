/** Who deals with whom, as a directed graph: GraphML (2002) and GEXF 1.2. */
import type { Row } from './rows.js'
import { escapeXml } from './xml.js'

interface Edge {
  readonly source: string
  readonly target: string
  readonly events: number
  readonly goldstein: number
  readonly conflict: number
}

/** Sums the periods of `dyads` by pair; sides are country or organisation codes. */
export function edgesOf(rows: readonly Row[], names: (code: string) => string | null) {
  const pairs = new Map<string, Edge>()
  for (const row of rows) {
    const [source, target] = [String(row.source), String(row.target)]
    const before = pairs.get(`${source} ${target}`)
    pairs.set(`${source} ${target}`, {
      source,
      target,
      events: (before?.events ?? 0) + Number(row.events),
      goldstein: (before?.goldstein ?? 0) + Number(row.goldstein_sum ?? 0),
      conflict:
        (before?.conflict ?? 0) + Number(row.verbal_conflict) + Number(row.material_conflict),
    })
  }
  const edges = [...pairs.values()]
  const codes = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort()
  return { edges, nodes: codes.map(code => ({ code, label: names(code) ?? code })) }
}

type Graph = ReturnType<typeof edgesOf>

export function graphmlOf({ edges, nodes }: Graph): string {
  const key = (name: string, on: 'node' | 'edge', type: string) =>
    `  <key id="${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`
  const data = (name: string, value: unknown) => `<data key="${name}">${escapeXml(value)}</data>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    key('label', 'node', 'string'),
    key('events', 'edge', 'int'),
    key('goldstein', 'edge', 'double'),
    key('conflict', 'edge', 'int'),
    '  <graph id="readout" edgedefault="directed">',
    ...nodes.map(
      ({ code, label }) => `    <node id="${escapeXml(code)}">${data('label', label)}</node>`,
    ),
    ...edges.map(
      ({ source, target, events, goldstein, conflict }) =>
        `    <edge source="${escapeXml(source)}" target="${escapeXml(target)}">${data('events', events)}${data('goldstein', round(goldstein))}${data('conflict', conflict)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

export function gexfOf({ edges, nodes }: Graph): string {
  const value = (name: string, of: unknown) => `<attvalue for="${name}" value="${escapeXml(of)}"/>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '  <graph mode="static" defaultedgetype="directed">',
    '    <attributes class="edge"><attribute id="events" title="events" type="integer"/><attribute id="goldstein" title="goldstein" type="double"/><attribute id="conflict" title="conflict" type="integer"/></attributes>',
    '    <nodes>',
    ...nodes.map(
      ({ code, label }) => `      <node id="${escapeXml(code)}" label="${escapeXml(label)}"/>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      ({ source, target, events, goldstein, conflict }, at) =>
        `      <edge id="${at}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${events}"><attvalues>${value('events', events)}${value('goldstein', round(goldstein))}${value('conflict', conflict)}</attvalues></edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
