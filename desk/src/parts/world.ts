/** The map: countries filled by events that are known to the country alone, points for what is known more exactly. Loaded with the page that shows it. */
import { geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import type { Row } from '../api.js'
import { NAMED, NUMBER_OF } from './iso.js'

const SVG = 'http://www.w3.org/2000/svg'

/** The drawing, and the rows that have no place on it. */
export function drawWorld(
  rows: readonly Row[],
  hrefOfPlace: (row: Row) => string,
  /** In pixels, so that names keep their size on any screen. */
  width: number,
): { drawing: Element; missing: readonly Row[] } {
  const height = Math.max(240, Math.round(width * 0.52))
  const [aside, above] = [Math.min(70, width / 12), Math.min(50, height / 10)]
  const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const countries = feature(topology, topology.objects.countries).features
  const wholes = rows.filter(({ precision }) => precision === 'country')
  const points = rows.filter(row => row.precision !== 'country' && row.lat !== null)
  const shapeOf = ({ place_country }: Row) =>
    countries.find(
      ({ id, properties }) =>
        (id !== undefined && id === NUMBER_OF.get(place_country)) ||
        properties.name === NAMED[place_country],
    )
  const filled = new Map<(typeof countries)[number], Row>()
  const missing: Row[] = rows.filter(row => row.precision !== 'country' && row.lat === null)
  for (const row of wholes) {
    const shape = shapeOf(row)
    if (shape) filled.set(shape, row)
    else missing.push(row)
  }
  const projection = geoNaturalEarth1()
  const inView = {
    type: 'GeometryCollection' as const,
    geometries: [
      ...points.map(row => ({ type: 'Point' as const, coordinates: [row.lon, row.lat] })),
      ...[...filled.keys()].map(({ geometry }) => geometry),
    ],
  }
  if (inView.geometries.length > 1)
    projection.fitExtent(
      [
        [aside, above],
        [width - aside, height - above],
      ],
      inView,
    )
  else projection.fitSize([width, height], { type: 'Sphere' })
  // One place alone is shown in its surroundings, not from the ground.
  const closest = Math.min(projection.scale(), (1600 * width) / 960)
  if (closest < projection.scale()) {
    const centre = projection.invert!([width / 2, height / 2])!
    projection
      .scale(closest)
      .center(centre)
      .translate([width / 2, height / 2])
  }
  const path = geoPath(projection)
  const svg = element('svg', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'aria-label': `Map of ${filled.size} countries and ${points.length} places`,
  })
  const most = Math.max(1, ...rows.map(({ events }) => Number(events)))
  for (const country of countries) {
    const row = filled.get(country)
    const shape = element('path', {
      d: path(country) ?? '',
      class: row ? `country filled ${row.material_conflict > 0 ? 'conflict' : ''}` : 'country',
      'fill-opacity': row ? String(0.22 + (0.43 * row.events) / most) : '1',
    })
    if (!row) {
      svg.append(shape)
      continue
    }
    svg.append(
      linked(shape, hrefOfPlace(row), `${row.place}: ${eventsOf(row)}, known to the country`),
    )
  }
  for (const row of points) {
    const at = projection([row.lon, row.lat])
    if (!at) continue
    const dot = element('circle', {
      cx: String(at[0]),
      cy: String(at[1]),
      r: String(4 + 9 * Math.sqrt(row.events / most)),
      class: `point ${row.precision} ${row.material_conflict > 0 ? 'conflict' : ''}`,
    })
    svg.append(linked(dot, hrefOfPlace(row), `${row.place} (${row.precision}): ${eventsOf(row)}`))
  }
  // Names of the busiest, where they do not stand on one another.
  const named: [number, number][] = []
  for (const row of points) {
    const at = projection([row.lon, row.lat])
    if (!at || named.length >= Math.max(4, width / 68)) continue
    if (named.some(([x, y]) => Math.abs(x - at[0]) < 90 && Math.abs(y - at[1]) < 16)) continue
    named.push(at)
    const isFarRight = at[0] > width - 110
    const text = element('text', {
      x: String(at[0] + (isFarRight ? -14 : 14)),
      y: String(at[1] + 4),
      class: 'place',
      'text-anchor': isFarRight ? 'end' : 'start',
    })
    text.textContent = row.place
    svg.append(text)
  }
  return { drawing: svg, missing }
}

function eventsOf({ events, material_conflict }: Row): string {
  const all = `${events} ${events === 1 ? 'event' : 'events'}`
  return material_conflict > 0 ? `${all}, ${material_conflict} of material conflict` : all
}

function linked(shape: Element, href: string, text: string): Element {
  const title = document.createElementNS(SVG, 'title')
  title.textContent = text
  shape.append(title)
  const link = element('a', { href, 'aria-label': text })
  link.append(shape)
  return link
}

function element(name: string, attributes: { readonly [name: string]: string }): Element {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
